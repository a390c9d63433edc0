// A biller's desk for tests of posting: an organization with a payer, one member and claims that were sent, remittances as
// a payer would write them, and the few questions asked after each step. Needs a store and an application, nothing of a
// test runner, so that a process of its own can stand at the same desk.
import { cents, day, type AccountKind, type Cents, type ClaimState } from '@throughline/domain'
import type { OperationName, Operations } from '@throughline/operations'
import { brokenInvariants, inOrganization, inScope, insertRows, json, type Store } from '@throughline/store'
import { writeRemittance, type AdvisedClaim, type AdvisedLine, type RemittanceToWrite } from '@throughline/wire'
import { sql } from 'kysely'
import type { z } from 'zod'
import { bindings as everyBinding, idsFrom, sessionWithoutToken } from '../src/index.ts'
import type { Application, Binding, Session } from '../src/index.ts'
import { deskApplication, deskNow, seededBytes } from './desk-application.ts'

export type LineSpec = { readonly charge: number; readonly code: string; readonly modifiers: readonly string[] }

export type ClaimSpec = {
  readonly control: string
  /** Charges of its lines, in dollars; or lines with what they are for. */
  readonly lines: readonly (number | LineSpec)[]
  readonly servedOn?: string
  readonly status?: ClaimState
  readonly payerNumber?: string
  /** Another payer of the desk's than the first. */
  readonly payerId?: string
}

export type Desk = {
  readonly organizationId: string
  readonly session: Session
  readonly payerId: string
  readonly application: Application
  readonly store: Store
  readonly newId: () => string
  readonly addClaims: (...claims: readonly ClaimSpec[]) => Promise<string[]>
  readonly upload: (bytes: Uint8Array, name?: string) => Promise<string>
  /** Uploads and takes a file; the outcome as a person would be shown it. */
  readonly take: (bytes: Uint8Array, name?: string) => Promise<z.output<Operations['file.take']['reply']>>
  readonly run: <const N extends OperationName>(
    name: N,
    input: z.input<Operations[N]['input']>,
  ) => Promise<z.output<Operations[N]['reply']>>
  /** Balances in dollars by kind of account, debits less credits, without those at zero. */
  readonly balances: () => Promise<Partial<Record<AccountKind, number>>>
  /** Every claim by its number: state, what was paid, what is open, in dollars. */
  readonly claims: () => Promise<Record<string, readonly [ClaimState, number, number]>>
  readonly broken: () => Promise<string[]>
}

export const memberNumber = 'M100'
export const payerIdentifier = '1999999999'

type NewDesk = {
  readonly store: Store
  readonly seed: string
  readonly kind?: 'provider' | 'plan'
  readonly bindings?: readonly Binding[]
}

/** Sets up the organization; another process stands at the same desk with `deskAt`. */
export async function openDesk({ store, seed, kind = 'provider', bindings = everyBinding }: NewDesk): Promise<Desk> {
  const newId = idsFrom(() => deskNow, seededBytes(`${seed} desk`))
  const [organizationId, userId, payerId, personId, coverageId] = [newId(), newId(), newId(), newId(), newId()]
  await inScope(store, 'identity', async (trx) => {
    const address = json({ line1: '12 Main Street', city: 'Las Cruces', state: 'NM', zip: '880011234' })
    await sql`insert into organization (organization_id, kind, name, npi, ein, address, time_zone, created_at)
      values (${organizationId}, ${kind}, 'Riverbend Peer Center', '1234567893', '850123456', ${address},
        'America/New_York', ${deskNow})`.execute(trx)
  })
  await inOrganization(store, organizationId, async (trx) => {
    await sql`set local app.scope = 'identity'`.execute(trx)
    await sql`insert into app_user (user_id, email, display_name, status, created_at)
      values (${userId}, ${`${userId}@example.org`}, 'Dana Director', 'active', ${deskNow})`.execute(trx)
    await sql`insert into membership (organization_id, user_id, role, status, created_at)
      values (${organizationId}, ${userId}, ${kind === 'plan' ? 'examiner' : 'director'}, 'active', ${deskNow})`.execute(
      trx,
    )
    await sql`insert into payer (organization_id, payer_id, name, payer_identifier, kind, filing_indicator, electronic,
      billing_route) values (${organizationId}, ${payerId}, 'Bright Plains Health Plan', ${payerIdentifier}, 'mco', 'MC',
      true, '837P')`.execute(trx)
    await sql`insert into person (organization_id, person_id, given_name, family_name, name_key, birth_date, created_at)
      values (${organizationId}, ${personId}, 'Ana', 'Rivera', 'rivera ana', '1984-05-17', ${deskNow})`.execute(trx)
    await sql`insert into coverage (organization_id, coverage_id, person_id, payer_id, member_number, starts)
      values (${organizationId}, ${coverageId}, ${personId}, ${payerId}, ${memberNumber}, '2025-01-01')`.execute(trx)
  })
  return deskAt({ store, seed, bindings }, { organizationId, userId, payerId, personId, coverageId, newId })
}

