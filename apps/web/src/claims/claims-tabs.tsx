// The pages of claims side by side, with how much stands in the two queues.
import { useTranslation } from 'react-i18next'
import { useAsk } from '../api/hooks.ts'
import { PageTabs } from '../kit/page-tabs.tsx'
import { useMay } from '../session.tsx'

export function ClaimsTabs() {
  const { t } = useTranslation('claims')
  const may = useMay()
  const held = useAsk('claim.list', { filter: { held: true }, pageSize: 1 }).data?.total.count
  return (
    <PageTabs
      label={t('title')}
      tabs={[
        { to: '/claims', label: t('tabs.overview') },
        may('claims.prepare') && { to: '/claims/waiting', label: t('tabs.waiting') },
        { to: '/claims/held', label: t('tabs.held'), count: held },
        { to: '/claims/records', label: t('tabs.records') },
        { to: '/claims/all', label: t('tabs.all') },
        { to: '/claims/batches', label: t('tabs.batches') },
      ]}
    />
  )
}
