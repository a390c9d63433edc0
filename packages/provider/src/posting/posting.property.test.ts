// Random remittances that pass the gate, posted against random claims: every cent goes somewhere known, and a reversal
// undoes what it reverses.
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { cents, day, type ProviderAdjustment, type RemittanceClaim, type RemittanceLine } from '@throughline/domain'
import { describe, expect, it } from 'vitest'
import { balances, netOf } from './conservation.ts'
import { chargesFor, claimBalance } from './claim-balance.ts'
import { openGate, type TransactionVerdict } from './gate.ts'
import { afterDecision, matchClaim, type ClaimCandidate } from './matching.ts'
import { postTransaction } from './testing/post-transaction.ts'
import {
  candidate,
  claim,
  context,
  events,
  header,
  line,
  place,
  providerAdjustment,
} from './testing/build-remittance.ts'

const reason = fc.constantFrom('CO-45', 'CO-197', 'PR-3', 'OA-23', 'CO-104', 'CO-24', 'PI-50', 'CR-16')
const split = fc.record({
  charge: fc.integer({ min: 0, max: 50_000 }),
  parts: fc.array(fc.tuple(reason, fc.integer({ min: -500, max: 9_000 })), { maxLength: 4 }),
})

type Shape = {
  lines: { charge: number; parts: [string, number][] }[]
  atClaim: [string, number][]
  known: boolean
  decided: boolean
  lineless: boolean
}
const shape: fc.Arbitrary<Shape> = fc.record({
  lines: fc.array(split, { minLength: 1, maxLength: 5 }),
  atClaim: fc.array(fc.tuple(reason, fc.integer({ min: 0, max: 3_000 })), { maxLength: 2 }),
  known: fc.boolean(),
  decided: fc.boolean(),
  lineless: fc.boolean(),
})
const plb = fc.array(
  fc.tuple(fc.constantFrom('WO', 'L6', 'CS', 'AP', 'E3', '72', 'ZZ'), fc.integer({ min: -4_000, max: 4_000 })),
  { maxLength: 4 },
)

const toAdjustments = (parts: [string, number][]) =>
  parts.map(([code, amount]) => ({
    group: code.split('-')[0]!,
    reason: code.split('-')[1]!,
    amount: cents(amount),
    place,
  }))
const total = (parts: [string, number][]) => parts.reduce((sum, [, amount]) => sum + amount, 0)

function remitted(ordinal: number, made: Shape): RemittanceClaim {
  const lines = made.lines.map((each, index): RemittanceLine => ({
    ...line(index + 1, 0, 0),
    charge: cents(each.charge),
    paid: cents(each.charge - total(each.parts)),
    adjustments: toAdjustments(each.parts),
  }))
  const charge = lines.reduce((sum, each) => sum + each.charge, 0)
  const adjusted = made.lineless
    ? total(made.lines.flatMap((each) => each.parts)) + total(made.atClaim)
    : total(made.atClaim)
  const paid = made.lineless ? charge - adjusted : lines.reduce((sum, each) => sum + each.paid, 0) - adjusted
  return {
    ...claim(ordinal, `C${ordinal}`, '1', 0, 0, []),
    charge: cents(charge),
    paid: cents(paid),
    memberNumber: `M${ordinal}`,
    adjustments: toAdjustments(
      made.lineless ? [...made.lines.flatMap((each) => each.parts), ...made.atClaim] : made.atClaim,
    ),
    lines: made.lineless ? [] : lines,
  }
}

function ours(ordinal: number, made: Shape): ClaimCandidate {
  const built = candidate(
    `C${ordinal}`,
    made.lines.map((each) => each.charge / 100),
    { memberNumber: `M${ordinal}` },
  )
  return { ...built, lines: built.lines.map((each) => ({ ...each, decided: made.decided })) }
}

function negated(of: RemittanceClaim, ordinal: number): RemittanceClaim {
  const minus = <T extends { amount: number }>(all: readonly T[]) =>
    all.map((each) => ({ ...each, amount: cents(-each.amount) }))
  return {
    ...of,
    ordinal,
    statusCode: '22',
    charge: cents(-of.charge),
    paid: cents(-of.paid),
    adjustments: minus(of.adjustments),
    lines: of.lines.map((each) => ({
      ...each,
      charge: cents(-each.charge),
      paid: cents(-each.paid),
      adjustments: minus(each.adjustments),
    })),
  }
}

