// Words about the thread, in English.
export const words = {
  title: 'The thread',
  lead: 'Every step one dollar takes, each from its own record. Walk either way.',
  steps: 'Steps of the thread',
  siblings: 'Lines of the same claim',
  open: 'Open',
  more: 'More',
  stages: {
    contract: 'Contract term',
    authorization: 'Authorization',
    goal: 'Goal',
    note: 'Visit and note',
    'claim-line': 'Claim line',
    decision: 'Decision',
    'remittance-line': 'Remittance',
    ledger: 'Ledger',
    deposit: 'Bank deposit',
  },
  previous: 'Back along the thread',
  next: 'On along the thread',
}
