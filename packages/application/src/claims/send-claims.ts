// Sending ready claims of one payer, the way that payer takes them: an 837P on its way to the trading partner, CMS-1500 pages,
// or an invoice. Claims are charged in the ledger as they leave; what cannot travel stays, with its reason.
import { cms1500Faults } from '@throughline/documents'
import { mayMove, sum, type Cents, type Claim, type ClaimState } from '@throughline/domain'
import { nextNumber } from '@throughline/store'
import { sql } from 'kysely'
import { bind, found, notFound, reachFilter, sendToPartner, type Context, type StoredFile } from '../core/index.ts'
import { moveDecided, type ClaimChange } from '../money/decided-claims.ts'
import { loadPayers, type ContractedPayer } from '../record/payers.ts'
import { releaseUnits } from '../services/visit-units.ts'
import { claimsFile, findPartner, type Partner } from './claims-file.ts'
import { chargeClaims, withdrawChargesOf, withdrawRefusalsOf } from './charges.ts'
import { setBilling } from './keep-claims.ts'
import { invoiceClaims, printClaims } from './paper.ts'
import { scrubClaims } from './scrub-claims.ts'

type Ready = {
  readonly claimId: string
  readonly controlNumber: string
  readonly personId: string
  readonly frequency: '1' | '7' | '8'
  readonly charge: Cents
  readonly document: Claim
  readonly replacesClaimId: string | null
  readonly originalStatus: ClaimState | null
}
type LeftOut = { readonly claim: { kind: string; id: string; label: string }; readonly reason: string }

/** Claims of one file. What is beyond stays ready for the next. */
const claimsAtMost = 5000

const send = bind('claim.send', async (context, input) => {
  const payer = found((await loadPayers(context)).byId.get(input.payerId))
  const asked = await readyClaims(context, payer, input.claimIds)
  const clean = await stillClean(context, asked.ready)
  const leftOut = [...asked.leftOut, ...clean.leftOut]
  const made = clean.going.length === 0 ? null : await makeFile(context, payer, clean.going)
  leftOut.push(...(made?.leftOut ?? []))
  if (!made || !made.file) return { batchId: null, claims: 0, chargeCents: 0 as Cents, fileId: null, leftOut }
  const { file, going } = made
  const batchId = await keepBatch(context, payer, file, going)
  await leave(context, batchId, file, going)
  const charge = sum(going.map((claim) => claim.charge))
  context.touch(going.map((claim) => claim.personId))
  context.subject('batch', batchId)
  context.detail({ claims: going.length, cents: charge, leftOut: leftOut.length, route: payer.route, ...file.told })
  return { batchId, claims: going.length, chargeCents: charge, fileId: file.fileId, leftOut }
})

type ReadyRow = {
  claim_id: string
  control_number: string
  person_id: string
  payer_id: string
  status: ClaimState
  frequency: Ready['frequency']
  charge_cents: Cents
  document: Claim
  replaces_claim_id: string | null
  original_status: ClaimState | null
  hold_text: string | null
}

/** The payer's ready claims, or those named, held for this transaction; named ones that are not ready stay behind. */
async function readyClaims(context: Context, payer: ContractedPayer, claimIds: readonly string[] | null) {
  const organization = context.organization.id
  const reaches = await reachFilter(context)
  const which =
    claimIds === null
      ? sql`c.payer_id = ${payer.id} and c.status = 'ready'`
      : sql`c.claim_id = any(${[...new Set(claimIds)]}::uuid[])`
  const rows = await sql<ReadyRow>`
    select c.claim_id, c.control_number, c.person_id, c.payer_id, c.status, c.frequency, c.charge_cents, c.document,
      c.replaces_claim_id, (select r.status from claim r where r.organization_id = ${organization}
        and r.claim_id = c.replaces_claim_id) as original_status,
      case when c.status = 'ready' then null else (
        select (array_agg(h.message ->> 'text' order by h.raised_at, h.hold_id))[1] from claim_hold h
        where h.organization_id = ${organization} and h.claim_id = c.claim_id and h.severity = 'hold'
          and h.cleared_at is null and h.overridden_by is null) end as hold_text
    from claim c where c.organization_id = ${organization} and ${which} and ${reaches('c.person_id')}
    order by c.claim_id limit ${claimsAtMost} for update of c`.execute(context.db)
  if (claimIds !== null && rows.rows.length !== new Set(claimIds).size) notFound()
  const leftOut = rows.rows.flatMap((row) => {
    const reason = whyNotReady(row, payer)
    return reason === null ? [] : [left(row.claim_id, row.control_number, reason)]
  })
  const ready = rows.rows
    .filter((row) => whyNotReady(row, payer) === null)
    .map((row) => ({
      claimId: row.claim_id,
      controlNumber: row.control_number,
      personId: row.person_id,
      frequency: row.frequency,
      charge: row.charge_cents,
      document: row.document,
      replacesClaimId: row.replaces_claim_id,
      originalStatus: row.original_status,
    }))
  return { ready, leftOut }
}

