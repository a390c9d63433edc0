// Many claims decided in one run, which carries what it decided in memory and writes while it decides, come out as they do when
// a few are decided at a time and each command reads everything anew.
import { addDays, cents, day } from '@throughline/domain'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bindings, jobs } from '../src/index.ts'
import { setUpPlan, type ClaimChanges, type PlanDesk } from './plan-desk.ts'
import { testWorld, type TestWorld } from './world.ts'

let world: TestWorld
beforeAll(async () => {
  world = await testWorld({ bindings, jobs })
})
afterAll(() => world.close())

/** More than two chunks. */
const many = 850

const members = ['M200001', 'M200002', 'M200003', 'M200004', 'M200005', 'M200006']

/** Claims that meet each other: duplicates, units that run out, claims that wait, replacements and voids of near and far ones. */
function claimsFor(icnOf: (index: number) => string): ClaimChanges[] {
  return Array.from({ length: many }, (_, index) => {
    const servedOn = addDays(day('2025-11-20'), (index * 7) % 47)
    const units = 1 + (index % 4)
    const charge = cents(index % 41 === 40 ? 6_000_00 : units * 18_00)
    const subscriber = {
      name: { given: 'ANA', family: 'RIVERA' },
      memberNumber: members[index % members.length]!,
      birthDate: day('1984-06-12'),
      sex: 'F' as const,
      address: { line1: '7 ALAMEDA DRIVE', city: 'LAS CRUCES', state: 'NM', zip: '880011234' },
    }
    const line = { units, charge, servedOn, servedThrough: servedOn, modifiers: [index % 5 === 4 ? 'HQ' : 'HE'] }
    const more = index % 6 === 5 ? [{ ...line, number: 2, lineControl: 'L2', modifiers: ['HQ'] }] : []
    const replaced = index % 9 === 8 ? index - 3 : index % 37 === 36 ? index - 30 : index === 840 ? 12 : null
    if (replaced === null) return { subscriber, line, more, authorizationNumber: null }
    const frequency = index % 2 === 0 ? ('7' as const) : ('8' as const)
    return { subscriber, line, more, authorizationNumber: null, frequency, payerClaimNumber: icnOf(replaced) }
  })
}

async function deskWithClaims(): Promise<PlanDesk> {
  const desk = await setUpPlan(world)
  for (const memberNumber of members) {
    const { id: personId } = await desk.run(desk.utilization, 'member.save', {
      personId: null,
      name: { given: 'Ana', family: 'Rivera' },
      birthDate: '1984-06-12',
      sex: 'F',
      address: { line1: '7 Alameda Drive', city: 'Las Cruces', state: 'NM', zip: '880011234' },
      memberNumber,
      purchaserId: desk.purchaserId,
      starts: '2025-01-01',
      ends: null,
    })
    await desk.run(desk.utilization, 'authorization.save', {
      authorizationId: null,
      personId,
      payerId: null,
      providerId: desk.providerId,
      number: `A-${memberNumber}`,
      starts: '2025-07-01',
      ends: '2026-12-31',
      status: 'approved',
      lines: [{ line: 1, code: 'H0038', modifiers: ['HE'], units: 60 }],
    })
    for (const kind of ['referral', 'assessment', 'plan-of-care'] as const)
      await desk.run(desk.utilization, 'memberFact.record', { personId, kind, starts: '2025-11-19', ends: null })
  }
  // The first claim taken says how claims are numbered.
  const first = await desk.takeClaim({ line: { servedOn: day('2026-01-09'), servedThrough: day('2026-01-09') } })
  const number = Number(first.icn)
  const { taken } = await desk.takeClaims(claimsFor((index) => String(number + 1 + index)))
  expect(taken).toMatchObject({ outcome: 'accepted' })
  return desk
}

const decisionsOf = async (desk: PlanDesk) => {
  const rows = await desk.rows((trx) =>
    trx
      .selectFrom('decision as d')
      .innerJoin('received_claim as r', 'r.received_claim_id', 'd.received_claim_id')
      .select(['r.icn', 'r.status', 'd.version', 'd.outcome', 'd.paid_cents', 'd.document'])
      .orderBy('r.icn')
      .orderBy('d.version')
      .execute(),
  )
  return rows.map(({ document, ...row }) => ({
    ...row,
    document: JSON.parse(JSON.stringify(document).replaceAll(desk.providerId, 'provider')) as unknown,
  }))
}

test('one run decides as many small ones would', async () => {
  const [whole, parts] = [await deskWithClaims(), await deskWithClaims()]
  await whole.run(whole.examiner, 'receivedClaim.decide', {})
  const waiting = await parts.rows((trx) =>
    trx.selectFrom('received_claim').select('received_claim_id').orderBy('icn').execute(),
  )
  const atOnce = 50
  for (let from = 0; from < waiting.length; from += atOnce)
    await parts.run(parts.examiner, 'receivedClaim.decide', {
      receivedClaimIds: waiting.slice(from, from + atOnce).map((row) => row.received_claim_id),
    })
  const decisions = await decisionsOf(whole)
  expect(decisions).toEqual(await decisionsOf(parts))
  // The claims did meet: every outcome is there.
  expect(new Set(decisions.map((row) => row.outcome))).toEqual(
    new Set(['paid', 'partly-paid', 'denied', 'pended', 'void', 'reversed']),
  )
  expect(decisions.length).toBeGreaterThan(many)
  expect(await whole.broken()).toEqual([])
}, 60_000)
