// Whether who asks may ask this: session, membership, kind of organization, permission and its reach. Read anew for every
// request, inside its transaction, so that a changed role or an ended membership holds from the next request on.
import type { Day } from '@throughline/domain'
import {
  grantsOf,
  permissions,
  planRoles,
  providerRoles,
  type Grants,
  type OperationDeclaration,
  type OrganizationKind,
  type Permission,
  type Reach,
} from '@throughline/operations'
import type { StoreTransaction } from '@throughline/store'
import type { Actor, Instant, Organization } from './context.ts'
import { dayIn } from './local-day.ts'
import { refuse } from './refusal.ts'
import type { Session } from './session.ts'

const signIn = 'Sign in first.'

/** Stops unless the session may ask for this operation at all, before anything is read. */
export function assertSession(declared: OperationDeclaration, session: Session | null): void {
  if (declared.permission === 'anyone') return
  if (session === null) refuse('signed-out', signIn)
  if (declared.permission === 'first-factor') return
  if (!session.complete) refuse('second-factor', 'Finish signing in with your second factor first.')
}

/** The organization a session works in; stops when none is chosen. */
export function organizationOf(session: Session | null): string {
  if (session === null) refuse('signed-out', signIn)
  return session.organizationId ?? refuse('choose-organization', 'Choose the organization you want to work in first.')
}

/** What a local operator may do: whatever some role of this kind of organization may. */
export function operatorGrants(kind: OrganizationKind): Grants {
  const roles: readonly Grants[] = Object.values(kind === 'provider' ? providerRoles : planRoles)
  const held = permissions.filter((permission) => roles.some((role) => role[permission] !== undefined))
  return Object.fromEntries(held.map((permission) => [permission, 'all' as const]))
}

export type Standing = {
  readonly organization: Organization
  readonly user: Omit<Actor, 'reach' | 'grants'>
  /** Made up whole, for looking around. */
  readonly demo: boolean
  readonly grants: Grants
  readonly today: Day
}

/** Who this is in this organization, now. An ended user or membership stands nowhere. */
export async function standingOf(db: StoreTransaction, session: Session, now: Instant): Promise<Standing> {
  const organizationId = organizationOf(session)
  const row = await db
    .selectFrom('membership')
    .innerJoin('organization', 'organization.organization_id', 'membership.organization_id')
    .innerJoin('app_user', 'app_user.user_id', 'membership.user_id')
    .select([
      'kind',
      'name',
      'npi',
      'demo',
      'time_zone',
      'display_name',
      'role',
      'worker_id',
      'app_user.status as user_status',
    ])
    .where('membership.organization_id', '=', organizationId)
    .where('membership.user_id', '=', session.userId)
    .where('membership.status', '=', 'active')
    .executeTakeFirst()
  if (row === undefined || row.user_status !== 'active')
    refuse('signed-out', 'Your access here has ended. Ask an administrator of the organization if that is wrong.')
  return {
    organization: { id: organizationId, kind: row.kind, name: row.name, npi: row.npi, timeZone: row.time_zone },
    demo: row.demo,
    user: { userId: session.userId, displayName: row.display_name, role: row.role, workerId: row.worker_id },
    grants: session.operator ? operatorGrants(row.kind) : grantsOf(row.kind, row.role),
    today: dayIn(row.time_zone, now),
  }
}

/** A factor shown longer ago than this is asked for again before what declares `freshFactor`. */
const freshMinutes = 15

/**
 * Stops unless a second factor was shown minutes ago, where the declaration wants one. Who holds no token (a job, the person at
 * the machine itself) has none to show; personas of a demo have none either, and nothing of theirs is real.
 */
export function assertFreshFactor(
  declared: OperationDeclaration,
  session: Session,
  standing: Standing,
  now: Instant,
): void {
  if (declared.freshFactor !== true || session.tokenHash === null || standing.demo) return
  const shown = session.factorAt === undefined ? -Infinity : Date.parse(session.factorAt)
  if (Date.parse(now) - shown > freshMinutes * 60_000)
    refuse(
      'fresh-factor',
      'This moves money or many people’s records, so show your second factor once more. Type the code of your authenticator app, or use your passkey.',
    )
}

/** How far this standing reaches with this operation; stops when it may not ask for it. */
export function reachFor(declared: OperationDeclaration, standing: Standing): Reach {
  const { kind } = standing.organization
  const permission = declared.permission
  if (permission === 'anyone' || permission === 'first-factor' || permission === 'signed-in') return 'own'
  const reach = standing.grants[permission satisfies Permission]
  const elsewhere = (declared.side === 'provider' || declared.side === 'plan') && declared.side !== kind
  if (reach === undefined || elsewhere)
    refuse('not-allowed', 'Your role here does not allow this. Ask an administrator of your organization.')
  return reach
}
