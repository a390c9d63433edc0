// What the door knows when a claim comes in: the claim as read with its faults, whether we know payer, provider and
// member, and the number it will carry. Decisions about coverage and payment come later.
import type { Claim, Day, FilePlace, PersonName, RemittanceFault } from '@throughline/domain'
import { exampleFacts, type ExampleChanges } from '../adjudicate/example-case.ts'
import type { PlanPolicy } from '../facts/plan-policy.ts'

/** A claim as a reader yields it. `claim` is null when it could not be read whole. */
export type ReceivedClaim = {
  readonly claim: Claim | null
  /** CLM01 as it stands, so that even an unreadable claim can be answered. */
  readonly controlNumber: string
  readonly faults: readonly RemittanceFault[]
  readonly place: FilePlace
}

export type ClaimIntake = {
  readonly received: ReceivedClaim
  readonly receivedOn: Day
  readonly policy: Pick<PlanPolicy, 'name' | 'identifiers' | 'unknownMember'>
  /** Whether a provider with the billing NPI stands in our files. */
  readonly providerKnown: boolean
  /** The member with the number on the claim; null when there is none. */
  readonly member: { readonly name: PersonName; readonly birthDate: Day } | null
  /** What a claim with the same intake key was answered before; null for a first delivery. */
  readonly earlier: { readonly icn: string; readonly inThisFile: boolean } | null
}

/** A claim that could be read, as the intake edits ask about it. */
export type ReadableIntake = ClaimIntake & { readonly claim: Claim }

/** The clean claim at the door, with what an example changes. */
export function exampleIntake(changes: ExampleChanges = {}, door: Partial<ClaimIntake> = {}): ReadableIntake {
  const { claim, receivedOn, policy, member } = exampleFacts(changes)
  return {
    claim,
    received: {
      claim,
      controlNumber: claim.controlNumber,
      faults: [],
      place: { transactionOrdinal: 0, segmentOrdinal: 20, offset: 900 },
    },
    receivedOn,
    policy,
    providerKnown: true,
    member,
    earlier: null,
    ...door,
  }
}
