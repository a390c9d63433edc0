// All claims, by standing, plan, filing limit or amount; chosen ones can be printed as one invoice.
import { useState } from 'react'
import { useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { claimStates } from '@throughline/domain'
import { useAsk } from '../api/hooks.ts'
import { Empty } from '../kit/empty.tsx'
import { PageHeader } from '../kit/page-header.tsx'
import { ProduceFile } from '../kit/produce-file.tsx'
import { ServerTable } from '../kit/server-table.tsx'
import { useMay } from '../session.tsx'
import { ClaimsTabs } from './claims-tabs.tsx'
import { useClaimColumns } from './claim-columns.tsx'

export default function AllClaimsPage() {
  const { t } = useTranslation(['claims', 'shared'])
  const may = useMay()
  const columns = useClaimColumns()
  const { work } = useSearch({ strict: false }) as { work?: unknown }
  const payers = useAsk('payer.list', {}, { enabled: may('contracts.read') })
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  return (
    <>
      <PageHeader
        title={t('tabs.all')}
        lead={t('allPage.lead')}
        actions={
          selected.size > 0 && (
            <ProduceFile operation="claim.invoice" input={{ claimIds: [...selected].slice(0, 200) }}>
              {t('allPage.invoice', { count: selected.size })}
            </ProduceFile>
          )
        }
      />
      <ClaimsTabs />
      <ServerTable
        operation="claim.list"
        label={t('tabs.all')}
        searchLabel={t('search')}
        first={{ sort: 'createdAt', descending: true }}
        filters={[
          {
            kind: 'choice',
            key: 'status',
            label: t('filters.status'),
            options: claimStates.map((value) => ({ value, label: t(`shared:claimStates.${value}`) })),
          },
          {
            kind: 'choice',
            key: 'payerId',
            label: t('filters.payer'),
            options: (payers.data?.rows ?? []).map((payer) => ({ value: payer.payerId, label: payer.name })),
          },
          {
            kind: 'choice',
            key: 'work',
            label: t('filters.work'),
            options: (
              ['denied', 'underpaid', 'taken-back', 'first-payer-changed', 'correction-refused', 'appeal-over'] as const
            ).map((value) => ({
              value,
              label: t(`filters.works.${value}`),
            })),
          },
          { kind: 'toggle', key: 'late', label: t('filters.late') },
        ]}
        columns={
          work === 'underpaid'
            ? [columns.person, columns.status, columns.expected, columns.paid]
            : [columns.person, columns.status, columns.deadline, columns.charge, columns.open]
        }
        rowKey={(row) => row.claimId}
        rowTo={(row) => `/claims/${row.claimId}`}
        selection={{
          selected,
          onChange: setSelected,
          label: (row) => t('allPage.choose', { claim: row.controlNumber }),
        }}
        empty={
          <Empty icon="claim" title={t('allPage.empty')}>
            {t('overview.noneWords')}
          </Empty>
        }
      />
    </>
  )
}
