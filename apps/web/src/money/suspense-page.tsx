// Money that no claim was found for, with the claims it might belong to.
import { useState } from 'react'
import { Button, Radio, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Reply } from '../api/client.ts'
import { ConfirmAction } from '../kit/confirm.tsx'
import { Empty } from '../kit/empty.tsx'
import { ThingLink } from '../kit/link.tsx'
import { Money } from '../kit/money.tsx'
import { PageHeader } from '../kit/page-header.tsx'
import { Sentence } from '../kit/sentence.tsx'
import { ServerTable } from '../kit/server-table.tsx'
import { Standing } from '../kit/standing.tsx'
import { TwoLines } from '../kit/two-lines.tsx'
import { useMay } from '../session.tsx'
import { useDays } from '../words/days.ts'
import { MoneyTabs } from './money-tabs.tsx'

type Row = Reply<'suspense.list'>['rows'][number]

export default function SuspensePage() {
  const { t } = useTranslation('money')
  const { instant } = useDays()
  const may = useMay()
  return (
    <>
      <PageHeader title={t('tabs.suspense')} lead={t('suspense.lead')} />
      <MoneyTabs />
      <ServerTable
        operation="suspense.list"
        label={t('tabs.suspense')}
        first={{ sort: 'receivedAt', descending: true }}
        filters={[{ kind: 'toggle', key: 'open', label: t('suspense.onlyOpen') }]}
        columns={[
          {
            key: 'who',
            header: t('suspense.who'),
            phone: 'title',
            cell: (row) => <TwoLines main={row.person ?? t('remittance.nobody')} under={row.patientControl || '—'} />,
          },
          { key: 'why', header: t('suspense.why'), phone: 'bare', cell: (row) => <Sentence of={row.reason} /> },
          {
            key: 'from',
            header: t('suspense.from'),
            cell: (row) => <ThingLink thing={row.remittance} />,
          },
          {
            key: 'at',
            header: t('suspense.at'),
            sort: 'receivedAt',
            nowrap: true,
            cell: (row) => instant(row.receivedAt),
          },
          {
            key: 'amount',
            header: t('suspense.amount'),
            sort: 'amount',
            align: 'end',
            phone: 'corner',
            cell: (row) => <Money cents={row.cents} />,
          },
          {
            key: 'do',
            header: t('suspense.do'),
            phone: 'bare',
            cell: (row) =>
              row.open ? (
                may('money.post') && <Resolve row={row} />
              ) : (
                <Standing tone="good">{t('suspense.resolved')}</Standing>
              ),
          },
        ]}
        rowKey={(row) => row.suspenseId}
        empty={
          <Empty icon="check" title={t('empty.suspense')}>
            {t('empty.suspenseWords')}
          </Empty>
        }
      />
    </>
  )
}

function Resolve({ row }: { readonly row: Row }) {
  const { t } = useTranslation('money')
  const [choice, setChoice] = useState(row.candidates[0]?.id ?? '')
  return (
    <ConfirmAction
      operation="suspense.resolve"
      input={(reason) => ({ suspenseId: row.suspenseId, claimId: choice === '' ? null : choice, reason })}
      title={t('suspense.title')}
      confirm={t('suspense.confirm')}
      reasonLabel={t('suspense.reason')}
      button={(open) => (
        <Button variant="default" size="compact-md" onClick={open}>
          {t('suspense.resolve')}
        </Button>
      )}
    >
      <Stack gap="sm">
        <Text>
          <Sentence of={row.reason} />
        </Text>
        <Radio.Group label={t('suspense.belongs')} value={choice} onChange={setChoice}>
          <Stack gap="xs" mt="xs">
            {row.candidates.map((candidate) => (
              <Radio key={candidate.id} value={candidate.id} label={<Sentence of={candidate.label} />} />
            ))}
            <Radio value="" label={t('suspense.none')} />
          </Stack>
        </Radio.Group>
      </Stack>
    </ConfirmAction>
  )
}
