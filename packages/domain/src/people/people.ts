// The people and organizations a claim speaks of. What is stored about them beyond this stands in the store.
import type { Day, Span } from '../calendar/day.ts'

export type Address = {
  readonly line1: string
  readonly line2?: string
  readonly city: string
  readonly state: string
  /** Five or nine digits, no hyphen. A billing provider needs nine. */
  readonly zip: string
}

export type PersonName = { readonly given: string; readonly family: string; readonly middle?: string }

export type Sex = 'F' | 'M' | 'U'

/** How one person is covered by one payer for a time. `priority` P is billed first. */
export type Coverage = {
  readonly id: string
  readonly payerId: string | null
  readonly memberNumber: string
  readonly filingIndicator: string
  readonly priority: 'P' | 'S' | 'T'
  readonly span: Span
  readonly purchaserId?: string | null
}

export type Practitioner = {
  readonly name: PersonName
  readonly npi: string | null
  readonly taxonomy?: string
}

export type Certificate = {
  readonly kind: string
  readonly number: string
  readonly state: string
  readonly span: Span
}
/** Certificates that contracts commonly ask for, as contracts write them. */
export const usualCertificates = [
  'certified-peer-specialist',
  'certified-recovery-peer',
  'family-peer-advocate',
  'youth-peer-specialist',
] as const

/** A kind of certificate as people say it: "certified peer specialist" for `certified-peer-specialist`. */
export const certificateWords = (kind: string): string => kind.replaceAll('-', ' ')

export type WorkerOnDay = { readonly id: string; readonly hired: Day; readonly certificates: readonly Certificate[] }
