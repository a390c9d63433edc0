// The scenario somebody is trying out: every page of it shows the same one, and what was changed stays until it is kept or
// thrown away, after a reload or a sign-out too, since it is kept on the server a moment later. Each person and organization
// has their own.
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { day, scenarioSchema, type Scenario } from '@throughline/domain'
import { firstScenario, type KnownPlan } from '@throughline/provider/getting-in'
import { useAsk, useCommand } from '../api/hooks.ts'
import { call, type Reply } from '../api/client.ts'
import { keptAfter } from '../api/form-draft.ts'
import { keepLeaving, useLeaving } from '../api/leaving.ts'
import { useSession } from '../session.tsx'
import { today } from '../words/days.ts'

/** In an address where an id would stand: the one that was never kept. */
export const newScenario = 'new'

const tried = new Map<string, Scenario>()
/** Where the server was asked for what was left there. */
const looked = new Set<string>()
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
  /** The last change is not on the server yet. */
  readonly unsent: boolean
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

/** What is read of a draft; null where there is none, or where it is of another shape than scenarios have today. */
export function draftedScenario(values: unknown): Scenario | null {
  const read = scenarioSchema.safeParse(values)
  return read.success ? (read.data as Scenario) : null
}

/** Whether what was left of this scenario is still being fetched. */
function useLeft(key: string, scenarioId: string): boolean {
  const [fetched, setFetched] = useState<string | null>(null)
  const coming = !looked.has(key) && !tried.has(key) && fetched !== key
  useEffect(() => {
    if (!coming) return
    const look = async () => {
      try {
        const { values } = await call('draft.get', { form: 'scenario.save', subject: scenarioId })
        const left = draftedScenario(values)
        if (left !== null && !tried.has(key)) keep(key, left)
      } catch {
        // Without the draft the scenario is as it was kept.
      }
      looked.add(key)
      setFetched(key)
    }
    void look()
  }, [coming, key, scenarioId])
  return coming
}

/** Keeps what is changed on the server; answers whether the last change is still on its way there. */
function useDrafted(
  scenarioId: string,
  own: Scenario | undefined,
): { readonly unsent: boolean; readonly drop: () => void } {
  const { mutate } = useCommand('draft.keep', { refresh: false, inOrder: 'draft.keep' })
  const [sent, setSent] = useState<Scenario | undefined>(undefined)
  const waiting = useRef<((leaving?: boolean) => void) | null>(null)
  useEffect(() => {
    if (own === undefined || own === sent) return undefined
    const send = (leaving = false) => {
      waiting.current = null
      setSent(own)
      const input = { form: 'scenario.save', subject: scenarioId, values: { ...own } } as const
      if (leaving) keepLeaving('draft.keep', input)
      else mutate(input)
    }
    waiting.current = send
    const timer = setTimeout(() => send(), keptAfter)
    return () => clearTimeout(timer)
  }, [own, sent, scenarioId, mutate])
  // Going to another page of the program must not lose the last key.
  useEffect(() => () => waiting.current?.(), [])
  useLeaving(useCallback(() => waiting.current?.(true), []))
  const drop = useCallback(() => {
    waiting.current = null
    mutate({ form: 'scenario.save', subject: scenarioId, values: null })
  }, [scenarioId, mutate])
  return { unsent: own !== undefined && own !== sent, drop }
}

/** The scenario of an address, as it stands in somebody's hands. */
export function useWorking(scenarioId: string, fallbackName: string): Asked {
  const key = useKey(scenarioId)
  const own = useSyncExternalStore(subscribe, () => tried.get(key))
  const coming = useLeft(key, scenarioId)
  const { unsent, drop } = useDrafted(scenarioId, own)
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
  if (!scenario || coming) return { state: 'coming' }
  const kept = asked.data?.row ?? null
  return {
    state: 'here',
    working: {
      scenario,
      kept,
      changed: own !== undefined,
      unsent,
      change,
      forget: () => {
        keep(key, null)
        drop()
      },
    },
  }
}