function left(id: string, label: string, reason: string): LeftOut {
  return { claim: { kind: 'claim', id, label }, reason }
}

function whyNotReady(row: ReadyRow, payer: ContractedPayer): string | null {
  if (row.payer_id !== payer.id)
    return `Claim ${row.control_number} is for another payer. Send it with that payer’s claims.`
  if (row.status === 'ready') return null
  if (row.status === 'held' || row.status === 'draft' || row.status === 'rejected')
    return row.hold_text ?? `Claim ${row.control_number} is not ready. Scrub it again first.`
  return `Claim ${row.control_number} was sent already.`
}

/** Scrubbed once more, because days have passed: a certificate may have run out since. What is held now stays. */
async function stillClean(context: Context, ready: readonly Ready[]) {
  const states = await scrubClaims(
    context,
    ready.map((claim) => claim.claimId),
  )
  const holds = new Map(states.map((state) => [state.claimId, state.holds]))
  // Encounters report what was paid for already; a payer reads them in files of their own.
  const purpose = ready.find((claim) => holds.get(claim.claimId)?.length === 0)?.document.purpose
  const going: Ready[] = []
  const leftOut: LeftOut[] = []
  for (const claim of ready) {
    const [first] = holds.get(claim.claimId) ?? []
    const reason =
      first ??
      (claim.document.purpose !== purpose
        ? `Claim ${claim.controlNumber} goes in a file of its own kind, charges or encounters. Send again for it.`
        : correctionStopped(claim))
    if (reason === null) going.push(claim)
    else leftOut.push(left(claim.claimId, claim.controlNumber, reason))
  }
  return { going, leftOut }
}

/** A correction takes the place of its original, which must still be where one may. */
function correctionStopped(claim: Ready): string | null {
  if (claim.originalStatus === null) return null
  const to = claim.frequency === '8' ? 'voided' : 'replaced'
  // Sent before and refused by the payer: its original gave way then.
  if (claim.originalStatus === to || mayMove(claim.originalStatus, to)) return null
  return `The claim that ${claim.controlNumber} corrects is ${claim.originalStatus.replace('-', ' ')} by now. Ask the payer to reopen it.`
}

type MadeFile = Pick<StoredFile, 'fileId'> & {
  readonly control: string
  readonly partner: Partner | null
  /** For the audit row. */
  readonly told: Readonly<Record<string, string | boolean>>
}
type Made = { readonly file: MadeFile | null; readonly going: readonly Ready[]; readonly leftOut: readonly LeftOut[] }

async function makeFile(context: Context, payer: ContractedPayer, going: readonly Ready[]): Promise<Made> {
  if (payer.route === '837P') return makeElectronic(context, payer, going)
  const printable =
    payer.route === 'cms-1500' ? going.map((claim) => ({ claim, faults: cms1500Faults(claim.document) })) : []
  const leftOut = printable
    .filter(({ faults }) => faults.length > 0)
    .map(({ claim, faults }) => left(claim.claimId, claim.controlNumber, faults.join(' ')))
  const kept = going.filter((claim) => !leftOut.some((one) => one.claim.id === claim.claimId))
  if (kept.length === 0) return { file: null, going: [], leftOut }
  const ids = kept.map((claim) => claim.claimId)
  const number = String(await nextNumber(context.db, context.organization.id, 'paper-batch')).padStart(6, '0')
  const control = payer.route === 'invoice' ? `INV-${number}` : `P-${number}`
  const { fileId } =
    payer.route === 'invoice' ? await invoiceClaims(context, ids, control) : await printClaims(context, ids, control)
  return { file: { fileId, control, partner: null, told: {} }, going: kept, leftOut }
}

