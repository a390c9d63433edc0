// Remittances: what came, what became of it, and whether the bank has seen it.
import { Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Empty } from '../kit/empty.tsx'
import { Money } from '../kit/money.tsx'
import { PageHeader } from '../kit/page-header.tsx'
import { ServerTable } from '../kit/server-table.tsx'
import { Standing } from '../kit/standing.tsx'
import { TwoLines } from '../kit/two-lines.tsx'
import { useMay } from '../session.tsx'
import { useDays } from '../words/days.ts'
import { MoneyTabs } from './money-tabs.tsx'
import { remittanceTones } from './remittance-tones.ts'
import { TakeFile } from './take-file.tsx'

const statuses = ['posted', 'questioned', 'quarantined', 'conflict', 'duplicate', 'dismissed'] as const

export default function RemittancesPage() {
  const { t } = useTranslation('money')
  const { day } = useDays()
  const may = useMay()
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <MoneyTabs />
      <Stack gap="lg">
        {may('files.receive') && <TakeFile label={t('take.drop')} hint={t('take.dropHint')} />}
        <ServerTable
          operation="remittance.list"
          label={t('tabs.remittances')}
          searchLabel={t('searchTrace')}
          first={{ sort: 'receivedAt', descending: true }}
          filters={[
            {
              kind: 'choice',
              key: 'status',
              label: t('columns.status'),
              options: statuses.map((value) => ({ value, label: t(`states.${value}`) })),
            },
          ]}
          columns={[
            {
              key: 'payer',
              header: t('columns.payer'),
              phone: 'title',
              cell: (row) => <TwoLines main={row.payerName || t('unnamed')} under={row.trace || t('noTrace')} />,
            },
            {
              key: 'on',
              header: t('columns.effective'),
              sort: 'effectiveOn',
              nowrap: true,
              cell: (row) => (row.effectiveOn ? day(row.effectiveOn) : '—'),
            },
            {
              key: 'status',
              header: t('columns.status'),
              phone: 'bare',
              cell: (row) => (
                <Standing tone={remittanceTones[row.status]}>
                  {t(`states.${row.status}`)}
                  {row.status === 'quarantined' && row.differenceCents !== 0 && (
                    <>
                      {' '}
                      (<Money cents={row.differenceCents} />)
                    </>
                  )}
                </Standing>
              ),
            },
            { key: 'bank', header: t('columns.bank'), cell: (row) => row.deposited && t(`deposited.${row.deposited}`) },
            { key: 'claims', header: t('columns.claims'), align: 'end', cell: (row) => row.claims },
            {
              key: 'paid',
              header: t('columns.paid'),
              sort: 'paid',
              align: 'end',
              phone: 'corner',
              cell: (row) => <Money cents={row.paidCents} />,
            },
          ]}
          rowKey={(row) => row.remittanceId}
          rowTo={(row) => `/money/remittances/${row.remittanceId}`}
          empty={
            <Empty icon="inbox" title={t('empty.remittances')}>
              {t('empty.remittancesWords')}
            </Empty>
          }
        />
      </Stack>
    </>
  )
}
