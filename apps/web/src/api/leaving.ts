// The page goes away: a reload, another address, a closed tab, a phone that puts it aside. What waits to be sent is sent then.
import { useEffect } from 'react'
import { call, freshKey, type Input } from './client.ts'

/** A browser carries no more than 64 KiB for a page that is gone; a longer draft is sent as any request is. */
const carriedAtMost = 60_000

export function useLeaving(run: () => void): void {
  useEffect(() => {
    const hidden = () => {
      if (document.visibilityState === 'hidden') run()
    }
    window.addEventListener('pagehide', run)
    document.addEventListener('visibilitychange', hidden)
    return () => {
      window.removeEventListener('pagehide', run)
      document.removeEventListener('visibilitychange', hidden)
    }
  }, [run])
}

/** Keeps a draft that outlives its page. Nobody is left to be told how it went. */
export function keepLeaving<N extends 'draft.keep' | 'offer.draft'>(name: N, input: Input<N>): void {
  const keepalive = JSON.stringify(input).length < carriedAtMost
  call(name, input, { idempotencyKey: freshKey(), keepalive }).catch(() => undefined)
}
