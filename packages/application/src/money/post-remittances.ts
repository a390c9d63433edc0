// The second pass over a received 835: every transaction that passed the gate is posted claim by claim, in chunks, inside
// the one transaction of the command; so it is all there or not at all.
// long because: one walk over the file, whose steps are told in the order they happen
import {
  cents,
  gaveWay,
  type Cents,
  type Day,
  type Message,
  type RemittanceClaim,
  type RemittanceEvent,
  type RemittanceHeader,
  type Transfer,
} from '@throughline/domain'
import {
  addToTotals,
  assertConserved,
  claimFindings,
  decideClaim,
  indexCandidates,
  isReversal,
  mayBillMember,
  noTotals,
  payerAccount,
  postProviderAdjustments,
  rateFindings,
  remittanceKey,
  type PostingContext,
  type RemittanceTotals,
} from '@throughline/provider'
import { insertRows, type Database } from '@throughline/store'
import type { Insertable } from 'kysely'
import { askWhichStands, closeVoids, refusedCorrections } from '../claims/stand-again.ts'
import { noteTestClaims } from '../credentialing/paid-claims.ts'
import { dropStalePlans, together, type Context, type FileContent } from '../core/index.ts'
import { readApart } from '../files/apart/read-apart.ts'
import { candidatesFor, claimsNamed, type KnownClaim } from './claim-candidates.ts'
import { applyDecisions, type ClaimChange } from './decided-claims.ts'
import { tellFollowers } from './followers.ts'
import { openAccounts, writeTransfers, type AccountBook } from './ledger-writing.ts'
import { interestWork, noteLate, settleInterestWork, openLateBook, type LateBook } from './late-interest.ts'
import { openWorkBook, type WorkBook, type WorkRow } from './decided-work.ts'
import { payerOf, payersWhoseMembersPay } from './remittance-payer.ts'
import { billedElsewhere, followersNamed } from './sent-on.ts'
import { addClaimRows, noRows, writeRemittanceRows, type RemittanceRows } from './remittance-rows.ts'

/** Claims matched and written together: large enough for bulk inserts, small enough for flat memory. */
const chunkSize = 250
/** Findings kept with a remittance; the rest are counted. */
const findingsKept = 200

export type ToPost = {
  readonly remittanceId: string
  /** Set when a person releases a remittance that does not balance: the difference then stands as unexplained. */
  readonly released: { readonly userId: string; readonly reason: string } | null
}

/** Something a person should know about what was posted. */
export type KeptFinding = { readonly kind: string; readonly message: Message; readonly amount: Cents }

export type PostedRemittance = {
  readonly remittanceId: string
  readonly claims: number
  readonly matched: number
  readonly suspense: number
  readonly findings: readonly KeptFinding[]
}

/** Posts the named transactions of a file, in file order. Their remittance rows stand already. */
export async function postRemittances(
  context: Context,
  received: FileContent,
  toPost: ReadonlyMap<number, ToPost>,
): Promise<PostedRemittance[]> {
  const posted: PostedRemittance[] = []
  const book = openAccounts(context)
  const grew = dropStalePlans(context)
  let open: OpenPosting | null = null
  try {
    for await (const events of readApart(context, 'remittances', null, received))
      for (const event of events) {
        if (event.kind === 'header') {
          const wanted = toPost.get(event.header.place.transactionOrdinal)
          open = wanted ? startPosting(context, received, book, grew, event.header, wanted) : null
        } else if (event.kind === 'claim' && open) {
          open.waiting.push(event.claim)
          if (open.waiting.length >= chunkSize) await postChunk(open)
        } else if (event.kind === 'end' && open) {
          await settle(open)
          posted.push(await finishPosting(open, event.providerAdjustments))
          open = null
        }
      }
  } finally {
    // Where something else failed, the writing ends before the transaction is undone.
    await open?.writing.done.catch(() => undefined)
  }
  await noteTestClaims(context)
  return posted
}

