// Offered contracts: kept as drafts and versions, talked about in rounds, laid side by side.
import { readOffer, type Offer, type Parties } from '@throughline/domain'
import { billedYear, negotiationSheet, type DeskHistory } from '@throughline/provider'
import { json } from '@throughline/store'
import { sql } from 'kysely'
import { bind, found, notFound, personActing, refuse, type Context } from '../core/index.ts'
import { deskHistories, deskHistory } from './desk-history.ts'

/** More than anybody weighs at once. */
const mostShown = 100
const mostCompared = 6
const mostVersions = 200

export function offerRows(context: Context) {
  return context.db
    .selectFrom('contract_offer as o')
    .innerJoin('contract_offer_version as v', (join) =>
      join
        .onRef('v.organization_id', '=', 'o.organization_id')
        .onRef('v.offer_id', '=', 'o.offer_id')
        .onRef('v.version', '=', 'o.latest_version'),
    )
    .leftJoin('payer as p', (join) =>
      join.onRef('p.organization_id', '=', 'o.organization_id').onRef('p.payer_id', '=', 'o.payer_id'),
    )
    .where('o.organization_id', '=', context.organization.id)
    .selectAll('o')
    .select([
      'v.document',
      'v.made_on',
      'v.year_cents',
      'v.once_cents',
      'v.billed_cents',
      'v.flags',
      'v.good_terms',
      'v.made_by_name as version_by',
      'p.name as payer_name',
    ])
}

export type OfferRow = Awaited<ReturnType<ReturnType<typeof offerRows>['execute']>>[number]

async function roundsOf(context: Context, offerIds: readonly string[]) {
  if (offerIds.length === 0) return []
  return context.db
    .selectFrom('contract_offer_round')
    .selectAll()
    .where('organization_id', '=', context.organization.id)
    .where('offer_id', 'in', offerIds)
    .orderBy('offer_id')
    .orderBy('round')
    .limit(mostVersions)
    .execute()
}
type Round = Awaited<ReturnType<typeof roundsOf>>[number]

/** What an offer costs on these volumes, and how it stands, in figures. */
function figuresOf(offer: Offer, history: DeskHistory) {
  const sheet = negotiationSheet({ offer, history })
  return {
    yearCents: sheet.yearCents,
    onceCents: sheet.onceCents,
    billedCents: billedYear({ offer, history }),
    flags: sheet.flags.filter((flag) => flag.severity !== 'info').length,
    goodTerms: Object.values(sheet.standings).filter((standing) => standing === 'good').length,
  }
}

/** An open offer with the figures of today, as every page of it shows them; another as it was kept. */
function shown(row: OfferRow, rounds: readonly Round[], history: DeskHistory) {
  const own = rounds.filter((round) => round.offer_id === row.offer_id)
  return {
    offerId: row.offer_id,
    name: row.name,
    plan: row.plan_name,
    payer: row.payer_id === null ? null : { kind: 'payer', id: row.payer_id, label: row.payer_name ?? row.plan_name },
    status: row.status,
    version: row.latest_version,
    madeOn: row.made_on,
    madeBy: row.version_by,
    ...(row.status === 'open'
      ? figuresOf(row.document, history)
      : {
          yearCents: row.year_cents,
          onceCents: row.once_cents,
          billedCents: row.billed_cents,
          flags: row.flags,
          goodTerms: row.good_terms,
        }),
    rounds: own.length,
    answerDue: own.at(-1)?.answer_due ?? null,
    drafted: row.draft !== null,
    contract: row.contract_id === null ? null : { kind: 'contract', id: row.contract_id, label: row.name },
  }
}

/** Who the contract would be between, as far as is known while it is only offered. */
export async function partiesOf(context: Context, row: Pick<OfferRow, 'payer_id' | 'plan_name'>): Promise<Parties> {
  const payer =
    row.payer_id === null
      ? undefined
      : await context.db
          .selectFrom('payer')
          .select(['name', 'payer_identifier'])
          .where('organization_id', '=', context.organization.id)
          .where('payer_id', '=', row.payer_id)
          .executeTakeFirst()
  const own = await context.db
    .selectFrom('organization')
    .select(['name', 'npi'])
    .where('organization_id', '=', context.organization.id)
    .executeTakeFirstOrThrow()
  const short = (name: string) => name.slice(0, 60)
  return {
    code: 'offer',
    version: 1,
    payer: { name: short(payer?.name ?? row.plan_name), identifier: payer?.payer_identifier ?? 'unknown' },
    provider: { name: short(own.name), npi: own.npi },
    signed: null,
  }
}