type DeskIds = Readonly<Record<'organizationId' | 'userId' | 'payerId' | 'personId' | 'coverageId', string>> & {
  readonly newId: () => string
}

function deskAt({ store, seed, bindings = everyBinding }: NewDesk, ids: DeskIds): Desk {
  const { organizationId, userId, payerId } = ids
  const session = sessionWithoutToken(organizationId, userId)
  const application = deskApplication(store, `${seed} application`, bindings)
  const run: Desk['run'] = async (name, input) => {
    const outcome = await application.execute(session, name, input as never)
    if (!outcome.ok) throw new Error(`${name}: ${outcome.refusal.code}: ${outcome.refusal.message}`)
    return outcome.reply as never
  }
  const upload: Desk['upload'] = async (bytes, name = 'remit.835') => {
    const content = (async function* () {
      yield bytes
    })()
    const received = await application.receiveFile(session, { name, kind: '835' as const, content }, ids.newId())
    if (!received.ok) throw new Error(received.refusal.message)
    return received.reply.fileId
  }
  return {
    organizationId,
    session,
    payerId,
    application,
    store,
    newId: ids.newId,
    run,
    upload,
    addClaims: (...claims) => addClaims(store, ids, claims),
    take: async (bytes, name) => run('file.take', { fileId: await upload(bytes, name) }),
    balances: () => balancesOf(store, organizationId),
    claims: () => claimsOf(store, organizationId),
    broken: () => inOrganization(store, organizationId, brokenInvariants),
  }
}

function lineOf(line: number | LineSpec) {
  const spec = typeof line === 'number' ? { charge: line, code: 'H0038', modifiers: ['HE'] } : line
  return { ...spec, charge: dollars(spec.charge) }
}

/** Whoever stands at the desk works under another role from now on. */
export async function grantRole(desk: Desk, role: string): Promise<void> {
  await inOrganization(desk.store, desk.organizationId, async (trx) => {
    await sql`set local app.scope = 'identity'`.execute(trx)
    await sql`update membership set role = ${role} where organization_id = ${desk.organizationId}`.execute(trx)
  })
}

