// A program for tests to kill: writes a backup or restores one, at a word. Says "ready" before it begins and "done" after its
// end. Run with tsx; its one argument is JSON.
import { backUp } from '../backup/back-up.ts'
import { restore } from '../backup/restore.ts'
import type { ConnectionTarget } from '../connection.ts'

export type Order = {
  readonly path: string
  readonly passphrase: string
  /** The database to back up; null to restore into `home`. */
  readonly app: ConnectionTarget | null
  readonly home: string
  /** Restores into the database at this address instead; null for the embedded server. */
  readonly url: string | null
}

const { path, passphrase, app, home, url } = JSON.parse(process.argv[2]!) as Order
const secret = { passphrase }
const environment = { THROUGHLINE_HOME: home, ...(url === null ? {} : { DATABASE_URL: url }) }
const work = async () => {
  if (app !== null) await backUp({ app, path, secret, keys: {}, now: '2026-01-06T03:00:00.000Z' })
  else await restore({ path, secret, world: 'real', environment })
}
process.stdin.once('data', () => {
  void work().then(() => process.stdout.write('done\n'))
})
process.stdout.write('ready\n')
