// An empty place says why it is empty and what to do first.
import type { ReactNode } from 'react'
import { Text } from '@mantine/core'
import { Icon, type IconName } from './icon.tsx'
import classes from './empty.module.css'

export function Empty({
  icon,
  title,
  children,
  action,
}: {
  readonly icon: IconName
  readonly title: string
  readonly children?: ReactNode
  readonly action?: ReactNode
}) {
  return (
    <div className={classes['empty']}>
      <span className={classes['icon']}>
        <Icon name={icon} size={26} />
      </span>
      <Text fw={600}>{title}</Text>
      {children && <div className={classes['words']}>{children}</div>}
      {action && <div className={classes['action']}>{action}</div>}
    </div>
  )
}
