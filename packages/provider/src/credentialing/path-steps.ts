// The path to one plan, from the first thought to the first claim that was paid: which steps are done, which is next, whose
// turn it is, how long it usually takes and what it waits for.
import { opensBilling, type CredentialingState, type Day } from '@throughline/domain'
import type { PacketReadiness } from './packet-readiness.ts'

export const pathStepNames = [
  'think',
  'services',
  'describe',
  'ein',
  'npi',
  'medicaid',
  'readiness',
  'weigh',
  'decide',
  'next-steps',
  'contact',
  'packet',
  'send',
  'review',
  'approval',
  'contract',
  'load',
  'effective',
  'directory',
  'test-claim',
] as const
export type PathStepName = (typeof pathStepNames)[number]

export type UsualWait = {
  readonly fromDays: number
  readonly throughDays: number
  /** `memory`: a planning figure nobody has a source for; ask the plan. */
  readonly confidence: 'sourced' | 'memory'
}

export type PathStep = {
  readonly step: PathStepName
  readonly standing: 'done' | 'now' | 'later' | 'stopped'
  readonly doneOn: Day | null
  /** Whose turn it is: ours, the plan's, or an office that gives numbers. */
  readonly turn: 'us' | 'plan' | 'office'
  readonly usual: UsualWait | null
  /** The step it cannot begin before. */
  readonly waitsFor: PathStepName | null
  /** Who took it in hand; a name, since that person need not be a user here. */
  readonly owner: string | null
}

/** How the four worksheets stand, as far as the path asks. */
export type SheetFacts = {
  /** The day on which a service became worth offering; null while none is. */
  readonly offeredOn: Day | null
  /** Checks of the readiness sheet that are open and that no next step closes. */
  readonly uncovered: number
  readonly decision: { readonly on: Day; readonly againOn: Day } | null
  readonly steps: { readonly open: number; readonly late: number; readonly ended: number }
  readonly owners: Readonly<Partial<Record<PathStepName, string>>>
}

export type PathFacts = {
  readonly today: Day
  readonly readiness: PacketReadiness
  readonly hasEin: boolean
  readonly hasNpi: boolean
  readonly hasMedicaid: boolean
  readonly weighedOn: Day | null
  readonly sheets: SheetFacts
  readonly contactedOn: Day | null
  readonly begunOn: Day
  readonly state: CredentialingState
  readonly effectiveOn: Day | null
  /** The first day on which each state was reached. */
  readonly reached: ReadonlyMap<CredentialingState, Day>
}

const memory = (fromDays: number, throughDays: number): UsualWait => ({ fromDays, throughDays, confidence: 'memory' })

type StepRule = {
  readonly turn: PathStep['turn']
  readonly usual: UsualWait | null
  readonly waitsFor: PathStepName | null
  readonly done: (facts: PathFacts) => boolean
  readonly doneOn?: (facts: PathFacts) => Day | null
}

const behind = (...states: readonly CredentialingState[]) => ({
  done: (facts: PathFacts) => states.some((state) => facts.reached.has(state)),
  doneOn: (facts: PathFacts) =>
    states.map((state) => facts.reached.get(state) ?? null).find((on) => on !== null) ?? null,
})

const afterReview = [
  'approved',
  'contract-sent',
  'executed',
  'loaded',
  'directory-verified',
  'test-claim-paid',
] as const
const sentStates = ['sent', 'complete', 'site-visit', 'committee', ...afterReview] as const

const wasSent = (facts: PathFacts): boolean => sentStates.some((state) => facts.reached.has(state))

const itemReady = (facts: PathFacts, item: string): boolean =>
  facts.readiness.items.some((one) => one.item === item && one.standing === 'ready')

