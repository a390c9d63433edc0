import { addDays, cents, day, formatMoney, sum, zero, type Transfer } from '@throughline/domain'
import { describe, expect, it } from 'vitest'
import { adjudicate, readjudicate } from '../adjudicate/adjudicate.ts'
import type { Decision } from '../adjudicate/decision.ts'
import { exampleFacts, exampleProvider } from '../adjudicate/example-case.ts'
import { reversalOf } from '../adjudicate/reversal.ts'
import { dice, generateFacts, generateWorld } from '../testing/index.ts'
import { decisionTransfers, reversalTransfers } from './decision-transfers.ts'
import {
  assertAdviceBalances,
  payRun,
  type AdjustmentDue,
  type Payable,
  type PayeeDue,
  type PayeePayment,
} from './pay-run.ts'
import { creditBalance } from './payment-transfers.ts'

const paidOn = day('2026-03-13')

/** A decision that pays exactly `paid` on a charge ten dollars higher. */
function decided(icn: string, paid: number, payOn = day('2026-01-16')): Decision {
  return adjudicate(
    exampleFacts({
      line: { units: 1, charge: cents(paid + 10_00) },
      term: { rates: [{ starts: day('2026-01-01'), ends: null, amount: cents(paid) }] },
      facts: { icn, payOn },
    }),
  )
}

function reversal(of: Decision) {
  return reversalOf(of, {
    version: of.version + 1,
    reversedOn: paidOn,
    remarks: ['N692'],
    reason: { id: 'test', values: {}, text: 'Test.' },
  })
}

function payee(payables: readonly Payable[], dues: readonly AdjustmentDue[] = [], trace = 'T1'): PayeeDue {
  const { providerId, name, npi, ein } = exampleProvider
  return { provider: { providerId, name, npi, ein }, trace, method: 'ACH', payables, dues, advance: null }
}

const pays = (decision: Decision): Payable => ({ kind: 'decision', decision })
/** Where a recovery is told first: nobody takes it before. */
const later = day('2026-04-12')
const takes = (of: Decision, collectFrom = paidOn): Payable => ({
  kind: 'reversal',
  reversal: reversal(of),
  collectFrom,
})
const pay = (due: PayeeDue, on = paidOn): PayeePayment => payRun({ paidOn: on, payees: [due] }).payments[0]!
const due = (kind: AdjustmentDue['kind'], amount: number, reference = 'R'): AdjustmentDue => ({
  id: `${kind} ${reference}`,
  kind,
  amount: cents(amount),
  reference,
  collectFrom: null,
})

/** "1 $62.00 · 22 −$62.00 | L6 −$0.92 → $62.92": claims, what stands beside them, what is paid. */
function table({ advice }: PayeePayment): string {
  const claims = advice.claims.map((claim) => `${claim.statusCode} ${formatMoney(claim.paid)}`)
  const beside = advice.providerAdjustments.map(({ reason, amount }) => `${reason} ${formatMoney(amount)}`)
  return `${claims.join(' · ')} | ${beside.join(' · ')} → ${formatMoney(advice.paid)}`
}

