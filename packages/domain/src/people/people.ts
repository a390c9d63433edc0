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

/** A person in the ten-digit provider numbering, with the check digit over 80840. */
export function isNpi(text: string): boolean {
  if (!/^[12]\d{9}$/.test(text)) return false
  const digits = `80840${text}`
  let total = 0
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits[digits.length - 1 - index])
    const doubled = index % 2 === 1 ? digit * 2 : digit
    total += doubled > 9 ? doubled - 9 : doubled
  }
  return total % 10 === 0
}

/** `NN-NNNNNNN` or nine digits, as nine digits; null when it is neither. */
export function parseEin(text: string): string | null {
  const match = /^(\d{2})-?(\d{7})$/.exec(text.trim())
  return match ? match[1]! + match[2]! : null
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
