// What a contract pays: single lines, and sessions grouped into claim lines without losing or inventing a unit.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day } from '../calendar/day.ts'
import { timeOfDay } from '../calendar/time-of-day.ts'
import { cents } from '../money/cents.ts'
import { countUnits } from '../units/count-units.ts'
import type { Contract } from './contract.ts'
import { rateOn, termNamed } from './find-term.ts'
import { priceLine, priceServices, unpricedServices, type PriceableSession } from './price-service.ts'
import { sampleContract, sampleContracts } from './samples/sample-contracts.ts'

const bright = sampleContract('bright-plains')
const cedar = sampleContract('cedar-county')
const individual = termNamed(bright, 'peer-individual')!

let count = 0
function session(over: Partial<PriceableSession> & { at?: string } = {}): PriceableSession {
  const { at = '10:00', ...rest } = over
  count += 1
  return {
    id: `s${count}`,
    personId: 'ana',
    workerId: 'lee',
    kind: 'peer-support',
    group: false,
    servedOn: day('2026-03-02'),
    starts: timeOfDay(at),
    minutes: 45,
    placeOfService: '11',
    ...rest,
  }
}

describe('one line', () => {
  test.each([
    ['4 units billed 72.00', 4, 7200, '2026-03-02', 6200, '4 units × $15.50 = $62.00'],
    ['1 unit', 1, 1800, '2026-03-02', 1550, '1 unit × $15.50 = $15.50'],
    ['a unit and a half, as another system may send', 1.5, 2700, '2026-03-02', 2325, '1.5 units × $15.50 = $23.25'],
    ['a third of a unit, rounded once', 0.333, 2700, '2026-03-02', 516, '0.333 units × $15.50 = $5.16'],
    ['the day before the rate change', 3, 5400, '2025-12-31', 4515, '3 units × $15.05 = $45.15'],
    [
      'billed below the rate',
      4,
      5000,
      '2026-03-02',
      5000,
      '4 units × $15.50 = $62.00; the charge of $50.00 is less and is what the contract pays',
    ],
  ])('%s', (_, units, charge, on, allowed, arithmetic) => {
    const price = priceLine({ contract: bright, term: individual, units, charge: cents(charge), servedOn: day(on) })
    expect(price).toMatchObject({ ok: true, allowed, arithmetic })
  })

  test('without lesser-of the contract price stands, whatever was billed', () => {
    const term = termNamed(cedar, 'recovery-individual')!
    expect(priceLine({ contract: cedar, term, units: 2, charge: cents(1), servedOn: day('2026-03-02') })).toMatchObject(
      { allowed: 2750 },
    )
  })

  test('no rate on the day is said, not guessed', () => {
    const term = { ...individual, rates: [{ ...individual.rates[0]!, ends: day('2025-12-31') }] }
    expect(priceLine({ contract: bright, term, units: 1, charge: cents(1), servedOn: day('2026-01-01') })).toEqual({
      ok: false,
      why: 'no-rate-on-day',
    })
  })
})

const brief = (contract: Contract, sessions: PriceableSession[]) =>
  priceServices(contract, sessions).map((line) => [
    line.servedOn,
    line.placeOfService,
    line.minutes,
    line.units,
    line.allowed,
  ])

