// The answer to an offer as a table: what is changed in the worked example, what the answer is, and what it stands on.
import { describe, expect, test } from 'vitest'
import { cents, type Scenario } from '@throughline/domain'
import { example, individual, withAdvance, withPlan } from '../testing/getting-in-example.ts'
import { answerOffer } from './answer-offer.ts'
import { forecastCash } from './cash-forecast.ts'
import type { Figure } from './figure.ts'
import { openBalance, openBreakEven, openHourBrings, openMargin, openReason } from './open-figures.ts'

const yes = { fit: 'yes', burden: 'yes', learning: 'yes', advocates: 'yes', recovery: 'yes', terms: 'yes' } as const
const agreed: Scenario = { ...example, mission: yes }
const funded: Scenario = { ...agreed, cash: { ...agreed.cash, openingCents: cents(60_000_00) } }

const told = (scenario: Scenario) => {
  const { answer, reasons } = answerOffer(scenario)
  return [
    answer,
    ...reasons.filter((reason) => reason.weight !== 'fine').map((reason) => `${reason.weight} ${reason.id}`),
  ]
}
const notes = ['note no-trial', 'note lag-assumed']

test.each<[string, Scenario, string[]]>([
  ['enough money and six times yes', funded, ['sign', ...notes]],
  ['the same without money for the wait', agreed, ['sign-if', 'condition cash-below-zero', ...notes]],
  [
    'a question answered with partly',
    { ...funded, mission: { ...yes, burden: 'partly' } },
    ['sign-if', 'condition mission-partly', ...notes],
  ],
  [
    'a question answered with no',
    { ...funded, mission: { ...yes, advocates: 'no' } },
    ['do-not-sign-yet', 'stops mission-no', ...notes],
  ],
  [
    'a question nobody answered',
    { ...funded, mission: { ...yes, terms: null } },
    ['do-not-sign-yet', 'stops mission-open', ...notes],
  ],
  [
    'a rate far below cost',
    { ...funded, plans: withPlan({ services: [individual(11_97)] }).plans },
    ['do-not-sign-yet', 'stops rate-below-cost', 'condition cash-below-zero', 'note work-loses', ...notes],
  ],
  [
    'a rate that a counter-offer could mend',
    { ...funded, plans: withPlan({ services: [individual(18_50)] }).plans },
    ['sign-if', 'condition rate-below-cost', 'note work-loses', ...notes],
  ],
  [
    'a plan that never pays',
    { ...funded, plans: withPlan({ denied: 10_000 }).plans },
    ['do-not-sign-yet', 'stops nothing-paid', 'condition cash-below-zero', ...notes],
  ],
  [
    'an advance that is taken back faster than it is earned',
    { ...funded, plans: withAdvance(5_000).plans },
    ['sign-if', 'condition repays-too-fast', 'note advance-left', ...notes],
  ],
  [
    'a trial, and a lag that was measured',
    { ...funded, plans: withPlan({ trialMonths: 12, lagFrom: 'measured' }).plans },
    ['sign', 'note trial-of'],
  ],
  [
    'a good rate under a rent it does not carry',
    { ...funded, cash: { ...funded.cash, otherCostCents: cents(2_000_00) } },
    ['do-not-sign-yet', 'stops work-loses', 'condition cash-below-zero', ...notes],
  ],
])('%s', (_, scenario, expected) => {
  expect(told(scenario)).toEqual(expected)
})

describe('a rate below cost', () => {
  test.each([
    [19_17, 'rate-covers-cost', 0],
    [19_16, 'rate-below-cost', 6],
    [11_97, 'rate-below-cost', 6_016],
  ])('at %i cents: %s, to be raised by %i basis points', (rate, id, raise) => {
    const found = answerOffer(withPlan({ services: [individual(rate)] })).reasons.find((one) =>
      one.id.startsWith('rate'),
    )!
    expect([found.id, 'raise' in found && found.raise]).toEqual([id, raise])
  })
})

test('what is missing is what keeps cash at zero, to the cent', () => {
  const missing = answerOffer(agreed).reasons.find((reason) => reason.id === 'cash-below-zero')!
  const found = 'missing' in missing ? missing.missing : cents(0)
  const lowest = (more: number) =>
    forecastCash({ ...agreed, cash: { ...agreed.cash, openingCents: cents(found + more) } }).lowest.cents
  expect([lowest(0), lowest(-1)]).toEqual([0, -1])
})

