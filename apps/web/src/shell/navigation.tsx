// The places of the workspace, as the areas declare them and the session's grants allow them.
import { UnstyledButton } from '@mantine/core'
import { Link, useLocation } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { areas } from '../areas.ts'
import type { NavigationEntry } from '../area.ts'
import { Icon } from '../kit/icon.tsx'
import { mayUse, onSide, useSession, type Session } from '../session.tsx'
import { useDays } from '../words/days.ts'
import classes from './navigation.module.css'

export function entriesFor(session: Session): readonly NavigationEntry[] {
  return areas
    .flatMap((area) => area.navigation)
    .filter((entry) => onSide(session, entry.side) && mayUse(session, entry.needs))
    .sort((a, b) => a.order - b.order)
}

/** On the entry's own page, below it, or on a page that is reached from it. */
function isHere({ to, pages = [] }: NavigationEntry, pathname: string): boolean {
  const within = (page: string) => pathname === page || (page !== '/' && pathname.startsWith(`${page}/`))
  return within(to) || pages.some((page) => within(page.to))
}

export function NavigationList({ onChosen }: { readonly onChosen?: () => void }) {
  const { t } = useTranslation('shared')
  const { language } = useDays()
  const session = useSession()
  const { pathname } = useLocation()
  return (
    <nav aria-label={t('shell.navigation')} className={classes['list']}>
      <ul>
        {entriesFor(session).map((entry) => (
          <li key={entry.to}>
            <Link
              to={entry.to}
              className={classes['entry']}
              onClick={onChosen}
              {...(isHere(entry, pathname) ? { 'aria-current': 'page' as const } : {})}
            >
              <Icon name={entry.icon} />
              {entry.label[language]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** On a phone: the first places within reach of a thumb, the rest behind "More". */
export function TabBar({ onMore }: { readonly onMore: () => void }) {
  const { t } = useTranslation('shared')
  const { language } = useDays()
  const session = useSession()
  const { pathname } = useLocation()
  const entries = entriesFor(session)
  const shown = entries.slice(0, entries.length > 5 ? 4 : 5)
  return (
    <nav aria-label={t('shell.tabs')} className={classes['tabs']} data-no-print>
      {shown.map((entry) => (
        <Link
          key={entry.to}
          to={entry.to}
          className={classes['tab']}
          {...(isHere(entry, pathname) ? { 'aria-current': 'page' as const } : {})}
        >
          <Icon name={entry.icon} size={22} />
          {entry.label[language]}
        </Link>
      ))}
      {(shown.length < entries.length || session.memberships.length > 1) && (
        <UnstyledButton className={classes['tab']!} onClick={onMore}>
          <Icon name="menu" size={22} />
          {t('shell.more')}
        </UnstyledButton>
      )}
    </nav>
  )
}
