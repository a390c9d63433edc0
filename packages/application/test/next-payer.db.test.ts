// long because: every way of a claim past its first payer starts from the same two payers and the same person.
// The walk of a claim past its first payer: the first remittance posted, the claim to the second payer built with it, decided
// by the plan, paid and posted; and what goes another way.
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { day, sampleContractYaml } from '@throughline/domain'
import { inScope } from '@throughline/store'
import { bindings, jobs } from '../src/index.ts'
import { billingDesk, type BillingDesk } from './billing-desk.ts'
import { setUpPlan } from './plan-desk.ts'
import { decided, remittance, textOf, type PaidLine } from './posting-desk.ts'
import { setUpRiverbend, type Riverbend } from './riverbend.ts'
import { testWorld, type TestWorld } from './world.ts'

let world: TestWorld
let river: Riverbend
let desk: BillingDesk
let harborId: string
beforeAll(async () => {
  world = await testWorld({ bindings, jobs })
})
afterAll(() => world.close())
beforeEach(async () => {
  river = await setUpRiverbend(world)
  desk = billingDesk(world, river)
  const harbor = await river.run(river.director, 'payer.save', {
    payerId: null,
    name: 'Harbor Employee Plan',
    payerIdentifier: 'HARBR',
    filingIndicator: 'CI',
    electronic: true,
    route: '837P',
    address: { line1: '9 Quay', city: 'Santa Fe', state: 'NM', zip: '875011234' },
  })
  harborId = harbor.id
})

/** The employer's plan has signed too. */
async function contractWithHarbor(): Promise<void> {
  const text = sampleContractYaml['bright-plains']
    .replace('contract: bright-plains-medicaid', 'contract: harbor-commercial')
    .replace('identifier: BPHP1', 'identifier: HARBR')
    .replace('lineOfBusiness: medicaid', 'lineOfBusiness: commercial')
    .replaceAll('filingIndicator: MC', 'filingIndicator: CI')
  const saved = await river.run(river.director, 'contract.save', {
    text,
    payerId: harborId,
    providerId: null,
    signedOn: null,
  })
  if (!saved.ok) throw new Error(JSON.stringify(saved.problems))
}

/** Ana, whom Harbor covers first and Bright Plains second. */
async function coveredTwice(): Promise<string> {
  const ana = await river.addPerson({ given: 'Ana', covered: false, units: 40 })
  const cover = (payerId: string, memberNumber: string, priority: 'P' | 'S', filingIndicator: string) =>
    river.run(river.director, 'coverage.save', {
      coverageId: null,
      personId: ana,
      payerId,
      memberNumber,
      priority,
      filingIndicator,
      starts: '2026-01-01',
      ends: null,
    })
  await cover(harborId, 'H55', 'P', 'CI')
  await cover(river.payerId, 'M100001', 'S', 'MC')
  return ana
}

async function take(bytes: Uint8Array, name: string) {
  const content = (async function* () {
    yield bytes
  })()
  const kept = await world.application.receiveFile(river.biller, { name, kind: '835' as const, content }, world.newId())
  if (!kept.ok) throw new Error(kept.refusal.message)
  return river.run(river.biller, 'file.take', { fileId: kept.reply.fileId })
}

let traces = 0
type Decision = readonly [line: PaidLine, status?: string]
/** What Harbor decided about a claim of one line, in one remittance. */
const harborDecides = (control: string, ...decisions: readonly Decision[]) => {
  traces += 1
  const claims = decisions.map(([line, status = '1']) => {
    const claim = decided(control, status, [line], {
      payerClaimNumber: `H${control}`,
      memberNumber: 'H55',
      filingIndicator: 'CI',
    })
    const lines = claim.lines.map((one) => ({ ...one, lineControl: `${control}-1`, servedOn: day('2026-03-02') }))
    return { ...claim, lines }
  })
  const payer = { name: 'Harbor Employee Plan', identifier: 'HARBR' }
  return take(remittance({ trace: `HT${traces}`, control: traces, payer, claims }), `harbor-${traces}.835`)
}

