// The desk as facts: what an offer lacks, what it costs on given volumes, and in which order it is talked about.
import { describe, expect, test } from 'vitest'
import { cents, contractOfOffer, contractTerms, day, readOffer, type Offer, type Parties } from '@throughline/domain'
import { deskCosts } from './desk-costs.ts'
import { exampleOffer, firstOffer } from './first-offer.ts'
import { raisedFlags, redFlags } from './flags/index.ts'
import { goodTerms } from './good-terms.ts'
import { negotiableAreas } from './areas.ts'
import { negotiationSheet } from './negotiation-sheet.ts'

const parties: Parties = {
  code: 'harbor-peer',
  version: 1,
  payer: { name: 'Harbor Health', identifier: 'HARB1' },
  provider: { name: 'Riverbend Peer Center', npi: '1234567893' },
  signed: day('2026-06-10'),
}

test('there are eighteen flags, twenty terms and nine areas, and every term is talked about in one of them', () => {
  expect([redFlags.length, goodTerms.length, negotiableAreas.length]).toEqual([18, 20, 9])
  expect(new Set(redFlags.map((flag) => flag.id)).size).toBe(18)
  expect(goodTerms.map((term) => term.term)).toEqual([...contractTerms])
  expect(new Set(goodTerms.map((term) => term.area))).toEqual(new Set(negotiableAreas))
})

test('an answer silences what the text suggests', () => {
  const text = 'Provider shall not contract with any competing plan.'
  const ids = (change: (offer: Offer) => void) => raisedFlags(exampleOffer(change)).map((flag) => [flag.id, flag.sure])
  expect(ids((offer) => void (offer.text = text))).toEqual([['exclusivity', 0]])
  expect(ids((offer) => Object.assign(offer, { text, agreement: { ...offer.agreement, exclusive: false } }))).toEqual(
    [],
  )
  expect(ids((offer) => void (offer.agreement.exclusive = true))).toEqual([['exclusivity', 1]])
})

test('a flag says where in the text it stands', () => {
  const text = `${'Long before. '.repeat(40)}Plan may offset any overpayment. ${'Long after. '.repeat(40)}`
  const [flag] = raisedFlags(exampleOffer((offer) => void (offer.text = text)))
  expect(text.slice(flag!.from!, flag!.through!)).toBe('offset')
  expect(flag!.words).toContain('Plan may offset any overpayment')
})

const priced = (change: NonNullable<Parameters<typeof exampleOffer>[0]>) =>
  Object.fromEntries(deskCosts(exampleOffer(change)).map((one) => [one.id, one.cents]))

// 4,000 units at $22.00 bill $88,000.00 a year; the worked post breaks even at $18.21 a unit when every unit is paid.
describe('dollars', () => {
  test.each<[string, string, number, NonNullable<Parameters<typeof exampleOffer>[0]>]>([
    [
      'a rate of $15.00 against $18.21 for 4,000 units',
      'rate-gap',
      12_840_00,
      (o) => void (o.offered.services[0]!.rateCents = cents(15_00)),
    ],
    [
      '5% of $88,000.00 when the plan may change rates alone',
      'rate-may-fall',
      4_400_00,
      (o) => void (o.agreement.planAmendsAlone = true),
    ],
    ['3% held back', 'withheld', 2_640_00, (o) => void (o.offered.withhold = 300)],
    ['60 days to pay instead of 30, at 8% a year', 'slow-payment', 578_63, (o) => void (o.offered.payWithinDays = 60)],
    ['a month of payments that may be kept', 'offset', 7_333_33, (o) => void (o.agreement.offset = true)],
    ['six years back instead of one', 'look-back', 8_800_00, (o) => void (o.agreement.lookbackMonths = 72)],
    [
      'another payer pays $20.00 and this one wants the lowest',
      'lowest-rate',
      8_000_00,
      (o, h) => {
        o.agreement.mostFavored = true
        h.otherRates = [{ code: 'H0038', group: false, cents: 20_00, payer: 'County' }]
      },
    ],
    [
      'a tenth of the money was sent after 90 days',
      'late-filing',
      8_800_00,
      (o, h) => {
        o.offered.filingDays = 90
        h.sentAfter = [
          { days: 20, cents: 900_00 },
          { days: 95, cents: 100_00 },
        ]
      },
    ],
    [
      'whole units only, on as many visits of 22 as of 23 minutes',
      'rounding',
      29_333_33,
      (o, h) => {
        o.offered.services[0]!.rounding = 'floor-whole'
        h.days = [
          { code: 'H0038', group: false, minutes: 22, count: 10 },
          { code: 'H0038', group: false, minutes: 23, count: 10 },
        ]
      },
    ],
    [
      'two of ten units on a day lie over a limit of eight',
      'daily-limit',
      17_600_00,
      (o, h) => {
        o.offered.services[0]!.unitsPerDay = 8
        h.days = [{ code: 'H0038', group: false, minutes: 150, count: 4 }]
      },
    ],
    [
      'four workers, five hours of training',
      'training-time',
      805_00,
      (o, h) => {
        o.agreement.trainingHours = 5
        h.workers = 4
      },
    ],
  ])('%s', (_, id, amount, change) => expect(priced(change)[id]).toBe(amount))

  test('nothing is priced that nothing known bears out', () => {
    expect(priced(() => undefined)).toEqual({})
    expect(priced((offer) => void (offer.agreement.mostFavored = true))).toEqual({})
    expect(deskCosts({ ...exampleOffer(), offer: firstOffer('New') })).toEqual([])
  })
})

