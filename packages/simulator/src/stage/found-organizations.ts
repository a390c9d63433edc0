// The very beginning, before anybody can sign in: two organizations with their first users. Everything after this is done
// by those users through operations.
import { createUser, keepMembership, type Application } from '@throughline/application'
import { planRoles, providerRoles, type OrganizationKind } from '@throughline/operations'
import { inOrganization, inScope, withIdentity } from '@throughline/store'
import type { CastOrganization } from '../cast/cast.ts'
import { actorOn, type Actor, type Stage } from './stage.ts'

export type Founded = {
  readonly organizationId: string
  /** By role. */
  readonly actors: ReadonlyMap<string, Actor>
}

export type Chanced = { readonly now: string; newId(): string }

export function chanced(application: Application): Chanced {
  return { now: application.engine.clock(), newId: application.engine.ids }
}

export async function foundOrganization(
  stage: Stage,
  kind: OrganizationKind,
  cast: CastOrganization,
  timeZone: string,
): Promise<Founded> {
  const { newId, now } = chanced(stage.application)
  const organizationId = newId()
  const actors = new Map<string, Actor>()
  const roles = Object.keys(kind === 'provider' ? providerRoles : planRoles)
  await inScope(stage.store, 'identity', async (trx) => {
    await trx
      .insertInto('organization')
      .values({
        organization_id: organizationId,
        kind,
        name: cast.name,
        npi: null,
        ein: null,
        taxonomy: null,
        phone: null,
        time_zone: timeZone,
        demo: true,
        created_at: now,
      })
      .execute()
    for (const user of cast.users) {
      if (!roles.includes(user.role)) throw new Error(`${user.name} has the role ${user.role}, which there is not`)
      const userId = await createUser({ now, newId }, trx, { email: user.email, displayName: user.name })
      await keepMembership({ now }, trx, { organizationId, userId, role: user.role, workerId: null })
      actors.set(user.role, actorOn(stage, organizationId, userId))
    }
  })
  return { organizationId, actors }
}

/** A worker who signs in: their user is tied to their worker's file. */
export async function addWorkerUser(
  stage: Stage,
  organizationId: string,
  worker: {
    readonly workerId: string
    readonly role: 'peer' | 'supervisor'
    readonly name: string
    readonly email: string
  },
): Promise<Actor> {
  const { newId, now } = chanced(stage.application)
  return inOrganization(stage.store, organizationId, async (trx) => {
    await withIdentity(trx)
    const userId = await createUser({ now, newId }, trx, { email: worker.email, displayName: worker.name })
    await keepMembership({ now }, trx, { organizationId, userId, role: worker.role, workerId: worker.workerId })
    return actorOn(stage, organizationId, userId)
  })
}

export function roleOf({ actors }: Founded, role: string): Actor {
  const actor = actors.get(role)
  if (!actor) throw new Error(`nobody is ${role}`)
  return actor
}
