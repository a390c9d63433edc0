// Bindings of the organization, its sites, workers, payers, partners and contracts.
import { contractBindings } from './contract-bindings.ts'
import { organizationBindings as own } from './organization-bindings.ts'
import { payerBindings } from './payer-bindings.ts'

export const organizationBindings = [...own, ...payerBindings, ...contractBindings]