/** A claim of four units for $72.00, sent to Harbor. */
async function sentToHarbor() {
  await contractWithHarbor()
  const ana = await coveredTwice()
  await desk.signedVisit(ana)
  const built = await river.run(river.biller, 'claim.build', {})
  expect(built).toMatchObject({ built: 1, ready: 1 })
  const claimId = built.claimIds[0]!
  await river.run(river.biller, 'claim.send', { payerId: harborId, claimIds: null })
  return { ana, claimId, control: (await desk.claimOf(claimId)).row.controlNumber }
}

const build = () => river.run(river.biller, 'claim.build', {})

describe('after the first payer', () => {
  test('posted, carried on, decided, paid and posted again: to the cent', async () => {
    const { claimId, control } = await sentToHarbor()
    expect(await build()).toMatchObject({ built: 0 })
    // Billed 72: 50 paid, 6 written down, 16 of coinsurance.
    expect(await harborDecides(control, [[72, 50, 'CO-45 6', 'PR-2 16']])).toMatchObject({ outcome: 'posted' })

    const next = await build()
    expect(next).toMatchObject({ built: 1, ready: 1, held: 0 })
    expect(await build()).toMatchObject({ built: 0 })
    const nextId = next.claimIds[0]!
    const shown = await desk.claimOf(nextId)
    // The lower of 62 and 66, less 50: 12.
    expect(shown.row).toMatchObject({
      status: 'ready',
      chargeCents: 7200,
      expectedCents: 1200,
      payer: { id: river.payerId },
    })
    expect(shown.follows).toMatchObject({ id: claimId, label: control })
    expect((await desk.claimOf(claimId)).followedBy).toMatchObject({ id: nextId })
    expect(shown.otherPayers).toMatchObject([
      {
        name: 'Harbor Employee Plan',
        paidCents: 5000,
        shareCents: 1600,
        decidedOn: '2026-02-01',
        remittance: { label: `HT${traces}` },
        adjustments: [
          { line: 1, group: 'CO', carc: '45', cents: 600 },
          { line: 1, group: 'PR', carc: '2', cents: 1600 },
        ],
      },
    ])

    const sent = await desk.send()
    const bytes = await desk.bytesOf(sent.fileId!)
    expect(
      textOf(bytes)
        .split('~')
        .filter((one) => /^(SBR|CAS|AMT|OI|SVD|DTP\*573|NM1\*PR)/.test(one)),
    ).toEqual([
      'SBR*S*18*******MC',
      'NM1*PR*2*Bright Plains Health Plan*****PI*BPHP1',
      'SBR*P*18*******CI',
      'AMT*D*50',
      'OI***Y***Y',
      'NM1*PR*2*Harbor Employee Plan*****PI*HARBR',
      'SVD*HARBR*50*HC:H0038:HE**4',
      'CAS*CO*45*6',
      'CAS*PR*2*16',
      'DTP*573*D8*20260201',
    ])

    const plan = await setUpPlan(world)
    // The number by which the contract calls the plan, so that its door lets the claim in.
    await inScope(world.store, 'identity', (trx) =>
      sql`update organization set ein = 'BPHP1' where organization_id = ${plan.organizationId}`.execute(trx),
    )
    const received = await world.application.receiveFile(
      plan.examiner,
      {
        name: 'second.837',
        kind: '837P' as const,
        content: (async function* () {
          yield bytes
        })(),
      },
      world.newId(),
    )
    if (!received.ok) throw new Error(received.refusal.message)
    expect(await plan.run(plan.examiner, 'file.take', { fileId: received.reply.fileId })).toMatchObject({ reasons: [] })
    const [inbox] = (await plan.run(plan.examiner, 'receivedClaim.list', { pageSize: 10 })).rows
    await plan.decided(inbox!.receivedClaimId)
    const [payment] = await plan.pay('2026-03-09')
    const advice = await world.application.openFile(plan.finance, payment!.row.fileId!, world.newId())
    if (!advice.ok) throw new Error(advice.refusal.message)
    const pieces: Uint8Array[] = []
    for await (const piece of advice.reply.content) pieces.push(piece)
    const remitted = Buffer.concat(pieces)
    expect(
      textOf(remitted)
        .split('~')
        .filter((one) => /^(CLP|CAS|SVC)/.test(one)),
    ).toEqual([
      expect.stringMatching(/^CLP\*C\d+\*2\*72\*12\*/),
      expect.stringMatching(/^SVC\*HC:H0038:HE\*72\*12\*/),
      'CAS*OA*23*56',
      'CAS*CO*45*4',
    ])

    expect(await take(remitted, 'second.835')).toMatchObject({ outcome: 'posted' })
    expect((await desk.claimOf(nextId)).row).toMatchObject({ status: 'paid', paidCents: 1200, openCents: 0 })
    const work = await river.run(river.biller, 'claim.list', { filter: { work: 'underpaid' } })
    expect(work.rows).toEqual([])
    expect(await desk.broken()).toEqual([])
    expect(await plan.broken()).toEqual([])
  })
})

