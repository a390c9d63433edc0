// The types of the 837P as it is read.
import type { LoopValue, SetValue } from '../definition/value-types.ts'
import type {
  billingLevel,
  claim,
  claim837p,
  otherPayer,
  patientLevel,
  serviceLine,
  subscriberLevel,
} from './claim-837p.ts'

export type Claim837P = LoopValue<typeof claim>
export type Line837P = LoopValue<typeof serviceLine>
export type OtherPayer837P = LoopValue<typeof otherPayer>
export type BillingLevel837P = LoopValue<typeof billingLevel>
export type SubscriberLevel837P = LoopValue<typeof subscriberLevel>
export type PatientLevel837P = LoopValue<typeof patientLevel>
export type Header837P = SetValue<typeof claim837p>
