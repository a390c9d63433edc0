import assert from 'node:assert/strict'
import { cents, sum } from '@throughline/domain'
import { describe, expect, it, vi } from 'vitest'
import type { AdjudicationFacts } from '../facts/adjudication-facts.ts'
import { dice, generateFacts, generateReplacement, generateWorld } from '../testing/index.ts'
import { adjudicate, readjudicate } from './adjudicate.ts'
import { decisionText } from './canonical-text.ts'
import type { Decision } from './decision.ts'

// Thousands of claims on a machine that others use too.
vi.setConfig({ testTimeout: 120_000 })

const seed = 20261121
const count = 4_000
const world = generateWorld(seed)
const claims = Array.from({ length: count }, (_, number) => generateFacts(world, seed, number))
const decisions = claims.map((facts) => adjudicate(facts))

/** Checks claim after claim; a failure names seed and claim. */
function each(
  of: readonly AdjudicationFacts[],
  check: (facts: AdjudicationFacts, decision: Decision, index: number) => void,
): void {
  of.forEach((facts, index) => {
    try {
      check(facts, decisions[index]!, index)
    } catch (error) {
      throw new Error(`seed ${seed}, claim ${index}: ${String(error)}`, { cause: error })
    }
  })
}

describe(`${count} generated claims, seed ${seed}`, () => {
  it('are varied: every outcome and many edits occur', () => {
    const outcomes = new Set(decisions.map((decision) => decision.outcome))
    expect([...outcomes].sort()).toEqual(['denied', 'paid', 'partly-paid', 'pended'])
    const spoken = new Set(decisions.flatMap((decision) => decision.steps.map((step) => step.rule)))
    expect(spoken.size).toBeGreaterThanOrEqual(40)
  })

  it('are decided byte for byte alike the second time', () => {
    each(claims, (facts, decision) => assert.equal(decisionText(adjudicate(facts)), decisionText(decision)))
  })

  it('are decided byte for byte alike with the keys of every object in another order', () => {
    const { roll } = dice(seed)
    each(claims.slice(0, 1_200), (facts, decision) => {
      const first = decisionText(decision)
      assert.equal(decisionText(adjudicate(shuffled(facts, roll))), first)
      assert.equal(decisionText(JSON.parse(first) as Decision), first)
    })
  })

  it('balance by line and by claim', () => {
    each(claims, (facts, decision) => {
      if (decision.outcome === 'pended') return
      for (const line of decision.lines)
        assert.equal(line.charge - sum(line.adjustments.map((adjustment) => adjustment.amount)), line.paid)
      assert.equal(decision.charge, facts.claim.charge)
      assert.equal(sum(decision.lines.map((line) => line.paid)), decision.paid)
      for (const line of facts.claim.lines) {
        const parts = decision.lines.filter((part) => part.line === line.number)
        assert.equal(sum(parts.map((part) => part.charge)), line.charge)
        assert.equal(
          parts.reduce((total, part) => total + part.unitsBilled, 0),
          line.units,
        )
      }
    })
  })

  it('explain every payment: allowed − prior payer − member share − withheld = paid, never below zero', () => {
    each(claims, (_, decision) => {
      for (const line of decision.lines) {
        assert.equal(line.allowed - line.priorPayer - line.memberShare - line.withheld, line.paid)
        for (const amount of [line.allowed, line.priorPayer, line.memberShare, line.withheld, line.paid])
          assert(amount >= 0)
      }
    })
  })

  it('explain every adjustment by a step with the same reason', () => {
    each(claims, (_, decision) => {
      for (const line of decision.lines)
        for (const { reason } of line.adjustments)
          assert(decision.steps.some((step) => step.carc === reason && (step.line === null || step.line === line.line)))
    })
  })

  it('never draw more than is left, and draw only for allowed units', () => {
    each(claims, (facts, decision) => {
      for (const authorization of facts.authorizations)
        for (const line of authorization.lines) {
          const drawn = decision.draws.filter(
            (draw) => draw.authorization === authorization.number && draw.authorizationLine === line.line,
          )
          const total = drawn.reduce((units, draw) => units + draw.units, 0)
          assert(total <= Math.max(0, line.unitsAuthorized - line.unitsHeld - line.unitsUsed))
        }
      for (const line of facts.claim.lines) {
        const taken = [...decision.draws, ...decision.freeUnits]
          .filter((draw) => draw.claimLine === line.number)
          .reduce((units, draw) => units + draw.units, 0)
        const allowed = decision.lines
          .filter((part) => part.line === line.number)
          .reduce((units, part) => units + part.unitsAllowed, 0)
        assert(taken === 0 || taken === allowed)
      }
    })
  })

  it('replaced, take the first decision back to the cent and balance again', () => {
    let reversed = 0
    each(claims.slice(0, 1_500), (facts, original, index) => {
      const replacement = adjudicate(generateReplacement(facts, index))
      if (!replacement.reverses) return
      reversed += 1
      mirrors(original, replacement.reverses)
    })
    expect(reversed).toBeGreaterThan(700)
  })

  it('decided again without a change, come to the same money', () => {
    each(claims.slice(0, 1_500), (facts, first) => {
      if (first.outcome === 'pended') return
      const now = { ...facts, authorizations: afterDraws(facts, first) }
      const again = readjudicate(first, now, { remark: 'N692', reason: 'looked at again.' })
      mirrors(first, again.reversal!)
      assert.equal(again.decision.version, first.version + 2)
      assert.equal(again.decision.interest, 0)
      const money = (decision: Decision): string =>
        decisionText({ ...decision, version: 0, interest: cents(0), interestBasis: null, steps: [] })
      assert.equal(money(again.decision), money(first))
    })
  })
})

