// The states a claim of ours walks through, and the only edges between them. A rejected claim goes back to draft and
// stays an original; a decided one is only ever replaced, voided, appealed, written off or closed.

export const claimStates = [
  'draft',
  'held',
  'ready',
  'batched',
  'sent',
  'received',
  'syntax-accepted',
  'payer-accepted',
  'rejected',
  'paid',
  'partial',
  'denied',
  'zero-paid',
  'replaced',
  'voided',
  'appealed',
  'written-off',
  'closed',
] as const
export type ClaimState = (typeof claimStates)[number]

const decided = ['paid', 'partial', 'denied', 'zero-paid'] as const

const edges: Readonly<Record<ClaimState, readonly ClaimState[]>> = {
  draft: ['held', 'ready', 'voided'],
  held: ['draft', 'held', 'ready', 'voided'],
  ready: ['draft', 'held', 'batched', 'voided'],
  batched: ['sent', 'ready'],
  // A remittance may arrive without any acknowledgment before it: money is the last word. A void is closed once its original
  // is taken back.
  sent: ['received', 'syntax-accepted', 'payer-accepted', 'rejected', ...decided, 'closed'],
  received: ['syntax-accepted', 'payer-accepted', 'rejected', ...decided, 'closed'],
  'syntax-accepted': ['payer-accepted', 'rejected', ...decided, 'closed'],
  'payer-accepted': ['rejected', ...decided, 'closed'],
  rejected: ['draft', 'held', 'ready', 'written-off', 'voided'],
  paid: [...decided, 'replaced', 'voided', 'appealed', 'closed'],
  partial: [...decided, 'replaced', 'voided', 'appealed', 'written-off', 'closed'],
  denied: [...decided, 'replaced', 'voided', 'appealed', 'written-off', 'closed'],
  'zero-paid': [...decided, 'replaced', 'voided', 'appealed', 'written-off', 'closed'],
  appealed: [...decided, 'written-off', 'closed'],
  'written-off': [...decided, 'closed'],
  replaced: [...decided],
  voided: [...decided],
  closed: [...decided],
}

export function mayMove(from: ClaimState, to: ClaimState): boolean {
  return edges[from].includes(to)
}

export function isDecided(state: ClaimState): boolean {
  return (decided as readonly string[]).includes(state)
}

/** Whether a correction took its place: replaced, or voided. */
export function gaveWay(state: ClaimState): boolean {
  return state === 'replaced' || state === 'voided'
}
