// The story of a thing: what happened when, one knot after the other on a thread.
import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'
import classes from './timeline.module.css'

export type Happening = {
  readonly key: string
  /** The day or instant, already as people read it. */
  readonly when: string
  readonly title: ReactNode
  readonly detail?: ReactNode
  readonly icon?: IconName
  readonly tone?: 'good' | 'wait' | 'bad'
}

export function Timeline({ happenings, label }: { readonly happenings: readonly Happening[]; readonly label: string }) {
  return (
    <ol className={classes['timeline']} aria-label={label}>
      {happenings.map((happening) => (
        <li key={happening.key} data-tone={happening.tone}>
          <span className={classes['knot']}>{happening.icon && <Icon name={happening.icon} size={14} />}</span>
          <div className={classes['words']}>
            <div className={classes['title']}>{happening.title}</div>
            {happening.detail && <div className={classes['detail']}>{happening.detail}</div>}
            <div className={classes['when']}>{happening.when}</div>
          </div>
        </li>
      ))}
    </ol>
  )
}
