// The offer a director begins with, silent about everything but planning figures of our own; and a filled one for examples.
import { cents, day, silentAgreement, type Offer } from '@throughline/domain'
import { firstScenario } from '../getting-in/first-scenario.ts'
import { noHistory, type DeskHistory, type OfferFacts } from './offer-facts.ts'

const planning = firstScenario(
  { name: 'Plan', payerId: null, services: [], lagMonths: null, denied: null },
  day('2026-01-01'),
)

/** What nobody has said anything about yet. The figures are planning figures of our own, each to be replaced. */
export function firstOffer(name: string): Offer {
  return {
    base: null,
    text: '',
    clauses: [],
    offered: {
      name,
      lineOfBusiness: 'medicaid',
      starts: null,
      ends: null,
      route: null,
      alsoInvoice: null,
      rendering: null,
      filingDays: null,
      correctedDays: null,
      appealDays: null,
      cleanDefinition: null,
      payWithinDays: null,
      paperDays: null,
      interest: null,
      model: 'fee-for-service',
      withhold: 0,
      caseRateCents: null,
      advanceCents: null,
      advanceRepay: 0,
      yearlyRaise: null,
      recoveryNoticeDays: null,
      graceDays: null,
      services: [
        {
          term: null,
          title: 'Peer support, one to one',
          kind: 'peer-support',
          code: null,
          modifiers: [],
          places: [],
          rounding: null,
          aggregation: null,
          unitMinutes: 15,
          contactsAMonth: null,
          rateCents: null,
          people: 1,
          approval: null,
          freeUnits: 0,
          unitsPerDay: null,
          unitsAYear: 0,
        },
      ],
      reports: [],
    },
    agreement: { ...silentAgreement },
    assumptions: {
      post: planning.post,
      costOfMoney: 800,
      ratesFall: 500,
      takenBack: 200,
      sampleError: 500,
      paidLate: 1_000,
      hoursAReport: 6,
    },
  }
}

/** An offer somebody filled in: 4,000 units of H0038 at $22.00. */
export function exampleOffer(
  change?: (offer: Offer, history: { -readonly [K in keyof DeskHistory]: DeskHistory[K] }) => void,
): OfferFacts {
  const offer = structuredClone(firstOffer('Harbor Health, peer services'))
  Object.assign(offer.offered, {
    starts: day('2026-07-01'),
    ends: day('2028-06-30'),
    route: '837P',
    rendering: 'agency',
    filingDays: 365,
    correctedDays: 365,
    appealDays: 60,
    cleanDefinition: 'Can be decided without anything more from the provider.',
    payWithinDays: 30,
    paperDays: 45,
    interest: 1_200,
  })
  Object.assign(offer.offered.services[0]!, {
    code: 'H0038',
    modifiers: ['HE'],
    places: ['11', '12'],
    rounding: 'eight-minute',
    aggregation: 'per-day-per-code',
    rateCents: cents(22_00),
    approval: 'none',
    unitsAYear: 4_000,
  })
  const history = { ...noHistory }
  change?.(offer, history)
  return { offer, history }
}
