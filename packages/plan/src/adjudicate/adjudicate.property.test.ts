import { cents, sum } from '@throughline/domain'
import { describe, expect, it } from 'vitest'
import type { AdjudicationFacts } from '../facts/adjudication-facts.ts'
import { dice, generateFacts, generateReplacement, generateWorld } from '../testing/generated-facts.ts'
import { adjudicate, readjudicate } from './adjudicate.ts'
import { decisionText } from './canonical-text.ts'
import type { Decision } from './decision.ts'

const seed = 20261121
const count = 4_000
const world = generateWorld(seed)
const claims = Array.from({ length: count }, (_, number) => generateFacts(world, seed, number))
const decisions = claims.map((facts) => adjudicate(facts))
const each = (check: (facts: AdjudicationFacts, decision: Decision) => void): void =>
  claims.forEach((facts, index) => {
    try {
      check(facts, decisions[index]!)
    } catch (error) {
      throw new Error(`seed ${seed}, claim ${index}: ${String(error)}`)
    }
  })

describe(`${count} generated claims, seed ${seed}`, () => {
  it('are varied: every outcome and many edits occur', () => {
    const outcomes = new Set(decisions.map((decision) => decision.outcome))
    expect([...outcomes].sort()).toEqual(['denied', 'paid', 'partly-paid', 'pended'])
    const spoken = new Set(decisions.flatMap((decision) => decision.steps.map((step) => step.rule)))
    expect(spoken.size).toBeGreaterThanOrEqual(40)
  })

  it('are decided byte for byte alike the second time, with object keys in any order', () => {
    const { roll } = dice(seed)
    each((facts, decision) => {
      const first = decisionText(decision)
      expect(decisionText(adjudicate(facts))).toBe(first)
    })
    claims.slice(0, 1_200).forEach((facts, index) => {
      const first = decisionText(decisions[index]!)
      expect(decisionText(adjudicate(shuffled(facts, roll))), `seed ${seed}, claim ${index}`).toBe(first)
      expect(decisionText(JSON.parse(first) as Decision)).toBe(first)
    })
  }, 30_000)

  it('balance by line and by claim', () => {
    each((facts, decision) => {
      if (decision.outcome === 'pended') return
      for (const line of decision.lines)
        expect(line.charge - sum(line.adjustments.map((adjustment) => adjustment.amount))).toBe(line.paid)
      expect(decision.charge).toBe(facts.claim.charge)
      expect(sum(decision.lines.map((line) => line.paid))).toBe(decision.paid)
      for (const line of facts.claim.lines) {
        const parts = decision.lines.filter((part) => part.line === line.number)
        expect(sum(parts.map((part) => part.charge))).toBe(line.charge)
        expect(parts.reduce((total, part) => total + part.unitsBilled, 0)).toBe(line.units)
      }
    })
  })

  it('explain every payment: allowed − prior payer − member share − withheld = paid, never below zero', () => {
    each((_, decision) => {
      for (const line of decision.lines) {
        expect(line.allowed - line.priorPayer - line.memberShare - line.withheld).toBe(line.paid)
        for (const amount of [line.allowed, line.priorPayer, line.memberShare, line.withheld, line.paid])
          expect(amount).toBeGreaterThanOrEqual(0)
      }
    })
  })

  it('explain every adjustment by a step with the same reason', () => {
    each((_, decision) => {
      for (const line of decision.lines)
        for (const { reason } of line.adjustments)
          expect(
            decision.steps.some((step) => step.carc === reason && (step.line === null || step.line === line.line)),
          ).toBe(true)
    })
  })

  it('never draw more than is left, and draw only for allowed units', () => {
    each((facts, decision) => {
      for (const authorization of facts.authorizations)
        for (const line of authorization.lines) {
          const drawn = decision.draws.filter(
            (draw) => draw.authorization === authorization.number && draw.authorizationLine === line.line,
          )
          const total = drawn.reduce((units, draw) => units + draw.units, 0)
          expect(total).toBeLessThanOrEqual(Math.max(0, line.unitsAuthorized - line.unitsHeld - line.unitsUsed))
        }
      for (const line of facts.claim.lines) {
        const taken = [...decision.draws, ...decision.freeUnits]
          .filter((draw) => draw.claimLine === line.number)
          .reduce((units, draw) => units + draw.units, 0)
        const allowed = decision.lines
          .filter((part) => part.line === line.number)
          .reduce((units, part) => units + part.unitsAllowed, 0)
        expect([0, allowed]).toContain(taken)
      }
    })
  })

  it('replaced, take the first decision back to the cent and balance again', () => {
    let reversed = 0
    claims.slice(0, 1_500).forEach((facts, index) => {
      const replacement = adjudicate(generateReplacement(facts, index))
      const original = decisions[index]!
      if (!replacement.reverses) return
      reversed += 1
      mirrors(original, replacement.reverses)
    })
    expect(reversed).toBeGreaterThan(700)
  })

  it('decided again without a change, come to the same money', () => {
    claims.slice(0, 1_500).forEach((facts, index) => {
      const first = decisions[index]!
      if (first.outcome === 'pended') return
      const now = { ...facts, authorizations: afterDraws(facts, first) }
      const again = readjudicate(first, now, { remark: 'N692', reason: 'looked at again.' })
      mirrors(first, again.reversal!)
      expect(again.decision.paid).toBe(first.paid)
      expect(again.decision.version).toBe(first.version + 2)
      expect(again.decision.interest).toBe(0)
      expect({ ...again.decision, version: 0, interest: 0, interestBasis: null, steps: [] }).toEqual({
        ...first,
        version: 0,
        interest: 0,
        interestBasis: null,
        steps: [],
      })
    })
  })
})

function mirrors(original: Decision, reversal: NonNullable<Decision['reverses']>): void {
  expect(reversal.paid + original.paid).toBe(0)
  expect(reversal.charge + original.charge).toBe(0)
  expect(reversal.unitsReturned).toEqual(original.draws)
  reversal.lines.forEach((line, index) => {
    const before = original.lines[index]!
    expect(line.adjustments.map(({ group, reason, amount }) => [group, reason, cents(-amount)])).toEqual(
      before.adjustments.map(({ group, reason, amount }) => [group, reason, amount]),
    )
    expect(line.charge - sum(line.adjustments.map((adjustment) => adjustment.amount))).toBe(line.paid)
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
