// The pages of this area side by side.
import { useTranslation } from 'react-i18next'
import { PageTabs } from '../kit/page-tabs.tsx'

export function OutcomesTabs() {
  const { t } = useTranslation('outcomes')
  return (
    <PageTabs
      label={t('title')}
      tabs={[
        { to: '/outcomes', label: t('tabs.changed') },
        { to: '/outcomes/chance', label: t('tabs.chance') },
      ]}
    />
  )
}
