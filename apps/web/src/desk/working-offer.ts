// The offer somebody is working on: what was changed stays in memory, every page of it shows the same one, and a moment after
// the last change it is kept as a draft, so that nothing half filled is lost.
import { useCallback, useEffect, useMemo, useRef, useSyncExternalStore } from 'react'
import { offerDraftSchema, type Agreement, type Offer, type Offered } from '@throughline/domain'
import { negotiationSheet, type NegotiationSheet, type OfferFacts } from '@throughline/provider/contract-desk'
import type { Reply } from '../api/client.ts'
import { useAsk, useCommand } from '../api/hooks.ts'
import { keepLeaving, useLeaving } from '../api/leaving.ts'
import { useMay, useSession } from '../session.tsx'
import { followCaseRate } from './case-rate.ts'

const worked = new Map<string, Offer>()
const listeners = new Set<() => void>()

function keep(key: string, offer: Offer | null): void {
  if (offer === null) worked.delete(key)
  else worked.set(key, offer)
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** A draft is kept this long after the last change. */
const draftAfter = 1_200

export type Working = {
  readonly offer: Offer
  readonly got: Reply<'offer.get'>
  readonly facts: OfferFacts
  readonly sheet: NegotiationSheet
  /** Something differs from the version that was kept last. */
  readonly changed: boolean
  /** May this reader change it, and is it still open? */
  readonly open: boolean
  readonly change: (make: (held: Offer) => Offer) => void
  readonly setOffered: (part: Partial<Offered>) => void
  readonly setAgreement: (part: Partial<Agreement>) => void
  readonly forget: () => void
}

export type Asked =
  | { readonly state: 'coming' }
  | { readonly state: 'failed'; readonly error: Error }
  | { readonly state: 'here'; readonly working: Working }

export function useWorkingOffer(offerId: string): Asked {
  const { user, organization } = useSession()
  const may = useMay()
  const key = `${user.id} ${organization?.id ?? ''} ${offerId}`
  const own = useSyncExternalStore(subscribe, () => worked.get(key))
  const asked = useAsk('offer.get', { offerId })
  const draft = useCommand('offer.draft', { refresh: false, inOrder: 'offer.draft' })
  const { mutate } = draft
  // What is held may be half written; only what the server would take is sent.
  const waiting = useRef<Offer | null>(null)
  useEffect(() => {
    waiting.current = own !== undefined && offerDraftSchema.safeParse(own).success ? own : null
    if (waiting.current === null) return undefined
    const timer = setTimeout(() => {
      if (waiting.current !== null) mutate({ offerId, document: waiting.current })
      waiting.current = null
    }, draftAfter)
    return () => clearTimeout(timer)
  }, [own, offerId, mutate])
  useLeaving(
    useCallback(() => {
      if (waiting.current !== null) keepLeaving('offer.draft', { offerId, document: waiting.current })
      waiting.current = null
    }, [offerId]),
  )
  const offer = own ?? (asked.data?.document as Offer | undefined)
  const history = asked.data?.history
  const facts = useMemo(() => (offer && history ? { offer, history } : null), [offer, history])
  const sheet = useMemo(() => (facts ? negotiationSheet(facts) : null), [facts])
  const change = useCallback(
    (make: (held: Offer) => Offer) => {
      if (offer) keep(key, make(worked.get(key) ?? offer))
    },
    [key, offer],
  )
  if (asked.isError) return { state: 'failed', error: asked.error }
  if (!offer || !facts || !sheet || !asked.data) return { state: 'coming' }
  return {
    state: 'here',
    working: {
      offer,
      got: asked.data,
      facts,
      sheet,
      changed: own !== undefined || asked.data.row.drafted,
      open: asked.data.row.status !== 'signed' && may('contracts.manage'),
      change,
      setOffered: (part) =>
        change((held) => ({ ...held, offered: followCaseRate(held.offered, { ...held.offered, ...part }) })),
      setAgreement: (part) => change((held) => ({ ...held, agreement: { ...held.agreement, ...part } })),
      forget: () => keep(key, null),
    },
  }
}
