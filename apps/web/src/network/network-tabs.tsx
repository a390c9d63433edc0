// The two pages of the network side by side.
import { useTranslation } from 'react-i18next'
import { PageTabs } from '../kit/page-tabs.tsx'

export function NetworkTabs() {
  const { t } = useTranslation('network')
  return (
    <PageTabs
      label={t('pages')}
      tabs={[
        { to: '/network-need', label: t('need.tab') },
        { to: '/directory', label: t('directory.tab') },
      ]}
    />
  )
}
