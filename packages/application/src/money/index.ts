// Bindings of remittances, suspense, the ledger and deposits.
import { decideRemittanceBindings } from './decide-remittances.ts'
import { depositBindings } from './deposits.ts'
import { ledgerBindings } from './ledger.ts'
import { listRemittanceBindings } from './list-remittances.ts'
import { printRemittanceBindings } from './print-remittance.ts'
import { suspenseBindings } from './suspense.ts'

export { followerJobs } from './followers.ts'

export const moneyBindings = [
  ...listRemittanceBindings,
  ...printRemittanceBindings,
  ...decideRemittanceBindings,
  ...suspenseBindings,
  ...depositBindings,
  ...ledgerBindings,
]