/** Claims that were sent, their charges standing in the ledger. */
async function addClaims(store: Store, ids: DeskIds, claims: readonly ClaimSpec[]): Promise<string[]> {
  const {
    organizationId: organization_id,
    payerId: payer_id,
    personId: person_id,
    coverageId: coverage_id,
    newId,
  } = ids
  const own = (spec: ClaimSpec) => ({ organization_id, person_id, payer_id: spec.payerId ?? payer_id })
  const added = claims.map((spec) => ({ ...spec, id: newId(), status: spec.status ?? ('sent' as const) }))
  const charge = (spec: ClaimSpec) => cents(spec.lines.reduce<number>((total, line) => total + lineOf(line).charge, 0))
  await inOrganization(store, organization_id, async (trx) => {
    await insertRows(
      trx,
      'claim',
      added.map((spec) => ({
        ...own(spec),
        claim_id: spec.id,
        control_number: spec.control,
        coverage_id,
        payer_claim_number: spec.payerNumber ?? null,
        status: spec.status,
        served_on: day(spec.servedOn ?? '2026-01-05'),
        served_through: day(spec.servedOn ?? '2026-01-05'),
        charge_cents: charge(spec),
        document: json({}) as never,
        paid_cents: cents(0),
        contractual_cents: cents(0),
        other_adjustment_cents: cents(0),
        patient_cents: cents(0),
        written_off_cents: cents(0),
        frequency: '1',
        diagnoses: [],
        created_at: deskNow,
        changed_at: deskNow,
      })) as never,
    )
    await insertRows(
      trx,
      'claim_line',
      added.flatMap((spec) =>
        spec.lines.map((line, index) => ({
          ...own(spec),
          claim_id: spec.id,
          line: index + 1,
          status: spec.status,
          code: lineOf(line).code,
          modifiers: [...lineOf(line).modifiers],
          pointers: [1],
          units: 4,
          charge_cents: lineOf(line).charge,
          paid_cents: cents(0),
          contractual_cents: cents(0),
          other_adjustment_cents: cents(0),
          patient_cents: cents(0),
          written_off_cents: cents(0),
          served_on: day(spec.servedOn ?? '2026-01-05'),
          served_through: day(spec.servedOn ?? '2026-01-05'),
          place_of_service: '11',
          line_control: `${spec.control}L${index + 1}`,
        })),
      ) as never,
    )
  })
  await chargeClaims(store, ids, added)
  return added.map((spec) => spec.id)
}

/** Debits what the payer owes for each line of a claim that left the house. */
async function chargeClaims(
  store: Store,
  { organizationId }: DeskIds,
  claims: readonly { readonly id: string; readonly status: ClaimState }[],
): Promise<void> {
  const sent = claims.filter((claim) => !['draft', 'held', 'ready'].includes(claim.status)).map((claim) => claim.id)
  await inOrganization(store, organizationId, async (trx) => {
    for (const kind of ['receivable', 'charges'])
      await sql`insert into account (organization_id, account_id, kind, subject)
        select ${organizationId}, gen_random_uuid(), ${kind}, payer_id::text from payer
        where organization_id = ${organizationId} on conflict do nothing`.execute(trx)
    await sql`insert into transfer (organization_id, transfer_id, posted_on, posted_at, kind, debit_account, credit_account,
        cents, key, source_kind, claim_id, claim_line)
      select l.organization_id, gen_random_uuid(), ${deskNow.slice(0, 10)}::date, ${deskNow}::timestamptz, 'charge',
        r.account_id, c.account_id, l.charge_cents, 'claim|' || l.claim_id || '|l' || l.line || '|charge', 'claim',
        l.claim_id, l.line
      from claim_line l
      join account r on r.organization_id = l.organization_id and r.kind = 'receivable' and r.subject = l.payer_id::text
      join account c on c.organization_id = l.organization_id and c.kind = 'charges' and c.subject = l.payer_id::text
      where l.organization_id = ${organizationId} and l.claim_id = any(${sent}::uuid[])`.execute(trx)
  })
}

async function balancesOf(store: Store, organizationId: string): Promise<Partial<Record<AccountKind, number>>> {
  const rows = await inOrganization(store, organizationId, (trx) =>
    sql<{ kind: AccountKind; cents: number }>`
      select a.kind, sum(case when t.debit_account = a.account_id then t.cents else -t.cents end)::bigint as cents
      from account a join transfer t on t.organization_id = a.organization_id
        and a.account_id in (t.debit_account, t.credit_account)
      where a.organization_id = ${organizationId} group by a.kind order by a.kind`.execute(trx),
  )
  return Object.fromEntries(rows.rows.filter((row) => row.cents !== 0).map((row) => [row.kind, row.cents / 100]))
}

async function claimsOf(store: Store, organizationId: string): Promise<Record<string, [ClaimState, number, number]>> {
  const rows = await inOrganization(store, organizationId, (trx) =>
    trx
      .selectFrom('claim')
      .select(['control_number', 'status', 'paid_cents', 'open_cents'])
      .where('organization_id', '=', organizationId)
      .orderBy('control_number')
      .execute(),
  )
  return Object.fromEntries(
    rows.map((row) => [row.control_number, [row.status, row.paid_cents / 100, row.open_cents / 100]]),
  )
}

