// The days an application's clocks are counted from: what was verified, here or by a verification organization, and what its
// packet says of papers and people. An approval past one of them is refused.
import { addDays, formatDay, type Day } from '@throughline/domain'
import { applicationClocks, clocksOf, isWatched, verificationDaysLeft, type Verification } from '@throughline/plan'
import type { Row } from '@throughline/store'
import { refuse, type Context } from '../core/index.ts'

type Application = Row<'network_application'>
type ItemRow = Row<'network_application_item'>

export const clockDays = (row: Application, decideWithinDays: number) => ({
  decideWithinDays,
  status: row.status,
  receivedOn: row.received_on,
  decidedOn: row.decided_on,
  letterOn: row.letter_on,
  recredentialBy: row.recredential_by,
})

const sorted = (days: readonly (Day | null)[]): Day[] => days.filter((day) => day !== null).toSorted()

/** Who verified an item and when; null while nobody has. */
export function verificationOf(item: ItemRow | undefined): Verification | null {
  const on = item?.verified_on ?? null
  return on === null ? null : { on, organization: item!.verification_organization }
}

/** When the application's form was signed last: a fresh signature takes the place of the one before. */
const signedOn = ({ document }: Application): Day | null =>
  sorted(document.papers.map((paper) => (paper.item === 'application' ? paper.issued : null))).at(-1) ?? null

const checks = ({ document }: Application) => document.staff.map((one) => one.exclusion?.checkedOn ?? null)

/** The clocks, counted from what was verified and from what the packet says of its papers and its people. */
export function shownClocks(
  context: Context,
  row: Application,
  items: readonly ItemRow[],
  decideWithinDays: number,
  signatureGoodDays: number,
) {
  const facts = {
    ...clockDays(row, decideWithinDays),
    signatureGoodDays,
    verifications: items.map(verificationOf).filter((one) => one !== null),
    checkedOn: sorted(checks(row))[0] ?? null,
    signedOn: signedOn(row),
  }
  return [...clocksOf(facts, context.today)]
}

/** Stops an approval that a clock has run past: old verifications, no signature or an old one, people not screened of late. */
export function assertFresh(row: Application, items: readonly ItemRow[], on: Day, signatureGoodDays: number): void {
  const old = items.filter((one) => (verificationDaysLeft(verificationOf(one), on) ?? -1) < 0)
  if (old.length > 0)
    refuse(
      'verification-old',
      `${old.length} of ${items.length} verifications are too old for a decision: the plan’s own are good for ${applicationClocks.verificationDays} days, those of a verification organization for ${applicationClocks.organizationVerificationDays}. Send the application back to review and verify them again.`,
    )
  const signed = signedOn(row)
  if (signed === null)
    refuse(
      'signature-missing',
      'This packet holds no application form with the day on which it was signed. Send the application back to review, ask the applicant to sign the form and add its day, and take the packet they send.',
    )
  if (addDays(signed, signatureGoodDays) < on)
    refuse(
      'signature-old',
      `The application was signed on ${formatDay(signed)}, and that signature was good through ${formatDay(addDays(signed, signatureGoodDays))}. Send the application back to review and ask the applicant for a freshly signed form.`,
    )
  const people = checks(row)
  const unwatched = people.filter((checkedOn) => !isWatched(checkedOn, on))
  if (unwatched.length > 0)
    refuse(
      'watch-old',
      `${unwatched.length} of ${people.length} people of this packet have no exclusion check of the last ${applicationClocks.watchDays} days. Send the application back to review, and ask the applicant to screen everybody again and send the packet.`,
    )
}
