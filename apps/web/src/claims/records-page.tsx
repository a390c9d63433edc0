// Records that payers asked for, whatever claim they belong to: those still to send first, by their last day.
import { useTranslation } from 'react-i18next'
import { Empty } from '../kit/empty.tsx'
import { Money } from '../kit/money.tsx'
import { PageHeader } from '../kit/page-header.tsx'
import { ServerTable } from '../kit/server-table.tsx'
import { TwoLines } from '../kit/two-lines.tsx'
import { useDays } from '../words/days.ts'
import { ClaimsTabs } from './claims-tabs.tsx'
import { RecordsStanding } from './records-card.tsx'

export default function RecordsPage() {
  const { t } = useTranslation('claims')
  const { day } = useDays()
  return (
    <>
      <PageHeader title={t('tabs.records')} lead={t('recordsPage.lead')} />
      <ClaimsTabs />
      <ServerTable
        operation="recordsRequest.list"
        label={t('tabs.records')}
        filters={[{ kind: 'toggle', key: 'open', label: t('recordsPage.open') }]}
        columns={[
          {
            key: 'person',
            header: t('columns.person'),
            phone: 'title',
            cell: (row) => <TwoLines main={row.person.label} under={`${row.claim.label} · ${row.payer}`} />,
          },
          { key: 'what', header: t('records.askedFor'), phone: 'bare', cell: (row) => row.askedFor },
          {
            key: 'asked',
            header: t('records.askedDay'),
            sort: 'askedOn',
            nowrap: true,
            cell: (row) => day(row.askedOn),
          },
          {
            key: 'standing',
            header: t('records.due'),
            sort: 'dueOn',
            phone: 'bare',
            cell: (row) => <RecordsStanding asked={row} />,
          },
          {
            key: 'charge',
            header: t('columns.charge'),
            align: 'end',
            phone: 'corner',
            cell: (row) => <Money cents={row.chargeCents} />,
          },
        ]}
        rowKey={(row) => row.requestId}
        rowTo={(row) => `/claims/${row.claim.id}`}
        empty={
          <Empty icon="check" title={t('recordsPage.empty')}>
            {t('recordsPage.emptyWords')}
          </Empty>
        }
      />
    </>
  )
}