type OpenPosting = {
  readonly context: Context
  readonly file: FileContent
  readonly book: AccountBook
  readonly grew: (claims: number) => Promise<void>
  readonly header: RemittanceHeader
  readonly wanted: ToPost
  readonly work: WorkBook
  readonly late: LateBook
  posting: PostingContext | null
  waiting: RemittanceClaim[]
  /** Matched, and not written yet. */
  decided: Decided | null
  writing: Writing
  totals: RemittanceTotals
  claims: number
  matched: number
  suspense: number
  findings: KeptFinding[]
  /** Corrections of ours that were refused. */
  refused: string[]
  /** Claims of ours that gave way to a correction, and were decided anew. */
  decidedAnew: string[]
  /** Claims that gave way, whose decision the payer took back. */
  takenBack: string[]
}

function startPosting(
  context: Context,
  file: FileContent,
  book: AccountBook,
  grew: OpenPosting['grew'],
  header: RemittanceHeader,
  wanted: ToPost,
): OpenPosting {
  return {
    context,
    file,
    book,
    grew,
    header,
    wanted,
    work: openWorkBook(context, header.trace),
    late: openLateBook(),
    posting: null,
    waiting: [],
    decided: null,
    writing: nothingWritten,
    totals: noTotals,
    claims: 0,
    matched: 0,
    suspense: 0,
    findings: [],
    refused: [],
    decidedAnew: [],
    takenBack: [],
  }
}

async function postingContext(open: OpenPosting, known: readonly KnownClaim[]): Promise<PostingContext> {
  if (open.posting) return open.posting
  const payer = await payerOf(open.context, open.header, known)
  open.posting = {
    remittanceKey: remittanceKey(open.header),
    remittanceId: open.wanted.remittanceId,
    fileId: open.file.fileId,
    payerId: payer.subject,
    from: payer.from,
    postedOn: open.context.today,
    mayBillMembersOf: await payersWhoseMembersPay(open.context),
  }
  if (payer.payerId !== null)
    await open.context.db
      .updateTable('remittance')
      .set({ payer_id: payer.payerId })
      .where('organization_id', '=', open.context.organization.id)
      .where('remittance_id', '=', open.wanted.remittanceId)
      .execute()
  return open.posting
}

/**
 * One step of a line of three: a chunk is gathered from the file, the one before it is matched, and the one before that is
 * written. What a chunk is matched by is read before the chunk ahead of it is written, so that the database has work while
 * this program matches; the writing keeps the order of the file, one chunk at a time.
 */
async function postChunk(open: OpenPosting): Promise<void> {
  const claims = open.waiting
  open.waiting = []
  let known = await candidatesFor(open.context, claims)
  const earlier = open.writing
  await writeDecided(open)
  if (touches(earlier, known, claims) || touches(open.writing, known, claims)) {
    await open.writing.done
    known = await candidatesFor(open.context, claims)
  }
  open.decided = await decideChunk(open, claims, known)
}

/** Begins to write the chunk that is decided, once the one before it is written. */
async function writeDecided(open: OpenPosting): Promise<void> {
  await open.writing.done
  if (open.decided === null) return
  const { changes } = open.decided
  open.writing = {
    done: unheard(writeChunk(open, open.decided)),
    claimIds: new Set(changes.map((change) => change.claimId)),
    payerNumbers: new Set(changes.flatMap((change) => change.payerClaimNumber?.trim() ?? [])),
  }
  open.decided = null
}

/** Everything before this is in the database afterwards. */
async function settle(open: OpenPosting): Promise<void> {
  if (open.waiting.length > 0) await postChunk(open)
  await writeDecided(open)
  await open.writing.done
}

/** Whoever waits for it hears of its failure; until then it is nobody's. */
function unheard<T>(work: Promise<T>): Promise<T> {
  work.catch(() => undefined)
  return work
}

