// The work that a payer's decision leaves for a person: lines refused, money taken back, amounts below the contract.
import { appealDeadline, type Cents, type Contract } from '@throughline/domain'
import type { LineClass } from '@throughline/provider'
import { insertRows } from '@throughline/store'
import type { Context } from '../core/index.ts'
import type { KnownClaim } from './claim-candidates.ts'

export type WorkRow = {
  readonly claim: KnownClaim
  readonly line: number | null
  readonly kind: 'taken-back' | 'denied' | 'underpaid'
  readonly reason: string
  /** Interest that did not come. */
  readonly missing?: Cents
}

export type WorkBook = {
  readonly rowsFor: (
    claim: KnownClaim,
    classes: readonly LineClass[],
    rates: readonly { readonly kind: string; readonly line: number; readonly message: { readonly text: string } }[],
    reversal: boolean,
  ) => WorkRow[]
  /** The version of the contract a claim was priced with; each is read once. */
  readonly contractOf: (claim: KnownClaim) => Promise<Contract | null>
  /** Opens a row for each, due by the contract's last day of appeal; contracts are read once. */
  readonly write: (work: readonly WorkRow[]) => Promise<void>
}

export function openWorkBook(context: Context, trace: string): WorkBook {
  const contracts = new Map<string, Contract | null>()
  return {
    rowsFor: (claim, classes, rates, reversal) =>
      reversal
        ? [{ claim, line: null, kind: 'taken-back', reason: takenBack(claim, trace) }]
        : [
            ...refusals(claim, classes),
            ...rates
              .filter((rate) => rate.kind === 'underpaid')
              .map((rate) => ({ claim, line: rate.line, kind: 'underpaid' as const, reason: rate.message.text })),
          ],
    contractOf: (claim) => contractOf(context, contracts, claim),
    async write(work) {
      const rows = []
      for (const row of work) {
        const contract = await contractOf(context, contracts, row.claim)
        rows.push({
          organization_id: context.organization.id,
          worklist_id: context.newId(),
          claim_id: row.claim.claimId,
          line: row.line,
          kind: row.kind,
          reason: row.reason,
          missing_cents: row.missing ?? null,
          due_on: contract ? appealDeadline(contract, context.today) : context.today,
          owner: null,
          created_at: context.now,
          closed_at: null,
        })
      }
      await insertRows(context.db, 'worklist', rows)
    },
  }
}

function takenBack(claim: KnownClaim, trace: string): string {
  return `The payer took back claim ${claim.controlNumber} in remittance ${trace}.`
}

function refusals(claim: KnownClaim, classes: readonly LineClass[]): WorkRow[] {
  const refused = classes.filter((one) => one === 'denied' || one === 'partial').length
  if (refused === 0) return []
  const lines = refused === 1 ? 'a line' : `${refused} lines`
  const reason = `Claim ${claim.controlNumber}: the payer denied ${lines}, whole or in part.`
  return [{ claim, line: null, kind: 'denied', reason }]
}

async function contractOf(
  context: Context,
  contracts: Map<string, Contract | null>,
  claim: KnownClaim,
): Promise<Contract | null> {
  if (claim.contractId === null || claim.contractVersion === null) return null
  const key = `${claim.contractId}|${claim.contractVersion}`
  const kept = contracts.get(key)
  if (kept !== undefined) return kept
  const row = await context.db
    .selectFrom('contract')
    .select('document')
    .where('organization_id', '=', context.organization.id)
    .where('contract_id', '=', claim.contractId)
    .where('version', '=', claim.contractVersion)
    .executeTakeFirst()
  contracts.set(key, row?.document ?? null)
  return row?.document ?? null
}
