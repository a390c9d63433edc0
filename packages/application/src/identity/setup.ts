// The first run: whether there is an organization yet, and making the first with whoever gives out access in it.
import { inScope, type StoreTransaction } from '@throughline/store'
import { sql } from 'kysely'
import { bindInstallation } from '../core/bind.ts'
import { refuse } from '../core/refusal.ts'
import { auditAccess } from './access-audit.ts'
import { assertStrongPassword, createUser, keepMembership, keepPassword } from './accounts.ts'
import { beginAttempt } from './attempts.ts'
import { readDemo, readPersonas, takeSetupCode } from './installation-facts.ts'
import { keepOrganization } from './new-organization.ts'
import { assertRole } from './roles.ts'
import { hashPassword } from './passwords.ts'
import { issueSession } from './sessions.ts'
import { version } from './version.ts'

async function anyOrganization(trx: StoreTransaction): Promise<boolean> {
  const first = await trx.selectFrom('organization').select('organization_id').limit(1).executeTakeFirst()
  return first !== undefined
}

async function personasOf(trx: StoreTransaction) {
  const personas = await readPersonas(trx)
  if (personas.length === 0) return []
  const rows = await trx
    .selectFrom('membership')
    .innerJoin('organization', 'organization.organization_id', 'membership.organization_id')
    .innerJoin('app_user', 'app_user.user_id', 'membership.user_id')
    .select(['app_user.user_id', 'display_name', 'organization.name', 'kind', 'role'])
    .where('membership.status', '=', 'active')
    .where('demo', '=', true)
    .where(
      'app_user.user_id',
      'in',
      personas.map((persona) => persona.userId),
    )
    .execute()
  return personas.flatMap(({ userId, about }) => {
    const row = rows.find((candidate) => candidate.user_id === userId)
    if (row === undefined) return []
    const { display_name: displayName, name: organization, kind, role } = row
    return [{ userId, displayName, organization, kind, role, about }]
  })
}

const setupStatus = bindInstallation('setup.status', (context) =>
  inScope(context.store, 'identity', async (trx) => {
    const demo = await readDemo(trx)
    return { ready: await anyOrganization(trx), demo, version, personas: demo ? await personasOf(trx) : [] }
  }),
)

const setupFirst = bindInstallation('setup.first', async (context, input) => {
  const attempt = await beginAttempt(context, 'setup')
  assertRole(input.kind, input.role)
  assertStrongPassword(input.password, [input.email, input.displayName, input.organizationName])
  const hash = await hashPassword(input.password, context.randomBytes(16))
  await inScope(context.store, 'installation', async (trx) => {
    // The row of the code is locked until the commit, so of two first setups at once only one finds it good.
    if (!(await takeSetupCode(trx, context.keyFor('setup code'), input.setupCode)))
      refuse('wrong-setup-code', 'This is not the setup code that was printed at the last start.')
    await sql.raw(`set local app.scope = 'identity'`).execute(trx)
    if (await anyOrganization(trx)) refuse('already-set-up', 'The first organization exists already. Sign in instead.')
    const { kind, organizationName: name, npi, ein } = input
    const organizationId = await keepOrganization(context, trx, { kind, name, npi, ein })
    const userId = await createUser(context, trx, input)
    await keepPassword(context, trx, userId, hash)
    await keepMembership(context, trx, { organizationId, userId, role: input.role, workerId: null })
    await attempt.succeeded(trx, userId)
    await issueSession(context, trx, { userId, organizationId: null, complete: false, instead: null })
    await auditAccess(context, trx, [organizationId], { userId, command: 'setup.first' })
  })
  return { next: 'enroll-factor' }
})

export const setupBindings = [setupStatus, setupFirst]
