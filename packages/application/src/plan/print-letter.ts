// The newest decision on a received claim as a letter to its provider, on paper, in the language of whoever prints it.
import { decisionLetter, phoneText } from '@throughline/documents'
import { formatDay, type Day } from '@throughline/domain'
import { explainDecision, explainReversal } from '@throughline/plan'
import { sayIn, type Say } from '@throughline/spanish'
import { assertReachesPerson, bind, found, refuse, type Context } from '../core/index.ts'
import { keepPaper } from '../files/keep-paper.ts'
import type { KeptDecision } from './keep-decision.ts'

const letter = bind('receivedClaim.letter', async (context, { receivedClaimId }) => {
  const claim = found(await claimOf(context, receivedClaimId))
  if (claim.person_id !== null) await assertReachesPerson(context, claim.person_id)
  context.touch(claim.person_id)
  context.subject('received-claim', receivedClaimId)
  const decided =
    (await newestDecision(context, receivedClaimId)) ??
    refuse('not-decided', 'This claim is not decided yet, so there is nothing to write. Decide it first.')
  const kept = decided.document as KeptDecision
  const said = kept.kind === 'decision' ? explainDecision(kept.decision) : explainReversal(kept.reversal)
  const { subscriber, billing } = claim.document
  const member = `${subscriber.name.given} ${subscriber.name.family}`.trim()
  const { language } = context
  const say = await sayIn(language)
  const from = await sender(context, say)
  const name = `decision-${claim.icn}-${decided.version}${language === 'es' ? '-es' : ''}.pdf`
  return keepPaper(context, name, () =>
    decisionLetter({
      from,
      to: { name: claim.provider ?? billing.name, address: claim.address ?? billing.address },
      // The day of the decision, not of the printing: clocks run from it, and the same letter again is the same file.
      writtenOn: decided.decided_on,
      subject: say(said.headline),
      facts: [
        { label: say('Our claim number'), value: claim.icn },
        { label: say('Your account number'), value: claim.patient_control },
        { label: say('Member'), value: [member, subscriber.memberNumber].filter(Boolean).join(', ') },
        ...servedFact(claim.served_on, claim.served_through, say),
      ],
      sections: said.sections.map(({ title, paragraphs }) => ({ title: say(title), paragraphs: paragraphs.map(say) })),
      language,
    }),
  )
})

function servedFact(from: Day | null, through: Day | null, say: Say) {
  if (from === null) return []
  const days = through === null || through === from ? [from] : [from, through]
  return [{ label: say('Served'), value: days.map((one) => say(formatDay(one))).join(' – ') }]
}

function claimOf(context: Context, receivedClaimId: string) {
  return context.db
    .selectFrom('received_claim as r')
    .leftJoin('plan_provider as v', (join) =>
      join.onRef('v.organization_id', '=', 'r.organization_id').onRef('v.provider_id', '=', 'r.provider_id'),
    )
    .select(['r.icn', 'r.patient_control', 'r.person_id', 'r.served_on', 'r.served_through', 'r.document'])
    .select(['v.name as provider', 'v.address'])
    .where('r.organization_id', '=', context.organization.id)
    .where('r.received_claim_id', '=', receivedClaimId)
    .executeTakeFirst()
}

function newestDecision(context: Context, receivedClaimId: string) {
  return context.db
    .selectFrom('decision')
    .select(['version', 'decided_on', 'document'])
    .where('organization_id', '=', context.organization.id)
    .where('received_claim_id', '=', receivedClaimId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
}

async function sender(context: Context, say: Say) {
  const { address, phone } = await context.db
    .selectFrom('organization')
    .select(['address', 'phone'])
    .where('organization_id', '=', context.organization.id)
    .executeTakeFirstOrThrow()
  return {
    name: context.organization.name,
    address,
    lines: phone === null ? [] : [`${say('Phone')} ${phoneText(phone)}`],
  }
}

export const printLetterBindings = [letter] as const
