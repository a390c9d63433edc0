// The notice to the person served about a claim that is not paid, or not wholly: whether one is owed, what it says in both
// languages, and its paper. The first one written in a language stays: the person's clock runs from its date.
import { decisionLetter, phoneText } from '@throughline/documents'
import type { Address, Day } from '@throughline/domain'
import { appealUntil, memberNotice, noticeStanding, type Decision, type NoticeSender } from '@throughline/plan'
import { assertReachesPerson, bind, found, personActing, refuse, type Context } from '../core/index.ts'
import { keepPaper } from '../files/keep-paper.ts'
import type { KeptDecision } from './keep-decision.ts'
import { letterLanguage } from './members.ts'
import { noticeTermsOn } from './policy.ts'

type Told = {
  readonly decisionId: string
  readonly decision: Decision
  readonly person: {
    readonly personId: string
    readonly name: string
    readonly address: Address | null
    readonly language: 'en' | 'es' | null
    readonly diedOn: Day | null
  }
}

type NewestDecision = { readonly decision_id: string; readonly document: unknown }

/** Whether the newest decision is told to the person, and if not, why. */
function standingOf(newest: NewestDecision | undefined, person: Told['person'] | null) {
  const kept = newest?.document as KeptDecision | undefined
  if (kept === undefined) return { due: false, why: 'waits' } as const
  if (kept.kind === 'reversal') return { due: false, why: 'nothing-refused' } as const
  const standing = noticeStanding(kept.decision)
  if (!standing.due) return standing
  if (person === null) return { due: false, why: 'not-ours' } as const
  return person.diedOn === null ? standing : ({ due: false, why: 'died' } as const)
}

async function personOf(context: Context, personId: string | null): Promise<Told['person'] | null> {
  if (personId === null) return null
  const row = found(
    await context.db
      .selectFrom('person')
      .select(['given_name', 'family_name', 'address', 'language', 'died_on'])
      .where('organization_id', '=', context.organization.id)
      .where('person_id', '=', personId)
      .executeTakeFirst(),
  )
  return {
    personId,
    name: `${row.given_name} ${row.family_name}`.trim(),
    address: row.address,
    language: letterLanguage(row.language),
    diedOn: row.died_on,
  }
}