describe('each payer its own authorization', () => {
  /** An hour from the hospital home: both payers want an authorization from the first unit. */
  async function bothApproved(units: { readonly harbor: number; readonly bright: number }) {
    await contractWithHarbor()
    const ana = await coveredTwice()
    const approve = (payerId: string, number: string, of: number) =>
      river.run(river.director, 'authorization.save', {
        authorizationId: null,
        personId: ana,
        payerId,
        providerId: null,
        number,
        starts: '2026-01-01',
        ends: '2026-06-30',
        status: 'approved',
        lines: [{ line: 1, code: 'H0038', modifiers: ['HE', 'HK'], units: of }],
      })
    await approve(harborId, 'HARBOR-9', units.harbor)
    await approve(river.payerId, 'BRIGHT-9', units.bright)
    await desk.signedVisit(ana, '2026-03-02', '10:00', '11:00', 'bridger')
    return ana
  }
  const drawn = () =>
    river.rows(async (trx) => {
      const rows = await sql<{ number: string; used: number }>`
        select a.number, l.units_used::int as used from authorization_line l
        join "authorization" a on a.authorization_id = l.authorization_id
        where a.number in ('HARBOR-9', 'BRIGHT-9') order by a.number desc`.execute(trx)
      return Object.fromEntries(rows.rows.map((row) => [row.number, row.used]))
    })
  async function carriedOn() {
    const first = (await build()).claimIds[0]!
    await river.run(river.biller, 'claim.send', { payerId: harborId, claimIds: null })
    const { controlNumber } = (await desk.claimOf(first)).row
    await harborDecides(controlNumber, [[90, 50, 'CO-45 24', 'PR-2 16']])
    return { first, nextId: (await build()).claimIds[0]! }
  }

  test('each claim names and draws what its own payer approved', async () => {
    await bothApproved({ harbor: 10, bright: 8 })
    expect(await drawn()).toEqual({ 'HARBOR-9': 4, 'BRIGHT-9': 0 })
    const { first, nextId } = await carriedOn()
    expect(await desk.claimOf(first)).toMatchObject({ authorizationNumber: 'HARBOR-9' })
    expect(await desk.claimOf(nextId)).toMatchObject({
      row: { status: 'ready' },
      authorizationNumber: 'BRIGHT-9',
    })
    expect(await drawn()).toEqual({ 'HARBOR-9': 4, 'BRIGHT-9': 4 })
    // Checked again and sent, nothing is drawn twice.
    await river.run(river.biller, 'claim.scrub', { claimId: nextId })
    await desk.send()
    expect(await drawn()).toEqual({ 'HARBOR-9': 4, 'BRIGHT-9': 4 })
    // Taken back from the second payer alone, only its units come back.
    await desk.decide(nextId, 'paid')
    await river.run(river.biller, 'claim.replace', { claimId: nextId, frequency: '8', reason: 'Harbor pays it all' })
    await desk.send()
    expect(await drawn()).toEqual({ 'HARBOR-9': 4, 'BRIGHT-9': 0 })
    expect(await desk.broken()).toEqual([])
  })

  test('what the first payer approved is no leave to bill the second', async () => {
    await bothApproved({ harbor: 10, bright: 2 })
    const { nextId } = await carriedOn()
    const held = await desk.claimOf(nextId)
    expect(held.holds.map((hold) => hold.finding.message.text)).toEqual([
      'Line 1 bills 4 units, but authorization BRIGHT-9 has 2 left. Ask the plan for more, or bill 2.',
    ])
    expect(await drawn()).toEqual({ 'HARBOR-9': 4, 'BRIGHT-9': 0 })
    expect(await desk.broken()).toEqual([])
  })
})