test('areas come by their dollars, and each dollar stands in one ask', () => {
  const sheet = negotiationSheet(
    exampleOffer((offer) => {
      offer.offered.services[0]!.rateCents = cents(15_00)
      offer.agreement.planAmendsAlone = true
      offer.agreement.deniesAfterwards = true
      offer.agreement.lookbackMonths = 24
      offer.offered.payWithinDays = 60
    }),
  )
  expect(sheet.areas.slice(0, 2).map((area) => area.area)).toEqual(['rates', 'clean-claims'])
  const asked = sheet.areas.flatMap((area) => area.asks)
  const total = asked.reduce((all, ask) => all + (ask.yearCents ?? 0) + (ask.onceCents ?? 0), 0)
  expect(total).toBe(sheet.costs.reduce((all, one) => all + one.cents, 0))
  expect(total).toBe(sheet.yearCents + sheet.onceCents)
  expect(asked.every((ask) => ask.ask.startsWith('Could') || ask.ask.startsWith('We agree'))).toBe(true)
})

test('a complete offer becomes the contract itself, with its clauses', () => {
  const { offer } = exampleOffer((held) => {
    held.text = 'Either party may leave with ninety days of notice.'
    held.clauses = [{ term: 'termination', from: 0, through: held.text.length }]
    held.agreement.exitDays = 90
  })
  const made = contractOfOffer(offer, parties)
  expect(made.ok && made.contract).toMatchObject({
    contract: 'harbor-peer',
    filing: { days: 365 },
    interest: { method: 'simple-annual', ratePercent: 1_200, afterDays: 30 },
    services: [{ term: 'peer-support-one-to-one', code: 'H0038', rates: [{ amount: 22_00 }] }],
    agreement: { exitDays: 90, offset: null },
    clauses: [{ term: 'termination', words: 'Either party may leave with ninety days of notice.' }],
  })
})

test('a month earned by contacts can be offered and signed, and says how many earn it', () => {
  const monthly = (contactsAMonth: number | null) =>
    exampleOffer((held) =>
      Object.assign(held.offered.services[0]!, {
        rounding: 'per-month',
        aggregation: 'per-month',
        rateCents: cents(310_00),
        contactsAMonth,
      }),
    ).offer
  expect(readOffer(monthly(null), parties)).toEqual({
    missing: ['services[0].unit.contactsPerMonth'],
    contradictions: [],
  })
  const made = contractOfOffer(monthly(4), parties)
  expect(made.ok && made.contract.services[0]!.unit).toEqual({
    rounding: 'per-month',
    aggregation: 'per-month',
    minutes: 15,
    contactsPerMonth: 4,
  })
  // What another way of counting leaves behind is not taken along.
  const changed = monthly(4)
  Object.assign(changed.offered.services[0]!, { rounding: 'per-contact', aggregation: 'per-session' })
  expect(readOffer(changed, parties)).toEqual({ missing: [], contradictions: [] })
})

test('paid by the head, the rate of a unit is held against nothing', () => {
  const low = (offer: Offer) => void (offer.offered.services[0]!.rateCents = cents(5_00))
  expect(priced(low)['rate-gap']).toBeGreaterThan(0)
  expect(priced((offer) => (low(offer), (offer.offered.model = 'case-rate')))['rate-gap']).toBeUndefined()
})

test('an organization without an NPI signs nothing, and is told so', () => {
  const unnumbered = { ...parties, provider: { ...parties.provider, npi: null } }
  expect(readOffer(exampleOffer().offer, unnumbered)).toEqual({ missing: ['provider.npi'], contradictions: [] })
  const made = contractOfOffer(exampleOffer().offer, unnumbered)
  expect(made.ok ? [] : made.problems.map((one) => [one.message, one.fix])).toEqual([
    [
      'A contract names the organization’s NPI, and none is entered yet.',
      'Enter it under “What we tell every plan”, then sign.',
    ],
  ])
})

test('what is missing is named and signs nothing; what is there is still held against itself', () => {
  const { offer } = exampleOffer((held) => {
    held.offered.services[0]!.rateCents = null
    held.offered.filingDays = null
    held.offered.paperDays = 20
    held.agreement.trialMonths = 36
  })
  expect(contractOfOffer(offer, parties).ok).toBe(false)
  const read = readOffer(offer, parties)
  expect(read.missing).toEqual(['filing.days', 'services[0].rates'])
  expect(read.contradictions.map((one) => one.path)).toContain('agreement.trialMonths')
  expect(read.contradictions.every((one) => !one.path.startsWith('filing.days'))).toBe(true)
})
