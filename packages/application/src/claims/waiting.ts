// Visits that no claim carries yet: why each waits, what to do about it, what it is worth and how long there is time.
import { daysBetween, filingDeadline, contractOn, type Cents, type Day } from '@throughline/domain'
import type { WaitingReason } from '@throughline/provider'
import { listPage, lists } from '@throughline/store'
import { sql } from 'kysely'
import { bind, reachFilter, type Context } from '../core/index.ts'
import type { Payers } from '../record/payers.ts'
import { daysSpanned } from '../record/people.ts'
import { serviceOf, type ServiceRow } from '../record/visits.ts'
import { namedLike } from '../record/named-like.ts'
import { priceVisit } from '../services/visit-price.ts'
import { loadBillingRecord } from './billing-record.ts'
import { claimsFrom } from './claims-from.ts'

const fixes: Readonly<Record<WaitingReason, string>> = {
  'not-delivered': 'Mark the visit as delivered, cancelled or not kept.',
  'another-fund-pays': 'Nothing to do: another fund pays.',
  'no-note': 'Ask the worker to write and sign the note.',
  'note-unsigned': 'Ask the worker to sign the note.',
  'not-covered': 'Check eligibility and add the coverage, or name another fund for the visit.',
  'payer-unknown': 'Add the payer, or correct the coverage.',
  'not-loaded': 'Record on the plan’s page that it has loaded you, or name another fund.',
  'no-contract': 'Add the contract with this payer, or name another fund.',
  'no-term': 'Correct the kind of service, or name another fund.',
  'no-rate': 'Ask the payer for the rate of that day and keep it as a new version of the contract.',
  'counted-together': 'Have the other visit’s note signed; both are then billed at once.',
  'day-already-billed': 'Replace the claim that carries the rest of the day, with both visits on it.',
  'earns-no-unit': 'Nothing to do: it stays on record without a claim.',
  'month-not-earned': 'See that the month’s other visits are recorded and signed, then build claims.',
}

const waiting = bind('claim.waiting', async (context, input) => {
  const reaches = await reachFilter(context)
  const { keys, total } = await listPage(context.db, context.organization.id, lists.service, {
    ...input,
    filter: { billing: 'unbilled', payerId: input.filter.payerId, through: context.today },
    only: sql<boolean>`listed.status in ('booked', 'delivered') and ${reaches('listed.person_id')}
      and ${namedLike(context, 'listed.person_id', input.search)}`,
  })
  const services = await withSiblings(
    context,
    keys.map((key) => key.service_id),
  )
  const record = await loadBillingRecord(context, services)
  const made = await claimsFrom(context, record, services, { controlNumber: () => 'C' })
  const reasons = new Map(made.waiting.map((one) => [one.serviceId, one]))
  context.touch(record.people.keys())
  const rows = keys.flatMap(({ service_id }) => {
    const row = services.find((one) => one.service_id === service_id)
    const person = row && record.people.get(row.person_id)
    if (!row || !person) return []
    const why = reasons.get(service_id)
    return [
      {
        service: { kind: 'service', id: service_id, label: `${row.served_on} ${row.starts_at}–${row.ends_at}` },
        person: { kind: 'person', id: row.person_id, label: `${person.name.given} ${person.name.family}` },
        servedOn: row.served_on,
        reason: why ? why.message.text : 'The note is signed and everything for a claim is here.',
        fix: why ? fixes[why.why] : 'Build claims.',
        ...worthOf(context, record.payers, row),
      },
    ]
  })
  return { rows, total }
})

/** These visits, and the unbilled ones of the same people in the same months: a payer may count them together. */
async function withSiblings(context: Context, ids: readonly string[]): Promise<ServiceRow[]> {
  if (ids.length === 0) return []
  const organization = context.organization.id
  const own = await sql<ServiceRow>`
    select * from service where organization_id = ${organization} and service_id = any(${ids}::uuid[])`.execute(
    context.db,
  )
  const span = daysSpanned(own.rows.map((row) => row.served_on))
  if (!span) return []
  const siblings = await sql<ServiceRow>`
    select * from service where organization_id = ${organization} and billing = 'unbilled'
      and status in ('booked', 'delivered') and person_id = any(${own.rows.map((row) => row.person_id)}::uuid[])
      and served_on between ${span.from}::date - 31 and ${span.through}::date + 31
      and served_on <= ${context.today}::date and service_id <> all(${ids}::uuid[])`.execute(context.db)
  return [...own.rows, ...siblings.rows]
}

function worthOf(
  context: Context,
  payers: Payers,
  row: ServiceRow,
): { expectedCents: Cents | null; daysToFile: number | null } {
  const service = serviceOf(row)
  const payer = row.payer_id === null ? undefined : payers.byId.get(row.payer_id)
  const contract = payer ? contractOn(payer.contracts, service.servedOn) : null
  const deadline: Day | null = contract ? filingDeadline(contract, service.servedOn) : null
  return {
    expectedCents: priceVisit(payers, row.payer_id, service)?.expected ?? null,
    daysToFile: deadline === null ? null : daysBetween(context.today, deadline),
  }
}

export const waitingBindings = [waiting]
