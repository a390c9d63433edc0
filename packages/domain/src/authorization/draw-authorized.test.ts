// Free units first, then authorizations, and never the same unit twice.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day } from '../calendar/day.ts'
import { sampleContract } from '../contract/samples/sample-contracts.ts'
import { termNamed } from '../contract/find-term.ts'
import { authorizationsFor, unitsLeft, type Authorization } from './authorization.ts'
import { drawAuthorized } from './draw-authorized.ts'

const bright = sampleContract('bright-plains')
const cedar = sampleContract('cedar-county')
const individual = termNamed(bright, 'peer-individual')!
const bridger = termNamed(bright, 'bridger')!
const recovery = termNamed(cedar, 'recovery-individual')!
const respite = termNamed(cedar, 'respite-night')!

const approved = (
  number: string,
  units: number,
  starts: string,
  ends: string,
  over: { used?: number; held?: number; modifiers?: string[] } = {},
): Authorization => ({
  id: number,
  number,
  personId: 'ana',
  span: { starts: day(starts), ends: day(ends) },
  status: 'approved',
  lines: [
    {
      line: 1,
      code: 'H0038',
      modifiers: over.modifiers ?? [],
      unitsAuthorized: units,
      unitsHeld: over.held ?? 0,
      unitsUsed: over.used ?? 0,
    },
  ],
})
const line = (on: string, units: number, modifiers = ['HE']) => ({ code: 'H0038', modifiers, servedOn: day(on), units })
const none = { authorizations: [], usedWithoutAuthorization: [] }
const brief = (drawn: ReturnType<typeof drawAuthorized>) =>
  drawn.map((one) => [
    one.freeUnits,
    one.authorizations.map((draw) => `${draw.number} ${draw.units}`).join(' + '),
    one.short,
  ])

describe('drawing', () => {
  test('24 free units over several lines, then nothing', () => {
    const lines = [line('2026-03-02', 16), line('2026-03-03', 6), line('2026-03-04', 4)]
    expect(brief(drawAuthorized(bright, individual, lines, none))).toEqual([
      [16, '', 0],
      [6, '', 0],
      [2, '', 2],
    ])
  })

  test('free units first, the rest from the authorization that ends first', () => {
    const authorizations = [
      approved('A2', 50, '2026-01-01', '2026-12-31'),
      approved('A1', 5, '2026-01-01', '2026-03-31'),
    ]
    const usedWithoutAuthorization = [{ servedOn: day('2025-10-01'), units: 20 }]
    const lines = [line('2026-03-02', 8), line('2026-03-03', 8)]
    expect(brief(drawAuthorized(bright, individual, lines, { authorizations, usedWithoutAuthorization }))).toEqual([
      [4, 'A1 4', 0],
      [0, 'A1 1 + A2 7', 0],
    ])
  })

  test('two four-unit lines against four units left: each alone would pass', () => {
    const authorizations = [approved('A1', 40, '2026-01-01', '2026-06-30', { used: 30, held: 6 })]
    const lines = [line('2026-03-02', 4, ['HF']), line('2026-03-03', 4, ['HF'])]
    expect(brief(drawAuthorized(cedar, recovery, lines, { ...none, authorizations }))).toEqual([
      [0, 'A1 4', 0],
      [0, '', 4],
    ])
  })

  test('a new fiscal year brings new free units', () => {
    const lines = [line('2026-06-30', 24), line('2026-06-30', 1), line('2026-07-01', 24)]
    expect(brief(drawAuthorized(bright, individual, lines, none))).toEqual([
      [24, '', 0],
      [0, '', 1],
      [24, '', 0],
    ])
  })

  test('outside its days, or for other modifiers, an authorization says nothing', () => {
    const authorizations = [
      approved('A1', 40, '2026-01-01', '2026-02-28'),
      approved('A2', 40, '2026-01-01', '2026-12-31', { modifiers: ['HK'] }),
    ]
    expect(
      brief(drawAuthorized(cedar, recovery, [line('2026-03-02', 4, ['HF'])], { ...none, authorizations })),
    ).toEqual([[0, '', 4]])
  })

  test('units given for one service of the contract do not pay another; units given for the code pay both', () => {
    const forPeerSupport = approved('A1', 40, '2026-01-01', '2026-12-31', { modifiers: ['HE'] })
    const forTheCode = approved('A2', 40, '2026-01-01', '2026-12-31')
    const drawn = (authorization: Authorization) =>
      brief(
        drawAuthorized(bright, bridger, [line('2026-03-02', 4, ['HE', 'HK'])], {
          ...none,
          authorizations: [authorization],
        }),
      )
    expect(drawn(forPeerSupport)).toEqual([[0, '', 4]])
    expect(drawn(forTheCode)).toEqual([[0, 'A2 4', 0]])
  })

  test('a service that needs none draws none', () => {
    expect(brief(drawAuthorized(cedar, respite, [line('2026-03-02', 1)], none))).toEqual([[0, '', 0]])
  })
})

test('whatever the lines: no authorization gives more than it has, and every unit is drawn or short', () => {
  const asked = fc.array(fc.tuple(fc.nat(300), fc.nat(12)), { maxLength: 30 })
  const held = fc.array(fc.tuple(fc.nat(60), fc.nat(20), fc.nat(200), fc.nat(200)), { maxLength: 5 })
  fc.assert(
    fc.property(asked, held, fc.nat(30), (offsets, approvals, used) => {
      const from = day('2025-09-01')
      const authorizations = approvals.map(([units, spent, starts, length], index) =>
        approved(`A${index}`, units + spent, addDays(from, starts), addDays(from, starts + length), { used: spent }),
      )
      const lines = offsets.map(([offset, units]) => line(addDays(from, offset), units))
      const usedWithoutAuthorization = [{ servedOn: from, units: used }]
      const drawn = drawAuthorized(bright, individual, lines, { authorizations, usedWithoutAuthorization })
      const taken = new Map<string, number>()
      for (const one of drawn) {
        const sum = one.authorizations.reduce((total, draw) => total + draw.units, 0)
        expect(one.freeUnits + sum + one.short).toBe(one.line.units)
        for (const draw of one.authorizations) {
          taken.set(draw.number, (taken.get(draw.number) ?? 0) + draw.units)
          expect(
            authorizationsFor(bright, authorizations, one.line).map((found) => found.authorization.number),
          ).toContain(draw.number)
        }
      }
      for (const authorization of authorizations)
        expect(taken.get(authorization.number) ?? 0).toBeLessThanOrEqual(unitsLeft(authorization.lines[0]!))
      for (const year of [
        ['2025-07-01', '2026-06-30'],
        ['2026-07-01', '2027-06-30'],
      ] as const) {
        const free = drawn
          .filter((one) => one.line.servedOn >= year[0] && one.line.servedOn <= year[1])
          .reduce((total, one) => total + one.freeUnits, 0)
        expect(free).toBeLessThanOrEqual(24)
      }
    }),
  )
})
