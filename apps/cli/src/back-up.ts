// `backup FILE` and `restore FILE`: everything in one sealed file, and back from it into an installation that has no data.
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline/promises'
import { resolve } from 'node:path'
import { Writable } from 'node:stream'
import {
  backUp,
  BackupRefused,
  inOrganization,
  installationKey,
  recordAudit,
  restore,
  type BackupSecret,
} from '@throughline/store'
import type { ExitCode, Given, Say } from './command.ts'
import { operatorSession, organizationsOf } from './operator.ts'
import { Misuse, refuseOptions, type Words } from './words.ts'

const passphraseName = 'THROUGHLINE_BACKUP_PASSPHRASE'

/** Asks on the terminal without showing what is typed. */
async function askSecretly(question: string): Promise<string> {
  process.stderr.write(question)
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true })
  try {
    return await lines.question('')
  } finally {
    lines.close()
    process.stderr.write('\n')
  }
}

function keyIn(path: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch {
    throw new Misuse(`The key file ${path} could not be read. Name a file of at least 32 bytes that you may read.`)
  }
}

/** A key file, the passphrase of the environment, or one that is typed: twice when it seals. */
async function secretOf(words: Words, environment: NodeJS.ProcessEnv, sealing: boolean): Promise<BackupSecret> {
  const keyFile = words.options.get('key-file')
  if (keyFile !== undefined) return { key: keyIn(keyFile) }
  const given = environment[passphraseName]
  if (given !== undefined && given !== '') return { passphrase: given }
  if (!process.stdin.isTTY)
    throw new Misuse(
      `Say --key-file FILE, or put a passphrase into ${passphraseName}. Without it nobody can open the backup.`,
    )
  const passphrase = await askSecretly('Passphrase of the backup: ')
  if (sealing && passphrase !== (await askSecretly('The same again: '))) throw new Misuse('These are not the same.')
  return { passphrase }
}

/** What was refused is for whoever typed the command. */
function asMisuse(error: unknown): never {
  throw error instanceof BackupRefused ? new Misuse(error.message) : error
}

export async function writeBackup(given: Given): Promise<ExitCode> {
  refuseOptions(given.words, ['key-file'])
  const [path, ...more] = given.rest
  if (path === undefined || more.length > 0) throw new Misuse('Name one file: throughline backup FILE.')
  const { store, application } = given.installation
  const now = application.engine.clock()
  const report = await backUp({
    app: store.app,
    path: resolve(path),
    secret: await secretOf(given.words, given.environment, true),
    keys: { audit: installationKey(store.folder, 'audit'), factors: installationKey(store.folder, 'factors') },
    now,
  }).catch(asMisuse)
  for (const { id } of await organizationsOf(given.installation)) {
    const { userId } = await operatorSession(given.installation, id)
    await inOrganization(store.db, id, (trx) =>
      recordAudit(trx, {
        organizationId: id,
        at: now,
        userId,
        command: 'backup.write',
        outcome: 'done',
        personIds: [],
        subjectKind: 'backup',
        subjectId: report.sha256,
        requestId: null,
        detail: { bytes: report.bytes, rows: report.rows },
      }),
    )
  }
  given.say(
    `${report.path}\n${report.organizations} organizations, ${report.rows} rows, ${report.bytes} bytes\nSHA-256 ${report.sha256}`,
  )
  given.say('Keep the passphrase or key elsewhere: without it this file opens for nobody.')
  return 0
}

/** Needs no installation: it makes one. */
export async function readBackup(words: Words, environment: NodeJS.ProcessEnv, say: Say): Promise<ExitCode> {
  refuseOptions(words, ['key-file'])
  const [, path, ...more] = words.plain
  if (path === undefined || more.length > 0) throw new Misuse('Name one file: throughline restore FILE.')
  try {
    const secret = await secretOf(words, environment, false)
    const report = await restore({ path: resolve(path), secret, world: words.common.world, environment })
    say(`Restored as of ${report.madeAt}: ${report.organizations} organizations, ${report.rows} rows.`)
    for (const problem of report.problems) say(`  ${problem}`)
    say(
      report.problems.length === 0
        ? 'Every invariant and audit chain holds.'
        : 'This did not hold when the backup was made either.',
    )
    return report.problems.length === 0 ? 0 : 1
  } catch (error) {
    return asMisuse(error)
  }
}
