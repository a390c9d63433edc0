// A claim line the plan has already decided or is deciding: what duplicates, limits and concurrency are measured by.
import type { Cents, Day, Interval } from '@throughline/domain'

export type PriorLine = {
  readonly icn: string
  readonly controlNumber: string
  readonly line: number
  /** Reversed lines are not history: they never happened. */
  readonly outcome: 'allowed' | 'denied' | 'pended'
  readonly route: '837P' | 'cms-1500' | 'invoice'
  readonly memberNumber: string
  readonly billingNpi: string | null
  readonly renderingNpi: string | null
  readonly code: string
  readonly modifiers: readonly string[]
  readonly servedOn: Day
  readonly servedThrough: Day
  /** Start and stop time, when the claim told them. */
  readonly interval: Interval | null
  readonly placeOfService: string
  readonly unitsBilled: number
  readonly unitsAllowed: number
  /** Of the allowed units, those that needed no authorization. */
  readonly freeUnits: number
  /** The contract term that priced it. */
  readonly term: string | null
  readonly charge: Cents
  readonly paid: Cents
  readonly deductible: Cents
  readonly copay: Cents
  /** What the month's spend-down and the month's own share took of the line. */
  readonly spendDown: Cents
  readonly liability: Cents
  /** Whether a case rate was paid on this line. */
  readonly caseRate: boolean
}
