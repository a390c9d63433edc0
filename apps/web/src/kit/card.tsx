// A sheet of paper on the page: one subject, its heading, its content.
import { useId, type ReactNode } from 'react'
import { Title } from '@mantine/core'
import classes from './card.module.css'

export function Card({
  title,
  aside,
  children,
  flush,
  className,
}: {
  readonly title?: ReactNode
  readonly aside?: ReactNode
  readonly children: ReactNode
  /** The content reaches the edges (tables). */
  readonly flush?: boolean
  readonly className?: string | undefined
}) {
  const id = useId()
  return (
    <section
      className={[classes['card'], 'card', className].filter(Boolean).join(' ')}
      data-flush={flush || undefined}
      {...(title ? { 'aria-labelledby': id } : {})}
    >
      {title && (
        <div className={classes['head']}>
          <Title order={2} id={id} className={classes['title']}>
            {title}
          </Title>
          {aside && <div className={classes['aside']}>{aside}</div>}
        </div>
      )}
      <div className={classes['body']}>{children}</div>
    </section>
  )
}

export type Fact = readonly [label: string, value: ReactNode] | null | false

/** Label and value, one under the other or side by side: what a thing is, in short. */
export function Facts({ facts, columns = 2 }: { readonly facts: readonly Fact[]; readonly columns?: 1 | 2 | 3 | 4 }) {
  return (
    <dl className={classes['facts']} data-columns={columns}>
      {facts.map(
        (fact) =>
          fact && (
            <div key={fact[0]}>
              <dt>{fact[0]}</dt>
              <dd>{fact[1]}</dd>
            </div>
          ),
      )}
    </dl>
  )
}