function newestDecision(context: Context, receivedClaimId: string): Promise<NewestDecision | undefined> {
  return context.db
    .selectFrom('decision')
    .select(['decision_id', 'document'])
    .where('organization_id', '=', context.organization.id)
    .where('received_claim_id', '=', receivedClaimId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
}

async function ownPlan(context: Context) {
  const { address, phone } = await context.db
    .selectFrom('organization')
    .select(['address', 'phone'])
    .where('organization_id', '=', context.organization.id)
    .executeTakeFirstOrThrow()
  return { name: context.organization.name, address, phone: phone === null ? null : phoneText(phone) }
}

/** What the claim's page shows of the notice: owed or not and why, its words in both languages, what was written and when. */
export async function noticeOf(context: Context, receivedClaimId: string, personId: string | null) {
  const newest = await newestDecision(context, receivedClaimId)
  const person = await personOf(context, personId)
  const standing = standingOf(newest, person)
  if (!standing.due) return { due: false, why: standing.why, language: null, words: null, written: [] } as const
  const { decision } = newest!.document as Extract<KeptDecision, { kind: 'decision' }>
  const rows = await writtenOf(context, newest!.decision_id)
  const own = await ownPlan(context)
  // A plan without address or phone sees the notice with a gap where they will stand; it is not written before they are there.
  const from = { name: own.name, address: own.address ?? noAddress, phone: own.phone ?? '…' }
  const terms = await noticeTermsOn(context, context.today)
  const said = (language: 'en' | 'es') => {
    const on = rows.find((row) => row.language === language)?.written_on ?? context.today
    const { headline, sections } = memberNotice(decision, from, terms, on, language)
    return [{ title: headline, paragraphs: [], points: [] }, ...sections].map(({ title, paragraphs, points = [] }) => ({
      title,
      paragraphs: [...paragraphs],
      points: [...points],
    }))
  }
  return {
    due: true,
    why: null,
    language: person!.language,
    words: { en: said('en'), es: said('es') },
    written: rows.map((row) => ({
      language: row.language,
      writtenOn: row.written_on,
      appealBy: row.appeal_by,
      fileId: row.file_id,
    })),
  }
}

const noAddress: Address = { line1: '…', city: '…', state: '…', zip: '…' }

function writtenOf(context: Context, decisionId: string) {
  return context.db
    .selectFrom('member_notice')
    .select(['language', 'written_on', 'appeal_by', 'file_id'])
    .where('organization_id', '=', context.organization.id)
    .where('decision_id', '=', decisionId)
    .orderBy('written_on')
    .orderBy('language')
    .execute()
}

const whyNot = {
  waits: 'This claim is not decided yet, so there is nothing to tell. Decide it first.',
  'nothing-refused': 'Everything asked for is allowed, so no notice is owed.',
  'not-clean': 'The provider can correct this claim, so the person has nothing to appeal yet.',
  'decided-before': 'The same was decided before; the notice of that decision stands.',
  'between-us': 'Only the provider’s price is concerned. Nothing is taken from the person.',
  'own-share': 'Only the person’s own share is concerned, as the benefit says.',
  'not-ours': 'Nobody here is known as the member of this claim, so there is nobody to write to.',
  died: 'The person has died. Write to their family yourself.',
} as const

const write = bind('receivedClaim.memberNotice', async (context, { receivedClaimId, language }) => {
  const claim = found(
    await context.db
      .selectFrom('received_claim')
      .select(['icn', 'person_id'])
      .where('organization_id', '=', context.organization.id)
      .where('received_claim_id', '=', receivedClaimId)
      // Two who write at once write one notice.
      .forUpdate()
      .executeTakeFirst(),
  )
  if (claim.person_id !== null) await assertReachesPerson(context, claim.person_id)
  context.touch(claim.person_id)
  context.subject('received-claim', receivedClaimId)
  const newest = await newestDecision(context, receivedClaimId)
  const person = await personOf(context, claim.person_id)
  const standing = standingOf(newest, person)
  if (!standing.due) return refuse('no-notice-owed', whyNot[standing.why])
  const { decision } = newest!.document as Extract<KeptDecision, { kind: 'decision' }>
  const told = { decisionId: newest!.decision_id, decision, person: person! }
  const name = `notice-${claim.icn}-${decision.version}-${language}.pdf`
  const before = (await writtenOf(context, told.decisionId)).find((row) => row.language === language)
  if (before) return { fileId: before.file_id, name, mediaType: 'application/pdf' }
  return keepNotice(context, told, language, name)
})

async function keepNotice(
  context: Context,
  { decisionId, decision, person }: Told,
  language: 'en' | 'es',
  name: string,
) {
  const from = await senderOf(context)
  const terms = await noticeTermsOn(context, context.today)
  const said = memberNotice(decision, from, terms, context.today, language)
  const paper = await keepPaper(context, name, () =>
    decisionLetter({
      from: {
        name: from.name,
        address: from.address,
        lines: [`${language === 'es' ? 'Teléfono' : 'Phone'} ${from.phone}`],
      },
      to: { name: person.name, address: person.address },
      writtenOn: context.today,
      subject: said.headline,
      facts: said.facts,
      sections: said.sections,
      language,
    }),
  )
  await context.db
    .insertInto('member_notice')
    .values({
      organization_id: context.organization.id,
      decision_id: decisionId,
      language,
      written_on: context.today,
      appeal_by: appealUntil(context.today),
      file_id: paper.fileId,
      written_by: personActing(context),
    })
    .execute()
  await context.db
    .updateTable('notice_due')
    .set({ status: 'written' })
    .where('organization_id', '=', context.organization.id)
    .where('decision_id', '=', decisionId)
    .execute()
  context.detail({ language, version: decision.version })
  return paper
}

/** @source 42 CFR 438.404(b)(4): a notice says how to appeal, so it needs a place and a number to do it at. */
async function senderOf(context: Context): Promise<NoticeSender> {
  const { name, address, phone } = await ownPlan(context)
  if (address === null || phone === null)
    return refuse(
      'nowhere-to-appeal',
      'The notice must say where the person can appeal. Enter the plan’s address and phone under Settings, then write it.',
    )
  return { name, address, phone }
}

export const memberNoticeBindings = [write] as const