describe('sessions into lines', () => {
  test('two short visits of a day are counted together by one plan and each alone by another', () => {
    const visits = (place: string) => [
      session({ minutes: 12, placeOfService: place }),
      session({ minutes: 12, at: '14:00', placeOfService: place }),
    ]
    expect(brief(bright, visits('11'))).toEqual([['2026-03-02', '11', 24, 2, 3100]])
    expect(brief(cedar, visits('11'))).toEqual([
      ['2026-03-02', '11', 12, 0, 0],
      ['2026-03-02', '11', 12, 0, 0],
    ])
  })

  test('the expected money stands on the line, the charge is the usual one', () => {
    const [line] = priceServices(bright, [session({ minutes: 60 })])
    expect(line).toMatchObject({
      units: 4,
      charge: 7200,
      allowed: 6200,
      expected: 6200,
      withheld: 0,
      renderingId: 'lee',
      arithmetic: '4 units × $15.50 = $62.00',
    })
    expect(line!.term.term).toBe('peer-individual')
  })

  test('what is withheld is not expected now', () => {
    const [line] = priceServices(cedar, [session({ minutes: 60 })])
    expect(line).toMatchObject({
      units: 4,
      charge: 5500,
      allowed: 5500,
      withheld: 275,
      expected: 5225,
      renderingId: null,
    })
    expect(line!.arithmetic).toBe('4 units × $13.75 = $55.00; $55.00 − 5% withheld ($2.75) = $52.25')
  })

  test('one line names one place: the unit goes to the place where it was completed', () => {
    const visits = [session({ minutes: 12 }), session({ minutes: 12, at: '14:00', placeOfService: '12' })]
    expect(brief(bright, visits)).toEqual([
      ['2026-03-02', '11', 12, 1, 1550],
      ['2026-03-02', '12', 12, 1, 1550],
    ])
  })

  test('minutes that complete nothing alone stand behind the unit they helped complete', () => {
    const visits = [
      session({ id: 'short', minutes: 5 }),
      session({ id: 'next', minutes: 5, at: '14:00', placeOfService: '12' }),
    ]
    const [line, ...more] = priceServices(bright, visits)
    expect(more).toEqual([])
    expect(line).toMatchObject({ units: 1, minutes: 10, placeOfService: '12' })
    expect(line!.sessions.map((one) => one.id)).toEqual(['short', 'next'])
  })

  test('two peers are two lines when the peer stands as rendering provider, one when the agency does', () => {
    const visits = [session({ minutes: 30 }), session({ minutes: 30, at: '14:00', workerId: 'kim' })]
    expect(priceServices(bright, visits).map((line) => line.renderingId)).toEqual(['lee', 'kim'])
    const agency: Contract = { ...bright, billing: { ...bright.billing, rendering: 'agency' } }
    expect(priceServices(agency, visits).map((line) => [line.renderingId, line.units])).toEqual([[null, 4]])
  })

  test('days on both sides of a rate change never share a line, and no unit is lost between them', () => {
    const monthly: Contract = {
      ...bright,
      services: [
        {
          ...individual,
          usualCharge: null,
          unit: { rounding: 'floor-whole', aggregation: 'per-month', minutes: 60 },
          rates: [
            { starts: day('2026-03-01'), ends: day('2026-03-15'), amount: cents(6000) },
            { starts: day('2026-03-16'), ends: null, amount: cents(7000) },
          ],
        },
      ],
    }
    const visits = [
      session({ minutes: 50, servedOn: day('2026-03-10') }),
      session({ minutes: 40, servedOn: day('2026-03-15') }),
      session({ minutes: 40, servedOn: day('2026-03-16') }),
    ]
    expect(
      priceServices(monthly, visits).map((line) => [
        line.servedOn,
        line.servedThrough,
        line.minutes,
        line.units,
        line.rate,
        line.allowed,
      ]),
    ).toEqual([
      ['2026-03-10', '2026-03-15', 90, 1, 6000, 6000],
      ['2026-03-16', '2026-03-16', 40, 1, 7000, 7000],
    ])
  })

  test('a night of respite is one unit however often somebody looked in', () => {
    const visits = ['08:00', '12:00', '20:00'].map((at) => session({ kind: 'respite', at, placeOfService: '16' }))
    expect(brief(cedar, visits)).toEqual([['2026-03-02', '16', 135, 1, 28500]])
  })

  test('a line that earns nothing says so', () => {
    expect(priceServices(bright, [session({ minutes: 7 })])[0]).toMatchObject({
      units: 0,
      expected: 0,
      arithmetic: '7 minutes earn no unit under this contract',
    })
  })

  test('a month that is not earned yet says how many contacts of how many it has', () => {
    const [service] = bright.services
    const unit = { rounding: 'per-month', aggregation: 'per-month', minutes: 15, contactsPerMonth: 3 } as const
    const monthly: Contract = { ...bright, services: [{ ...service!, unit }] }
    const visits = [session({ servedOn: day('2026-03-10') }), session({ servedOn: day('2026-03-15') })]
    expect(priceServices(monthly, visits)[0]).toMatchObject({
      units: 0,
      expected: 0,
      arithmetic: '2 of the 3 contacts that earn the month',
    })
  })

  test('what cannot be priced is named with its reason', () => {
    const visits = [
      session({ id: 'before', servedOn: day('2025-06-30') }),
      session({ id: 'unknown', kind: 'transport' }),
      session({ id: 'fine' }),
    ]
    expect(unpricedServices(bright, visits).map(({ session: one, why }) => [one.id, why])).toEqual([
      ['before', 'contract-not-in-force'],
      ['unknown', 'no-term'],
    ])
    expect(priceServices(bright, visits).flatMap((line) => line.sessions.map((one) => one.id))).toEqual(['fine'])
  })
})

