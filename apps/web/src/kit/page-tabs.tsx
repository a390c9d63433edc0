// The pages of one area side by side, as links: each has its own address.
import { useEffect, useRef } from 'react'
import { Link, useLocation } from '@tanstack/react-router'
import classes from './page-tabs.module.css'

type Tab = { readonly to: string; readonly label: string; readonly count?: number | undefined }

export function PageTabs({ label, tabs }: { readonly label: string; readonly tabs: readonly (Tab | false)[] }) {
  const { pathname } = useLocation()
  const shown = tabs.filter((tab) => tab !== false)
  const frame = useRef<HTMLElement>(null)
  // On a phone the page one is on may stand beyond the edge: it is brought into view, and only sideways.
  useEffect(() => {
    const here = frame.current?.querySelector<HTMLElement>('[aria-current]')
    if (!frame.current || !here) return
    frame.current.scrollLeft = here.offsetLeft - (frame.current.clientWidth - here.offsetWidth) / 2
  }, [pathname, shown.length])
  if (shown.length < 2) return null
  return (
    <nav ref={frame} aria-label={label} className={classes['tabs']} data-no-print>
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
