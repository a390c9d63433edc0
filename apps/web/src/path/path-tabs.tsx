// The pages of getting in side by side, and whose work they are for somebody who may only read them.
import { Alert, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Icon } from '../kit/icon.tsx'
import { PageLink } from '../kit/link.tsx'
import { PageTabs } from '../kit/page-tabs.tsx'
import { useMay } from '../session.tsx'

export function PathTabs() {
  const { t } = useTranslation('path')
  const may = useMay()
  return (
    <>
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
      {!may('contracts.manage') && <WhoseWork />}
    </>
  )
}

/** Nobody stands before a page without its buttons and wonders: who keeps these, and how they come to sign in. */
function WhoseWork() {
  const { t } = useTranslation('path')
  const may = useMay()
  return (
    <Alert color="gray" icon={<Icon name="info" />} mb="lg">
      <Text>{t('whose.reads')}</Text>
      {may('users.manage') && (
        <Text mt="xs">
          {t('whose.invite')} <PageLink to="/settings/users">{t('whose.users')}</PageLink>
        </Text>
      )}
    </Alert>
  )
}