describe('the worked set', () => {
  const original = decided('26000000001', 62_00)

  it('pays 62.00 with 0.92 interest: 62.92', () => {
    const payment = pay(payee([pays(original)]))
    expect(table(payment)).toBe('1 $62.00 | L6 −$0.92 → $62.92')
    expect(payment.interest).toBe(92)
    expect(payment.advice.providerAdjustments[0]).toMatchObject({
      reference: '26000000001',
      providerIdentifier: '1456789019',
      fiscalPeriodEnds: '2026-12-31',
    })
  })

  it('recovers 20.00 of an older claim: 42.92', () => {
    const payment = pay(payee([pays(original)], [due('recovery', 20_00, '25000000009')]))
    expect(table(payment)).toBe('1 $62.00 | L6 −$0.92 · WO $20.00 → $42.92')
    expect(payment.settled).toEqual(['recovery 25000000009'])
    expect(payment.raised).toEqual([])
  })

  it('reverses before it corrects: net 27.00', () => {
    const corrected = { ...decided('26000000001', 89_00), version: 3, interestBasis: null }
    const payment = pay(payee([pays(corrected), takes(original)]))
    expect(table(payment)).toBe('22 −$62.00 · 1 $89.00 |  → $27.00')
    expect(payment.advice.claims.map((claim) => [claim.ordinal, claim.version])).toEqual([
      [1, 2],
      [2, 3],
    ])
    expect(payment.advice.claims[0]).toMatchObject({
      charge: -72_00,
      lines: [{ charge: -72_00, paid: -62_00, adjustments: [{ group: 'CO', reason: '45', amount: -10_00 }] }],
    })
  })

  it('carries −50.00 forward under its own trace, and takes it from the next 200.00: 150.00', () => {
    const first = pay(
      payee([takes(decided('26000000002', 112_00)), pays({ ...original, interestBasis: null })], [], 'T7'),
    )
    expect(table(first)).toBe('22 −$112.00 · 1 $62.00 | FB −$50.00 → $0.00')
    expect(first.advice).toMatchObject({ method: 'NON', providerAdjustments: [{ reference: 'T7' }] })
    expect(first.raised).toEqual([{ kind: 'forward-balance', amount: 50_00, reference: 'T7', collectFrom: null }])
    const next = pay(
      payee(
        [pays({ ...decided('26000000003', 200_00), interestBasis: null })],
        [{ id: 'F', ...first.raised[0]! }],
        'T8',
      ),
    )
    expect(table(next)).toBe('1 $200.00 | FB $50.00 → $150.00')
    expect(next.advice.providerAdjustments[0]!.reference).toBe('T7')
  })

  it('tells a reversal of 37.50 now and collects it later', () => {
    const old = { ...decided('26000000004', 37_50), interestBasis: null }
    const told = pay(payee([takes(old, later)]))
    expect(table(told)).toBe('22 −$37.50 | WO −$37.50 → $0.00')
    expect(told.raised).toEqual([{ kind: 'recovery', amount: 37_50, reference: '26000000004', collectFrom: later }])
    const next = payee([pays({ ...original, interestBasis: null })], [{ id: 'R', ...told.raised[0]! }], 'T2')
    expect(table(pay(next, addDays(later, -1)))).toBe('1 $62.00 |  → $62.00')
    expect(table(pay(next, later))).toBe('1 $62.00 | WO $37.50 → $24.50')
  })

  it('puts off only the difference when the claim is paid anew in the same run', () => {
    const smaller = { ...decided('26000000001', 27_00), version: 3, interestBasis: null }
    expect(table(pay(payee([takes(original, later), pays(smaller)])))).toBe(
      '22 −$62.00 · 1 $27.00 | WO −$35.00 → $0.00',
    )
  })
})