test('a case rate pays on the first line of a person and month, and nothing after it', () => {
  const caseRate: Contract = {
    ...bright,
    payment: { ...bright.payment, model: 'case-rate', caseRate: { amount: cents(31000), per: 'month' } },
  }
  const visits = [
    session({ minutes: 7, servedOn: day('2026-03-02') }),
    session({ servedOn: day('2026-03-09') }),
    session({ servedOn: day('2026-03-16') }),
    session({ servedOn: day('2026-03-16'), personId: 'bo' }),
    session({ servedOn: day('2026-04-01') }),
  ]
  const expected = (paid?: Set<string>) =>
    priceServices(caseRate, visits, paid).map((line) => [
      line.personId,
      line.servedOn.slice(5),
      line.expected,
      line.allowed,
    ])
  expect(expected()).toEqual([
    ['ana', '03-02', 0, 0],
    ['ana', '03-09', 31000, 4650],
    ['ana', '03-16', 0, 4650],
    ['bo', '03-16', 31000, 4650],
    ['ana', '04-01', 31000, 4650],
  ])
  expect(expected(new Set(['ana|2026-03'])).filter(([, , cash]) => cash !== 0)).toHaveLength(2)
})

describe('whatever the sessions', () => {
  const anySession = fc.record({
    personId: fc.constantFrom('ana', 'bo'),
    workerId: fc.constantFrom('lee', 'kim'),
    kind: fc.constantFrom('peer-support', 'peer-support', 'bridger', 'respite', 'transport'),
    group: fc.boolean(),
    offset: fc.nat(420),
    hour: fc.nat(22),
    minutes: fc.nat(120),
    placeOfService: fc.constantFrom('11', '12', '99'),
  })
  const list = fc.array(anySession, { maxLength: 25 }).map((many) =>
    many.map(({ offset, hour, ...one }, index) => ({
      ...one,
      id: `s${index}`,
      servedOn: addDays(day('2025-06-20'), offset),
      starts: timeOfDay(`${String(hour).padStart(2, '0')}:00`),
    })),
  )

  test.each(sampleContracts().map((contract) => [contract.contract, contract] as const))(
    '%s accounts for every session once and never mixes rates',
    (_, contract) => {
      fc.assert(
        fc.property(list, (sessions) => {
          const lines = priceServices(contract, sessions)
          const seen = [
            ...lines.flatMap((line) => line.sessions),
            ...unpricedServices(contract, sessions).map((one) => one.session),
          ]
          expect(seen.map((one) => one.id).sort()).toEqual(sessions.map((one) => one.id).sort())
          for (const line of lines) {
            expect(rateOn(line.term, line.servedOn)).toEqual(rateOn(line.term, line.servedThrough))
            expect(new Set(line.sessions.map((one) => one.personId)).size).toBe(1)
            expect(line.expected + line.withheld).toBe(line.allowed)
            expect(line.allowed).toBe(Math.min(line.units * line.rate, line.charge))
          }
        }),
        { numRuns: 60 },
      )
    },
  )

  test.each(sampleContracts().map((contract) => [contract.contract, contract] as const))(
    '%s: splitting a line keeps the units, and the order of sessions does not matter',
    (_, contract) => {
      fc.assert(
        fc.property(list, fc.infiniteStream(fc.nat()), (sessions, dice) => {
          const lines = priceServices(contract, sessions)
          for (const term of contract.services) {
            const own = lines.filter((line) => line.term === term)
            const counted = own
              .flatMap((line) => line.sessions)
              .map((one) => ({ ...one, code: term.code, modifiers: term.modifiers }))
            const { rounding, aggregation, minutes } = term.unit
            const whole = countUnits({ rounding, aggregation, unitMinutes: minutes }, counted).reduce(
              (total, group) => total + group.units,
              0,
            )
            expect(own.reduce((total, line) => total + line.units, 0)).toBe(whole)
          }
          const shuffled = sessions
            .map((one) => ({ one, at: dice.next().value! }))
            .sort((a, b) => a.at - b.at)
            .map(({ one }) => one)
          expect(priceServices(contract, shuffled)).toEqual(lines)
        }),
        { numRuns: 60 },
      )
    },
  )
})
