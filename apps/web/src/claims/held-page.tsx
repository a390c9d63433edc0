// The held queue: each claim with the sentence that says what is wrong.
import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Empty } from '../kit/empty.tsx'
import { PageHeader } from '../kit/page-header.tsx'
import { Sentence } from '../kit/sentence.tsx'
import { ServerTable } from '../kit/server-table.tsx'
import { ClaimsTabs } from './claims-tabs.tsx'
import { useClaimColumns } from './claim-columns.tsx'

export default function HeldPage() {
  const { t } = useTranslation('claims')
  const columns = useClaimColumns()
  return (
    <>
      <PageHeader title={t('tabs.held')} lead={t('heldPage.lead')} />
      <ClaimsTabs />
      <ServerTable
        operation="claim.list"
        label={t('tabs.held')}
        searchLabel={t('search')}
        fixed={{ held: true }}
        first={{ sort: 'filingDeadline' }}
        columns={[
          columns.person,
          {
            key: 'why',
            header: t('columns.why'),
            phone: 'bare',
            cell: (row) => (
              <>
                <Text inherit>
                  <Sentence of={row.holdText} />
                </Text>
                {row.holds > 1 && (
                  <Text size="sm" c="dimmed">
                    {t('heldPage.more', { count: row.holds - 1 })}
                  </Text>
                )}
              </>
            ),
          },
          columns.deadline,
          { ...columns.charge, phone: 'corner' },
        ]}
        rowKey={(row) => row.claimId}
        rowTo={(row) => `/claims/${row.claimId}`}
        empty={
          <Empty icon="check" title={t('heldPage.empty')}>
            {t('heldPage.emptyWords')}
          </Empty>
        }
      />
    </>
  )
}
