// What `session.current` and every step that completes a session answer: who, where, with which grants and factors.
import { grantsOf } from '@throughline/operations'
import type { StoreTransaction } from '@throughline/store'
import type { AnswerOf } from '../core/bind.ts'
import { refuse } from '../core/refusal.ts'
import { readDemo } from './installation-facts.ts'

export type SessionReply = AnswerOf<'session.current'>

export type Described = { readonly userId: string; readonly organizationId: string | null; readonly expiresAt: string }

export async function describeSession(trx: StoreTransaction, of: Described): Promise<SessionReply> {
  const user = await trx
    .selectFrom('app_user')
    .select(['user_id', 'display_name', 'email', 'language'])
    .where('user_id', '=', of.userId)
    .where('status', '=', 'active')
    .executeTakeFirst()
  if (user === undefined) refuse('signed-out', 'Your access has ended.')
  const memberships = await trx
    .selectFrom('membership')
    .innerJoin('organization', 'organization.organization_id', 'membership.organization_id')
    .select(['organization.organization_id', 'name', 'kind', 'time_zone', 'role', 'worker_id'])
    .where('user_id', '=', of.userId)
    .where('status', '=', 'active')
    .orderBy('name')
    .orderBy('organization.organization_id')
    .execute()
  const here = memberships.find((membership) => membership.organization_id === of.organizationId)
  return {
    user: {
      id: user.user_id,
      displayName: user.display_name,
      email: user.email,
      language: user.language === 'es' ? 'es' : 'en',
    },
    organization:
      here === undefined
        ? null
        : { id: here.organization_id, name: here.name, kind: here.kind, timeZone: here.time_zone },
    role: here?.role ?? null,
    workerId: here?.worker_id ?? null,
    grants: here === undefined ? {} : definedGrants(here.kind, here.role),
    memberships: memberships.map((membership) => ({
      organizationId: membership.organization_id,
      name: membership.name,
      kind: membership.kind,
      role: membership.role,
    })),
    factors: await factorsOf(trx, of.userId),
    demo: await readDemo(trx),
    expiresAt: of.expiresAt,
  }
}

function definedGrants(kind: 'provider' | 'plan', role: string): Record<string, 'own' | 'team' | 'all'> {
  return { ...(grantsOf(kind, role) as Record<string, 'own' | 'team' | 'all'>) }
}

export type Factors = { readonly totp: boolean; readonly passkeys: number; readonly recoveryCodesLeft: number }

/** The factors that work: confirmed and not taken back. A recovery code counts until it is used. */
export async function factorsOf(trx: StoreTransaction, userId: string): Promise<Factors> {
  const rows = await trx
    .selectFrom('factor')
    .select(['kind', (eb) => eb.fn.countAll<number>().as('n')])
    .where('user_id', '=', userId)
    .where('confirmed_at', 'is not', null)
    .where('revoked_at', 'is', null)
    .groupBy('kind')
    .execute()
  const count = new Map(rows.map((row) => [row.kind, row.n]))
  return {
    totp: (count.get('totp') ?? 0) > 0,
    passkeys: count.get('passkey') ?? 0,
    recoveryCodesLeft: count.get('recovery') ?? 0,
  }
}

/** Where a session that just became complete begins: the only organization, or the one worked in last. */
export async function firstOrganization(trx: StoreTransaction, userId: string): Promise<string | null> {
  const active = await trx
    .selectFrom('membership')
    .select('organization_id')
    .where('user_id', '=', userId)
    .where('status', '=', 'active')
    .execute()
  if (active.length <= 1) return active[0]?.organization_id ?? null
  const last = await trx
    .selectFrom('session')
    .select('organization_id')
    .where('user_id', '=', userId)
    .where(
      'organization_id',
      'in',
      active.map((membership) => membership.organization_id),
    )
    .orderBy('last_seen_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last?.organization_id ?? null
}