describe('what moves beside claims', () => {
  it('takes no more than there is and leaves the rest for the next run', () => {
    const payment = pay(
      payee(
        [pays({ ...decided('26000000001', 30_00), interestBasis: null })],
        [due('forward-balance', 20_00, 'T0'), due('recovery', 25_00, 'X')],
      ),
    )
    expect(table(payment)).toBe('1 $30.00 | FB $20.00 · WO $10.00 → $0.00')
    expect(payment.raised).toEqual([{ kind: 'recovery', amount: 15_00, reference: 'X', collectFrom: null }])
  })

  it('releases a withhold and acknowledges a refund before it takes anything', () => {
    const payment = pay(
      payee(
        [],
        [due('recovery', 8_00, 'X'), due('withhold-release', -3_10, 'Y2026'), due('refund-received', -5_00, 'X')],
      ),
    )
    expect(table(payment)).toBe(' | E3 −$3.10 · 72 −$5.00 · WO $8.00 → $0.10')
  })

  it('repays an advance by its share of the claims, never below zero', () => {
    const advance = {
      state: { advance: cents(60_000_00), repaid: zero, balance: cents(60_000_00) },
      repayPercent: 2500,
      reference: 'ADVANCE',
    }
    const payment = pay({ ...payee([pays({ ...decided('26000000001', 100_00), interestBasis: null })]), advance })
    expect(table(payment)).toBe('1 $100.00 | AP $25.00 → $75.00')
    expect(payment.advance).toEqual({ advance: 60_000_00, repaid: 25_00, balance: 59_975_00 })
    const short = pay({
      ...payee([pays({ ...decided('26000000001', 100_00), interestBasis: null })], [due('recovery', 90_00)]),
      advance,
    })
    expect(table(short)).toBe('1 $100.00 | WO $90.00 · AP $10.00 → $0.00')
  })

  it('tells a denied claim with a payment of nothing', () => {
    const denied = adjudicate(exampleFacts({ line: { placeOfService: '27' } }))
    const payment = pay(payee([pays(denied)]))
    expect(table(payment)).toBe('1 $0.00 |  → $0.00')
    expect(payment.advice).toMatchObject({
      method: 'NON',
      claims: [{ lines: [{ adjustments: [{ reason: '58' }], remarks: ['N428'] }] }],
    })
    expect(payment.transfers).toEqual([])
  })

  it('pays an advance out as the same code that takes it back', () => {
    expect(table(pay(payee([], [due('advance', -20_000_00, 'A')])))).toBe(' | AP −$20,000.00 → $20,000.00')
  })

  it('sends nothing to a payee with nothing to be told', () => {
    expect(payRun({ paidOn, payees: [payee([])] }).payments).toEqual([])
    // What is carried forward waits for money to be taken from; until then there is nothing to say.
    expect(payRun({ paidOn, payees: [payee([], [due('forward-balance', 50_00)])] }).payments).toEqual([])
  })

  it('counts interest to the day of payment, not of the decision', () => {
    const planned = decided('26000000001', 62_00, day('2026-01-16'))
    expect(planned.interest).toBe(0)
    expect(pay(payee([pays(planned)]), day('2026-03-13')).interest).toBe(92)
  })

  it('stops over a claim that waits, a claim of somebody else, and an advice that does not balance', () => {
    const waiting = { ...decided('26000000001', 62_00), outcome: 'pended' as const }
    expect(() => pay(payee([pays(waiting)]))).toThrow('cannot be on an advice')
    const foreign = {
      ...decided('26000000001', 62_00),
      provider: { providerId: 'x', name: 'X', npi: '1987654328', ein: null },
    }
    expect(() => pay(payee([pays(foreign)]))).toThrow('not one of')
    const { advice } = pay(payee([pays(decided('26000000001', 62_00))]))
    expect(() => assertAdviceBalances({ ...advice, paid: cents(advice.paid + 1) })).toThrow('pays')
    expect(() =>
      assertAdviceBalances({
        ...advice,
        paid: cents(advice.paid + 1),
        claims: advice.claims.map((claim) => ({ ...claim, paid: cents(claim.paid + 1) })),
      }),
    ).toThrow('does not balance')
  })
})

