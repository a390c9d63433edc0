// The registry of every operation. Doors, tests and documents are made from this one list.
import type { OperationDeclaration } from './define.ts'
import { afterSigningOperations } from './after-signing.ts'
import { claimOperations } from './claims.ts'
import { credentialingOperations } from './credentialing.ts'
import { contractDeskOperations } from './contract-desk.ts'
import { gettingInOperations } from './getting-in.ts'
import { identityOperations } from './identity.ts'
import { moneyOperations } from './money.ts'
import { networkApplicationOperations } from './network-applications.ts'
import { organizationOperations } from './organization.ts'
import { outcomeOperations } from './outcomes.ts'
import { oversightOperations } from './oversight.ts'
import { peopleOperations } from './people.ts'
import { planClaimOperations } from './plan-claims.ts'
import { planNetworkOperations } from './plan-network.ts'
import { planPolicyOperations } from './plan-policy.ts'
import { reachOperations } from './reach.ts'
import { serviceOperations } from './services.ts'

export const operations = [
  ...identityOperations,
  ...organizationOperations,
  ...peopleOperations,
  ...serviceOperations,
  ...claimOperations,
  ...moneyOperations,
  ...planNetworkOperations,
  ...planPolicyOperations,
  ...planClaimOperations,
  ...oversightOperations,
  ...gettingInOperations,
  ...credentialingOperations,
  ...networkApplicationOperations,
  ...contractDeskOperations,
  ...afterSigningOperations,
  ...outcomeOperations,
  ...reachOperations,
] as const

export type Operations = { [O in (typeof operations)[number] as O['name']]: O }
export type OperationName = keyof Operations

const byName = new Map<string, OperationDeclaration>(operations.map((declared) => [declared.name, declared]))

/** The declaration of that name; undefined when there is none, and then it does not exist. */
export function operationNamed(name: string): OperationDeclaration | undefined {
  return byName.get(name)
}
