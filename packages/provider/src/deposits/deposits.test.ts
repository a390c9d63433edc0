import fc from 'fast-check'
import { cents, day } from '@throughline/domain'
import { describe, expect, it } from 'vitest'
import { balances } from '../posting/conservation.ts'
import { depositTransfers, explainRemainder } from './deposit-transfers.ts'
import { chooseParts, matchDeposit, type Deposit, type OpenRemittance } from './match-deposit.ts'

const deposit = (amount: number, more: Partial<Deposit> = {}): Deposit => ({
  depositId: 'D1',
  bankedOn: day('2026-02-03'),
  amount: cents(amount),
  traces: [],
  payerId: 'plan',
  ...more,
})
const remittance = (
  trace: string,
  amount: number,
  on = '2026-02-02',
  more: Partial<OpenRemittance> = {},
): OpenRemittance => ({
  remittanceId: `R-${trace}`,
  payerId: 'plan',
  payerName: 'Riverbend',
  trace,
  amount: cents(amount),
  effectiveOn: day(on),
  ...more,
})
const context = {
  bank: { kind: 'bank', subject: null },
  postedOn: day('2026-02-03'),
  source: { kind: 'person', userId: 'maria', reason: 'bank statement' },
} as const

function shown(of: Deposit, open: OpenRemittance[]): string {
  const match = matchDeposit(of, open)
  return match.kind === 'person'
    ? match.why
    : `${match.by}: ${match.parts.map((part) => `${part.remittanceId} ${part.amount}`).join(', ')} +${match.remainder}`
}

describe('matching a deposit', () => {
  it.each([
    [
      'trace and payer',
      deposit(6292, { traces: ['EFT1'] }),
      [remittance('EFT1', 6292), remittance('EFT2', 6292)],
      'trace: R-EFT1 6292 +0',
    ],
    [
      'Friday’s remittance, banked on Wednesday: three business days',
      deposit(6292, { bankedOn: day('2026-02-04') }),
      [remittance('EFT1', 6292, '2026-01-30')],
      'amount-payer-date: R-EFT1 6292 +0',
    ],
    [
      'Friday’s remittance, banked on Thursday: one too many',
      deposit(6292, { bankedOn: day('2026-02-05') }),
      [remittance('EFT1', 6292, '2026-01-30')],
      'nothing-fits',
    ],
    [
      'trace without leading zeros',
      deposit(6292, { traces: ['00EFT1'] }),
      [remittance('EFT1', 6292)],
      'trace: R-EFT1 6292 +0',
    ],
    [
      'trace, payer not named',
      deposit(6292, { traces: ['EFT1'], payerId: null }),
      [remittance('EFT1', 6292)],
      'trace: R-EFT1 6292 +0',
    ],
    [
      'the same trace of two payers',
      deposit(6292, { traces: ['EFT1'], payerId: null }),
      [remittance('EFT1', 6292), remittance('EFT1', 6292, '2026-02-02', { remittanceId: 'R-other', payerId: 'other' })],
      'payer-unknown',
    ],
    [
      'the same trace of two payers, payer named',
      deposit(6292, { traces: ['EFT1'] }),
      [remittance('EFT1', 6292), remittance('EFT1', 6292, '2026-02-02', { payerId: 'other' })],
      'trace: R-EFT1 6292 +0',
    ],
    [
      'trace of another payer',
      deposit(6292, { traces: ['EFT1'], payerId: 'other' }),
      [remittance('EFT1', 6292)],
      'nothing-fits',
    ],
    [
      'several traces in one deposit',
      deposit(10000, { traces: ['A', 'B'] }),
      [remittance('A', 4000), remittance('B', 6000)],
      'trace: R-A 4000, R-B 6000 +0',
    ],
    [
      'more money than the trace explains',
      deposit(7000, { traces: ['EFT1'] }),
      [remittance('EFT1', 6292)],
      'trace: R-EFT1 6292 +708',
    ],
    [
      'less money than the trace promises',
      deposit(6000, { traces: ['EFT1'] }),
      [remittance('EFT1', 6292)],
      'less-than-remittance',
    ],
    [
      'amount, payer and date',
      deposit(6292),
      [remittance('EFT1', 6292, '2026-01-31'), remittance('EFT2', 100)],
      'amount-payer-date: R-EFT1 6292 +0',
    ],
    ['four business days apart is too far', deposit(6292), [remittance('EFT1', 6292, '2026-01-28')], 'nothing-fits'],
    ['amount alone is never enough', deposit(6292, { payerId: null }), [remittance('EFT1', 6292)], 'payer-unknown'],
    ['another payer', deposit(6292), [remittance('EFT1', 6292, '2026-02-02', { payerId: 'other' })], 'nothing-fits'],
    ['two of one amount', deposit(6292), [remittance('A', 6292), remittance('B', 6292)], 'several-fit'],
    [
      'several that add up',
      deposit(10000),
      [remittance('A', 4000), remittance('B', 6000), remittance('C', 300)],
      'amount-payer-date: R-A 4000, R-B 6000 +0',
    ],
    [
      'several ways to add up',
      deposit(10000),
      [remittance('A', 4000), remittance('B', 6000), remittance('C', 5000), remittance('D', 5000)],
      'several-fit',
    ],
    [
      'remittances without money take no part',
      deposit(6292),
      [remittance('EFT1', 6292), remittance('ZERO', 0)],
      'amount-payer-date: R-EFT1 6292 +0',
    ],
    ['nothing open', deposit(6292), [], 'nothing-fits'],
    [
      'more candidates than are searched',
      deposit(2),
      Array.from({ length: 40 }, (_, index) => remittance(`T${index}`, 1)),
      'nothing-fits',
    ],
  ] as [string, Deposit, OpenRemittance[], string][])('%s', (_, of, open, expected) =>
    expect(shown(of, open)).toBe(expected),
  )

  it('says what a person is to do', () => {
    const match = matchDeposit(deposit(6292, { payerId: null }), [remittance('EFT1', 6292)])
    expect(match.message.text).toBe(
      'The deposit of $62.92 on 3 Feb 2026 names neither a trace number nor a payer; 1 remittance would fit by amount, which is not enough. Choose the remittance it belongs to.',
    )
  })

  it.each([
    [10000, [4000, 6000], { ok: true, remainder: 0 }],
    [10000, [4000], { ok: true, remainder: 6000 }],
    [10000, [4000, 7000], { ok: false, why: 'more-than-deposit' }],
    [10000, [], { ok: false, why: 'nothing-chosen' }],
  ])('a person chooses for %d: %j', (amount, chosen, expected) => {
    expect(
      chooseParts(
        deposit(amount),
        chosen.map((one, index) => remittance(`T${index}`, one)),
      ),
    ).toMatchObject(expected)
  })
})

