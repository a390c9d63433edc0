// The types of the 835 as it is read.
import type { LoopValue, SetValue } from '../definition/value-types.ts'
import type { claimGroup, claimPayment, remittance835, service } from './remittance-835.ts'

export type ClaimPayment835 = LoopValue<typeof claimPayment>
export type Service835 = LoopValue<typeof service>
export type ClaimGroup835 = LoopValue<typeof claimGroup>
/** BPR, TRN, payer and payee; `providerAdjustments` (PLB) are there from the `end` event on. */
export type Header835 = SetValue<typeof remittance835>
