// `thread KIND ID [LINE]`: the whole thread through one thing, from the contract's term to the bank deposit, as text.
import { formatMoney, type Cents } from '@throughline/domain'
import { ask, type ExitCode, type Given } from './command.ts'
import { chooseOrganization, operatorSession } from './operator.ts'
import { Misuse, refuseOptions } from './words.ts'

/** As `thread.get` answers. */
type Thread = {
  readonly title: string
  readonly cards: readonly {
    readonly stage: string
    readonly title: string
    readonly fact: string
    readonly detail: readonly { readonly label: string; readonly value: string }[]
    readonly cents: number | null
    readonly on: string | null
    readonly missing: string | null
  }[]
}

export async function showThread(given: Given): Promise<ExitCode> {
  refuseOptions(given.words, [])
  const [kind, id, line] = given.rest
  if (kind === undefined || id === undefined)
    throw new Misuse('Say what and which: throughline thread claim ID [LINE].')
  const organization = await chooseOrganization(given.installation, given.words.common.organization)
  const session = await operatorSession(given.installation, organization.id)
  const input = { kind, id, line: line === undefined ? null : Number(line) }
  const thread = (await ask(given.installation, session, 'thread.get', input)) as Thread
  given.say(thread.title)
  for (const card of thread.cards) {
    const money = card.cents === null ? '' : `  ${formatMoney(card.cents as Cents)}`
    given.say(`\n${card.stage.padEnd(16)} ${card.title}${money}${card.on === null ? '' : `  ${card.on}`}`)
    if (card.missing !== null) given.say(`${' '.repeat(17)}${card.missing}`)
    else if (card.fact !== '') given.say(`${' '.repeat(17)}${card.fact}`)
    for (const { label, value } of card.detail) given.say(`${' '.repeat(17)}${label}: ${value}`)
  }
  return 0
}
