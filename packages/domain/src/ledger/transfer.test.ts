// A reversal mirrors: the transfer and its mirror leave every account as it was.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { day } from '../calendar/day.ts'
import { cents } from '../money/cents.ts'
import { accountKinds, mirror, type Transfer } from './transfer.ts'

const account = fc.record({ kind: fc.constantFrom(...accountKinds), subject: fc.option(fc.constantFrom('p1', 'p2')) })

test('the sides are exchanged, the amount stays, the source is the new cause', () => {
  fc.assert(
    fc.property(account, account, fc.integer({ min: 1, max: 1_000_000_00 }), (debit, credit, amount) => {
      const source = { kind: 'person', userId: 'u1', reason: 'typed twice' } as const
      const first: Transfer = {
        key: 'k1',
        debit,
        credit,
        amount: cents(amount),
        postedOn: day('2026-02-03'),
        kind: 'payment',
        source: { kind: 'file', fileId: 'f', transactionOrdinal: 0, segmentOrdinal: 12 },
        claimId: 'c1',
        claimLine: 1,
        remittanceId: 'r1',
        depositId: null,
        reasonCode: '45',
        groupCode: 'CO',
      }
      const back = mirror(first, 'k2', day('2026-02-04'), source)
      const balance = new Map<string, number>()
      for (const transfer of [first, back])
        for (const [side, sign] of [
          [transfer.debit, 1],
          [transfer.credit, -1],
        ] as const) {
          const name = `${side.kind}|${side.subject}`
          balance.set(name, (balance.get(name) ?? 0) + sign * transfer.amount)
        }
      expect([...balance.values()].every((left) => left === 0)).toBe(true)
      expect(back).toMatchObject({ key: 'k2', amount, source, claimId: 'c1', reasonCode: '45' })
      expect(mirror(back, 'k1', first.postedOn, first.source)).toEqual(first)
    }),
  )
})