describe('the second payer answers under the number the first was sent', () => {
  /** What Bright Plains decided about the visit of 2 March, as it came from Harbor: under the number Harbor was sent. */
  const twelve: PaidLine = [72, 12, 'OA-23 56', 'CO-45 4']
  const brightDecides = (control: string, ...decisions: readonly Decision[]) => {
    traces += 1
    const claims = decisions.map(([line, status = '2']) => {
      const claim = decided(control, status, [line], { payerClaimNumber: `B${control}`, memberNumber: 'M100001' })
      return {
        ...claim,
        lines: claim.lines.map((one) => ({ ...one, lineControl: null, servedOn: day('2026-03-02') })),
      }
    })
    const payer = { name: 'Bright Plains Health Plan', identifier: 'BPHP1' }
    return take(remittance({ trace: `BT${traces}`, control: traces, payer, claims }), `bright-${traces}.835`)
  }
  const suspense = async () => (await river.run(river.biller, 'suspense.list', { filter: { open: true } })).rows

  test('sent on by the first payer: posted to the claim that follows, which has left by that', async () => {
    const { claimId, control } = await sentToHarbor()
    await harborDecides(control, [[72, 50, 'CO-45 6', 'PR-2 16'], '19'])
    const nextId = (await build()).claimIds[0]!
    expect((await desk.claimOf(nextId)).row.status).toBe('held')
    expect(await brightDecides(control, [twelve])).toMatchObject({ outcome: 'posted' })
    const next = await desk.claimOf(nextId)
    expect(next.row).toMatchObject({ status: 'paid', paidCents: 1200, openCents: 0 })
    expect(next.holds).toEqual([])
    expect(next.timeline.map((step) => step.status)).toContain('sent')
    expect((await desk.claimOf(claimId)).row).toMatchObject({ status: 'paid', paidCents: 5000, openCents: 0 })
    expect(await suspense()).toEqual([])
    // It is not built or sent a second time, and what is decided anew is decided on the same claim.
    expect(await build()).toMatchObject({ built: 0 })
    await brightDecides(control, [[-72, -12, 'OA-23 -56', 'CO-45 -4'], '22'], [[72, 13, 'OA-23 56', 'CO-45 3']])
    expect((await desk.claimOf(nextId)).row).toMatchObject({ status: 'paid', paidCents: 1300 })
    expect((await desk.claimOf(claimId)).row).toMatchObject({ status: 'paid', paidCents: 5000 })
    expect(await desk.broken()).toEqual([])
  })

  test('sent by us: posted to the claim that follows', async () => {
    const { claimId, control } = await sentToHarbor()
    await harborDecides(control, [[72, 50, 'CO-45 6', 'PR-2 16']])
    const nextId = (await build()).claimIds[0]!
    await desk.send()
    expect(await brightDecides(control, [twelve])).toMatchObject({ outcome: 'posted' })
    expect((await desk.claimOf(nextId)).row).toMatchObject({ status: 'paid', paidCents: 1200 })
    expect((await desk.claimOf(claimId)).row).toMatchObject({ paidCents: 5000 })
    expect(await desk.broken()).toEqual([])
  })

  test('before anybody carried the claim on: a person chooses, once it is', async () => {
    const { claimId, control } = await sentToHarbor()
    await harborDecides(control, [[72, 50, 'CO-45 6', 'PR-2 16']])
    await brightDecides(control, [twelve])
    expect((await desk.claimOf(claimId)).row).toMatchObject({ status: 'paid', paidCents: 5000 })
    const [waiting] = await suspense()
    expect(waiting).toMatchObject({ cents: 1200 })
    expect(waiting!.reason).toMatch(/^Claim C\d+ was billed to another payer than the one this remittance is from/)
    const nextId = (await build()).claimIds[0]!
    const { suspenseId } = waiting!
    expect((await suspense())[0]!.candidates).toContainEqual(expect.objectContaining({ id: nextId }))
    const choose = (chosen: string) =>
      world.application.ask(river.biller, 'suspense.resolve', { suspenseId, claimId: chosen, reason: 'It follows' })
    expect(await choose(claimId)).toMatchObject({ ok: false, refusal: { code: 'other-payer' } })
    expect(await choose(nextId)).toMatchObject({ ok: true })
    expect((await desk.claimOf(nextId)).row).toMatchObject({ status: 'paid', paidCents: 1200, openCents: 0 })
    expect(await desk.broken()).toEqual([])
  })
})

