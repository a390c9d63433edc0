// The negotiation sheet on paper: for us with every dollar and in our reader's language, for the plan with what we ask and why
// it serves both. What is asked stays in English on both: it is said to the plan.
import { decisionLetter, phoneText, plainSheet, type LetterSection } from '@throughline/documents'
import { formatLongDay, formatMoney, type Cents } from '@throughline/domain'
import {
  billedYear,
  negotiationSheet,
  type Ask,
  type NegotiableArea,
  type NegotiationSheet,
  type SheetArea,
} from '@throughline/provider'
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

const theirOpening =
  'Thank you for this offer. We would like it to work for the people we both serve, for your staff and for ours. Below, area by area, is what would help, each with the reason why we think it serves you too. We are glad to show how we came to any of it.'

function ourOpening(sheet: NegotiationSheet, billed: Cents, say: Say): string {
  const year = formatMoney(sheet.yearCents)
  const rest = `The figures rest on our own volumes of ${formatMoney(billed)} a year; the areas stand in their order. This page is ours and not for the plan.`
  return say(
    sheet.onceCents === 0
      ? `What this offer costs us as it stands: ${year} a year. ${rest}`
      : `What this offer costs us as it stands: ${year} a year, and up to ${formatMoney(sheet.onceCents)} more if what it allows should happen. ${rest}`,
  )
}

const offerPrint = bind('offer.print', async (context, { offerId, reader }) => {
  const row = found(await offerRows(context).where('o.offer_id', '=', offerId).executeTakeFirst())
  context.subject('offer', offerId)
  const forUs = reader === 'us'
  const language = forUs ? context.language : 'en'
  const say = await sayIn(language)
  const facts = { offer: row.document, history: await deskHistory(context, row.payer_id) }
  const sheet = negotiationSheet(facts)
  const own = await context.db
    .selectFrom('organization')
    .select(['name', 'address', 'phone'])
    .where('organization_id', '=', context.organization.id)
    .executeTakeFirstOrThrow()
  const opening = forUs ? ourOpening(sheet, billedYear(facts), say) : theirOpening
  const evidence = await evidenceOnFile(context)
  const areas = forUs ? sheet.areas : sheet.areas.filter((area) => area.asks.length > 0)
  const sections = [
    ...areas.map((area) => section(area, forUs, say)),
    ...(evidence.length === 0 ? [] : [{ title: say('What we can show'), paragraphs: [], points: evidence.map(say) }]),
  ]
  const from = {
    name: own.name,
    address: own.address,
    lines: own.phone === null ? [] : [`${say('Phone')} ${phoneText(own.phone)}`],
  }
  const subject = `${row.name}: ${forUs ? say('negotiation sheet') : 'what we would like to talk about'}`
  return keepPaper(context, `${forUs ? 'negotiation' : 'questions'}-${offerId.slice(0, 8)}.pdf`, () =>
    forUs
      ? plainSheet({
          from,
          title: subject,
          writtenOn: context.today,
          parts: [
            {
              paragraphs: [
                `${say(`${own.name}, for the talks with ${row.plan_name}`)} · ${formatLongDay(context.today, language)}`,
                opening,
              ],
            },
            ...sections,
          ],
          foot: subject,
          language,
          savesPages: true,
        })
      : decisionLetter({
          from,
          to: { name: row.plan_name },
          writtenOn: context.today,
          subject,
          sections: [{ title: '', paragraphs: [opening] }, ...sections],
          language,
        }),
  )
})

export const printOfferBindings = [offerPrint] as const
