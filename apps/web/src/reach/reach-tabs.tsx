// The pages of reach side by side.
import { useTranslation } from 'react-i18next'
import { PageTabs } from '../kit/page-tabs.tsx'
import { useMay } from '../session.tsx'

export function ReachTabs() {
  const { t } = useTranslation('reach')
  const may = useMay()
  return (
    <PageTabs
      label={t('pages')}
      tabs={[
        { to: '/reach', label: t('tabs.reach') },
        may('workers.read') && { to: '/at-work', label: t('tabs.work') },
      ]}
    />
  )
}