function readingOf(document: Offer, parties: Parties) {
  const { missing, contradictions } = readOffer(document, parties)
  return {
    missing: [...missing],
    contradictions: contradictions.map(({ path, message, fix, severity }) => ({ path, message, fix, severity })),
  }
}

const historiesOf = (context: Context, rows: readonly OfferRow[]) =>
  deskHistories(
    context,
    rows.map((row) => row.payer_id),
  )

const offerList = bind('offer.list', async (context, { setAside }) => {
  const rows = await offerRows(context)
    .where('o.status', setAside ? '=' : '<>', 'set-aside')
    .orderBy('o.created_at', 'desc')
    .orderBy('o.offer_id')
    .limit(mostShown)
    .execute()
  const rounds = await roundsOf(
    context,
    rows.map((row) => row.offer_id),
  )
  const histories = await historiesOf(context, rows)
  return { rows: rows.map((row) => shown(row, rounds, histories.get(row.payer_id)!)) }
})

const offerGet = bind('offer.get', async (context, { offerId, version }) => {
  const row = found(await offerRows(context).where('o.offer_id', '=', offerId).executeTakeFirst())
  const versions = await context.db
    .selectFrom('contract_offer_version')
    .selectAll()
    .where('organization_id', '=', context.organization.id)
    .where('offer_id', '=', offerId)
    .orderBy('version', 'desc')
    .limit(mostVersions)
    .execute()
  const asked = version === null ? null : found(versions.find((one) => one.version === version))
  const document = asked?.document ?? row.draft ?? row.document
  const rounds = await roundsOf(context, [offerId])
  const history = await deskHistory(context, row.payer_id)
  return {
    row: shown(row, rounds, history),
    document,
    shown: asked?.version ?? (row.draft === null ? row.latest_version : null),
    history: openHistory(history),
    reading: readingOf(document, await partiesOf(context, row)),
    versions: versions.map((one) => ({
      version: one.version,
      note: one.note,
      madeOn: one.made_on,
      madeBy: one.made_by_name,
      yearCents: one.year_cents,
      onceCents: one.once_cents,
      flags: one.flags,
      goodTerms: one.good_terms,
    })),
    rounds: rounds.map((round) => ({
      round: round.round,
      heldOn: round.held_on,
      cameFrom: round.came_from,
      who: round.who,
      note: round.note,
      answers: round.answers.map((answer) => ({ ...answer })),
      answerDue: round.answer_due,
      madeBy: round.made_by_name,
    })),
  }
})

/** The same, as lists a reply may hold. */
function openHistory(history: DeskHistory) {
  return {
    ...history,
    visits: [...history.visits],
    days: [...history.days],
    sentAfter: [...history.sentAfter],
    otherRates: [...history.otherRates],
  }
}

const offerCompare = bind('offer.compare', async (context) => {
  const rows = await offerRows(context)
    .where('o.status', '<>', 'set-aside')
    .orderBy('o.created_at', 'desc')
    .orderBy('o.offer_id')
    .limit(mostCompared)
    .execute()
  const rounds = await roundsOf(
    context,
    rows.map((row) => row.offer_id),
  )
  const histories = await historiesOf(context, rows)
  return {
    plans: rows.map((row) => {
      const history = histories.get(row.payer_id)!
      return { row: shown(row, rounds, history), document: row.document, history: openHistory(history) }
    }),
  }
})

