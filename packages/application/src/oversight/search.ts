// Ctrl-K: people, claims, remittances, contracts by the beginning of a name or a number.
import type { Operations, ReplyOf } from '@throughline/operations'
import { nameKeyRange } from '@throughline/store'
import { bind, reachFilter, type Context } from '../core/index.ts'

type Found = ReplyOf<Operations['search.find']>['rows'][number]

const perKind = 6

const find = bind('search.find', async (context, { text }) => {
  const reaches = await reachFilter(context)
  const people = await peopleNamed(context, text, reaches)
  if (context.organization.kind === 'plan') return { rows: [...people, ...(await receivedClaims(context, text))] }
  const everything = context.actor.reach === 'all'
  return {
    rows: [
      ...people,
      ...(everything ? await claims(context, text) : []),
      ...(everything ? await remittances(context, text) : []),
      ...(everything ? await contracts(context, text) : []),
    ],
  }
})

type Reaches = Awaited<ReturnType<typeof reachFilter>>

async function peopleNamed(context: Context, text: string, reaches: Reaches): Promise<Found[]> {
  const range = nameKeyRange(text)
  if (range.from === '') return []
  const rows = await context.db
    .selectFrom('person')
    .select(['person_id', 'given_name', 'family_name', 'birth_date', 'record_number'])
    .where('organization_id', '=', context.organization.id)
    .where('name_key', '>=', range.from)
    .where('name_key', '<', range.until)
    .where(reaches('person.person_id'))
    .orderBy('name_key')
    .limit(perKind)
    .execute()
  context.touch(rows.map((row) => row.person_id))
  return rows.map((row) => ({
    link: {
      kind: context.organization.kind === 'plan' ? 'member' : 'person',
      id: row.person_id,
      label: `${row.given_name} ${row.family_name}`,
    },
    about: { kind: 'person', bornOn: row.birth_date, recordNumber: row.record_number },
  }))
}

/** The range of texts that begin with what was typed. */
const prefix = (text: string): readonly [string, string] => [text.toUpperCase(), `${text.toUpperCase()}\u{10FFFF}`]

async function claims(context: Context, text: string): Promise<Found[]> {
  const [from, until] = prefix(text)
  const rows = await context.db
    .selectFrom('claim')
    .select(['claim_id', 'control_number', 'person_id', 'charge_cents', 'status'])
    .where('organization_id', '=', context.organization.id)
    .where('control_number', '>=', from)
    .where('control_number', '<', until)
    .orderBy('control_number')
    .limit(perKind)
    .execute()
  context.touch(rows.map((row) => row.person_id))
  return rows.map((row) => ({
    link: { kind: 'claim', id: row.claim_id, label: row.control_number },
    about: { kind: 'claim', chargeCents: row.charge_cents, status: row.status },
  }))
}

async function remittances(context: Context, text: string): Promise<Found[]> {
  const rows = await context.db
    .selectFrom('remittance')
    .select(['remittance_id', 'trace', 'payer_name', 'paid_cents'])
    .where('organization_id', '=', context.organization.id)
    .where('trace', '>=', text)
    .where('trace', '<', `${text}\u{10FFFF}`)
    .orderBy('trace')
    .limit(perKind)
    .execute()
  return rows.map((row) => ({
    link: { kind: 'remittance', id: row.remittance_id, label: row.trace },
    about: { kind: 'remittance', payer: row.payer_name, paidCents: row.paid_cents },
  }))
}

async function contracts(context: Context, text: string): Promise<Found[]> {
  const wanted = text.toLowerCase()
  const rows = await context.db
    .selectFrom('contract')
    .select(['contract_id', 'name', 'version'])
    .where('organization_id', '=', context.organization.id)
    .orderBy('version', 'desc')
    .limit(500)
    .execute()
  const seen = new Set<string>()
  return rows
    .filter((row) => row.name.toLowerCase().includes(wanted) && !seen.has(row.contract_id) && seen.add(row.contract_id))
    .slice(0, perKind)
    .map((row) => ({
      link: { kind: 'contract', id: row.contract_id, label: row.name },
      about: { kind: 'contract', version: row.version },
    }))
}

async function receivedClaims(context: Context, text: string): Promise<Found[]> {
  const [from, until] = prefix(text)
  const rows = await context.db
    .selectFrom('received_claim')
    .select(['received_claim_id', 'icn', 'person_id', 'charge_cents', 'status'])
    .where('organization_id', '=', context.organization.id)
    .where('icn', '>=', from)
    .where('icn', '<', until)
    .orderBy('icn')
    .limit(perKind)
    .execute()
  context.touch(rows.map((row) => row.person_id))
  return rows.map((row) => ({
    link: { kind: 'received-claim', id: row.received_claim_id, label: row.icn },
    about: { kind: 'received-claim', chargeCents: row.charge_cents, status: row.status },
  }))
}

export const searchBindings = [find]