describe('transfers of a deposit', () => {
  it('TRUST I13: matched + unexplained is the deposit, for any parts', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 100_000 }), { maxLength: 6 }),
        fc.integer({ min: 0, max: 5_000 }),
        (amounts, more) => {
          const total = amounts.reduce((sum, one) => sum + one, 0) + more
          fc.pre(total > 0)
          const parts = amounts.map((amount, index) => ({
            remittanceId: `R${index}`,
            payerId: 'plan',
            amount: cents(amount),
          }))
          const transfers = depositTransfers(deposit(total), parts, context)
          const found = balances(transfers)
          expect(found.get('bank')).toBe(total)
          expect(0 - (found.get('unexplained:plan') ?? 0)).toBe(more)
          expect(new Set(transfers.map((one) => one.key)).size).toBe(transfers.length)
        },
      ),
    )
  })

  it('an unexplained remainder can be explained later', () => {
    const first = depositTransfers(
      deposit(7000),
      [{ remittanceId: 'R1', payerId: 'plan', amount: cents(6292) }],
      context,
    )
    const later = explainRemainder(
      deposit(7000),
      [{ remittanceId: 'R2', payerId: 'plan', amount: cents(708) }],
      context,
    )
    expect(Object.fromEntries(balances([...first, ...later]))).toEqual({
      bank: 7000,
      'undeposited:plan': -7000,
      'unexplained:plan': 0,
    })
    expect(later[0]!.key).toBe('deposit|D1|explained|R2')
  })

  it('refuses to explain more than there is', () => {
    expect(() =>
      depositTransfers(deposit(10), [{ remittanceId: 'R1', payerId: 'plan', amount: cents(11) }], context),
    ).toThrow(/more than it holds/)
  })
})
