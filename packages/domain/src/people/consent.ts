// A person's consent that their substance-use record may go to somebody: to whom, what for, from when, until when.
import { type Day } from '../calendar/day.ts'

/** The purposes a substance-use consent may name here; the first may be given once for all future uses of its kind. */
export const consentPurposes = ['treatment-payment-operations', 'payment'] as const
export type ConsentPurpose = (typeof consentPurposes)[number]

export type Consent = {
  readonly id: string
  readonly personId: string
  /** The payer it names; null for a consent to everybody who treats or pays for the person. */
  readonly payerId: string | null
  readonly purpose: ConsentPurpose
  readonly signedOn: Day
  /** The last day it holds; null when it names none. */
  readonly expires: Day | null
  /** From this day on nothing leaves under it; what left before stays as it was. */
  readonly revokedOn: Day | null
}

/**
 * Whether one of a person's consents lets their substance-use record go to a payer on a day. More consents never allow less.
 * @source 42 CFR 2.31 (what a written consent holds; expiry and revocation), 2.33 (one consent for treatment, payment and
 * operations)
 */
export function consentStands(
  consents: readonly Consent[],
  to: { readonly personId: string; readonly payerId: string; readonly on: Day },
): boolean {
  return consents.some(
    (consent) =>
      consent.personId === to.personId &&
      (consent.payerId === null || consent.payerId === to.payerId) &&
      consent.signedOn <= to.on &&
      (consent.expires === null || to.on <= consent.expires) &&
      (consent.revokedOn === null || to.on < consent.revokedOn),
  )
}