const amounts = ['charge', 'allowed', 'priorPayer', 'memberShare', 'withheld', 'paid'] as const

function mirrors(original: Decision, reversal: NonNullable<Decision['reverses']>): void {
  for (const amount of amounts) assert.equal(reversal[amount] + original[amount], 0)
  assert.deepEqual(reversal.unitsReturned, original.draws)
  assert.equal(reversal.lines.length, original.lines.length)
  reversal.lines.forEach((line, index) => {
    const before = original.lines[index]!
    for (const amount of amounts) assert.equal(line[amount] + before[amount], 0)
    assert.equal(
      line.adjustments.map(({ group, reason, amount }) => `${group}${reason} ${cents(-amount)}`).join(),
      before.adjustments.map(({ group, reason, amount }) => `${group}${reason} ${amount}`).join(),
    )
    assert.equal(line.charge - sum(line.adjustments.map((adjustment) => adjustment.amount)), line.paid)
  })
}

function afterDraws(facts: AdjudicationFacts, decision: Decision): AdjudicationFacts['authorizations'] {
  return facts.authorizations.map((authorization) => ({
    ...authorization,
    lines: authorization.lines.map((line) => ({
      ...line,
      unitsUsed:
        line.unitsUsed +
        decision.draws.reduce(
          (units, draw) =>
            units +
            (draw.authorization === authorization.number && draw.authorizationLine === line.line ? draw.units : 0),
          0,
        ),
    })),
  }))
}

/** A copy whose objects carry their keys in another order. */
function shuffled<T>(value: T, roll: (sides: number) => number): T {
  if (Array.isArray(value)) return value.map((member) => shuffled(member, roll)) as T
  if (value === null || typeof value !== 'object') return value
  const keys = Object.keys(value)
  for (let index = keys.length - 1; index > 0; index -= 1) {
    const other = roll(index + 1)
    ;[keys[index], keys[other]] = [keys[other]!, keys[index]!]
  }
  return Object.fromEntries(keys.map((key) => [key, shuffled((value as Record<string, unknown>)[key], roll)])) as T
}
