// The pages of this area side by side.
import { useTranslation } from 'react-i18next'
import { PageTabs } from '../kit/page-tabs.tsx'
import { useMay } from '../session.tsx'

export function PeopleTabs() {
  const { t } = useTranslation('people')
  const may = useMay()
  return (
    <PageTabs
      label={t('title')}
      tabs={[
        { to: '/people', label: t('tabs.people') },
        may('authorizations.read') && { to: '/people/authorizations', label: t('tabs.authorizations') },
      ]}
    />
  )
}
