import { cents, day } from '@throughline/domain'
import { describe, expect, it } from 'vitest'
import {
  exampleAuthorization,
  examplePractitioner,
  peerBenefit,
  priorLine,
  type ExampleChanges,
} from '../adjudicate/example-case.ts'
import { editOfCut } from '../adjudicate/drawn-case.ts'
import { exampleStanding } from '../adjudicate/standing-case.ts'
import type { PlanAuthorization } from '../facts/adjudication-facts.ts'
import { drawUnits } from './draw-units.ts'

function authorization(number: string, left: number, changes: Partial<PlanAuthorization> = {}): PlanAuthorization {
  return {
    ...exampleAuthorization,
    number,
    lines: [{ line: 1, code: 'H0038', modifiers: ['HE'], unitsAuthorized: left, unitsHeld: 0, unitsUsed: 0 }],
    ...changes,
  }
}

/** "1: 4 of 6 (A1 3, A2 1; free 0; cut 2 authorization-units-gone)". */
function table(changes: ExampleChanges): string[] {
  return drawUnits(exampleStanding(changes)).map((draw) => {
    const drawn = draw.draws.map((one) => `${one.authorization} ${one.units}`).join(', ') || 'none'
    const cuts = draw.cuts.map((cut) => `; cut ${cut.units} ${editOfCut(cut)}`).join('')
    return `${draw.line}: ${draw.allowed} of ${draw.asked} (${drawn}; free ${draw.freeUnits?.units ?? 0}${cuts})`
  })
}

const on = (...days: readonly string[]) => days.map((text) => ({ servedOn: day(text) }))

