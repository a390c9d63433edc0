// A page of the workspace, only for those whose grants and organization fit it.
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Permission } from '@throughline/operations'
import type { Side } from '../area.ts'
import { Empty } from '../kit/empty.tsx'
import { PageHeader } from '../kit/page-header.tsx'
import { PageLink } from '../kit/link.tsx'
import { mayUse, onSide, useSession } from '../session.tsx'

export function Allowed({
  side,
  needs,
  children,
}: {
  readonly side: Side
  readonly needs: readonly Permission[]
  readonly children: ReactNode
}) {
  const { t } = useTranslation('shared')
  const session = useSession()
  if (onSide(session, side) && mayUse(session, needs)) return children
  return (
    <>
      <PageHeader title={t('errorPage.forbidden')} />
      <Empty
        icon="lock"
        title={t('allowed.title', { role: t(`roles.${session.role ?? 'none'}`) })}
        action={<PageLink to="/">{t('errorPage.home')}</PageLink>}
      >
        {t('allowed.words')}
      </Empty>
    </>
  )
}