async function makeElectronic(context: Context, payer: ContractedPayer, going: readonly Ready[]): Promise<Made> {
  const partner = await findPartner(context, payer)
  const written = await claimsFile(
    context,
    payer,
    partner,
    going.map((claim) => ({ of: claim, document: claim.document })),
  )
  const leftOut = written.leftOut.map(({ of, reason }) => left(of.claimId, of.controlNumber, reason))
  if (written.bytes === null) return { file: null, going: [], leftOut }
  const { fileId } = await context.storeFile({
    direction: 'out',
    kind: '837P',
    name: `837P-${written.control.padStart(9, '0')}.txt`,
    mediaType: 'application/edi-x12',
    content: written.bytes,
  })
  if (partner) await sendToPartner(context, fileId, partner.partnerId)
  return {
    file: { fileId, control: written.control, partner, told: { delivered: partner !== null } },
    going: written.going,
    leftOut,
  }
}

async function keepBatch(
  context: Context,
  payer: ContractedPayer,
  file: MadeFile,
  going: readonly Ready[],
): Promise<string> {
  const batchId = context.newId()
  await context.db
    .insertInto('batch')
    .values({
      organization_id: context.organization.id,
      batch_id: batchId,
      payer_id: payer.id,
      file_id: file.fileId,
      interchange_control: file.control,
      claim_count: going.length,
      charge_cents: sum(going.map((claim) => claim.charge)),
      status: 'sent',
      created_at: context.now,
      sent_at: context.now,
    })
    .execute()
  await sql`update claim set batch_id = ${batchId} where organization_id = ${context.organization.id}
    and claim_id = any(${going.map((claim) => claim.claimId)}::uuid[])`.execute(context.db)
  await chargeClaims(
    context,
    going
      .filter((claim) => claim.frequency !== '8')
      .map(({ claimId, document }) => ({ claimId, payerId: payer.id, document })),
    batchId,
  )
  return batchId
}

/** The claims' states, and what happens to the claims they correct. */
async function leave(context: Context, batchId: string, file: MadeFile, going: readonly Ready[]): Promise<void> {
  const sent = file.partner
    ? `Sent to ${file.partner.name} in file ${file.control}.`
    : `Written into ${file.control}. No trading partner takes it from here: download it from the batch and send it.`
  const changes = going.flatMap(({ claimId }): ClaimChange[] => [
    { claimId, from: 'ready', to: 'batched', payerClaimNumber: null, because: `In batch ${file.control}.` },
    { claimId, from: 'batched', to: 'sent', payerClaimNumber: null, because: sent },
  ])
  await moveDecided(context, changes, file.fileId)
  const corrections = going.filter(
    (claim) =>
      claim.replacesClaimId !== null && claim.originalStatus !== 'voided' && claim.originalStatus !== 'replaced',
  )
  await giveWay(context, corrections, batchId, file.fileId)
  context.detail({ batch: batchId })
}

/** The originals of corrections that leave: replaced or voided, their charges and refusals withdrawn, their open work done. */
async function giveWay(
  context: Context,
  corrections: readonly Ready[],
  batchId: string,
  fileId: string,
): Promise<void> {
  if (corrections.length === 0) return
  const organization = context.organization.id
  const going = corrections.map((claim) => ({ claimId: claim.replacesClaimId!, because: claim.claimId }))
  await withdrawChargesOf(context, going)
  await withdrawRefusalsOf(context, going, batchId)
  await moveDecided(
    context,
    corrections.map((claim) => ({
      claimId: claim.replacesClaimId!,
      from: claim.originalStatus!,
      to: claim.frequency === '8' ? ('voided' as const) : ('replaced' as const),
      payerClaimNumber: null,
      because: `${claim.frequency === '8' ? 'Voided' : 'Replaced'} by claim ${claim.controlNumber}.`,
    })),
    fileId,
  )
  const originals = corrections.map((claim) => claim.replacesClaimId!)
  await sql`update worklist set status = 'done', closed_at = ${context.now}::timestamptz
    where organization_id = ${organization} and claim_id = any(${originals}::uuid[]) and status = 'open'`.execute(
    context.db,
  )
  const voided = corrections.filter((claim) => claim.frequency === '8').map((claim) => claim.replacesClaimId!)
  const ended = await sql<{ service_id: string; turn: number }>`
    update claim_line_service set live = false
    where organization_id = ${organization} and claim_id = any(${voided}::uuid[]) and live returning service_id, turn`.execute(
    context.db,
  )
  // What was taken back is not billed again by itself: somebody corrects the visit first. From a later payer it is only
  // taken back there.
  const serviceIds = ended.rows.filter((row) => row.turn === 1).map((row) => row.service_id)
  for (const turn of new Set(ended.rows.map((row) => row.turn)))
    await releaseUnits(
      context,
      ended.rows.filter((row) => row.turn === turn).map((row) => row.service_id),
      turn,
    )
  await setBilling(context, serviceIds, 'not-billable')
}

export const sendClaimBindings = [send]
