// The plan's inbox: claims in the order they came, with what was decided and the first reason.
import { useState } from 'react'
import { Alert, Button, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Reply } from '../api/client.ts'
import { useCommand } from '../api/hooks.ts'
import { Empty } from '../kit/empty.tsx'
import { Icon } from '../kit/icon.tsx'
import { PageLink } from '../kit/link.tsx'
import { Money } from '../kit/money.tsx'
import { PageHeader } from '../kit/page-header.tsx'
import { RefusalNote } from '../kit/refusal.tsx'
import { Sentence } from '../kit/sentence.tsx'
import { ServerTable } from '../kit/server-table.tsx'
import { Elapsed } from '../kit/skeletons.tsx'
import { Standing } from '../kit/standing.tsx'
import { TwoLines } from '../kit/two-lines.tsx'
import { TakeFile } from '../money/take-file.tsx'
import { useMay } from '../session.tsx'
import { useDays } from '../words/days.ts'
import { receivedStates, receivedTones } from './received-states.ts'

type DecidedReply = Reply<'receivedClaim.decide'>

export default function InboxPage() {
  const { t } = useTranslation('plan')
  const may = useMay()
  const [decided, setDecided] = useState<DecidedReply | null>(null)
  const decide = useCommand('receivedClaim.decide', { onDone: setDecided })
  return (
    <>
      <PageHeader
        title={t('inbox.title')}
        lead={t('inbox.lead')}
        actions={
          <>
            <PageLink to="/plan-claims/notices?status=owed">{t('notices.open')}</PageLink>
            {may('plan.claims.decide') && (
              <Button
                leftSection={<Icon name="check" size={18} />}
                loading={decide.isPending}
                onClick={() => decide.mutate({})}
              >
                {t('inbox.decide')}
              </Button>
            )}
          </>
        }
      />
      <Stack gap="lg">
        {decide.isPending && <Elapsed label={t('inbox.deciding')} />}
        <RefusalNote error={decide.error} />
        {decided && <Decided reply={decided} onClose={() => setDecided(null)} />}
        {may('files.receive') && <TakeFile label={t('inbox.drop')} hint={t('inbox.dropHint')} />}
        <Received />
      </Stack>
    </>
  )
}

function Decided({ reply, onClose }: { readonly reply: DecidedReply; readonly onClose: () => void }) {
  const { t } = useTranslation('plan')
  return (
    <Alert color="pine" variant="light" role="status" icon={<Icon name="check" />} withCloseButton onClose={onClose}>
      <Text>
        {t('inbox.decided', {
          count: reply.decided,
          paid: reply.paid,
          partial: reply.partial,
          denied: reply.denied,
          pended: reply.pended,
        })}
      </Text>
    </Alert>
  )
}

function Received() {
  const { t } = useTranslation('plan')
  const { day } = useDays()
  return (
    <ServerTable
      operation="receivedClaim.list"
      label={t('inbox.title')}
      searchLabel={t('inbox.search')}
      first={{ sort: 'receivedOn', descending: true }}
      filters={[
        {
          kind: 'choice',
          key: 'status',
          label: t('inbox.status'),
          options: receivedStates.map((value) => ({ value, label: t(`shared:receivedStates.${value}`) })),
        },
        {
          kind: 'choice',
          key: 'records',
          label: t('inbox.records'),
          options: (['awaited', 'came'] as const).map((value) => ({ value, label: t(`inbox.recordsBy.${value}`) })),
        },
        { kind: 'given', key: 'personId', label: t('inbox.ofMember') },
      ]}
      columns={[
        {
          key: 'member',
          header: t('inbox.member'),
          phone: 'title',
          cell: (row) => <TwoLines main={row.memberName} under={`${row.icn} · ${row.provider}`} />,
        },
        {
          key: 'received',
          header: t('inbox.received'),
          sort: 'receivedOn',
          nowrap: true,
          cell: (row) => day(row.receivedOn),
        },
        {
          key: 'status',
          header: t('inbox.status'),
          phone: 'bare',
          cell: (row) => (
            <Standing tone={receivedTones[row.status]}>{t(`shared:receivedStates.${row.status}`)}</Standing>
          ),
        },
        {
          key: 'because',
          header: t('inbox.because'),
          phone: 'bare',
          cell: (row) =>
            row.because && (
              // The whole of it stands on the claim's own page.
              <Text component="span" inherit lineClamp={3}>
                <Sentence of={row.because} />
              </Text>
            ),
        },
        {
          key: 'charge',
          header: t('inbox.charge'),
          sort: 'charge',
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
      rowKey={(row) => row.receivedClaimId}
      rowTo={(row) => `/plan-claims/${row.receivedClaimId}`}
      empty={
        <Empty icon="inbox" title={t('inbox.empty')}>
          {t('inbox.emptyWords')}
        </Empty>
      }
    />
  )
}
