// What a posted chunk does to our claims: the sums beside each line and claim, the state, the payer's number, the story.
import { mayMove, type ClaimState, type Transfer } from '@throughline/domain'
import { sql } from 'kysely'
import { together, type Context } from '../core/index.ts'

type Sums = { paid: number; contractual: number; other: number; patient: number; writtenOff: number }
const nothing = (): Sums => ({ paid: 0, contractual: 0, other: 0, patient: 0, writtenOff: 0 })

/** Which sum of a claim an account is; what is denied stays open until a person gives it up. */
const sumOf: Readonly<Partial<Record<Transfer['debit']['kind'], keyof Sums>>> = {
  undeposited: 'paid',
  suspense: 'paid',
  contractual: 'contractual',
  'patient-share': 'patient',
  'prior-payer': 'other',
  withhold: 'other',
  'other-adjustment': 'other',
  'written-off': 'writtenOff',
}

export type ClaimChange = {
  readonly claimId: string
  readonly from: ClaimState
  readonly to: ClaimState | null
  readonly payerClaimNumber: string | null
  readonly because: string
}

/** Adds what transfers moved to the sums of their lines and claims. Transfers of a claim move money to or from it. */
export function addSums(context: Context, transfers: readonly Transfer[]): Promise<void> {
  return applyDecisions(context, transfers, [], null)
}

/** Moves claims along declared edges and tells each step. */
export function moveDecided(context: Context, changes: readonly ClaimChange[], fileId: string | null): Promise<void> {
  return applyDecisions(context, [], changes, fileId)
}

/**
 * Both together, so that each claim and each line is written once: sums, state and the payer's number. The last change of
 * a claim decides its state; a step that no edge allows is our bug and stops the command.
 */
export async function applyDecisions(
  context: Context,
  transfers: readonly Transfer[],
  changes: readonly ClaimChange[],
  fileId: string | null,
): Promise<void> {
  const { claims, lines } = sumsOf(transfers)
  const { last, steps } = stepsOf(changes)
  const ids = [...new Set([...claims.keys(), ...last.keys()])]
  if (ids.length === 0) return
  await together([
    updateClaims(
      context,
      ids.map((id) => ({ id, sums: claims.get(id) ?? nothing(), ...(last.get(id) ?? { to: null, number: null }) })),
    ),
    updateLines(context, lines, last),
    tellSteps(context, steps, fileId),
  ])
}

type LineSums = { readonly claimId: string; readonly line: number; readonly sums: Sums }

function sumsOf(transfers: readonly Transfer[]): { claims: Map<string, Sums>; lines: LineSums[] } {
  const lines = new Map<string, LineSums>()
  const claims = new Map<string, Sums>()
  for (const transfer of transfers) {
    if (transfer.claimId === null || transfer.kind === 'suspense') continue
    const into = sumOf[transfer.debit.kind]
    const outOf = sumOf[transfer.credit.kind]
    const touched = [claims.get(transfer.claimId) ?? nothing()]
    claims.set(transfer.claimId, touched[0]!)
    if (transfer.claimLine !== null) {
      const key = `${transfer.claimId}|${transfer.claimLine}`
      const line = lines.get(key) ?? { claimId: transfer.claimId, line: transfer.claimLine, sums: nothing() }
      lines.set(key, line)
      touched.push(line.sums)
    }
    for (const sums of touched) {
      if (into) sums[into] += transfer.amount
      if (outOf) sums[outOf] -= transfer.amount
    }
  }
  return { claims, lines: [...lines.values()] }
}

type Last = { readonly to: ClaimState | null; readonly number: string | null }
type Step = ClaimChange & { readonly to: ClaimState }

function stepsOf(changes: readonly ClaimChange[]): { last: Map<string, Last>; steps: Step[] } {
  const last = new Map<string, Last>()
  const steps: Step[] = []
  for (const change of changes) {
    const known = last.get(change.claimId)
    const before = known?.to ?? change.from
    if (change.to !== null) {
      if (!mayMove(before, change.to)) throw new Error(`a claim may not go from ${before} to ${change.to}`)
      steps.push({ ...change, from: before, to: change.to })
    }
    last.set(change.claimId, {
      to: change.to ?? known?.to ?? null,
      number: change.payerClaimNumber ?? known?.number ?? null,
    })
  }
  return { last, steps }
}

type ClaimRow = Last & { readonly id: string; readonly sums: Sums }

