// What a page asked for, in its three standings: it failed and may be tried again, it is coming, it is here.
import type { ReactNode } from 'react'
import { RefusalNote } from './refusal.tsx'
import { Coming } from './skeletons.tsx'

type AskedProps<R> = {
  readonly of: { readonly data: R | undefined; readonly error: Error | null; readonly refetch: () => unknown }
  /** The outline of what comes. */
  readonly coming: ReactNode
  readonly children: (reply: R) => ReactNode
}

export function Asked<R>({ of, coming, children }: AskedProps<R>) {
  if (of.error) return <RefusalNote error={of.error} onRetry={() => void of.refetch()} />
  return of.data === undefined ? <Coming>{coming}</Coming> : children(of.data)
}
