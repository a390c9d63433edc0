// The policy a claim is decided by: what the plan wrote down for itself, and the names it answers to.
import type { Policy } from '@throughline/domain'

export type PlanPolicy = Omit<
  Policy,
  'policy' | 'version' | 'starts' | 'sources' | 'identifiers' | 'notices' | 'applications'
> & {
  readonly name: string
  /** Every identifier under which a sender may name this plan as payer. */
  readonly identifiers: readonly string[]
  readonly phone: string
}
