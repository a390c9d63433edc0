// Twenty small worlds, each played from its seed: the cycle runs, every invariant holds on both sides, and the second
// bookkeeper agrees to the cent. The same seed is the same world again, and planted mistakes do not pass.
import { day } from '@throughline/domain'
import { brokenInvariants, inOrganization } from '@throughline/store'
import { describe, expect, test } from 'vitest'
import { testDatabase } from '../../store/src/testing/test-database.ts'
import {
  auditBooks,
  differenceText,
  gatherEvidence,
  openSimulatedApplication,
  simulate,
  simulatedClock,
  type Evidence,
} from '../src/index.ts'
import type { World } from '../src/stage/world.ts'

const seeds = Array.from({ length: 20 }, (_, index) => 1001 + index)

/** Ten weeks across the change of rates at the new year. */
const period = { from: day('2025-12-01'), through: day('2026-02-06') }

type Played = {
  readonly traceSha256: string
  readonly evidence: Evidence
  readonly broken: readonly string[]
  readonly faults: readonly unknown[]
  readonly counts: ReadonlyMap<string, number>
}

async function broken(world: World): Promise<string[]> {
  const sides = [world.provider.organizationId, world.plan.organizationId]
  const found = []
  for (const id of sides) found.push(...(await inOrganization(world.stage.store, id, brokenInvariants)))
  return found
}

async function play(seed: number, through = period.through): Promise<Played> {
  const database = await testDatabase()
  const faults: unknown[] = []
  const clock = simulatedClock('2025-11-28T13:00:00.000Z', 'America/New_York')
  const application = openSimulatedApplication({
    store: database.db,
    clock,
    seed,
    onFault: (fault) => void faults.push(fault),
  })
  try {
    const { world, traceSha256 } = await simulate({
      application,
      clock,
      store: database.db,
      seed,
      size: 'small',
      from: period.from,
      through,
    })
    return {
      traceSha256,
      evidence: await gatherEvidence(world),
      broken: await broken(world),
      faults,
      counts: world.counts,
    }
  } catch (error) {
    throw new Error(`seed ${seed}`, { cause: error })
  } finally {
    await database.close()
  }
}

const everything = new Map<string, number>()

describe('a world from its seed', () => {
  test.each(seeds)('seed %i: both ledgers agree with the files to the cent', { timeout: 300_000 }, async (seed) => {
    const played = await play(seed)
    const audit = auditBooks(played.evidence)
    expect(played.faults, `seed ${seed}`).toEqual([])
    expect(played.broken, `seed ${seed}`).toEqual([])
    expect(audit.differences.map(differenceText), `seed ${seed}`).toEqual([])
    expect(audit.figures.posted, `seed ${seed}`).toBeGreaterThan(1000_00)
    expect(audit.figures.planPaid, `seed ${seed}`).toBe(audit.figures.posted)
    for (const [what, times] of played.counts) everything.set(what, (everything.get(what) ?? 0) + times)
  })

  test('over the seeds, everything that can happen did', () => {
    const wanted = [
      'denied',
      'partial',
      'pends resolved',
      'held claims put right',
      'rejected claims put right',
      'late claims sent all the same',
      'replacements',
      'voids',
      'taken back',
      'decided again',
      'import rows refused',
      'import rows known already',
      '835 by hand: posted',
      '835 by hand: quarantined',
      '835 by hand: duplicate',
      '837P again: accepted',
      'notes written later',
      'notes never signed',
    ]
    expect(wanted.filter((what) => !everything.get(what))).toEqual([])
  })
})

describe('the same seed', () => {
  const brief = day('2026-01-09')

  test('is the same world twice, and another one for another seed', { timeout: 300_000 }, async () => {
    const [once, again, other] = [await play(77, brief), await play(77, brief), await play(78, brief)]
    expect(again.traceSha256, 'seed 77').toBe(once.traceSha256)
    expect(other.traceSha256).not.toBe(once.traceSha256)
  })
})

describe('planted mistakes', () => {
  let evidence: Evidence | null = null
  const honest = async () => (evidence ??= (await play(4242)).evidence)
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
