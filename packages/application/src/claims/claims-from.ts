// The claims that visits make as the record says now, whoever asks: a first build, a claim made anew, the claim to the next
// payer.
import type { Coverage } from '@throughline/domain'
import { buildClaims, type BuiltClaims } from '@throughline/provider'
import type { Context } from '../core/index.ts'
import type { ServiceRow } from '../record/visits.ts'
import { loadCaseMonths } from './billed-before.ts'
import type { BillingRecord } from './billing-record.ts'

/**
 * The claims these visits make, decided from their record. `without` names a claim that is being made anew; `turn` is whose
 * it is to pay, and from the second on only coverages behind `after` are billed.
 */
export async function claimsFrom(
  context: Context,
  record: BillingRecord,
  services: readonly ServiceRow[],
  how: {
    readonly controlNumber: () => string
    readonly without?: readonly string[]
    readonly turn?: number
    readonly after?: Coverage['priority'] | null
  },
): Promise<BuiltClaims> {
  const byCase = record.payers.all
    .flatMap((payer) => payer.contracts)
    .filter((contract) => contract.payment.model === 'case-rate')
    .map((contract) => record.payers.keyOf(contract))
  const { turn = 1, after = null } = how
  return buildClaims({
    billing: record.billing,
    payers: record.payers.all,
    people: [...record.people.values()].map((person) => ({
      ...person,
      coverages: person.coverages.filter((coverage) => after === null || coverage.priority > after),
    })),
    workers: [...record.workers.values()],
    sites: record.sites,
    recommendations: record.recommendations,
    authorizations: record.authorizations,
    uses: record.uses.filter((use) => use.turn === turn),
    services: services.flatMap((row) => record.visits.get(row.service_id) ?? []),
    // What the first payer counted together went to it together, and follows it to the next as it went.
    billed: turn === 1 ? record.billed : [],
    history: record.history.filter((line) => (line.turn ?? 1) === turn),
    caseMonthsPaid: await loadCaseMonths(context, byCase, [...record.people.keys()], how.without ?? []),
    controlNumber: how.controlNumber,
  })
}
