// The world while it is played: who acts, under which ids people and contracts are known on each side, and what happened.
import type { Cents, Day, TimeOfDay } from '@throughline/domain'
import type { Cast, CastPerson, CastWorker } from '../cast/cast.ts'
import type { Actor, Stage } from './stage.ts'

export type WorkerInWorld = {
  readonly cast: CastWorker
  readonly workerId: string
  readonly npi: string
  readonly actor: Actor
  readonly certificateId: string
  readonly certificateNumber: string
  readonly since: Day
}

export type PersonInWorld = {
  readonly cast: CastPerson
  readonly personId: string
  readonly memberId: string
  readonly memberNumber: string
  readonly recordNumber: string
  readonly goals: readonly {
    readonly goalId: string
    readonly words: string
    readonly need: string
    readonly theme: string
  }[]
  readonly worker: WorkerInWorld
  readonly since: Day
  /** When somebody last recommended peer support for them. */
  recommendedOn: Day
  /** The same number stands on both sides. */
  authorization: {
    readonly number: string
    readonly atProvider: string
    readonly atPlan: string
    readonly starts: Day
    readonly ends: Day
    readonly lines: { line: number; code: string; modifiers: string[]; units: number }[]
  } | null
  /** How often they were seen; notes are told in its light. */
  visits: number
}

export type VisitInWorld = {
  /** The person's first visit is 0. */
  readonly turn: number
  readonly serviceId: string
  readonly person: PersonInWorld
  readonly worker: WorkerInWorld
  readonly servedOn: Day
  readonly starts: TimeOfDay
  readonly ends: TimeOfDay
  readonly place: string
  readonly group: { readonly title: string; readonly topic: string } | null
  readonly fund: 'plan' | 'other-fund'
}

export type PaymentMade = {
  readonly trace: string
  readonly cents: Cents
  readonly paidOn: Day
  readonly fileId: string
  readonly toUs: boolean
}

export type ProviderSide = {
  readonly organizationId: string
  readonly director: Actor
  readonly biller: Actor
  readonly compliance: Actor
  readonly administrator: Actor
  readonly supervisor: WorkerInWorld
  readonly peers: ReadonlyMap<string, WorkerInWorld>
  readonly payerId: string
  readonly contractId: string
  /** Payers that come before the plan for some. */
  readonly employerId: string
  readonly medicareId: string
  readonly sites: readonly { readonly siteId: string; readonly placeOfService: string; readonly name: string }[]
}

export type PlanSide = {
  readonly organizationId: string
  readonly administrator: Actor
  readonly network: Actor
  readonly utilization: Actor
  readonly examiner: Actor
  readonly finance: Actor
  readonly auditor: Actor
  /** Our provider as the plan knows it. */
  readonly providerId: string
  readonly purchasers: Readonly<Record<'state' | 'county', string>>
}

export type World = {
  readonly stage: Stage
  readonly cast: Cast
  readonly provider: ProviderSide
  readonly plan: PlanSide
  readonly people: PersonInWorld[]
  readonly notesOwed: { readonly visit: VisitInWorld; readonly on: Day }[]
  readonly payments: PaymentMade[]
  /** Money on its way to the bank. */
  readonly onTheWay: { readonly payment: PaymentMade; readonly on: Day }[]
  /** What the bank's own statement shows. */
  readonly bank: {
    readonly on: Day
    readonly cents: Cents
    readonly trace: string | null
    readonly payer: string | null
  }[]
  /** People whose approval was typed in with more units than were approved. */
  readonly mistyped: Set<string>
  /** People whose request the plan leaves lying while they are seen. */
  readonly undecided: Set<string>
  /** What became of claims and files that the story needs again. */
  readonly counts: Map<string, number>
}

export function count(world: World, what: string, by = 1): void {
  world.counts.set(what, (world.counts.get(what) ?? 0) + by)
}
