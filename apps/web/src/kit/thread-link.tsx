// The way from a thing to its whole thread; shown where the product has that page.
import { useTranslation } from 'react-i18next'
import { pathOfPage } from '../places.ts'
import { useMay } from '../session.tsx'
import { Icon } from './icon.tsx'
import { PageLink } from './link.tsx'
import classes from './thread-link.module.css'

export function ThreadLink({ kind, id, line }: { readonly kind: string; readonly id: string; readonly line?: number }) {
  const { t } = useTranslation('shared')
  const may = useMay()
  const path = may('thread.read') ? pathOfPage(`thread/${kind}`, id) : null
  if (!path) return null
  return (
    <PageLink to={line === undefined ? path : `${path}?line=${line}`} className={classes['thread']}>
      <Icon name="thread" size={18} />
      {t('thread')}
    </PageLink>
  )
}
