// The pages of settings side by side, those that the session may use.
import { useTranslation } from 'react-i18next'
import { PageTabs } from '../kit/page-tabs.tsx'
import { useMay, useSession } from '../session.tsx'

export function SettingsTabs() {
  const { t } = useTranslation('settings')
  const may = useMay()
  const provider = useSession().organization?.kind === 'provider'
  return (
    <PageTabs
      label={t('title')}
      tabs={[
        { to: '/settings', label: t('tabs.organization') },
        provider && may('organization.read') && { to: '/settings/sites', label: t('tabs.sites') },
        provider && may('workers.read') && { to: '/settings/workers', label: t('tabs.workers') },
        provider && may('contracts.read') && { to: '/settings/payers', label: t('tabs.payers') },
        may('contracts.read') && { to: '/settings/partners', label: t('tabs.partners') },
        may('users.manage') && { to: '/settings/users', label: t('tabs.users') },
        may('audit.read') && { to: '/settings/audit', label: t('tabs.audit') },
        may('organization.manage') && { to: '/settings/jobs', label: t('tabs.jobs') },
        may('integrity.run') && { to: '/settings/integrity', label: t('tabs.integrity') },
        { to: '/settings/security', label: t('tabs.security') },
      ]}
    />
  )
}