describe('what goes another way', () => {
  test('what left nothing to ask for is not carried on, unless a person asks', async () => {
    const { claimId, control } = await sentToHarbor()
    await harborDecides(control, [[72, 66, 'CO-45 6']])
    expect(await build()).toMatchObject({ built: 0 })
    expect((await desk.claimOf(claimId)).actions).toContain('bill-next')
  })

  test('refused there for want of an authorization: it waits', async () => {
    const { control } = await sentToHarbor()
    await harborDecides(control, [[72, 0, 'CO-197 72']])
    const held = await desk.claimOf((await build()).claimIds[0]!)
    expect(held.row).toMatchObject({ status: 'held', expectedCents: 0 })
    expect(held.holds.map((hold) => hold.finding.rule)).toEqual(['prior-payer-avoidable'])
  })

  test('sent on by the first payer itself: it waits a month', async () => {
    const { control } = await sentToHarbor()
    await harborDecides(control, [[72, 50, 'CO-45 6', 'PR-2 16'], '19'])
    const held = await desk.claimOf((await build()).claimIds[0]!)
    expect(held.holds.map((hold) => hold.finding.rule)).toEqual(['crossed-over'])
  })

  test('built before the first payer decided: it waits, and takes the decision as it is posted', async () => {
    const { claimId, control } = await sentToHarbor()
    const early = await river.run(river.biller, 'claim.billNext', { claimId })
    const nextId = early.claimId!
    expect((await desk.claimOf(nextId)).holds.map((hold) => hold.finding.rule)).toEqual(['earlier-payer-first'])
    expect(await river.run(river.biller, 'claim.billNext', { claimId })).toMatchObject({
      claimId: null,
      refused: expect.stringContaining('is carried on by claim'),
    })
    await harborDecides(control, [[72, 50, 'CO-45 6', 'PR-2 16']])
    await world.application.runDueJobs()
    expect((await desk.claimOf(nextId)).row).toMatchObject({ status: 'ready', expectedCents: 1200 })
    await desk.send()
    // Harbor takes it back and pays more: the second claim tells what is no longer so.
    await harborDecides(control, [[-72, -50, 'CO-45 -6', 'PR-2 -16'], '22'], [[72, 51, 'CO-45 6', 'PR-2 15']])
    const work = await river.run(river.biller, 'claim.list', { filter: { work: 'first-payer-changed' } })
    expect(work.rows.map((row) => row.claimId)).toEqual([nextId])
    await desk.decide(nextId, 'paid')
    const replaced = await river.run(river.biller, 'claim.replace', {
      claimId: nextId,
      frequency: '7',
      reason: 'Harbor',
    })
    expect(replaced.refused).toBeNull()
    const corrected = await desk.claimOf(replaced.claimId!)
    // The lower of 62 and 66, less 51: 11; Harbor left 15 to Ana.
    expect(corrected).toMatchObject({
      row: { status: 'ready', frequency: '7', expectedCents: 1100 },
      otherPayers: [{ paidCents: 5100, shareCents: 1500 }],
    })
    expect(await desk.broken()).toEqual([])
  })

  test('a second payer that pays less than was left to it is told of', async () => {
    const { control } = await sentToHarbor()
    await harborDecides(control, [[72, 50, 'CO-45 6', 'PR-2 16']])
    const [nextId] = (await build()).claimIds
    await desk.send()
    const next = (await desk.claimOf(nextId!)).row.controlNumber
    // Twelve were due.
    const claim = decided(next, '2', [[72, 7, 'OA-23 56', 'CO-45 9']], { memberNumber: 'M100001' })
    const lines = claim.lines.map((one) => ({ ...one, lineControl: `${next}-1`, servedOn: day('2026-03-02') }))
    await take(remittance({ trace: 'BP1', control: 900, claims: [{ ...claim, lines }] }), 'bright.835')
    const work = await river.run(river.biller, 'claim.list', { filter: { work: 'underpaid' } })
    expect(work.rows.map((row) => row.claimId)).toEqual([nextId])
    expect(await desk.broken()).toEqual([])
  })

  test('a decision that came on paper is entered once, and must add up', async () => {
    const ana = await coveredTwice()
    await desk.signedVisit(ana)
    const claimId = (await build()).claimIds[0]!
    const held = await desk.claimOf(claimId)
    expect(held.holds.map((hold) => hold.finding.rule)).toEqual(['earlier-payer-first'])
    expect(held.undecidedBefore).toMatchObject([{ payer: 'Harbor Employee Plan' }])
    const entry = {
      claimId,
      coverageId: held.undecidedBefore[0]!.coverageId,
      decidedOn: '2026-03-01',
      reference: 'Letter of 1 March',
    }
    const wrong = await world.application.ask(river.biller, 'claim.enterDecision', {
      ...entry,
      lines: [{ line: 1, paidCents: 0, adjustments: [{ group: 'CO', reason: '96', cents: 7000 }] }],
    })
    expect(wrong).toMatchObject({
      ok: false,
      refusal: { fields: { 'lines.0.paidCents': expect.stringContaining('$72.00') } },
    })
    const entered = await river.run(river.biller, 'claim.enterDecision', {
      ...entry,
      lines: [{ line: 1, paidCents: 0, adjustments: [{ group: 'CO', reason: '96', cents: 7200 }] }],
    })
    expect(entered).toMatchObject({ status: 'ready', findings: [] })
    const shown = await desk.claimOf(claimId)
    // Not covered there: the whole own price.
    expect(shown).toMatchObject({
      row: { expectedCents: 6200 },
      otherPayers: [{ paidCents: 0, paper: 'Letter of 1 March', remittance: null }],
    })
    // Checked again it stays as it is.
    expect(await river.run(river.biller, 'claim.scrub', { claimId })).toMatchObject({ status: 'ready' })
    const printed = await river.run(river.biller, 'claim.print', { claimId })
    expect(printed.fileId).toBeTruthy()
    expect(await desk.broken()).toEqual([])
  })

  test.each(['7', '8'] as const)(
    'a correction (frequency %s) tells what came on paper as its original did',
    async (frequency) => {
      const ana = await coveredTwice()
      await desk.signedVisit(ana)
      const claimId = (await build()).claimIds[0]!
      const { undecidedBefore } = await desk.claimOf(claimId)
      await river.run(river.biller, 'claim.enterDecision', {
        claimId,
        coverageId: undecidedBefore[0]!.coverageId,
        decidedOn: '2026-03-01',
        reference: 'Letter of 1 March',
        lines: [{ line: 1, paidCents: 0, adjustments: [{ group: 'CO', reason: '96', cents: 7200 }] }],
      })
      await desk.send()
      await desk.decide(claimId, 'denied')
      const made = await river.run(river.biller, 'claim.replace', {
        claimId,
        frequency,
        reason: 'the modifier was wrong',
      })
      expect(made.refused).toBeNull()
      const told = { otherPayers: [{ paidCents: 0, paper: 'Letter of 1 March' }], undecidedBefore: [] }
      expect(await desk.claimOf(made.claimId!)).toMatchObject(told)
      expect(await river.run(river.biller, 'claim.scrub', { claimId: made.claimId! })).toMatchObject({
        status: 'ready',
      })
      expect(await desk.claimOf(made.claimId!)).toMatchObject(told)
      expect(await desk.claimOf(claimId)).toMatchObject(told)
      expect(await desk.broken()).toEqual([])
    },
  )
})
