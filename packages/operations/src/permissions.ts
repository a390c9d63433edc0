// Who may do what: permissions, roles and the reach of each grant. A role holds only what stands here; no row, no access.

export const permissions = [
  'organization.read',
  'organization.manage',
  'users.manage',
  'contracts.read',
  'contracts.manage',
  'workers.read',
  'workers.manage',
  'workers.births',
  'people.read',
  'people.manage',
  'authorizations.read',
  'authorizations.manage',
  'services.read',
  'services.record',
  'services.import',
  'notes.read',
  'notes.write',
  'claims.read',
  'claims.prepare',
  'claims.override',
  'claims.send',
  'files.read',
  'files.receive',
  'money.read',
  'money.post',
  'money.release',
  'thread.read',
  'home.read',
  'audit.read',
  'integrity.run',
  'plan.network.read',
  'plan.network.manage',
  'plan.members.read',
  'plan.members.manage',
  'plan.policy.read',
  'plan.policy.manage',
  'plan.purchasers.read',
  'plan.purchasers.manage',
  'plan.claims.read',
  'plan.claims.decide',
  'plan.claims.override',
  'plan.payments.read',
  'plan.payments.run',
] as const
export type Permission = (typeof permissions)[number]

/** How far a grant reaches over people's records: one's own caseload, one's team's, or the whole organization's. */
export type Reach = 'own' | 'team' | 'all'
export type Grants = Partial<Record<Permission, Reach>>

const readEverything: Grants = {
  'organization.read': 'all',
  'contracts.read': 'all',
  'workers.read': 'all',
  'people.read': 'all',
  'authorizations.read': 'all',
  'services.read': 'all',
  'notes.read': 'all',
  'claims.read': 'all',
  'files.read': 'all',
  'money.read': 'all',
  'thread.read': 'all',
  'home.read': 'all',
}

const planReads: Grants = {
  'organization.read': 'all',
  'contracts.read': 'all',
  'authorizations.read': 'all',
  'home.read': 'all',
  'thread.read': 'all',
  'files.read': 'all',
  'plan.network.read': 'all',
  'plan.members.read': 'all',
  'plan.policy.read': 'all',
  'plan.purchasers.read': 'all',
  'plan.claims.read': 'all',
  'plan.payments.read': 'all',
}

const administrator: Grants = {
  'organization.read': 'all',
  'organization.manage': 'all',
  'users.manage': 'all',
  'contracts.read': 'all',
  'workers.read': 'all',
  'workers.manage': 'all',
  'home.read': 'all',
  'audit.read': 'all',
  'integrity.run': 'all',
}

const biller: Grants = {
  ...readEverything,
  'people.manage': 'all',
  'authorizations.manage': 'all',
  'services.record': 'all',
  'services.import': 'all',
  'claims.prepare': 'all',
  'claims.override': 'all',
  'claims.send': 'all',
  'files.receive': 'all',
  'money.post': 'all',
}

/** Billing too, and what binds the organization. */
const director: Grants = {
  ...biller,
  'organization.manage': 'all',
  'contracts.manage': 'all',
  'workers.manage': 'all',
  'money.release': 'all',
  'integrity.run': 'all',
}

const compliance: Grants = { ...readEverything, 'workers.births': 'all', 'audit.read': 'all', 'integrity.run': 'all' }

/** The roles of the organization's side. */
export const providerRoles = {
  administrator,
  director,
  biller,
  supervisor: {
    'organization.read': 'all',
    'contracts.read': 'all',
    'workers.read': 'all',
    'home.read': 'team',
    'people.read': 'team',
    'people.manage': 'team',
    'authorizations.read': 'team',
    'services.read': 'team',
    'services.record': 'team',
    'notes.read': 'team',
    'notes.write': 'team',
    'claims.read': 'team',
    'thread.read': 'team',
  },
  peer: {
    'organization.read': 'own',
    'home.read': 'own',
    'people.read': 'own',
    'authorizations.read': 'own',
    'services.read': 'own',
    'services.record': 'own',
    'notes.read': 'own',
    'notes.write': 'own',
  },
  compliance,
  /** One person for everything in a very small organization; what they do alone stands in the audit trail. */
  sole: { ...administrator, ...director, ...compliance, 'notes.write': 'all' },
} as const satisfies Record<string, Grants>

/** The roles of the plan's side. */
export const planRoles = {
  administrator: {
    'organization.read': 'all',
    'organization.manage': 'all',
    'users.manage': 'all',
    'home.read': 'all',
    'audit.read': 'all',
    'integrity.run': 'all',
  },
  network: {
    ...planReads,
    'contracts.manage': 'all',
    'plan.network.manage': 'all',
    'plan.purchasers.manage': 'all',
    'plan.policy.manage': 'all',
  },
  utilization: { ...planReads, 'authorizations.manage': 'all', 'plan.members.manage': 'all' },
  examiner: {
    ...planReads,
    'files.receive': 'all',
    'plan.claims.decide': 'all',
    'plan.claims.override': 'all',
  },
  finance: { ...planReads, 'plan.payments.run': 'all', 'money.read': 'all', 'integrity.run': 'all' },
  auditor: { ...planReads, 'audit.read': 'all', 'plan.claims.override': 'all' },
} as const satisfies Record<string, Grants>

export type ProviderRole = keyof typeof providerRoles
export type PlanRole = keyof typeof planRoles
export type OrganizationKind = 'provider' | 'plan'

/** What a role holds in an organization of this kind; an unknown role holds nothing. */
export function grantsOf(kind: OrganizationKind, role: string): Grants {
  const roles: Record<string, Grants> = kind === 'provider' ? providerRoles : planRoles
  return Object.hasOwn(roles, role) ? roles[role]! : {}
}

/** The reach with which a role holds a permission; null when it does not. */
export function reachOf(kind: OrganizationKind, role: string, permission: Permission): Reach | null {
  return grantsOf(kind, role)[permission] ?? null
}
