// Replacements (frequency 7) and voids (frequency 8) in orders nobody meant: each is answered by a sentence that names what is
// wrong and what to do, and whatever came, one visit is paid once.
import { cents, day } from '@throughline/domain'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bindings, jobs } from '../src/index.ts'
import { setUpPlan, type ClaimChanges, type PlanDesk } from './plan-desk.ts'
import { testWorld, type TestWorld } from './world.ts'

let world: TestWorld
beforeAll(async () => {
  world = await testWorld({ bindings, jobs })
})
afterAll(() => world.close())

const replacing = (icn: string, changes: ClaimChanges = {}): ClaimChanges => ({
  frequency: '7',
  payerClaimNumber: icn,
  ...changes,
})
const voiding = (icn: string): ClaimChanges => ({ frequency: '8', payerClaimNumber: icn })

type Standing = { readonly status: string; readonly outcomes: readonly string[]; readonly says: string }

/** What stands of each claim: its state, what was decided of it (the last first), and why the last decision is as it is. */
async function standing(desk: PlanDesk): Promise<Standing[]> {
  const { rows } = await desk.run(desk.examiner, 'receivedClaim.list', { pageSize: 200 })
  const inOrder = rows.toSorted((a, b) => a.icn.localeCompare(b.icn))
  return Promise.all(
    inOrder.map(async ({ receivedClaimId, status }) => {
      const { decisions } = await desk.run(desk.examiner, 'receivedClaim.get', { receivedClaimId })
      const why = decisions[0]?.letter.find(({ title }) => title === 'Why')?.paragraphs ?? []
      return { status, outcomes: decisions.map(({ outcome }) => outcome), says: why.join(' ') }
    }),
  )
}

/** What all standing decisions pay together, in cents. */
const paidInAll = (desk: PlanDesk): Promise<number> =>
  desk.rows(async (trx) => {
    const decisions = await trx.selectFrom('decision').select('paid_cents').execute()
    return decisions.reduce((sum, one) => sum + Number(one.paid_cents), 0)
  })

const decideAll = (desk: PlanDesk) => desk.run(desk.examiner, 'receivedClaim.decide', {})
const units = (count: number): ClaimChanges => ({ line: { units: count, charge: cents(count * 18_00) } })
const perUnit = 15_50

async function deskWithOnePaid() {
  const desk = await setUpPlan(world)
  const first = await desk.takeClaim()
  await desk.decided(first.receivedClaimId)
  return { desk, icn: first.icn, next: (after: number) => String(Number(first.icn) + after) }
}

test('two replacements and a void of one claim in one file: the first stands, the others are told which to name', async () => {
  const { desk, icn } = await deskWithOnePaid()
  await desk.takeClaims([replacing(icn, units(3)), replacing(icn, units(2)), voiding(icn)])
  await decideAll(desk)
  const [original, first, second, last] = await standing(desk)
  expect(original).toMatchObject({ status: 'replaced', outcomes: ['reversed', 'paid'] })
  expect(first).toMatchObject({ status: 'decided', outcomes: ['paid'] })
  for (const one of [second!, last!]) {
    expect(one.outcomes).toEqual(['denied'])
    expect(one.says).toContain(`Claim ${icn} was already replaced`)
    expect(one.says).toContain('name that one’s number')
    // What is denied waits for nobody.
    expect(one.says).not.toContain('examiners')
  }
  expect(await paidInAll(desk)).toBe(3 * perUnit)
  expect(await desk.broken()).toEqual([])
})

test('replaced, then voided by the number of the replacement: nothing is paid any more, and a void cannot be voided', async () => {
  const { desk, icn, next } = await deskWithOnePaid()
  await desk.takeClaims([replacing(icn, units(3))])
  await decideAll(desk)
  await desk.takeClaims([voiding(next(1)), voiding(next(2)), replacing(next(1), units(1))])
  await decideAll(desk)
  const [, replacement, voided, ofTheVoid, late] = await standing(desk)
  expect(replacement).toMatchObject({ status: 'voided', outcomes: ['reversed', 'paid'] })
  expect(voided).toMatchObject({ status: 'voided', outcomes: ['reversed'] })
  expect(ofTheVoid!.outcomes).toEqual(['denied'])
  expect(ofTheVoid!.says).toContain(`Claim ${next(2)} was already voided`)
  expect(late!.outcomes).toEqual(['denied'])
  expect(late!.says).toContain(`Claim ${next(1)} was already voided`)
  expect(await paidInAll(desk)).toBe(0)
  expect(await desk.broken()).toEqual([])
})

test('a correction ahead of its original in one file, of itself, of an unknown number, of a denied claim', async () => {
  const { desk, icn, next } = await deskWithOnePaid()
  await desk.takeClaims([
    voiding(next(2)),
    { line: { servedOn: day('2026-01-06'), servedThrough: day('2026-01-06') } },
    replacing(next(3)),
    replacing('99'),
    voiding(next(4)),
  ])
  await decideAll(desk)
  const [paid, ahead, original, ofItself, unknown, ofDenied] = await standing(desk)
  expect(paid).toMatchObject({ status: 'decided', outcomes: ['paid'] })
  expect(original).toMatchObject({ status: 'decided', outcomes: ['paid'] })
  for (const one of [ahead!, ofItself!, unknown!, ofDenied!]) expect(one.outcomes).toEqual(['denied'])
  expect(ahead!.says).toBe(
    `Claim ${next(2)}, which this one wants to take the place of, is still being decided. Wait for our remittance about it, then send the correction again.`,
  )
  expect(ofItself!.says).toContain(
    `Claim ${next(3)}, which this one wants to take the place of, is still being decided.`,
  )
  expect(unknown!.says).toContain('take the place of 99, but that number is not one of ours')
  // The claim that could have been meant is named.
  expect(unknown!.says).toContain(`the same in every part as line 1 of claim ${icn}`)
  // A void asks for no service, so nothing is said of its lines.
  expect(ofDenied!.says).toBe(
    `We denied claim ${next(4)} as a whole, so there is nothing to replace. Correct what the denial named and send it as a new claim with frequency 1 and no claim number of ours.`,
  )
  expect(await paidInAll(desk)).toBe(2 * 4 * perUnit)
  expect(await desk.broken()).toEqual([])
})