export async function keepVersion(
  context: Context,
  offerId: string,
  version: number,
  document: Offer,
  history: DeskHistory,
  note: string,
): Promise<void> {
  const { yearCents, onceCents, billedCents, flags, goodTerms } = figuresOf(document, history)
  await context.db
    .insertInto('contract_offer_version')
    .values({
      organization_id: context.organization.id,
      offer_id: offerId,
      version,
      document: json(document),
      note,
      made_on: context.today,
      year_cents: yearCents,
      once_cents: onceCents,
      billed_cents: billedCents,
      flags,
      good_terms: goodTerms,
      made_by: personActing(context),
      made_by_name: context.actor.displayName,
      created_at: context.now,
    })
    .execute()
}

/** The offer, held until the end of the transaction, when it may still change. */
export async function openOffer(context: Context, offerId: string) {
  const row = found(
    await context.db
      .selectFrom('contract_offer')
      .selectAll()
      .where('organization_id', '=', context.organization.id)
      .where('offer_id', '=', offerId)
      .forUpdate()
      .executeTakeFirst(),
  )
  if (row.status === 'signed')
    refuse('already-signed', 'This offer is signed and stays as it was. To change the contract, begin its renewal.')
  return row
}

const offerCheck = bind('offer.check', async (context, { document }) =>
  readingOf(document, await partiesOf(context, { payer_id: null, plan_name: 'The plan' })),
)

/** Whether this is what the latest version says already: a draft may come in after the version that was kept of it. */
async function isKept(context: Context, offerId: string, version: number, document: Offer): Promise<boolean> {
  const same = await context.db
    .selectFrom('contract_offer_version')
    .select('version')
    .where('organization_id', '=', context.organization.id)
    .where('offer_id', '=', offerId)
    .where('version', '=', version)
    .where(sql<boolean>`document = ${JSON.stringify(document)}::jsonb`)
    .executeTakeFirst()
  return same !== undefined
}

const offerDraft = bind('offer.draft', async (context, { offerId, document }) => {
  const row = await openOffer(context, offerId)
  const nothing = document === null || (await isKept(context, offerId, row.latest_version, document))
  await context.db
    .updateTable('contract_offer')
    .set({ draft: nothing ? null : json(document), drafted_at: nothing ? null : context.now })
    .where('organization_id', '=', context.organization.id)
    .where('offer_id', '=', offerId)
    .execute()
  context.subject('offer', offerId)
  return { ok: true }
})

const offerSave = bind('offer.save', async (context, { offerId, document, note }) => {
  const row = await openOffer(context, offerId)
  const version = row.latest_version + 1
  await keepVersion(context, offerId, version, document, await deskHistory(context, row.payer_id), note)
  await context.db
    .updateTable('contract_offer')
    .set({ latest_version: version, draft: null, drafted_at: null })
    .where('organization_id', '=', context.organization.id)
    .where('offer_id', '=', offerId)
    .execute()
  context.subject('offer', offerId)
  context.detail({ version })
  return { version }
})

const offerRecordRound = bind('offer.recordRound', async (context, input) => {
  await openOffer(context, input.offerId)
  if (input.heldOn > context.today)
    refuse('round-ahead', 'This day has not come yet. Record a round once it took place.', {
      heldOn: 'Write today or an earlier day.',
    })
  const rounds = await roundsOf(context, [input.offerId])
  const round = (rounds.at(-1)?.round ?? 0) + 1
  await context.db
    .insertInto('contract_offer_round')
    .values({
      organization_id: context.organization.id,
      offer_id: input.offerId,
      round,
      held_on: input.heldOn,
      came_from: input.cameFrom,
      who: input.who,
      note: input.note,
      answers: json(input.answers),
      answer_due: input.answerDue,
      made_by_name: context.actor.displayName,
      created_at: context.now,
    })
    .execute()
  context.subject('offer', input.offerId)
  return { round }
})

const offerSetAside = bind('offer.setAside', async (context, { offerId, setAside }) => {
  const changed = await context.db
    .updateTable('contract_offer')
    .set({ status: setAside ? 'set-aside' : 'open' })
    .where('organization_id', '=', context.organization.id)
    .where('offer_id', '=', offerId)
    .where('status', '<>', 'signed')
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) notFound()
  context.subject('offer', offerId)
  return { ok: true }
})

export const offerBindings = [
  offerList,
  offerGet,
  offerCompare,
  offerCheck,
  offerDraft,
  offerSave,
  offerRecordRound,
  offerSetAside,
] as const
