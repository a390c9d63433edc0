// What was sent together, and what was answered.
import { Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Empty } from '../kit/empty.tsx'
import { Money } from '../kit/money.tsx'
import { PageHeader } from '../kit/page-header.tsx'
import { ServerTable } from '../kit/server-table.tsx'
import { Standing } from '../kit/standing.tsx'
import { useDays } from '../words/days.ts'
import { AnswerStanding, inOrder } from './acknowledgments.tsx'
import { ClaimsTabs } from './claims-tabs.tsx'

export default function BatchesPage() {
  const { t } = useTranslation('claims')
  const { instant } = useDays()
  return (
    <>
      <PageHeader title={t('tabs.batches')} lead={t('batches.lead')} />
      <ClaimsTabs />
      <ServerTable
        operation="batch.list"
        label={t('tabs.batches')}
        first={{ sort: 'createdAt', descending: true }}
        columns={[
          {
            key: 'made',
            header: t('batches.made'),
            sort: 'createdAt',
            phone: 'title',
            nowrap: true,
            cell: (row) => instant(row.createdAt),
          },
          { key: 'payer', header: t('batches.payer'), phone: 'bare', cell: (row) => row.payer.label },
          {
            key: 'answers',
            header: t('batches.answers'),
            phone: 'bare',
            cell: (row) =>
              row.acknowledgments.length === 0 ? (
                <Standing tone="quiet">{t(row.decided > 0 ? 'batches.onlyPaid' : 'batches.noAnswer')}</Standing>
              ) : (
                <Group gap={6}>
                  {inOrder(row.acknowledgments).map((answer) => (
                    <AnswerStanding key={`${answer.kind} ${answer.fileId}`} answer={answer} />
                  ))}
                </Group>
              ),
          },
          {
            key: 'claims',
            header: t('batches.claims'),
            align: 'end',
            cell: (row) => <span className="figures">{row.claims}</span>,
          },
          {
            key: 'charge',
            header: t('batches.charge'),
            align: 'end',
            phone: 'corner',
            cell: (row) => <Money cents={row.chargeCents} />,
          },
        ]}
        rowKey={(row) => row.batchId}
        rowTo={(row) => `/claims/batches/${row.batchId}`}
        empty={
          <Empty icon="send" title={t('batches.empty')}>
            {t('batches.emptyWords')}
          </Empty>
        }
      />
    </>
  )
}
