// A second plan offers a contract: the director puts its text in, marks clauses, fills in what it says, keeps versions and
// records two rounds of talks. The plan is invented, and so is its wording.
import { addDays, cents, day, type Day, type Offer } from '@throughline/domain'
import type { World } from '../stage/world.ts'

const text = `HARBOR HEALTH PLAN. PROVIDER PARTICIPATION AGREEMENT

1. Participation. Provider shall participate in all products offered by Plan or any affiliate of Plan.
2. Payment. Plan shall pay clean claims within 45 days of receipt at the rates of Exhibit A.
3. Claims. Claims shall be submitted within 90 days of the date of service.
4. Changes. Plan may amend this Agreement upon notice to Provider. The Provider Manual, as amended from time to time, is incorporated by reference.
5. Review. Plan may conduct retrospective review for thirty-six months and may offset any overpayment against future payments.
6. Members. Provider shall not bill any Member for Covered Services.
7. Reports. Provider shall furnish such reports as Plan may request.
8. Term. Plan may terminate without cause upon 30 days notice.

EXHIBIT A. H0038 HE, peer support, $17.25 per 15 minutes. H0038 HQ, group, $4.00 per 15 minutes and person.`

const marked = [
  ['scope', 'Provider shall participate in all products offered by Plan or any affiliate of Plan.'],
  ['clean-claim', 'Plan shall pay clean claims within 45 days of receipt at the rates of Exhibit A.'],
  ['billing', 'Claims shall be submitted within 90 days of the date of service.'],
  ['rate', 'Plan may amend this Agreement upon notice to Provider.'],
  ['termination', 'Plan may terminate without cause upon 30 days notice.'],
] as const

function filled(offer: Offer, starts: Day): Offer {
  const [first] = offer.offered.services
  const service = {
    ...first!,
    code: 'H0038',
    rounding: 'floor-whole',
    aggregation: 'per-day-per-code',
    unitMinutes: 15,
    approval: 'always',
    freeUnits: 0,
    unitsPerDay: 12,
  } as const
  const places = ['11', '12', '99']
  return {
    ...offer,
    text,
    clauses: marked.map(([term, words]) => ({
      term,
      from: text.indexOf(words),
      through: text.indexOf(words) + words.length,
    })),
    offered: {
      ...offer.offered,
      starts,
      route: '837P',
      rendering: 'agency',
      filingDays: 90,
      correctedDays: 180,
      appealDays: 60,
      cleanDefinition: 'A claim with all the fields that the manual lists, free of errors.',
      payWithinDays: 45,
      services: [
        {
          ...service,
          places,
          title: 'Peer bridger',
          kind: 'bridger',
          modifiers: ['HE'],
          rateCents: cents(17_25),
          people: 1,
          unitsAYear: 6_200,
        },
        {
          ...service,
          places,
          title: 'Wellness group',
          kind: 'peer-support',
          modifiers: ['HQ'],
          rateCents: cents(4_00),
          people: 12,
          unitsAYear: 2_400,
        },
      ],
      reports: [{ title: 'People served and units', every: 'quarter', dueDays: 30 }],
    },
    agreement: {
      ...offer.agreement,
      allProducts: true,
      planAmendsAlone: true,
      exitDays: 30,
      lookbackMonths: 36,
      approvalAnswerDays: 14,
      trainingHours: 6,
    },
  }
}

export async function talkContract({ provider, cast }: World): Promise<void> {
  const { director } = provider
  const month = `${cast.through.slice(0, 7)}-01` as Day
  const begun = { name: 'Harbor Health, peer services', payerId: null, planName: 'Harbor Health Plan', renews: null }
  const { id: offerId } = await director.do('offer.begin', begun)
  const { document } = await director.do('offer.get', { offerId })
  const starts = day(`${Number(cast.through.slice(0, 4)) + 1}-01-01`)
  await director.do('offer.save', { offerId, document: filled(document, starts), note: 'Their paper, filled in' })
  await director.do('offer.recordRound', {
    offerId,
    heldOn: addDays(month, 1),
    cameFrom: 'us',
    who: 'Dana Ortiz, network manager',
    note: 'Sent the questions by mail and talked for half an hour.',
    answers: [
      { ask: 'rate', standing: 'asked', words: '$19.50 for the bridger, looked at each January' },
      { ask: 'termination', standing: 'asked', words: '90 days for both' },
    ],
    answerDue: addDays(month, 15),
  })
  await director.do('offer.recordRound', {
    offerId,
    heldOn: addDays(month, 9),
    cameFrom: 'plan',
    who: 'Dana Ortiz, network manager',
    note: '',
    answers: [{ ask: 'termination', standing: 'agreed', words: '' }],
    answerDue: null,
  })
  const renews = (await director.do('contract.list', {})).rows.find((row) => row.payer?.id === provider.payerId)
  if (renews)
    await director.do('offer.begin', {
      name: `${renews.name}, renewal`.slice(0, 120),
      payerId: provider.payerId,
      planName: null,
      renews: renews.contractId,
    })
}
