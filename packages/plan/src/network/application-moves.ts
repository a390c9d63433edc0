// How an application to the network moves on the plan's side.
export const applicationStatuses = [
  'received',
  'in-review',
  'complete',
  'committee',
  'approved',
  'denied',
  'contract-sent',
  'executed',
  'loaded',
  'withdrawn',
] as const
export type ApplicationStatus = (typeof applicationStatuses)[number]

const moves: Readonly<Record<ApplicationStatus, readonly ApplicationStatus[]>> = {
  received: ['in-review', 'withdrawn'],
  'in-review': ['complete', 'withdrawn'],
  complete: ['committee', 'in-review', 'withdrawn'],
  committee: ['approved', 'denied', 'in-review', 'withdrawn'],
  approved: ['contract-sent', 'withdrawn'],
  denied: [],
  'contract-sent': ['executed', 'withdrawn'],
  executed: ['loaded', 'withdrawn'],
  loaded: [],
  withdrawn: [],
}

export function applicationMoves(status: ApplicationStatus): readonly ApplicationStatus[] {
  return moves[status]
}
