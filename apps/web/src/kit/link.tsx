// Links inside the product: to a path, or to a thing wherever it opens.
import { Anchor, type AnchorProps } from '@mantine/core'
import { defaultParseSearch, Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { pathOfThing } from '../places.ts'
import { Sentence } from './sentence.tsx'

type Thing = { readonly kind: string; readonly id: string; readonly label: string }

/** A path with a question mark, as the router takes it. */
export function addressOf(path: string): { readonly to: string; readonly search?: never } {
  const [to, query] = path.split('?')
  return query ? { to: to!, search: defaultParseSearch(query) as never } : { to: path }
}

export function PageLink({
  to,
  children,
  ...rest
}: AnchorProps & { readonly to: string; readonly children: ReactNode; readonly className?: string }) {
  return (
    <Anchor component={Link} {...addressOf(to)} {...rest}>
      {children}
    </Anchor>
  )
}

/** A thing by its name, opening its page; plain text where no page shows such things. */
export function ThingLink({
  thing,
  ...rest
}: AnchorProps & { readonly thing: Thing | null; readonly className?: string }) {
  if (!thing) return <>—</>
  const path = pathOfThing(thing.kind, thing.id)
  return path ? (
    <PageLink to={path} {...rest}>
      <Sentence of={thing.label} />
    </PageLink>
  ) : (
    <>
      <Sentence of={thing.label} />
    </>
  )
}
