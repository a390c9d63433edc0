// What a payer says it paid and why, as read from an 835 or keyed from paper. Streaming: header, claims one by one,
// then the end; so a hundred thousand claims never stand in memory together.
import type { Day } from '../calendar/day.ts'
import type { Cents } from '../money/cents.ts'
import type { ClaimAdjustment } from '../claim/claim.ts'

/** Where in the received file a thing stands, so that every cent can be opened to its bytes. */
export type FilePlace = {
  /** From 0, counted over all ST–SE of the file. */
  readonly transactionOrdinal: number
  /** From 1 for the ST segment itself. */
  readonly segmentOrdinal: number
  readonly offset: number
}

export type RemittanceHeader = {
  readonly payerName: string
  /** TRN03: the payer as the bank knows it. */
  readonly payerIdentifier: string
  readonly payeeName: string
  readonly payeeNpi: string | null
  readonly payeeEin: string | null
  /** TRN02: the check or EFT trace number. */
  readonly trace: string
  /** BPR02; zero for a remittance without payment. */
  readonly paid: Cents
  readonly creditOrDebit: 'C' | 'D'
  readonly handling: string
  readonly method: string
  readonly effectiveOn: Day | null
  /** BPR16 where it is a day beyond our calendar, which ends with 2199; empty where it cannot be read. */
  readonly strangeDay: string | null
  readonly producedOn: Day | null
  /** ISA15 says T: sent to try the way out, perhaps, and not as money. */
  readonly test: boolean
  readonly place: FilePlace
}

export type RemittanceAdjustment = ClaimAdjustment & { readonly place: FilePlace }

export type RemittanceLine = {
  readonly ordinal: number
  readonly code: string
  readonly modifiers: readonly string[]
  /** The code as billed, when the payer decided another one. */
  readonly billedCode: string | null
  readonly charge: Cents
  readonly paid: Cents
  readonly unitsPaid: number | null
  readonly unitsBilled: number | null
  readonly servedOn: Day | null
  readonly servedThrough: Day | null
  readonly lineControl: string | null
  readonly allowed: Cents | null
  readonly adjustments: readonly RemittanceAdjustment[]
  /** Remittance advice remark codes. */
  readonly remarks: readonly string[]
  readonly place: FilePlace
}

export type RemittanceClaim = {
  /** From 1 within its transaction: with the trace it is the posting key, because one payer claim number may recur. */
  readonly ordinal: number
  readonly patientControl: string
  /** CLP02: 1, 2, 3 processed; 4 patient not recognized; 19–21 and forwarded; 22 reversal; 23, 25. */
  readonly statusCode: string
  readonly charge: Cents
  readonly paid: Cents
  readonly patientResponsibility: Cents | null
  readonly filingIndicator: string | null
  readonly payerClaimNumber: string | null
  readonly placeOfService: string | null
  readonly frequency: string | null
  readonly patientFamilyName: string | null
  readonly patientGivenName: string | null
  readonly memberNumber: string | null
  readonly servedOn: Day | null
  readonly renderingNpi: string | null
  readonly adjustments: readonly RemittanceAdjustment[]
  readonly remarks: readonly string[]
  readonly lines: readonly RemittanceLine[]
  readonly place: FilePlace
}

/** A PLB amount: positive lowers what is paid, negative raises it. */
export type ProviderAdjustment = {
  readonly ordinal: number
  readonly providerIdentifier: string
  readonly fiscalPeriodEnds: Day | null
  readonly reason: string
  readonly reference: string | null
  readonly amount: Cents
  readonly place: FilePlace
}

export type RemittanceFault = {
  readonly code: string
  readonly severity: 'error' | 'warning'
  readonly message: string
  readonly segmentOrdinal: number
}

/** What a reader of remittances yields, in file order. `end` says whether the transaction itself was whole. */
export type RemittanceEvent =
  | { readonly kind: 'header'; readonly header: RemittanceHeader }
  | { readonly kind: 'claim'; readonly claim: RemittanceClaim }
  | {
      readonly kind: 'end'
      readonly providerAdjustments: readonly ProviderAdjustment[]
      readonly faults: readonly RemittanceFault[]
    }
  | { readonly kind: 'envelope'; readonly faults: readonly RemittanceFault[]; readonly whole: boolean }
