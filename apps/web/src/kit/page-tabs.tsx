// The pages of one area side by side, as links: each has its own address.
import { Link, useLocation } from '@tanstack/react-router'
import classes from './page-tabs.module.css'

type Tab = { readonly to: string; readonly label: string; readonly count?: number | undefined }

/** On a phone the page one is on may stand beyond the edge: it is brought into view, and only sideways. */
function showWhereOneIs(frame: HTMLElement | null): void {
  const here = frame?.querySelector<HTMLElement>('[aria-current]')
  if (frame && here) frame.scrollLeft = here.offsetLeft - (frame.clientWidth - here.offsetWidth) / 2
}

export function PageTabs({ label, tabs }: { readonly label: string; readonly tabs: readonly (Tab | false)[] }) {
  const { pathname } = useLocation()
  const shown = tabs.filter((tab) => tab !== false)
  // A count that comes later moves the others: the row is made anew and looks again where one is.
  const made = [pathname, ...shown.map((tab) => `${tab.label} ${tab.count ?? ''}`)].join()
  if (shown.length < 2) return null
  return (
    <nav key={made} ref={showWhereOneIs} aria-label={label} className={classes['tabs']} data-no-print>
      <ul>
        {shown.map((tab) => (
          <li key={tab.to}>
            <Link
              to={tab.to}
              activeOptions={{ exact: true, includeSearch: false }}
              {...(pathname === tab.to ? { 'aria-current': 'page' as const } : {})}
            >
              {tab.label}
              {tab.count !== undefined && tab.count > 0 && <span className={classes['count']}>{tab.count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
