// The pages of money side by side, with how much is in suspense.
import { useTranslation } from 'react-i18next'
import { useAsk } from '../api/hooks.ts'
import { PageTabs } from '../kit/page-tabs.tsx'
import { useMay } from '../session.tsx'

export function MoneyTabs() {
  const { t } = useTranslation('money')
  const may = useMay()
  const suspense = useAsk('suspense.list', { pageSize: 1, filter: { open: true } })
  return (
    <PageTabs
      label={t('title')}
      tabs={[
        { to: '/money', label: t('tabs.remittances') },
        { to: '/money/suspense', label: t('tabs.suspense'), count: suspense.data?.total.count },
        { to: '/money/deposits', label: t('tabs.deposits') },
        { to: '/money/ledger', label: t('tabs.ledger') },
        may('files.read') && { to: '/money/files', label: t('tabs.files') },
      ]}
    />
  )
}
