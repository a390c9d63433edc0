// A delivered or booked visit and its note, as pricing, counting and claims read them.
import { minutesBetween, type TimeOfDay } from '../calendar/time-of-day.ts'
import type { Day } from '../calendar/day.ts'

export type ServiceStatus = 'booked' | 'delivered' | 'cancelled' | 'no-show'

/** What pays for a visit: a plan through a claim, another named fund, or nobody. */
export type Fund = 'plan' | 'other-fund' | 'pro-bono'

export type Service = {
  readonly id: string
  readonly personId: string
  readonly workerId: string
  readonly siteId: string | null
  readonly servedOn: Day
  readonly starts: TimeOfDay
  readonly ends: TimeOfDay
  /** The organization's own kind of service; the contract says with which code it is billed. */
  readonly kind: string
  readonly placeOfService: string
  readonly groupSessionId: string | null
  readonly groupSize: number | null
  readonly status: ServiceStatus
  readonly fund: Fund
}

export function serviceMinutes(service: Pick<Service, 'starts' | 'ends'>): number {
  return minutesBetween(service.starts, service.ends)
}

export type Note = {
  readonly id: string
  readonly serviceId: string
  readonly authorWorkerId: string
  readonly goalId: string | null
  /** The person's own words. */
  readonly personWords: string
  readonly action: string
  readonly response: string
  readonly nextStep: string
  readonly starts: TimeOfDay
  readonly ends: TimeOfDay
  readonly placeOfService: string
  readonly status: 'draft' | 'signed'
  readonly signedOn: Day | null
  readonly signerName: string | null
  readonly signerCredential: string | null
  readonly sha256: string | null
}

/**
 * The exact bytes a note's hash is made over: every part that carries meaning, named, in a fixed order. Signing keeps
 * SHA-256 of this text; any later difference shows.
 */
export function noteSealText(note: Omit<Note, 'sha256' | 'status'>): string {
  return JSON.stringify([
    ['note', note.id],
    ['service', note.serviceId],
    ['author', note.authorWorkerId],
    ['goal', note.goalId],
    ['personWords', note.personWords],
    ['action', note.action],
    ['response', note.response],
    ['nextStep', note.nextStep],
    ['starts', note.starts],
    ['ends', note.ends],
    ['place', note.placeOfService],
    ['signedOn', note.signedOn],
    ['signer', note.signerName],
    ['credential', note.signerCredential],
  ])
}
