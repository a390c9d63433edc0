// The types of the 837I as it is read.
import type { LoopValue, SetValue } from '../definition/value-types.ts'
import type {
  billingLevel837i,
  claim837i,
  claim837iClaim,
  lineAdjudication837i,
  otherPayer837i,
  patientLevel837i,
  serviceLine837i,
  subscriberLevel837i,
} from './claim-837i.ts'

export type Claim837I = LoopValue<typeof claim837iClaim>
export type Line837I = LoopValue<typeof serviceLine837i>
export type OtherPayer837I = LoopValue<typeof otherPayer837i>
export type LineAdjudication837I = LoopValue<typeof lineAdjudication837i>
export type PatientLevel837I = LoopValue<typeof patientLevel837i>
export type SubscriberLevel837I = LoopValue<typeof subscriberLevel837i>
export type BillingLevel837I = LoopValue<typeof billingLevel837i>
export type Header837I = SetValue<typeof claim837i>