export function dollars(amount: number): Cents {
  return cents(Math.round(amount * 100))
}

/** "CO-45 10" and "PR-2 -20.50": one adjustment a text. */
function adjustments(texts: readonly string[]) {
  return texts.map((text) => {
    const match = /^([A-Z]{2})-(\w+) (-?[\d.]+)$/.exec(text)
    if (!match) throw new Error(`not an adjustment: ${text}`)
    return { group: match[1]!, reason: match[2]!, amount: dollars(Number(match[3])) }
  })
}

export type PaidLine = readonly [charge: number, paid: number, ...reasons: string[]]

/** A claim as the payer decides it: one entry a line. A reversal gives negative figures and status 22. */
export function decided(control: string, status: string, lines: readonly PaidLine[], more: Partial<AdvisedClaim> = {}) {
  const total = (at: 0 | 1) => cents(lines.reduce((sum, line) => sum + dollars(line[at]), 0))
  return {
    patientControl: control,
    statusCode: status,
    charge: total(0),
    paid: total(1),
    patientResponsibility: null,
    filingIndicator: 'MC',
    payerClaimNumber: `ICN${control}`,
    placeOfService: '11',
    frequency: '1',
    patientFamilyName: 'RIVERA',
    patientGivenName: 'ANA',
    memberNumber,
    renderingNpi: null,
    receivedOn: null,
    adjustments: [],
    remarks: [],
    lines: lines.map(([charge, paid, ...reasons], index): AdvisedLine => ({
      code: 'H0038',
      modifiers: ['HE'],
      charge: dollars(charge),
      paid: dollars(paid),
      unitsPaid: 4,
      unitsBilled: 4,
      servedOn: day('2026-01-05'),
      servedThrough: null,
      lineControl: `${control}L${index + 1}`,
      allowed: null,
      adjustments: adjustments(reasons),
      remarks: [],
    })),
    ...more,
  } satisfies AdvisedClaim
}

export type RemittanceSpec = {
  readonly trace: string
  readonly claims: readonly AdvisedClaim[]
  /** "L6 -1.50 INTEREST": code, amount as in the file (positive lowers the payment), reference. */
  readonly plb?: readonly string[]
  /** What BPR02 says; what balances when absent. */
  readonly paid?: number
  readonly payer?: { readonly name: string; readonly identifier: string }
  readonly control?: number
}

/** An 835 of one transaction, as bytes. */
export function remittance(spec: RemittanceSpec): Uint8Array {
  const providerAdjustments = (spec.plb ?? []).map((text) => {
    const [reason, amount, reference] = text.split(' ')
    return { reason: reason!, amount: dollars(Number(amount)), reference: reference ?? null }
  })
  const balance =
    spec.claims.reduce((sum, claim) => sum + claim.paid, 0) -
    providerAdjustments.reduce((sum, one) => sum + one.amount, 0)
  const paid = spec.paid === undefined ? cents(balance) : dollars(spec.paid)
  const advice: RemittanceToWrite = {
    envelope: {
      sender: { qualifier: 'ZZ', id: 'BPHP1' },
      receiver: { qualifier: 'ZZ', id: '1234567893' },
      control: spec.control ?? 1,
      day: day('2026-02-01'),
      time: '09:00' as never,
      usage: 'P',
    },
    payer: {
      ...(spec.payer ?? { name: 'Bright Plains Health Plan', identifier: payerIdentifier }),
      address: { line1: '1 Plan Plaza', city: 'Santa Fe', state: 'NM', zip: '875011234' },
      phone: '5055550100',
    },
    payee: { name: 'Riverbend Peer Center', npi: '1234567893', ein: '850123456', address: null },
    trace: spec.trace,
    paid,
    method: paid === 0 ? 'NON' : 'ACH',
    paidOn: day('2026-02-01'),
    claims: spec.claims,
    providerAdjustments,
  }
  const written = writeRemittance(advice)
  if (!written.ok) throw new Error(written.message)
  return written.bytes
}

export const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')
export const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'))
