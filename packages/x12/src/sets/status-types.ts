// The types of the 276 and the 277 as they are read.
import type { LoopValue, SetValue } from '../definition/value-types.ts'
import type {
  dependentClaimAsked,
  dependentLevel276,
  providerLevel276,
  receiverLevel276,
  sourceLevel276,
  statusRequest276,
  subscriberClaimAsked,
  subscriberLevel276,
} from './status-276.ts'
import type {
  dependentClaimAnswered,
  dependentLevel277,
  providerLevel277,
  receiverLevel277,
  sourceLevel277,
  status277,
  subscriberClaimAnswered,
  subscriberLevel277,
} from './status-277.ts'

export type SubscriberClaim276 = LoopValue<typeof subscriberClaimAsked>
export type DependentClaim276 = LoopValue<typeof dependentClaimAsked>
export type Dependent276 = LoopValue<typeof dependentLevel276>
export type Subscriber276 = LoopValue<typeof subscriberLevel276>
export type Provider276 = LoopValue<typeof providerLevel276>
export type Receiver276 = LoopValue<typeof receiverLevel276>
export type Source276 = LoopValue<typeof sourceLevel276>
export type Header276 = SetValue<typeof statusRequest276>
export type SubscriberClaim277 = LoopValue<typeof subscriberClaimAnswered>
export type DependentClaim277 = LoopValue<typeof dependentClaimAnswered>
export type Dependent277 = LoopValue<typeof dependentLevel277>
export type Subscriber277 = LoopValue<typeof subscriberLevel277>
export type Provider277 = LoopValue<typeof providerLevel277>
export type Receiver277 = LoopValue<typeof receiverLevel277>
export type Source277 = LoopValue<typeof sourceLevel277>
export type Header277 = SetValue<typeof status277>
