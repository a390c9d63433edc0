// Asks every invariant and tells what does not hold. Tests ask after each step; so do the integrity page,
// the command line and every restore.
import { sql } from 'kysely'
import type { StoreTransaction } from '../tenancy.ts'
import type { Invariant } from './invariant.ts'
import { ledgerInvariants } from './ledger-invariants.ts'
import { planInvariants } from './plan-invariants.ts'
import { recordInvariants } from './record-invariants.ts'
import { remittanceInvariants } from './remittance-invariants.ts'
import { unitInvariants } from './unit-invariants.ts'

/** Every invariant the database can be asked about, by the numbers they are known by. */
export const invariants: readonly Invariant[] = [
  ...remittanceInvariants,
  ...ledgerInvariants,
  ...unitInvariants,
  ...planInvariants,
  ...recordInvariants,
]

export type Violation = { readonly subject: string; readonly detail: string }

export type InvariantVerdict = {
  readonly id: string
  readonly holds: string
  /** At most a hundred; `more` says whether there are others. */
  readonly violations: readonly Violation[]
  readonly more: boolean
}

const violationsTold = 100

/**
 * Asks the invariants of the organization whose transaction this is (`inOrganization`, best with 'repeatable read', so that
 * all answer about one moment). An answer for each; violations empty where it holds.
 */
export const checkInvariants = async (trx: StoreTransaction): Promise<InvariantVerdict[]> => {
  const verdicts: InvariantVerdict[] = []
  for (const { id, holds, sql: text } of invariants) {
    const found = await sql<Violation>`
      select subject::text, detail from (${sql.raw(text)}) violation limit ${violationsTold + 1}`.execute(trx)
    const more = found.rows.length > violationsTold
    verdicts.push({ id, holds, violations: found.rows.slice(0, violationsTold), more })
  }
  return verdicts
}

/** What does not hold, as one line each; empty when everything does. */
export const brokenInvariants = async (trx: StoreTransaction): Promise<string[]> =>
  (await checkInvariants(trx)).flatMap(({ id, violations }) =>
    violations.map(({ subject, detail }) => `${id}: ${subject} ${detail}`),
  )
