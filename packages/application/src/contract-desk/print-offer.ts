// The negotiation sheet on paper: for us with every dollar and in our reader's language, for the plan with what we ask and why
// it serves both. What is asked stays in English on both: it is said to the plan.
import { decisionLetter, phoneText, type LetterSection } from '@throughline/documents'
import { formatMoney, type Cents } from '@throughline/domain'
import { negotiationSheet, type Ask, type NegotiableArea, type SheetArea } from '@throughline/provider'
import { sayIn, type Say } from '@throughline/spanish'
import { bind, found } from '../core/index.ts'
import { keepPaper } from '../files/keep-paper.ts'
import { evidenceOnFile } from '../outcomes/load-outcomes.ts'
import { deskHistory } from './desk-history.ts'
import { offerRows } from './offers.ts'

const areaNames: Readonly<Record<NegotiableArea, string>> = {
  scope: 'Scope of services',
  qualifications: 'Qualifications of workers',
  rates: 'Rates and payment model',
  billing: 'Billing',
  implementation: 'Implementation and how we work together',
  'clean-claims': 'Clean claims, interest and appeals',
  training: 'Training and credentialing help',
  preauthorization: 'Pre-authorization',
  quality: 'Quality and reporting',
}

function dollars(ask: Pick<Ask, 'yearCents' | 'onceCents'>, say: Say): string {
  const parts = [
    ask.yearCents === null || ask.yearCents === 0 ? null : `${formatMoney(ask.yearCents)} ${say('a year')}`,
    ask.onceCents === null || ask.onceCents === 0 ? null : say(`up to ${formatMoney(ask.onceCents)} if it happens`),
  ].filter((part) => part !== null)
  return parts.length === 0 ? '' : ` (${parts.join('; ')})`
}

function section(area: SheetArea, forUs: boolean, say: Say): LetterSection {
  const total = forUs ? dollars({ yearCents: area.yearCents, onceCents: area.onceCents }, say) : ''
  return {
    title: `${say(areaNames[area.area])}${total}`,
    paragraphs: area.asks.length === 0 ? [say('Nothing to ask here: this stands as a good contract has it.')] : [],
    points: area.asks.map((ask) => `${ask.ask} ${ask.because}${forUs ? dollars(ask, say) : ''}`),
  }
}

const offerPrint = bind('offer.print', async (context, { offerId, reader }) => {
  const row = found(await offerRows(context).where('o.offer_id', '=', offerId).executeTakeFirst())
  context.subject('offer', offerId)
  const forUs = reader === 'us'
  const language = forUs ? context.language : 'en'
  const say = await sayIn(language)
  const sheet = negotiationSheet({ offer: row.document, history: await deskHistory(context, row.payer_id) })
  const own = await context.db
    .selectFrom('organization')
    .select(['name', 'address', 'phone'])
    .where('organization_id', '=', context.organization.id)
    .executeTakeFirstOrThrow()
  const opening = forUs
    ? [
        say(
          `What this offer costs us as it stands: ${formatMoney(sheet.yearCents)} a year, and up to ${formatMoney(sheet.onceCents as Cents)} more if what it allows should happen. The figures rest on our own volumes of ${formatMoney(row.billed_cents)} a year; the areas stand in their order. This page is ours and not for the plan.`,
        ),
      ]
    : [
        'Thank you for this offer. We would like it to work for the people we both serve, for your staff and for ours. Below, area by area, is what would help, each with the reason why we think it serves you too. We are glad to show how we came to any of it.',
      ]
  const evidence = await evidenceOnFile(context)
  const areas = forUs ? sheet.areas : sheet.areas.filter((area) => area.asks.length > 0)
  return keepPaper(context, `${forUs ? 'negotiation' : 'questions'}-${offerId.slice(0, 8)}.pdf`, () =>
    decisionLetter({
      from: {
        name: own.name,
        address: own.address,
        lines: own.phone === null ? [] : [`${say('Phone')} ${phoneText(own.phone)}`],
      },
      to: { name: forUs ? say(`${own.name}, for the talks with ${row.plan_name}`) : row.plan_name },
      writtenOn: context.today,
      subject: `${row.name}: ${forUs ? say('negotiation sheet') : 'what we would like to talk about'}`,
      sections: [
        { title: '', paragraphs: opening },
        ...areas.map((area) => section(area, forUs, say)),
        ...(evidence.length === 0
          ? []
          : [{ title: say('What we can show'), paragraphs: [], points: evidence.map(say) }]),
      ],
      language,
    }),
  )
})

export const printOfferBindings = [offerPrint] as const
