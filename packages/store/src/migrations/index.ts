// The static list of migrations, in order. A released migration never changes; the next need is the next file.
import type { Migration, MigrationProvider } from 'kysely'
import { sql } from 'kysely'
import { installation } from './0001-installation.ts'
import { people } from './0002-people.ts'
import { filesAndLedger } from './0003-files-and-ledger.ts'
import { trust } from './0004-trust.ts'
import { providerRecord } from './0005-provider-record.ts'
import { providerClaims } from './0006-provider-claims.ts'
import { providerMoney } from './0007-provider-money.ts'
import { plan } from './0008-plan.ts'
import { gettingIn } from './0009-getting-in.ts'
import { credentialing } from './0010-credentialing.ts'
import { contractDesk } from './0011-contract-desk.ts'
import { afterSigning } from './0012-after-signing.ts'
import { outcomes } from './0013-outcomes.ts'
import { reach } from './0015-reach.ts'

/** Every migration by its name; its statements run one at a time. */
export const migrationStatements: Readonly<Record<string, readonly string[]>> = {
  '0001-installation': installation,
  '0002-people': people,
  '0003-files-and-ledger': filesAndLedger,
  '0004-trust': trust,
  '0005-provider-record': providerRecord,
  '0006-provider-claims': providerClaims,
  '0007-provider-money': providerMoney,
  '0008-plan': plan,
  '0009-getting-in': gettingIn,
  '0010-credentialing': credentialing,
  '0011-contract-desk': contractDesk,
  '0012-after-signing': afterSigning,
  '0013-outcomes': outcomes,
  '0015-reach': reach,
}

/** The newest migration's name: what a backup records and a restore compares. */
export const newestMigration: string = Object.keys(migrationStatements).at(-1)!

const asMigration = (statements: readonly string[]): Migration => ({
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
})

export const migrations: MigrationProvider = {
  async getMigrations() {
    return Object.fromEntries(
      Object.entries(migrationStatements).map(([name, statements]) => [name, asMigration(statements)]),
    )
  },
}