describe('the plan’s ledger', () => {
  it('owes nothing for what an advice told, over many runs of random decisions, reversals and dues', () => {
    const seed = 4711
    const world = generateWorld(seed)
    const { roll, chance, pick } = dice(seed)
    const ledger: Transfer[] = []
    const standing: Decision[] = []
    let dues: AdjustmentDue[] = []
    let bank = 0
    const { providerId, npi } = exampleProvider
    for (let run = 0; run < 60; run += 1) {
      const payables: Payable[] = []
      for (let count = roll(6); count > 0; count -= 1) {
        const facts = generateFacts(world, seed, run * 10 + count)
        const decision = { ...adjudicate(facts), provider: { providerId, name: 'P', npi, ein: null } }
        if (decision.outcome === 'pended') continue
        ledger.push(...decisionTransfers(decision))
        payables.push(pays(decision))
        standing.push(decision)
      }
      if (standing.length > 3 && chance(60)) {
        const of = standing.splice(roll(standing.length - 3), 1)[0]!
        const back = reversal(of)
        if (!payables.some((payable) => payable.kind === 'decision' && payable.decision.icn === of.icn)) {
          ledger.push(...reversalTransfers(back))
          payables.push({
            kind: 'reversal',
            reversal: back,
            collectFrom: addDays(day('2026-09-01'), run + pick([0, 5])),
          })
        }
      }
      const payment = payRun({ paidOn: addDays(day('2026-09-01'), run), payees: [payee(payables, dues, `T${run}`)] })
        .payments[0]
      if (!payment) continue
      ledger.push(...payment.transfers)
      bank += payment.advice.paid
      expect(payment.advice.paid).toBeGreaterThanOrEqual(0)
      dues = [
        ...dues.filter((one) => !payment.settled.includes(one.id)),
        ...payment.raised.map((one, index) => ({ ...one, id: `${run}-${index}` })),
      ]
      expect(creditBalance(ledger, 'claims-payable', providerId), `seed ${seed}, run ${run}`).toBe(0)
      const waiting = (kind: AdjustmentDue['kind']): number =>
        sum(dues.filter((one) => one.kind === kind).map((one) => one.amount))
      expect(creditBalance(ledger, 'forward-balance', providerId)).toBe(-waiting('forward-balance') || 0)
      expect(creditBalance(ledger, 'provider-receivable', providerId)).toBe(-waiting('recovery') || 0)
    }
    expect(creditBalance(ledger, 'plan-bank', null)).toBe(bank)
    expect(new Set(ledger.map((transfer) => transfer.key)).size).toBe(ledger.length)
    expect(ledger.every((transfer) => transfer.amount > 0)).toBe(true)
    expect(dues.length).toBeGreaterThan(0)
  })

  it('mirrors a decision to the cent when it is reversed, withheld money too', () => {
    const decision = adjudicate(
      exampleFacts({
        contract: {
          payment: {
            model: 'fee-for-service',
            withholdPercent: 500,
            caseRate: null,
            advance: null,
            sharedSavings: null,
          },
        },
      }),
    )
    const all = [...decisionTransfers(decision), ...reversalTransfers(reversal(decision))]
    expect(all.map((transfer) => transfer.key)).toEqual([
      'plan/26012000001/v1/line-1/claims-payable',
      'plan/26012000001/v1/line-1/withhold-payable',
      'plan/26012000001/v2/line-1/claims-payable',
      'plan/26012000001/v2/line-1/withhold-payable',
    ])
    for (const kind of ['claims-payable', 'withhold-payable'] as const)
      expect(creditBalance(all, kind, 'provider-1')).toBe(0)
    expect(creditBalance(all, 'claims-expense', null)).toBe(0)
  })

  it('pays the difference of a claim decided again', () => {
    const first = adjudicate(
      exampleFacts({ facts: { authorizations: [{ ...exampleFacts().authorizations[0]!, providerId: null }] } }),
    )
    const facts = exampleFacts({
      term: { rates: [{ starts: day('2026-01-01'), ends: null, amount: cents(16_00) }] },
      facts: {
        authorizations: exampleFacts().authorizations.map((authorization) => ({
          ...authorization,
          lines: authorization.lines.map((line) => ({ ...line, unitsUsed: line.unitsUsed + 4 })),
        })),
      },
    })
    const { reversal: back, decision } = readjudicate(first, facts, { remark: 'N689', reason: 'the rate rose.' })
    const payment = pay(
      payee([{ kind: 'reversal', reversal: back!, collectFrom: paidOn }, pays(decision)]),
      day('2026-01-20'),
    )
    expect(table(payment)).toBe('22 −$62.00 · 1 $64.00 |  → $2.00')
  })
})
