// The pages of one area side by side, as links: each has its own address.
import { Link, useLocation } from '@tanstack/react-router'
import classes from './page-tabs.module.css'

type Tab = { readonly to: string; readonly label: string; readonly count?: number | undefined }

export function PageTabs({ label, tabs }: { readonly label: string; readonly tabs: readonly (Tab | false)[] }) {
  const { pathname } = useLocation()
  const shown = tabs.filter((tab) => tab !== false)
  if (shown.length < 2) return null
  return (
    <nav aria-label={label} className={classes['tabs']} data-no-print>
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
