// Whether a role is one of this kind of organization's, asked before anybody is given it.
import { grantsOf, type OrganizationKind } from '@throughline/operations'
import { refuse } from '../core/refusal.ts'

/** Stops when organizations of this kind have no such role. */
export function assertRole(kind: OrganizationKind, role: string): void {
  if (Object.keys(grantsOf(kind, role)).length > 0) return
  const sentence = 'There is no such role in an organization of this kind. Choose one from the list.'
  refuse('no-such-role', sentence, { role: sentence })
}