describe('figures open', () => {
  const leaves = (figure: Figure): Figure[] => (figure.from.length === 0 ? [figure] : figure.from.flatMap(leaves))
  test('down to what was written', () => {
    const forecast = forecastCash(example)
    const opened = [
      openBreakEven(example.post, example.plans[0]!, 15),
      openHourBrings(example),
      openMargin(example, forecast),
      openBalance(example, forecast, 9),
    ]
    expect(opened.map((figure) => [figure.id, figure.value])).toEqual([
      ['breakEvenUnit', 19_17],
      ['hourBrings', 88_00],
      ['monthMargin', 891_45],
      ['balance', -52_939_58],
    ])
    const named = new Set(opened.flatMap(leaves).map((figure) => figure.id))
    for (const id of ['wage', 'mileage', 'booked', 'noShow', 'denied', 'lag', 'rate', 'posts', 'opening', 'setUp'])
      expect(named).toContain(id)
  })
  test('to everything they were made from: an hour and a month come out again from what is shown under them', () => {
    const services = [
      { ...individual(20_00), weight: 8 },
      { ...individual(5_00), title: 'Group', people: 6, weight: 2 },
    ]
    const scenario = withPlan({ services, posts: 200 })
    const shown = (figure: Figure, id: string) => leaves(figure).filter((leaf) => leaf.id === id)
    const hour = openHourBrings(scenario)
    const [weights, people, minutes, rates] = ['weight', 'groupPeople', 'unitMinutes', 'rate'].map((id) =>
      shown(hour, id).map((leaf) => leaf.value ?? 0),
    )
    const all = weights!.reduce((total, weight) => total + weight, 0)
    const unitsAnHour = weights!.map((weight, at) => ((60 / minutes![at]!) * people![at]! * weight) / all)
    expect(hour.value).toBe(Math.round(unitsAnHour.reduce((total, units, at) => total + units * rates![at]!, 0)))
    const find = (figure: Figure, id: string): Figure | undefined =>
      figure.id === id ? figure : figure.from.map((part) => find(part, id)).find((found) => found !== undefined)
    const month = find(openMargin(scenario, forecastCash(scenario)), 'monthUnits')!
    expect(shown(month, 'weight').map((leaf) => leaf.value)).toEqual([8, 2])
    const hours = find(month, 'hoursDelivered')!.value! * (shown(month, 'posts')[0]!.value! / 100)
    expect(month.value).toBeCloseTo((hours / 12) * unitsAnHour.reduce((total, units) => total + units, 0), 6)
  })
  test.each<[string, Scenario, readonly (readonly [string, number | null])[], readonly string[]]>([
    [
      'rate-below-cost',
      withPlan({ services: [individual(18_50)] }),
      [['raise', 363]],
      ['wage', 'rate', 'unitMinutes', 'denied'],
    ],
    [
      'repays-too-fast',
      withAdvance(5_000),
      [
        ['repayShare', 5_000],
        ['safeShare', 1_286],
      ],
      ['rate', 'posts', 'wage', 'denied'],
    ],
    ['advance-left', withAdvance(5_000), [['owed', 8_626_16]], ['advanced', 'repayShare', 'lag']],
    [
      'trial-of',
      withPlan({ trialMonths: 12 }),
      [['unpaid', 6 * 6_928_35]],
      ['lag', 'rampMonths', 'monthsSoFar', 'denied'],
    ],
  ])('what the reason %s says opens too, with the very figure it says', (id, scenario, figures, inputs) => {
    const { reasons, forecast } = answerOffer(scenario)
    const reason = reasons.find((one) => one.id === id)!
    const opened = openReason(scenario, forecast, reason)
    expect(opened.map((figure) => [figure.id, figure.value])).toEqual(figures)
    const said = Object.values(reason).filter((value) => typeof value === 'number')
    for (const figure of opened) expect(said).toContain(figure.value)
    const named = opened.flatMap(leaves).map((figure) => figure.id)
    for (const input of inputs) expect(named).toContain(input)
  })
  test('sums are the sums of their parts', () => {
    const forecast = forecastCash(withAdvance(5_000))
    const balance = openBalance(withAdvance(5_000), forecast, 18)
    const [opening, ...rest] = balance.from
    const spent = rest.at(-1)!.value!
    const came = rest.slice(0, -1).reduce((total, part) => total + part.value!, 0)
    expect(opening!.value! + came - spent).toBe(balance.value)
  })
})
