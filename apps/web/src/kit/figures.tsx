// A few large figures side by side, each with its name: what a page is about, in numbers.
import type { ReactNode } from 'react'
import { PageLink } from './link.tsx'
import classes from './figures.module.css'

export type Figure = {
  readonly label: string
  readonly value: ReactNode
  readonly under?: ReactNode
  readonly to?: string | null
  readonly tone?: 'wait' | 'bad'
}

export function Figures({ figures, label }: { readonly figures: readonly Figure[]; readonly label: string }) {
  return (
    <ul className={classes['figures']} aria-label={label}>
      {figures.map((figure) => (
        <li key={figure.label} data-tone={figure.tone} data-opens={figure.to ? true : undefined}>
          <span className={classes['label']}>
            {figure.to ? (
              <PageLink to={figure.to} c="inherit" underline="never" className={classes['open']}>
                {figure.label}
              </PageLink>
            ) : (
              figure.label
            )}
          </span>
          <span className={classes['value']}>{figure.value}</span>
          <span className={classes['under']}>{figure.under}</span>
        </li>
      ))}
    </ul>
  )
}