type Decided = {
  readonly count: number
  readonly rows: RemittanceRows
  readonly transfers: Transfer[]
  readonly changes: ClaimChange[]
  readonly work: WorkRow[]
  readonly suspended: SuspenseRow[]
}

/** A chunk the database works on, with what it changes of what others are matched by: its claims, the payer's numbers. */
type Writing = {
  readonly done: Promise<void>
  readonly claimIds: ReadonlySet<string>
  readonly payerNumbers: ReadonlySet<string>
}

const nothingWritten: Writing = { done: Promise.resolve(), claimIds: new Set(), payerNumbers: new Set() }

/** Whether these claims speak of what is being written, so that they must wait for it and look again. */
function touches(writing: Writing, known: readonly KnownClaim[], claims: readonly RemittanceClaim[]): boolean {
  return (
    known.some((claim) => writing.claimIds.has(claim.claimId)) ||
    claims.some(({ payerClaimNumber }) => writing.payerNumbers.has(payerClaimNumber?.trim() ?? ''))
  )
}

async function decideChunk(
  open: OpenPosting,
  claims: readonly RemittanceClaim[],
  named: readonly KnownClaim[],
): Promise<Decided> {
  const { context } = open
  const posting = await postingContext(open, named)
  const elsewhere = billedElsewhere(posting.from, named)
  if (elsewhere.length > 0) await open.writing.done
  const known = [...named, ...(await followersNamed(context, posting.from, elsewhere, open.header.trace))]
  const byId = new Map(known.map((claim) => [claim.claimId, claim]))
  const index = indexCandidates(known)
  const rows = noRows()
  const transfers: Transfer[] = []
  const changes: ClaimChange[] = []
  const work: WorkRow[] = []
  const suspended: SuspenseRow[] = []
  for (const claim of claims) {
    const { match, posting: result } = decideClaim(claim, index, posting)
    addClaimRows(rows, context.organization.id, posting.remittanceId, claim, match)
    transfers.push(...result.transfers)
    open.totals = addToTotals(open.totals, result.transfers, 'claim')
    open.claims += 1
    keep(open, claimFindings(match, claim, mayBillMember(match, posting)))
    if (match.kind === 'unmatched') {
      if (claim.paid !== 0) suspended.push(suspenseRow(open, claim, match.message.text))
      continue
    }
    open.matched += 1
    const ours = byId.get(match.candidate.claimId)!
    context.touch(ours.personId)
    changes.push({
      claimId: ours.claimId,
      from: ours.state,
      to: result.state,
      payerClaimNumber: claim.payerClaimNumber,
      because: storyOf(claim, open.header),
    })
    if (ours.corrects && result.state === 'denied' && !isReversal(claim)) open.refused.push(ours.claimId)
    if (gaveWay(ours.state) && !isReversal(claim)) open.decidedAnew.push(ours.claimId)
    await noteLate(open.late, open.work, ours, claim, paidOn(open))
    const rates = rateFindings(match, claim)
    keep(open, rates)
    if (result.askedFor) open.takenBack.push(ours.claimId)
    else work.push(...open.work.rowsFor(ours, result.classes, rates, isReversal(claim)))
  }
  open.suspense += suspended.length
  return { count: claims.length, rows, transfers, changes, work, suspended }
}

async function writeChunk(open: OpenPosting, decided: Decided): Promise<void> {
  const { context } = open
  await together([
    writeRemittanceRows(context, decided.rows),
    insertRows(context.db, 'suspense', decided.suspended),
    writeTransfers(context, open.book, decided.transfers),
    applyDecisions(context, decided.transfers, decided.changes, open.file.fileId),
    open.work.write(decided.work),
  ])
  await open.grew(decided.count)
}

/** The day the payer says its money moves; without it, the day it is posted. */
function paidOn(open: OpenPosting): Day {
  return open.header.effectiveOn ?? open.context.today
}

function storyOf(claim: RemittanceClaim, header: RemittanceHeader): string {
  return isReversal(claim)
    ? `Reversed by the payer in remittance ${header.trace}`
    : `Decided in remittance ${header.trace}`
}