async function updateClaims(context: Context, claims: readonly ClaimRow[]): Promise<void> {
  const column = (name: keyof Sums) => claims.map(({ sums }) => sums[name])
  await sql`
    update claim c set paid_cents = c.paid_cents + d.paid, contractual_cents = c.contractual_cents + d.contractual,
      other_adjustment_cents = c.other_adjustment_cents + d.other, patient_cents = c.patient_cents + d.patient,
      written_off_cents = c.written_off_cents + d.written_off, status = coalesce(d.status, c.status),
      payer_claim_number = coalesce(d.number, c.payer_claim_number), changed_at = ${context.now}::timestamptz
    from unnest(${claims.map(({ id }) => id)}::uuid[], ${column('paid')}::bigint[], ${column('contractual')}::bigint[],
      ${column('other')}::bigint[], ${column('patient')}::bigint[], ${column('writtenOff')}::bigint[],
      ${claims.map(({ to }) => to)}::text[], ${claims.map(({ number }) => number)}::text[])
      as d(claim_id, paid, contractual, other, patient, written_off, status, number)
    where c.organization_id = ${context.organization.id} and c.claim_id = d.claim_id`.execute(context.db)
}

/** Lines with sums of their own, and every line of a claim that moved: lists are read by a line's own state. */
async function updateLines(
  context: Context,
  lines: readonly LineSums[],
  last: ReadonlyMap<string, Last>,
): Promise<void> {
  const organization = context.organization.id
  const moved = [...last].filter(([, { to }]) => to !== null)
  const column = (name: keyof Sums) => lines.map((line) => line.sums[name])
  const claimIds = [...new Set([...lines.map((line) => line.claimId), ...moved.map(([id]) => id)])]
  if (claimIds.length === 0) return
  await sql`
    with s as materialized (select * from unnest(${lines.map((line) => line.claimId)}::uuid[],
        ${lines.map((line) => line.line)}::int[], ${column('paid')}::bigint[], ${column('contractual')}::bigint[],
        ${column('other')}::bigint[], ${column('patient')}::bigint[], ${column('writtenOff')}::bigint[])
        as s(claim_id, line, paid, contractual, other, patient, written_off)),
    m as materialized (select * from unnest(${moved.map(([id]) => id)}::uuid[],
        ${moved.map(([, { to }]) => to)}::text[]) as m(claim_id, status)),
    d as materialized (select l.claim_id, l.line, s.paid, s.contractual, s.other, s.patient, s.written_off, m.status
      from claim_line l
      left join s on s.claim_id = l.claim_id and s.line = l.line
      left join m on m.claim_id = l.claim_id
      where l.organization_id = ${organization} and l.claim_id = any(${claimIds}::uuid[])
        and (s.claim_id is not null or m.claim_id is not null))
    update claim_line l set paid_cents = l.paid_cents + coalesce(d.paid, 0),
      contractual_cents = l.contractual_cents + coalesce(d.contractual, 0),
      other_adjustment_cents = l.other_adjustment_cents + coalesce(d.other, 0),
      patient_cents = l.patient_cents + coalesce(d.patient, 0),
      written_off_cents = l.written_off_cents + coalesce(d.written_off, 0), status = coalesce(d.status, l.status)
    from d where l.organization_id = ${organization} and l.claim_id = d.claim_id and l.line = d.line`.execute(
    context.db,
  )
}

/** Each step takes the number after the claim's last one; several steps of one claim follow each other. */
async function tellSteps(context: Context, steps: readonly Step[], fileId: string | null): Promise<void> {
  if (steps.length === 0) return
  const organization = context.organization.id
  const taken = new Map<string, number>()
  const places = steps.map((step) => {
    const place = (taken.get(step.claimId) ?? 0) + 1
    taken.set(step.claimId, place)
    return place
  })
  await sql`
    insert into claim_event (organization_id, claim_id, seq, at, from_status, to_status, actor, reason, file_id)
    select ${organization}::uuid, s.claim_id, s.place + coalesce(
        (select max(e.seq) from claim_event e where e.organization_id = ${organization} and e.claim_id = s.claim_id), 0),
      ${context.now}::timestamptz, s.from_status, s.to_status, ${context.actor.userId}::uuid, s.reason, ${fileId}::uuid
    from unnest(${steps.map((step) => step.claimId)}::uuid[], ${places}::int[], ${steps.map((step) => step.from)}::text[],
      ${steps.map((step) => step.to)}::text[], ${steps.map((step) => step.because)}::text[])
      as s(claim_id, place, from_status, to_status, reason)`.execute(context.db)
}
