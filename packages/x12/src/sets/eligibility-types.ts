// The types of the 270 and 271 as they are read.
import type { LoopValue, SetValue } from '../definition/value-types.ts'
import type {
  dependentAsked,
  dependentInquiry,
  inquiredSource,
  inquiringReceiver,
  inquiry270,
  subscriberAsked,
  subscriberInquiry,
} from './eligibility-270.ts'
import type {
  answer271,
  answeredReceiver,
  answeringSource,
  dependentAnswered,
  dependentBenefit,
  subscriberAnswered,
  subscriberBenefit,
} from './eligibility-271.ts'

export type SubscriberInquiry270 = LoopValue<typeof subscriberInquiry>
export type DependentInquiry270 = LoopValue<typeof dependentInquiry>
export type Dependent270 = LoopValue<typeof dependentAsked>
export type Subscriber270 = LoopValue<typeof subscriberAsked>
export type Receiver270 = LoopValue<typeof inquiringReceiver>
export type Source270 = LoopValue<typeof inquiredSource>
export type Header270 = SetValue<typeof inquiry270>
export type SubscriberBenefit271 = LoopValue<typeof subscriberBenefit>
export type DependentBenefit271 = LoopValue<typeof dependentBenefit>
export type Dependent271 = LoopValue<typeof dependentAnswered>
export type Subscriber271 = LoopValue<typeof subscriberAnswered>
export type Receiver271 = LoopValue<typeof answeredReceiver>
export type Source271 = LoopValue<typeof answeringSource>
export type Header271 = SetValue<typeof answer271>