function keep(open: OpenPosting, findings: readonly KeptFinding[]): void {
  for (const finding of findings) if (open.findings.length < findingsKept) open.findings.push(finding)
}

type SuspenseRow = Insertable<Database['suspense']>

function suspenseRow(open: OpenPosting, claim: RemittanceClaim, reason: string): SuspenseRow {
  return {
    organization_id: open.context.organization.id,
    suspense_id: open.context.newId(),
    remittance_id: open.wanted.remittanceId,
    ordinal: claim.ordinal,
    cents: claim.paid,
    reason,
    status: 'open',
    opened_at: open.context.now,
    resolved_at: null,
    resolved_by: null,
    resolution: null,
    claim_id: null,
  }
}

async function finishPosting(
  open: OpenPosting,
  adjustments: Extract<RemittanceEvent, { kind: 'end' }>['providerAdjustments'],
): Promise<PostedRemittance> {
  const { context } = open
  const posting = await postingContext(open, [])
  const claimByNumber = await claimsNamed(
    context,
    adjustments.flatMap((one) => (one.reference === null ? [] : [one.reference.trim()])),
  )
  const result = postProviderAdjustments(
    adjustments,
    { ...posting, trace: open.header.trace },
    (reference) => claimByNumber.get(reference) ?? null,
  )
  keep(open, result.findings)
  await settleInterestWork(context, adjustments, claimByNumber)
  const interest = await interestWork(context, open.late, posting.remittanceId, adjustments, claimByNumber)
  if (interest.finding) open.findings.unshift({ kind: 'interest-missing', ...interest.finding })
  await open.work.write(interest.work)
  open.totals = addToTotals(open.totals, result.transfers, 'provider-adjustment')
  const transfers = [...result.transfers]
  if (open.wanted.released) transfers.push(...unexplained(open, posting))
  else assertConserved(open.header.paid, open.totals)
  await insertRows(
    context.db,
    'provider_adjustment',
    adjustments.map((one) => ({
      organization_id: context.organization.id,
      remittance_id: posting.remittanceId,
      ordinal: one.ordinal,
      provider_identifier: one.providerIdentifier,
      fiscal_period_ends: one.fiscalPeriodEnds,
      reason_code: one.reason,
      reference: one.reference,
      cents: one.amount,
      segment_ordinal: one.place.segmentOrdinal,
    })),
  )
  await writeTransfers(context, open.book, transfers)
  const told = { trace: open.header.trace, fileId: open.file.fileId }
  await closeVoids(context, open.takenBack, told)
  await refusedCorrections(context, open.refused, told)
  await askWhichStands(context, open)
  await tellFollowers(context, posting.remittanceId, open.header.trace)
  return {
    remittanceId: posting.remittanceId,
    claims: open.claims,
    matched: open.matched,
    suspense: open.suspense,
    findings: open.findings,
  }
}

/** The cents between what was paid and what the remittance explains, when a person lets it post all the same. */
function unexplained(open: OpenPosting, posting: PostingContext): Transfer[] {
  const { toClaims, toSuspense, providerAdjustments } = open.totals
  const difference = open.header.paid - (toClaims + toSuspense - providerAdjustments)
  const released = open.wanted.released
  if (difference === 0 || !released) return []
  const cash = payerAccount('undeposited', posting.payerId)
  const rest = payerAccount('unexplained', posting.payerId)
  return [
    {
      key: `${posting.remittanceKey}|unexplained`,
      debit: difference > 0 ? cash : rest,
      credit: difference > 0 ? rest : cash,
      amount: cents(Math.abs(difference)),
      postedOn: posting.postedOn,
      kind: 'unexplained difference',
      source: { kind: 'person', userId: released.userId, reason: released.reason },
      claimId: null,
      claimLine: null,
      remittanceId: posting.remittanceId,
      depositId: null,
      reasonCode: null,
      groupCode: null,
    },
  ]
}