const rules: Readonly<Record<PathStepName, StepRule>> = {
  think: { turn: 'us', usual: null, waitsFor: null, done: () => true, doneOn: (facts) => facts.begunOn },
  services: {
    turn: 'us',
    usual: memory(1, 14),
    waitsFor: null,
    done: (facts) => facts.sheets.offeredOn !== null || wasSent(facts),
    doneOn: (facts) => facts.sheets.offeredOn,
  },
  describe: { turn: 'us', usual: memory(7, 21), waitsFor: null, done: (facts) => itemReady(facts, 'program') },
  ein: { turn: 'office', usual: memory(1, 14), waitsFor: null, done: (facts) => facts.hasEin },
  npi: { turn: 'office', usual: memory(1, 20), waitsFor: 'ein', done: (facts) => facts.hasNpi },
  medicaid: { turn: 'office', usual: memory(45, 120), waitsFor: 'npi', done: (facts) => facts.hasMedicaid },
  readiness: {
    turn: 'us',
    usual: memory(1, 7),
    waitsFor: null,
    done: (facts) => facts.sheets.uncovered === 0 || wasSent(facts),
  },
  weigh: {
    turn: 'us',
    usual: null,
    waitsFor: null,
    done: (facts) => facts.weighedOn !== null,
    doneOn: (facts) => facts.weighedOn,
  },
  decide: {
    turn: 'us',
    usual: memory(7, 45),
    waitsFor: 'weigh',
    // Asked again each year, also of a plan that pays already.
    done: ({ sheets: { decision }, today }) => decision !== null && decision.againOn >= today,
    doneOn: (facts) => facts.sheets.decision?.on ?? null,
  },
  'next-steps': {
    turn: 'us',
    usual: null,
    waitsFor: null,
    done: (facts) =>
      (facts.sheets.steps.open + facts.sheets.steps.ended > 0 && facts.sheets.steps.late === 0) || wasSent(facts),
  },
  contact: {
    turn: 'us',
    usual: memory(7, 30),
    waitsFor: 'describe',
    done: (facts) => facts.contactedOn !== null || wasSent(facts),
    doneOn: (facts) => facts.contactedOn,
  },
  packet: {
    turn: 'us',
    usual: memory(14, 60),
    waitsFor: 'medicaid',
    done: (facts) => facts.readiness.maySend || wasSent(facts),
  },
  send: { turn: 'us', usual: null, waitsFor: 'packet', ...behind(...sentStates) },
  review: {
    turn: 'plan',
    usual: memory(60, 90),
    waitsFor: 'send',
    ...behind('committee', ...afterReview),
  },
  approval: {
    turn: 'plan',
    usual: { fromDays: 0, throughDays: 30, confidence: 'sourced' },
    waitsFor: 'review',
    ...behind(...afterReview),
  },
  contract: {
    turn: 'plan',
    usual: memory(14, 60),
    waitsFor: 'approval',
    ...behind('executed', 'loaded', 'directory-verified', 'test-claim-paid'),
  },
  load: {
    turn: 'plan',
    usual: memory(7, 45),
    waitsFor: 'contract',
    ...behind('loaded', 'directory-verified', 'test-claim-paid'),
  },
  effective: {
    turn: 'plan',
    usual: null,
    waitsFor: 'load',
    done: (facts) => opensBilling({ state: facts.state, effectiveOn: facts.effectiveOn }, facts.today),
    doneOn: (facts) => facts.effectiveOn,
  },
  directory: {
    turn: 'us',
    usual: memory(7, 30),
    waitsFor: 'load',
    ...behind('directory-verified'),
  },
  'test-claim': { turn: 'us', usual: memory(14, 60), waitsFor: 'effective', ...behind('test-claim-paid') },
}

/** Every step in its order; the first that is neither done nor waiting is what to do now. */
export function pathSteps(facts: PathFacts): readonly PathStep[] {
  const stopped = facts.state === 'rejected' || facts.state === 'withdrawn'
  const done = new Map(pathStepNames.map((step) => [step, rules[step].done(facts)]))
  return pathStepNames.map((step) => {
    const { turn, usual, waitsFor, doneOn } = rules[step]
    const isDone = done.get(step)!
    const free = waitsFor === null || done.get(waitsFor)!
    return {
      step,
      standing: isDone ? 'done' : stopped && turn === 'plan' ? 'stopped' : free ? 'now' : 'later',
      doneOn: isDone ? (doneOn?.(facts) ?? null) : null,
      turn,
      usual,
      waitsFor: free || isDone ? null : waitsFor,
      owner: facts.sheets.owners[step] ?? null,
    }
  })
}
