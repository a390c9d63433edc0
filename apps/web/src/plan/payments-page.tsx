// Payments made, and what a pay run today would pay.
import { Button, Group, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { formatMoney } from '@throughline/domain'
import { useAsk } from '../api/hooks.ts'
import { Asked } from '../kit/asked.tsx'
import { Card } from '../kit/card.tsx'
import { ConfirmAction } from '../kit/confirm.tsx'
import { Empty } from '../kit/empty.tsx'
import { Money } from '../kit/money.tsx'
import { notifyDone } from '../kit/notify.ts'
import { PageHeader } from '../kit/page-header.tsx'
import { ServerTable } from '../kit/server-table.tsx'
import { RowsSkeleton } from '../kit/skeletons.tsx'
import { Standing } from '../kit/standing.tsx'
import { PlainTable } from '../kit/table-rows.tsx'
import { TwoLines } from '../kit/two-lines.tsx'
import { useMay } from '../session.tsx'
import { useDays } from '../words/days.ts'

export default function PaymentsPage() {
  const { t } = useTranslation('plan')
  const { day } = useDays()
  const may = useMay()
  return (
    <>
      <PageHeader title={t('payments.title')} lead={t('payments.lead')} />
      <Stack gap="lg">
        {may('plan.payments.run') && <NextRun />}
        <ServerTable
          operation="payment.list"
          label={t('payments.title')}
          first={{ sort: 'paidOn', descending: true }}
          columns={[
            {
              key: 'provider',
              header: t('payments.provider'),
              phone: 'title',
              cell: (row) => <TwoLines main={row.provider.label} under={row.trace} />,
            },
            { key: 'on', header: t('payments.on'), sort: 'paidOn', nowrap: true, cell: (row) => day(row.paidOn) },
            { key: 'claims', header: t('payments.claims'), align: 'end', cell: (row) => row.claims },
            {
              key: 'sent',
              header: t('payments.file'),
              phone: 'bare',
              cell: (row) => (
                <Standing tone={row.delivered ? 'good' : 'going'}>
                  {t(row.delivered ? 'payments.delivered' : 'payments.notDelivered')}
                </Standing>
              ),
            },
            {
              key: 'amount',
              header: t('payments.amount'),
              sort: 'amount',
              align: 'end',
              phone: 'corner',
              cell: (row) => <Money cents={row.cents} />,
            },
          ]}
          rowKey={(row) => row.paymentId}
          rowTo={(row) => `/payments/${row.paymentId}`}
          empty={
            <Empty icon="money" title={t('payments.empty')}>
              {t('payments.emptyWords')}
            </Empty>
          }
        />
      </Stack>
    </>
  )
}

function NextRun() {
  const { t } = useTranslation('plan')
  const asked = useAsk('payRun.preview', {})
  return (
    <Card title={t('payments.next')}>
      <Asked of={asked} coming={<RowsSkeleton rows={2} />}>
        {(reply) =>
          reply.providers.length === 0 ? (
            <Text c="dimmed">{t('payments.nothing')}</Text>
          ) : (
            <Stack>
              <PlainTable
                label={t('payments.next')}
                rows={reply.providers}
                rowKey={(row) => row.provider.id}
                columns={[
                  {
                    key: 'provider',
                    header: t('payments.provider'),
                    phone: 'title',
                    cell: (row) => row.provider.label,
                  },
                  {
                    key: 'claims',
                    header: t('payments.claims'),
                    align: 'end',
                    cell: (row) => (
                      <>
                        {row.claims}: <Money cents={row.claimCents} />
                      </>
                    ),
                  },
                  {
                    key: 'interest',
                    header: t('payments.interest'),
                    align: 'end',
                    cell: (row) => <Money cents={row.interestCents} />,
                  },
                  {
                    key: 'pay',
                    header: t('payments.pay'),
                    align: 'end',
                    phone: 'corner',
                    cell: (row) => <Money cents={row.payCents} strong />,
                  },
                ]}
              />
              <Group justify="flex-end">
                <ConfirmAction
                  operation="payRun.run"
                  input={() => ({})}
                  title={t('payments.runTitle', { amount: formatMoney(reply.totalCents) })}
                  confirm={t('payments.run', { amount: formatMoney(reply.totalCents) })}
                  onDone={(reply) => notifyDone(t('payments.done', { count: reply.payments.length }))}
                  button={(open) => (
                    <Button onClick={open}>{t('payments.run', { amount: formatMoney(reply.totalCents) })}</Button>
                  )}
                >
                  <Text>{t('payments.runWords')}</Text>
                </ConfirmAction>
              </Group>
            </Stack>
          )
        }
      </Asked>
    </Card>
  )
}
