// The least a demo needs: one organization of each kind and somebody to play for every role. A world with a history is the
// simulator's.
import { planRoles, providerRoles, type OrganizationKind } from '@throughline/operations'
import { createUser, idsFrom, keepMembership, systemClock, systemRandom, type Persona } from '@throughline/application'
import { inScope, type Store, type StoreTransaction } from '@throughline/store'

const organizations: readonly {
  readonly kind: OrganizationKind
  readonly name: string
  readonly npi: string
  readonly ein: string
  readonly timeZone: string
  readonly domain: string
}[] = [
  {
    kind: 'provider',
    name: 'Riverbend Peer Center',
    npi: '1234567893',
    ein: '123456789',
    timeZone: 'America/New_York',
    domain: 'riverbend.example',
  },
  {
    kind: 'plan',
    name: 'Tidewater Health Plan',
    npi: '1245319599',
    ein: '987654321',
    timeZone: 'America/New_York',
    domain: 'tidewater.example',
  },
]

const people: Readonly<Record<string, { readonly name: string; readonly about: string }>> = {
  'provider administrator': { name: 'Noor Haddad', about: 'Looks after who may sign in' },
  'provider director': { name: 'Dolores Whitfield', about: 'Decides whether to sign, and keeps the doors open' },
  'provider biller': { name: 'Rosa Benítez', about: 'Gets every documented visit paid once' },
  'provider supervisor': { name: 'Marcus Oyelaran', about: 'Reads the notes of a team of peers' },
  'provider peer': { name: 'Jamie Kowalski', about: 'Visits people and writes notes together with them' },
  'provider compliance': { name: 'Ingrid Solheim', about: 'Proves who saw what' },
  'plan administrator': { name: 'Peter Yamada', about: 'Looks after who may sign in at the plan' },
  'plan network': { name: 'Lucille Arceneaux', about: 'Contracts with providers' },
  'plan utilization': { name: 'Samuel Okoro', about: 'Authorizes services' },
  'plan examiner': { name: 'Wen Li', about: 'Decides claims' },
  'plan finance': { name: 'Gloria Espinoza', about: 'Runs the payments' },
  'plan auditor': { name: 'Thomas Brandt', about: 'Looks back at what was paid' },
}

export async function makeBareDemo(store: Store): Promise<readonly Persona[]> {
  const chance = { now: systemClock(), newId: idsFrom(systemClock, systemRandom) }
  return inScope(store, 'identity', async (trx) => {
    const personas: Persona[] = []
    for (const organization of organizations) {
      const organizationId = chance.newId()
      await trx
        .insertInto('organization')
        .values({
          organization_id: organizationId,
          kind: organization.kind,
          name: organization.name,
          npi: organization.npi,
          ein: organization.ein,
          taxonomy: null,
          phone: null,
          time_zone: organization.timeZone,
          demo: true,
          created_at: chance.now,
        })
        .execute()
      personas.push(...(await addPeople(trx, chance, organizationId, organization)))
    }
    return personas
  })
}

async function addPeople(
  trx: StoreTransaction,
  chance: { readonly now: string; newId(): string },
  organizationId: string,
  { kind, domain }: { readonly kind: OrganizationKind; readonly domain: string },
): Promise<Persona[]> {
  const personas: Persona[] = []
  for (const role of Object.keys(kind === 'provider' ? providerRoles : planRoles)) {
    const { name, about } = people[`${kind} ${role}`] ?? { name: `The ${role}`, about: '' }
    const userId = await createUser(chance, trx, { email: `${role}@${domain}`, displayName: name })
    await keepMembership(chance, trx, { organizationId, userId, role, workerId: null })
    personas.push({ userId, about })
  }
  return personas
}
