// `organization add NAME --kind provider|plan`: a further organization in this installation, for a back office that serves
// several, or for a plan beside its providers. It shares nothing with the others but the program and whoever works in both.
import { keepOrganization } from '@throughline/application'
import { inOrganization, inScope, recordAudit } from '@throughline/store'
import type { ExitCode, Given } from './command.ts'
import { operatorSession, organizationsOf } from './operator.ts'
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
  const taken = (await organizationsOf(installation)).some((one) => one.name.toLowerCase() === name.toLowerCase())
  if (taken) throw new Misuse(`An organization named ${name} is here already. Choose a name that tells them apart.`)
  const { engine } = installation.application
  const chance = { now: engine.clock(), newId: engine.ids }
  const organizationId = await inScope(engine.store, 'identity', (trx) =>
    keepOrganization(chance, trx, { kind, name, npi: null, ein: null }),
  )
  const operator = await operatorSession(installation, organizationId)
  await inOrganization(engine.store, organizationId, (trx) =>
    recordAudit(trx, {
      organizationId,
      at: chance.now,
      userId: operator.userId,
      command: 'organization.add',
      outcome: 'done',
      personIds: [],
      subjectKind: 'organization',
      subjectId: organizationId,
      requestId: null,
      detail: {},
    }),
  )
  say(
    `${name} is here now (${organizationId}). Nobody works there yet; invite who gives out access:\n` +
      `  throughline user invite --organization ${organizationId} --email ana@example.org --display-name "Ana Rivera" --role administrator`,
  )
  return 0
}