describe('drawUnits', () => {
  it.each<[string, ExampleChanges, string[]]>([
    [
      'one authorization, then the next to end',
      {
        line: { units: 6 },
        facts: {
          authorizations: [
            authorization('A2', 9, { span: { starts: day('2026-01-01'), ends: day('2026-12-31') } }),
            authorization('A1', 4),
          ],
        },
      },
      ['1: 6 of 6 (A1 4, A2 2; free 0)'],
    ],
    [
      'the named one first',
      {
        claim: { authorizationNumber: 'A2' },
        line: { units: 6 },
        facts: {
          authorizations: [
            authorization('A1', 4),
            authorization('A2', 5, { span: { starts: day('2026-01-01'), ends: day('2026-12-31') } }),
          ],
        },
      },
      ['1: 6 of 6 (A2 5, A1 1; free 0)'],
    ],
    [
      'what is left is carried from line to line',
      { lines: on('2026-01-05', '2026-01-06', '2026-01-07'), facts: { authorizations: [authorization('A1', 6)] } },
      [
        '1: 4 of 4 (A1 4; free 0)',
        '2: 2 of 4 (A1 2; free 0; cut 2 authorization-units-gone)',
        '3: 0 of 4 (none; free 0; cut 4 authorization-units-gone)',
      ],
    ],
    [
      'units held for bookings are not left',
      {
        facts: {
          authorizations: [
            authorization('A1', 6, {
              lines: [{ line: 1, code: 'H0038', modifiers: ['HE'], unitsAuthorized: 6, unitsHeld: 5, unitsUsed: 0 }],
            }),
          ],
        },
      },
      ['1: 1 of 4 (A1 1; free 0; cut 3 authorization-units-gone)'],
    ],
    [
      'an overdrawn authorization has none, not less than none',
      {
        facts: {
          authorizations: [
            authorization('A1', 4, {
              lines: [{ line: 1, code: 'H0038', modifiers: ['HE'], unitsAuthorized: 4, unitsHeld: 0, unitsUsed: 9 }],
            }),
          ],
        },
      },
      ['1: 0 of 4 (none; free 0; cut 4 authorization-units-gone)'],
    ],
    [
      'free units of the year first, counted over history and lines',
      {
        lines: on('2026-01-05', '2026-01-06'),
        term: { authorization: { required: true, freeUnits: 8, freePer: 'contract-year' } },
        facts: {
          authorizations: [authorization('A1', 3)],
          history: [priorLine({ servedOn: day('2026-01-02'), freeUnits: 3 })],
        },
      },
      ['1: 4 of 4 (none; free 4)', '2: 4 of 4 (A1 3; free 1)'],
    ],
    [
      'no authorization needed, nothing drawn',
      { term: { authorization: { required: false, freeUnits: 0, freePer: 'contract-year' } } },
      ['1: 4 of 4 (none; free 0)'],
    ],
    [
      'the tightest of several ceilings',
      {
        line: { units: 10 },
        term: {
          limits: [
            { per: 'day', weekStarts: 'monday', units: 8, of: 'person' },
            { per: 'week', weekStarts: 'monday', units: 5, of: 'person' },
          ],
        },
      },
      ['1: 5 of 10 (A1 5; free 0; cut 5 period-limit)'],
    ],
    [
      'a ceiling cuts after the authorization and gives units back to it',
      {
        line: { units: 10 },
        term: { limits: [{ per: 'day', weekStarts: 'monday', units: 5, of: 'person' }] },
        facts: { authorizations: [authorization('A1', 8)] },
      },
      ['1: 5 of 10 (A1 5; free 0; cut 2 authorization-units-gone; cut 3 daily-limit)'],
    ],
    [
      'what another provider delivered counts against the benefit',
      {
        benefit: { services: [{ ...peerBenefit, limits: [{ per: 'day', units: 6 }] }] },
        facts: { history: [priorLine({ billingNpi: '1987654328', term: null })] },
      },
      ['1: 2 of 4 (A1 2; free 0; cut 2 benefit-limit)'],
    ],
    [
      'a benefit year begins on the benefit’s own day',
      {
        benefit: {
          starts: day('2025-07-01'),
          services: [{ ...peerBenefit, limits: [{ per: 'benefit-year', units: 10 }] }],
        },
        facts: {
          history: [
            priorLine({ servedOn: day('2025-07-01'), unitsAllowed: 5 }),
            priorLine({ servedOn: day('2025-06-30'), unitsAllowed: 5 }),
          ],
        },
      },
      ['1: 4 of 4 (A1 4; free 0)'],
    ],
    [
      'all members of one worker count against a worker’s limit',
      {
        term: { limits: [{ per: 'day', weekStarts: 'monday', units: 32, of: 'worker' }] },
        facts: { practitionerHistory: [priorLine({ memberNumber: 'M2', unitsAllowed: 31 })] },
      },
      ['1: 1 of 4 (A1 1; free 0; cut 3 worker-limit)'],
    ],
    [
      'another worker has a limit of their own',
      {
        term: { limits: [{ per: 'day', weekStarts: 'monday', units: 32, of: 'worker' }] },
        facts: {
          practitionerHistory: [priorLine({ memberNumber: 'M2', unitsAllowed: 31, renderingNpi: '1678901236' })],
        },
      },
      ['1: 4 of 4 (A1 4; free 0)'],
    ],
    [
      'a day of one worker over several lines',
      { lines: [{ units: 16 }, { code: 'H2015', modifiers: [], units: 16 }], policy: { workerMinutesPerDay: 300 } },
      ['1: 16 of 16 (A1 16; free 0)', '2: 4 of 16 (none; free 0; cut 12 worker-day-hours)'],
    ],
    [
      'two workers have two days',
      {
        lines: [
          { units: 16 },
          { units: 4, servedOn: day('2026-01-06'), rendering: { name: examplePractitioner.name, npi: '1678901236' } },
        ],
        policy: { workerMinutesPerDay: 240 },
      },
      ['1: 16 of 16 (A1 16; free 0)', '2: 4 of 4 (A1 4; free 0)'],
    ],
  ])('%s', (_, changes, expected) => {
    expect(table(changes)).toEqual(expected)
  })

  it('draws nothing for lines that do not stand', () => {
    const claim = exampleStanding({ lines: on('2026-01-05', '2026-01-06') })
    expect(drawUnits({ ...claim, standing: new Set([2]) }).map((draw) => draw.line)).toEqual([2])
  })

  it('allows a line without charge its units all the same', () => {
    expect(table({ line: { charge: cents(0) } })).toEqual(['1: 4 of 4 (A1 4; free 0)'])
  })
})
