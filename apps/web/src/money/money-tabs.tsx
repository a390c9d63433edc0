// The pages of money side by side, with how much is in suspense.
import { useTranslation } from 'react-i18next'
import { useAsk } from '../api/hooks.ts'
import { PageTabs } from '../kit/page-tabs.tsx'
import { useMay, useSession } from '../session.tsx'

export function MoneyTabs() {
  const { t } = useTranslation('money')
  const may = useMay()
  const provider = useSession().organization?.kind === 'provider'
  const suspense = useAsk('suspense.list', { pageSize: 1, filter: { open: true } }, { enabled: provider })
  return (
    <PageTabs
      label={t('title')}
      tabs={[
        provider && { to: '/money', label: t('tabs.remittances') },
        provider && { to: '/money/suspense', label: t('tabs.suspense'), count: suspense.data?.total.count },
        provider && { to: '/money/deposits', label: t('tabs.deposits') },
        may('money.read') && { to: '/money/ledger', label: t('tabs.ledger') },
        may('files.read') && { to: '/money/files', label: t('tabs.files') },
      ]}
    />
  )
}
