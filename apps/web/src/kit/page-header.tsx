// The head of every page: where we are, what it is called, its one main action. It also names the browser tab and takes
// the focus after a navigation, so that a screen reader says the new page's name.
import { useEffect, useRef, type ReactNode } from 'react'
import { Group, Title } from '@mantine/core'
import { PageLink } from './link.tsx'
import { Icon } from './icon.tsx'
import classes from './page-header.module.css'

let firstPage = true

export function PageHeader({
  title,
  tabTitle,
  lead,
  back,
  actions,
  standing,
}: {
  readonly title: ReactNode
  /** For the browser tab, which may be seen and logged: never a person's name. The title itself when that is plain text. */
  readonly tabTitle?: string
  readonly lead?: ReactNode
  readonly back?: { readonly to: string; readonly label: string }
  readonly actions?: ReactNode
  readonly standing?: ReactNode
}) {
  const heading = useRef<HTMLHeadingElement>(null)
  const tab = tabTitle ?? (typeof title === 'string' ? title : '')
  useEffect(() => {
    document.title = tab ? `${tab} · Throughline` : 'Throughline'
  }, [tab])
  useEffect(() => {
    if (!firstPage) heading.current?.focus({ preventScroll: true })
    firstPage = false
  }, [])
  return (
    <header className={classes['header']}>
      {back && (
        <PageLink to={back.to} className={classes['back']} underline="hover" data-no-print>
          <Icon name="chevronLeft" size={16} />
          {back.label}
        </PageLink>
      )}
      <div className={classes['row']}>
        <div className={classes['words']}>
          <Group gap="sm" align="center">
            <Title order={1} ref={heading} tabIndex={-1} className={classes['title']}>
              {title}
            </Title>
            {standing}
          </Group>
          {lead && <div className={classes['lead']}>{lead}</div>}
        </div>
        {actions && (
          <Group gap="sm" className={classes['actions']} data-no-print>
            {actions}
          </Group>
        )}
      </div>
    </header>
  )
}
