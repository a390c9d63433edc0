// `organization add NAME --kind provider|plan`: a further organization in this installation, for a back office that serves
// several, or for a plan beside its providers. It shares nothing with the others but the program and whoever works in both.
import { auditIn, keepOrganization, type Installation, type NewOrganization } from '@throughline/application'
import { inScope } from '@throughline/store'
import type { ExitCode, Given } from './command.ts'
import { joinAsOperator, organizationsOf } from './operator.ts'
import { Misuse, refuseOptions } from './words.ts'

export async function addOrganization({ installation, words, rest, say }: Given): Promise<ExitCode> {
  refuseOptions(words, ['kind'])
  const name = rest.join(' ').trim()
  if (name.length < 2 || name.length > 60)
    throw new Misuse(
      'Say its name, in 2 to 60 characters: throughline organization add "Hilltop Recovery" --kind provider.',
    )
  const kind = words.options.get('kind')
  if (kind !== 'provider' && kind !== 'plan') throw new Misuse('Say what it is: --kind provider or --kind plan.')
  const here = await organizationsOf(installation)
  if (here.length === 0)
    throw new Misuse(
      'No organization is here yet. Make the first on the page that the program opens with, with the code printed at its start; add further ones then.',
    )
  if (here.some((one) => one.name.toLowerCase() === name.toLowerCase()))
    throw new Misuse(`An organization named ${name} is here already. Choose a name that tells them apart.`)
  const organizationId = await keepWithItsTrail(installation, { kind, name, npi: null, ein: null })
  say(
    `${name} is here now (${organizationId}). Nobody works there yet; invite who gives out access:\n` +
      `  throughline user invite --organization ${organizationId} --email ana@example.org --display-name "Ana Rivera" --role administrator`,
  )
  return 0
}

/** The organization, whoever added it among its users, and the row of its audit trail: all of them or none. */
function keepWithItsTrail(installation: Installation, organization: NewOrganization): Promise<string> {
  const { engine } = installation.application
  const chance = { now: engine.clock(), newId: engine.ids }
  return inScope(engine.store, 'identity', async (trx) => {
    const organizationId = await keepOrganization(chance, trx, organization)
    await auditIn(trx, {
      organizationId,
      at: chance.now,
      userId: await joinAsOperator(installation, trx, organizationId),
      command: 'organization.add',
      outcome: 'done',
      personIds: [],
      subjectKind: 'organization',
      subjectId: organizationId,
      requestId: null,
      detail: {},
    })
    return organizationId
  })
}
