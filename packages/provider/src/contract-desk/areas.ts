// The nine areas a provider may negotiate with a plan, and which term of the contract is talked about in which.
// @source Document 004 (Resources for Integrated Care, issues providers may negotiate with health plans)
import type { ContractTerm } from '@throughline/domain'

export const negotiableAreas = [
  'scope',
  'qualifications',
  'rates',
  'billing',
  'implementation',
  'clean-claims',
  'training',
  'preauthorization',
  'quality',
] as const
export type NegotiableArea = (typeof negotiableAreas)[number]

/** How an agreement begins, changes and ends is talked about together with its schedule; what is taken back, with the rates. */
export const areaOfTerm: Readonly<Record<ContractTerm, NegotiableArea>> = {
  scope: 'scope',
  'worker-qualification': 'qualifications',
  rate: 'rates',
  'payment-model': 'rates',
  billing: 'billing',
  implementation: 'implementation',
  'clean-claim': 'clean-claims',
  'denial-appeal': 'clean-claims',
  'training-help': 'training',
  preauthorization: 'preauthorization',
  'quality-reports': 'quality',
  trial: 'implementation',
  'start-up-advance': 'rates',
  limits: 'billing',
  'coordination-of-benefits': 'billing',
  'referral-path': 'implementation',
  'dispute-panel': 'clean-claims',
  'data-privacy': 'quality',
  termination: 'implementation',
  recoupment: 'rates',
}