function verdict(paid: number, claims: readonly RemittanceClaim[], adjustments: readonly ProviderAdjustment[]) {
  const gate = openGate(() => {
    const hash = createHash('sha256')
    return { update: (text) => void hash.update(text), finish: () => hash.digest('hex') }
  })
  return events(header(paid / 100), claims, adjustments).flatMap((event) => gate.take(event))[0] as TransactionVerdict
}

/** A payment below zero is carried forward, as payers do. */
function settle(
  claims: readonly RemittanceClaim[],
  made: [string, number][],
): { paid: number; adjustments: ProviderAdjustment[] } {
  const adjustments = made.map(([code, amount], index) => providerAdjustment(index + 1, code, amount / 100))
  const before =
    claims.reduce((sum, each) => sum + each.paid, 0) - adjustments.reduce((sum, each) => sum + each.amount, 0)
  if (before >= 0) return { paid: before, adjustments }
  return {
    paid: 0,
    adjustments: [...adjustments, providerAdjustment(adjustments.length + 1, 'FB', before / 100, 'EFT1')],
  }
}

describe('conservation', () => {
  it('TRUST I11: what was paid is what went to claims, adjustments and suspense', () => {
    fc.assert(
      fc.property(fc.array(shape, { minLength: 1, maxLength: 6 }), plb, (shapes, made) => {
        const claims = shapes.map((each, index) => remitted(index + 1, each))
        const { paid, adjustments } = settle(claims, made)
        expect(verdict(paid, claims, adjustments).reasons).toEqual([])
        const candidates = shapes.flatMap((each, index) => (each.known ? [ours(index + 1, each)] : []))
        const posted = postTransaction(header(paid / 100), claims, adjustments, candidates, context(), () => null)
        expect(netOf(posted.transfers, 'undeposited')).toBe(paid)
        expect([...balances(posted.transfers).values()].reduce((sum, each) => sum + each, 0)).toBe(0)
        expect(new Set(posted.transfers.map((each) => each.key)).size).toBe(posted.transfers.length)
        expect(posted.transfers.every((each) => each.amount > 0)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('TRUST I12: charge = paid + every adjustment + open, and nothing is open once all is decided', () => {
    fc.assert(
      fc.property(shape, (made) => {
        const one = remitted(1, made)
        const candidateClaim = {
          ...ours(1, made),
          lines: ours(1, made).lines.map((each) => ({ ...each, decided: false })),
        }
        const { paid, adjustments } = settle([one], [])
        const posted = postTransaction(header(paid / 100), [one], adjustments, [candidateClaim], context(), () => null)
        const charges = chargesFor({ lines: candidateClaim.lines as never }, 'C1', 'plan', day('2026-01-10'), {
          kind: 'claim',
          claimId: 'C1',
        })
        const balance = claimBalance([...charges, ...posted.transfers.filter((each) => each.claimId === 'C1')])
        const { charge, open, overpaid, ...parts } = balance
        expect(overpaid).toBe(open < 0)
        expect(Object.values(parts).reduce((sum, each) => sum + each, 0) + open).toBe(charge)
        expect(open).toBe(0)
      }),
      { numRuns: 300 },
    )
  })

  it('a reversal and its original come to nothing, in one remittance or in two', () => {
    fc.assert(
      fc.property(shape, (made) => {
        const one = remitted(1, made)
        const back = negated(one, 2)
        const fresh = { ...ours(1, made), lines: ours(1, made).lines.map((each) => ({ ...each, decided: false })) }
        // A claim of nothing but zeros has nothing to take back.
        fc.pre(one.charge > 0)
        const together = postTransaction(header(0), [one, back], [], [fresh], context(), () => null)
        expect([...balances(together.transfers).values()].every((each) => each === 0)).toBe(true)

        const forward = settle([one], [])
        const first = postTransaction(
          header(forward.paid / 100),
          [one],
          forward.adjustments,
          [fresh],
          context('A'),
          () => null,
        )
        const decided = afterDecision(fresh, matchClaim(one, [fresh]), one)
        const backward = settle([back], [])
        const second = postTransaction(
          header(backward.paid / 100),
          [back],
          backward.adjustments,
          [decided],
          context('B'),
          () => null,
        )
        const claimOnly = [...first.transfers, ...second.transfers].filter((each) => each.claimId === 'C1')
        expect([...balances(claimOnly).values()].every((each) => each === 0)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('the assertion bites: a lost transfer stops the posting', () => {
    const one = claim(1, 'C1', '1', 72, 62, [line(1, 72, 62, 'CO-45 10')])
    expect(() => postTransaction(header(61.99), [one], [], [candidate('C1', [72])], context(), () => null)).toThrow(
      /conserve/,
    )
  })
})
