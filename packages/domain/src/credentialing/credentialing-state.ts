// How an organization stands with a plan, from the first paper to the first claim that was paid; and whether visits may be
// billed to that plan on a day. A signed contract is not enough: until the plan's own system holds the organization, its
// claims come back.
import type { Day } from '../calendar/day.ts'

export const credentialingStates = [
  'preparing',
  'sent',
  'complete',
  'site-visit',
  'committee',
  'approved',
  'contract-sent',
  'executed',
  'loaded',
  'directory-verified',
  'test-claim-paid',
  'rejected',
  'withdrawn',
] as const
export type CredentialingState = (typeof credentialingStates)[number]

// What a person may record. A plan seldom tells of each of its own steps, so those between sending and approval may be left
// out. That a test claim was paid is not recorded by anybody: a posted remittance says so.
const moves: Readonly<Record<CredentialingState, readonly CredentialingState[]>> = {
  preparing: ['sent', 'withdrawn'],
  sent: ['complete', 'site-visit', 'committee', 'approved', 'rejected', 'withdrawn'],
  complete: ['site-visit', 'committee', 'approved', 'rejected', 'withdrawn'],
  'site-visit': ['committee', 'approved', 'rejected', 'withdrawn'],
  committee: ['approved', 'rejected', 'withdrawn'],
  approved: ['contract-sent', 'executed', 'withdrawn'],
  'contract-sent': ['executed', 'withdrawn'],
  executed: ['loaded', 'withdrawn'],
  loaded: ['directory-verified', 'withdrawn'],
  'directory-verified': ['withdrawn'],
  'test-claim-paid': ['directory-verified', 'withdrawn'],
  rejected: ['preparing', 'withdrawn'],
  withdrawn: ['preparing'],
}

/** What may be recorded of a file that stands here. */
export function movesFrom(state: CredentialingState): readonly CredentialingState[] {
  return moves[state]
}

/** Where a file stands once this was recorded: a directory looked up after the first payment takes nothing back. */
export function stateAfter(state: CredentialingState, recorded: CredentialingState): CredentialingState {
  return state === 'test-claim-paid' && recorded === 'directory-verified' ? state : recorded
}

const loadedStates: ReadonlySet<CredentialingState> = new Set<CredentialingState>([
  'loaded',
  'directory-verified',
  'test-claim-paid',
])

export type LoadedStanding = { readonly state: CredentialingState; readonly effectiveOn: Day | null }

/**
 * Whether visits of a day may be billed to the plan. Without a file of its own a signed contract speaks for itself: the
 * organization was in that network before it kept one here.
 */
export function opensBilling(standing: LoadedStanding | null, on: Day): boolean {
  if (standing === null) return true
  return loadedStates.has(standing.state) && standing.effectiveOn !== null && standing.effectiveOn <= on
}

/** Months after which a plan looks at an organization again. @source Magellan and MagnaCare: 36 months */
export const recredentialMonths = 36
