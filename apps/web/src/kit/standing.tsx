// How a thing stands, as a shape and a word: the color only agrees with them.
import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'
import classes from './standing.module.css'

export type Tone = 'good' | 'going' | 'wait' | 'bad' | 'quiet'

const shapes: Readonly<Record<Tone, IconName>> = {
  good: 'check',
  going: 'arrowRight',
  wait: 'clock',
  bad: 'warning',
  quiet: 'circle',
}

export function Standing({
  tone,
  icon,
  children,
}: {
  readonly tone: Tone
  readonly icon?: IconName
  readonly children: ReactNode
}) {
  return (
    <span className={classes['standing']} data-tone={tone}>
      <Icon name={icon ?? shapes[tone]} size={14} />
      <span>{children}</span>
    </span>
  )
}
