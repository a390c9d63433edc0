// The command line: opens the installation as its local operator and runs one command through the same application as every
// other door.
import { describeFault, help, ownHelp } from './help.ts'
import { openInstallation, version, type Installation } from '@throughline/application'
import { homeFolder, lastWorld, OpeningRefused } from '@throughline/store'
import { addOrganization } from './add-organization.ts'
import { readBackup, writeBackup } from './back-up.ts'
import { checkIntegrity } from './check-integrity.ts'
import { ask, RefusedByApplication, type ExitCode, type Given, type Say } from './command.ts'
import { importVisits } from './import-visits.ts'
import { commandNamed, helpOf, inputOf, listOfCommands } from './operation-command.ts'
import { chooseOrganization, operatorSession, organizationsOf } from './operator.ts'
import { saveRefusedVisits } from './refused-visits.ts'
import { resetPassword } from './reset-password.ts'
import { showThread } from './show-thread.ts'
import { postRemittances, takeClaimsIn } from './take-files.ts'
import { Misuse, readWords, type Words } from './words.ts'

type Worded = (given: Given) => Promise<ExitCode>

/** Commands with words of their own; all others are made from the registry. */
const worded: Readonly<Record<string, Worded>> = {
  'remit post': postRemittances,
  'claims intake': takeClaimsIn,
  'visits import': importVisits,
  'visits refused': saveRefusedVisits,
  'organization add': addOrganization,
  'user reset-password': resetPassword,
  thread: showThread,
  integrity: checkIntegrity,
  backup: writeBackup,
  organizations: async ({ installation, say }) => {
    for (const { id, name, kind } of await organizationsOf(installation)) say(`${id}  ${kind.padEnd(8)}  ${name}`)
    return 0
  },
}

function wordedCommand(plain: readonly string[]): { run: Worded; rest: readonly string[] } | null {
  for (const count of [2, 1]) {
    const name = plain.slice(0, count).join(' ')
    if (plain.length >= count && Object.hasOwn(worded, name)) return { run: worded[name]!, rest: plain.slice(count) }
  }
  return null
}

/** An operation of the registry, its reply as JSON. */
async function runOperation({ installation, words, say }: Given): Promise<ExitCode> {
  const [noun = '', verb = '', ...more] = words.plain
  const declared = commandNamed(noun, verb)
  if (declared === undefined || more.length > 0)
    throw new Misuse(
      `“${words.plain.join(' ')}” is no command. Say throughline help.\n\n${listOfCommands(noun)}`.trim(),
    )
  const input = inputOf(declared, words)
  const kind = declared.side === 'plan' || declared.side === 'provider' ? declared.side : undefined
  const organization = await chooseOrganization(installation, words.common.organization, kind)
  const session = await operatorSession(installation, organization.id)
  const reply = await ask(installation, session, declared.name, input, words.options.get('key'))
  say(JSON.stringify(reply, null, 2))
  return 0
}

/** Everything that begins with this noun. */
function helpOfNoun(noun: string): string {
  const lines = [...ownHelp(noun), listOfCommands(noun)].filter(Boolean)
  if (lines.length === 0) throw new Misuse(`“${noun}” is no command. Say throughline help.`)
  return lines.join('\n')
}

/** Help that needs no installation; null when the words ask for something to be done. */
function helpFor(words: Words): string | null {
  const [first, second] = words.plain
  if (first === 'help') return second === undefined ? help(listOfCommands()) : helpOfNoun(second)
  if (first === undefined) return help('')
  if (first === 'version') return version
  if (!words.options.has('help')) return null
  const declared = second === undefined ? undefined : commandNamed(first, second)
  return declared === undefined ? helpOfNoun(first) : helpOf(declared)
}

async function withInstallation(
  words: Words,
  environment: NodeJS.ProcessEnv,
  work: (installation: Installation) => Promise<ExitCode>,
): Promise<ExitCode> {
  const world = words.common.world ?? (environment.DATABASE_URL ? 'real' : lastWorld(homeFolder(environment)))
  if (world === null) throw new Misuse('There is no data yet. Start the server once with npm start, or say --data DIR.')
  const installation = await openInstallation({
    world,
    environment,
    connections: 4,
    applicationName: 'throughline command line',
    prepare: () => Promise.reject(new Misuse('There is no data here yet. Start the server once with npm start.')),
  })
  try {
    const code = await work(installation)
    // What the command set in motion is done before it ends: no server need be running.
    await installation.application.runDueJobs()
    await installation.application.sealAudit()
    return code
  } finally {
    await installation.close()
  }
}

/** Runs one command. `complain` gets what went wrong, `say` everything else. */
export async function run(
  given: readonly string[],
  environment: NodeJS.ProcessEnv,
  say: Say,
  complain: Say,
): Promise<number> {
  try {
    const words = readWords(given)
    const answer = helpFor(words)
    if (answer !== null) {
      say(answer)
      return 0
    }
    const { data } = words.common
    const own = data === null ? environment : { ...environment, THROUGHLINE_HOME: data }
    if (words.plain[0] === 'restore') return await readBackup(words, own, say)
    const found = wordedCommand(words.plain)
    return await withInstallation(words, own, (installation) =>
      found === null
        ? runOperation({ installation, environment: own, words, rest: [], say })
        : found.run({ installation, environment: own, words, rest: found.rest, say }),
    )
  } catch (error) {
    if (error instanceof Misuse || error instanceof RefusedByApplication || error instanceof OpeningRefused) {
      complain(error.message)
      return error instanceof Misuse ? 2 : 1
    }
    complain(describeFault(error))
    return 1
  }
}
