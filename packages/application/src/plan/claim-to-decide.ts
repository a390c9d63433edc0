// A claim about to be decided, as the chunk it is decided in carries it.
import type { Claim, Day } from '@throughline/domain'

export type ClaimToDecide = {
  readonly receivedClaimId: string
  readonly icn: string
  readonly providerId: string | null
  readonly personId: string | null
  readonly frequency: string
  readonly replacesIcn: string | null
  readonly receivedOn: Day
  readonly channel: 'electronic' | 'paper'
  readonly claim: Claim
  /** The number of the next decision: versions so far plus one. */
  readonly version: number
}

export const unique = (values: readonly (string | null)[]): string[] => [
  ...new Set(values.filter((value): value is string => value !== null)),
]
