// The scenario somebody is trying out, in memory only: every page of it shows the same one, and what was changed stays until
// it is kept or thrown away. Each person and organization has their own.
import { useCallback, useMemo, useSyncExternalStore } from 'react'
import { day, type Scenario } from '@throughline/domain'
import { firstScenario, type KnownPlan } from '@throughline/provider/getting-in'
import { useAsk } from '../api/hooks.ts'
import type { Reply } from '../api/client.ts'
import { useSession } from '../session.tsx'
import { today } from '../words/days.ts'

/** In an address where an id would stand: the one that was never kept. */
export const newScenario = 'new'

const tried = new Map<string, Scenario>()
const listeners = new Set<() => void>()

function keep(key: string, scenario: Scenario | null): void {
  if (scenario === null) tried.delete(key)
  else tried.set(key, scenario)
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

function useKey(scenarioId: string): string {
  const { user, organization } = useSession()
  return `${user.id} ${organization?.id ?? ''} ${scenarioId}`
}

export type Kept = Reply<'scenario.get'>['row']
export type Change = (make: (held: Scenario) => Scenario) => void

export type Working = {
  readonly scenario: Scenario
  /** How it was kept; null for one that never was. */
  readonly kept: Kept | null
  readonly changed: boolean
  readonly change: Change
  readonly forget: () => void
}

/** Lays a scenario under `new`, to begin from. */
export function useBegin(): (scenario: Scenario) => void {
  const key = useKey(newScenario)
  return (scenario) => keep(key, scenario)
}

/** The first day of the month after this one: a contract does not begin yesterday. */
export function nextMonth() {
  const [year, month] = today().split('-').map(Number)
  return day(month === 12 ? `${year! + 1}-01-01` : `${year}-${String(month! + 1).padStart(2, '0')}-01`)
}

type Known = Reply<'scenario.known'>

/** What the system knows of a plan, as a scenario begins with it: days become whole months, rounded up. */
export function knownPlan(known: Known, payerId: string): KnownPlan | null {
  const plan = known.plans.find((one) => one.payerId === payerId)
  if (!plan) return null
  const lagMonths = plan.paidAfterDays === null ? null : Math.min(24, Math.ceil(plan.paidAfterDays / 30))
  return { name: plan.name, payerId, services: plan.services, lagMonths, denied: plan.denied }
}

export type Asked =
  | { readonly state: 'coming' }
  | { readonly state: 'failed'; readonly error: Error }
  | { readonly state: 'here'; readonly working: Working }

/** The scenario of an address, as it stands in somebody's hands. */
export function useWorking(scenarioId: string, fallbackName: string): Asked {
  const key = useKey(scenarioId)
  const own = useSyncExternalStore(subscribe, () => tried.get(key))
  const isNew = scenarioId === newScenario
  const asked = useAsk('scenario.get', { scenarioId }, { enabled: !isNew, staleTime: Infinity })
  const known: KnownPlan = useMemo(
    () => ({ name: fallbackName, payerId: null, services: [], lagMonths: null, denied: null }),
    [fallbackName],
  )
  const base = useMemo(
    () => (isNew ? firstScenario(known, nextMonth()) : asked.data?.document),
    [isNew, known, asked.data],
  )
  const change = useCallback<Change>(
    (make) => {
      const held = tried.get(key) ?? base
      if (held) keep(key, make(held))
    },
    [key, base],
  )
  if (asked.isError) return { state: 'failed', error: asked.error }
  const scenario = own ?? base
  if (!scenario) return { state: 'coming' }
  const kept = asked.data?.row ?? null
  return {
    state: 'here',
    working: { scenario, kept, changed: own !== undefined, change, forget: () => keep(key, null) },
  }
}
