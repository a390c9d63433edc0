// Decisions that have to be told to the member: those whose letter is still owed first, each one click from its letter.
import { useState } from 'react'
import { Button, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Input, Reply } from '../api/client.ts'
import { useCommand } from '../api/hooks.ts'
import { Empty } from '../kit/empty.tsx'
import { Icon } from '../kit/icon.tsx'
import { Money } from '../kit/money.tsx'
import { PageHeader } from '../kit/page-header.tsx'
import { FileLink, ProducedFile } from '../kit/produce-file.tsx'
import { ServerTable } from '../kit/server-table.tsx'
import { Standing } from '../kit/standing.tsx'
import { TwoLines } from '../kit/two-lines.tsx'
import { useMay } from '../session.tsx'
import { useDays } from '../words/days.ts'

type Row = Reply<'memberNotice.list'>['rows'][number]

export default function NoticesPage() {
  const { t } = useTranslation('plan')
  const { day } = useDays()
  const [letter, setLetter] = useState<Reply<'receivedClaim.memberNotice'> | null>(null)
  const [refusal, setRefusal] = useState<Error | null>(null)
  const write = useCommand('receivedClaim.memberNotice', { onDone: setLetter, onRefused: setRefusal })
  const close = () => {
    setLetter(null)
    setRefusal(null)
  }
  return (
    <>
      <PageHeader
        title={t('notices.title')}
        lead={t('notices.lead')}
        back={{ to: '/plan-claims', label: t('inbox.title') }}
      />
      <ServerTable
        operation="memberNotice.list"
        label={t('notices.title')}
        filters={[
          {
            kind: 'choice',
            key: 'status',
            label: t('notices.state'),
            options: (['owed', 'written'] as const).map((value) => ({ value, label: t(`notices.states.${value}`) })),
          },
        ]}
        columns={[
          {
            key: 'member',
            header: t('notices.member'),
            phone: 'title',
            cell: (row) => (
              <TwoLines
                main={row.member.label}
                under={`${row.icn} · ${t('notices.wants', { language: t(`notice.languages.${row.language ?? 'unsaid'}`) })}`}
              />
            ),
          },
          {
            key: 'decision',
            header: t('notices.decision'),
            phone: 'bare',
            cell: (row) => t(`notices.outcomes.${row.outcome}`),
          },
          {
            key: 'due',
            header: t('notices.due'),
            sort: 'dueOn',
            nowrap: true,
            cell: (row) => day(row.dueOn),
          },
          {
            key: 'state',
            header: t('notices.state'),
            phone: 'bare',
            cell: (row) => <Told row={row} isWriting={write.isPending} onWrite={write.mutate} />,
          },
          {
            key: 'charge',
            header: t('inbox.charge'),
            align: 'end',
            cell: (row) => <Money cents={row.chargeCents} />,
          },
          {
            key: 'paid',
            header: t('inbox.paid'),
            align: 'end',
            cell: (row) => <Money cents={row.paidCents} />,
          },
        ]}
        rowKey={(row) => row.decisionId}
        rowTo={(row) => `/plan-claims/${row.receivedClaimId}`}
        empty={
          <Empty icon="check" title={t('notices.empty')}>
            {t('notices.emptyWords')}
          </Empty>
        }
      />
      <ProducedFile title={t('notices.letter')} file={letter} refusal={refusal} onClose={close} />
    </>
  )
}

/** Owed, with its letter one click away in the language the member wants; or the letters that were written. */
function Told({
  row,
  isWriting,
  onWrite,
}: {
  readonly row: Row
  readonly isWriting: boolean
  readonly onWrite: (input: Input<'receivedClaim.memberNotice'>) => void
}) {
  const { t } = useTranslation('plan')
  const { day } = useDays()
  const may = useMay()
  const language = row.language ?? 'en'
  if (row.written.length > 0)
    return (
      <Stack gap={2}>
        {row.written.map((one) => (
          <FileLink key={one.language} fileId={one.fileId}>
            {t('notice.writtenOn', { language: t(`notice.languages.${one.language}`), day: day(one.writtenOn) })}
          </FileLink>
        ))}
      </Stack>
    )
  return (
    <Stack gap={4} align="flex-start">
      <Standing tone={row.daysLate > 0 ? 'bad' : 'wait'}>
        {row.daysLate > 0 ? t('notices.late', { count: row.daysLate }) : t('notices.today')}
      </Standing>
      {may('plan.claims.decide') && (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<Icon name="print" size={16} />}
          disabled={isWriting}
          onClick={() => onWrite({ receivedClaimId: row.receivedClaimId, language })}
        >
          {t('notices.write', { language: t(`notice.languages.${language}`) })}
        </Button>
      )}
    </Stack>
  )
}
