// The same seed is the same world again, and planted mistakes do not pass the second bookkeeper.
import { day } from '@throughline/domain'
import { describe, expect, test } from 'vitest'
import { auditBooks, type Evidence } from '../src/index.ts'
import { play } from './played-seed.ts'

describe('the same seed', () => {
  const brief = day('2025-12-26')

  test('is the same world twice, and another one for another seed', { timeout: 300_000 }, async () => {
    const [once, again, other] = [await play(77, brief), await play(77, brief), await play(78, brief)]
    expect(again.traceSha256, 'seed 77').toBe(once.traceSha256)
    expect(other.traceSha256).not.toBe(once.traceSha256)
  })
})

describe('planted mistakes', () => {
  let evidence: Evidence | null = null
  /** A week longer than the others, so that interest was paid. */
  const honest = async () => (evidence ??= (await play(4242, day('2026-02-06'))).evidence)
  const decoder = new TextDecoder('latin1')

  /** The evidence with one file rewritten: the first of its kind in which the pattern stands. */
  const rewritten = (given: Evidence, kind: '837P' | '835', from: RegExp, to: string): Evidence => {
    let done = false
    const files = given.files.map((file) => {
      const text = decoder.decode(file.bytes)
      if (done || file.kind !== kind || file.from === 'outside' || !from.test(text)) return file
      done = true
      return { ...file, bytes: new TextEncoder().encode(text.replace(from, to)) }
    })
    expect(done, `nothing of a file was rewritten by ${from}`).toBe(true)
    return { ...given, files }
  }
  const withLedger = (
    given: Evidence,
    side: 'providerLedger' | 'planLedger',
    account: string,
    by: number,
  ): Evidence => {
    expect(given[side][account], `${side} has no ${account}`).toBeDefined()
    return { ...given, [side]: { ...given[side], [account]: given[side][account]! + by } }
  }
  const found = (given: Evidence) => auditBooks(given).differences.map((one) => `${one.where}: ${one.what}`)

  test('the honest evidence passes', { timeout: 300_000 }, async () => {
    expect(found(await honest())).toEqual([])
  })

  test.each<[string, (given: Evidence) => Evidence, RegExp]>([
    [
      'an adjustment dropped from a remittance',
      (e) => rewritten(e, '835', /CAS\*CO\*45\*[\d.]+~/, ''),
      /provider ledger/,
    ],
    [
      'an amount of a claim raised by a dollar in a batch',
      (e) => rewritten(e, '837P', /SV1\*HC:H0038:HE\*36\*/, 'SV1*HC:H0038:HE*37*'),
      /charges|charge$/,
    ],
    ['a transfer booked twice', (e) => withLedger(e, 'providerLedger', 'undeposited', 6020), /undeposited/],
    [
      'a sign turned round on the way to interest',
      (e) => withLedger(e, 'providerLedger', 'interest', -2 * e.providerLedger.interest!),
      /interest/,
    ],
    [
      'a denial kept among what was given up',
      (e) => withLedger(withLedger(e, 'providerLedger', 'denied', -1800), 'providerLedger', 'contractual', 1800),
      /contractual/,
    ],
    ['the plan forgets a cent of expense', (e) => withLedger(e, 'planLedger', 'claims-expense', -1), /claims-expense/],
    ['a deposit never made', (e) => ({ ...e, deposits: e.deposits.slice(1) }), /bank/],
    [
      'a batch lost from the evidence',
      (e) => ({ ...e, files: e.files.filter((file) => file !== e.files.find((one) => one.kind === '837P')) }),
      /provider/,
    ],
    [
      'a claim that tells another payment than the files',
      (e) => ({
        ...e,
        claims: e.claims.map((claim, index) => (index === 5 ? { ...claim, paid: claim.paid + 1 } : claim)),
      }),
      /provider claim/,
    ],
  ])('%s is found', async (_, plant, where) => {
    const differences = found(plant(await honest()))
    expect(differences.length).toBeGreaterThan(0)
    expect(differences.join('\n')).toMatch(where)
  })
})
