// The pages of getting in side by side.
import { useTranslation } from 'react-i18next'
import { PageTabs } from '../kit/page-tabs.tsx'
import { useMay } from '../session.tsx'

export function PathTabs() {
  const { t } = useTranslation('path')
  const may = useMay()
  return (
    <PageTabs
      label={t('title')}
      tabs={[
        { to: '/getting-in', label: t('tabs.plans') },
        { to: '/getting-in/worksheets', label: t('tabs.worksheets') },
        may('organization.manage') && { to: '/getting-in/organization', label: t('tabs.telling') },
        may('workers.read') && { to: '/getting-in/workers', label: t('tabs.workers') },
        may('workers.read') && { to: '/getting-in/screening', label: t('tabs.screening') },
        { to: '/getting-in/sites', label: t('tabs.sites') },
      ]}
    />
  )
}
