// What the organization's own record says of people, workers, plans and recommendations, as its decisions read it.
// Services, notes, coverage and authorizations are nouns of the domain.
import type { Address, Certificate, Day, PersonName, Practitioner, Sex, Span } from '@throughline/domain'

export type PersonRecord = {
  readonly id: string
  readonly name: PersonName
  readonly birthDate: Day | null
  readonly sex: Sex | null
  readonly address: Address | null
}

export type ExclusionCheck = {
  readonly checkedOn: Day
  /** LEIE, SAM or a state's own list. */
  readonly source: string
  readonly outcome: 'clear' | 'match' | 'possible-match'
}

export type WorkerRecord = {
  readonly id: string
  readonly name: PersonName
  readonly npi: string | null
  readonly taxonomy: string | null
  /** As it stands behind a signature, for example CPS. */
  readonly credential: string | null
  readonly employed: Span
  readonly certificates: readonly Certificate[]
  readonly exclusionChecks: readonly ExclusionCheck[]
  readonly supervisor: Practitioner | null
}

/** A licensed practitioner's recommendation: the medical layer of the record, from which a claim takes its diagnoses. */
export type Recommendation = {
  readonly id: string
  readonly personId: string
  readonly practitioner: Practitioner
  readonly givenOn: Day
  readonly expires: Day | null
  /** ICD-10-CM codes without the point, the principal one first. */
  readonly diagnoses: readonly string[]
}

export type Goal = {
  readonly id: string
  readonly number: number
  /** In the person's words. */
  readonly words: string
  /** What is hard in daily life, in plain words. */
  readonly need: string
  readonly status: 'active' | 'reached' | 'ended'
}

export type RecoveryPlan = {
  readonly id: string
  readonly personId: string
  readonly span: Span
  readonly signedOn: Day | null
  readonly status: 'draft' | 'signed' | 'ended'
  readonly goals: readonly Goal[]
}

export function fullName(name: PersonName): string {
  return `${name.given} ${name.family}`
}
