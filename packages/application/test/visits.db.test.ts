// Visits and notes through their operations: units held and used exactly once under any interleaving, notes signed once.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { noteSealText } from '@throughline/domain'
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { bindings, type Session } from '../src/index.ts'
import { noteOf } from '../src/record/visits.ts'
import { takeUnits } from '../src/services/visit-units.ts'
import { setUpRiverbend, type Riverbend } from './riverbend.ts'
import { addOrganization, addUser, auditOf, testWorld, type TestWorld } from './world.ts'

let world: TestWorld
let river: Riverbend
beforeAll(async () => {
  world = await testWorld({ bindings })
  river = await setUpRiverbend(world)
})
afterAll(() => world.close())

const visit = (people: readonly string[], more: object = {}) => ({
  serviceId: null,
  people: [...people],
  workerId: river.patId,
  siteId: null,
  servedOn: '2026-03-02',
  starts: '10:00',
  ends: '11:00',
  kind: 'peer-support',
  placeOfService: '12',
  status: 'delivered' as const,
  ...more,
})

const unitsOf = (personId: string) =>
  river.rows(async (trx) => {
    const found = await sql<{ held: number; used: number; uses: string }>`
      select l.units_held as held, l.units_used as used,
        coalesce((select string_agg(u.state || ' ' || u.units::int, ', ' order by u.created_at, u.state) from authorization_use u
          where u.authorization_id = l.authorization_id and u.line = l.line), '') as uses
      from authorization_line l join "authorization" a on a.authorization_id = l.authorization_id
      where a.person_id = ${personId}`.execute(trx)
    return found.rows[0]
  })

/** One day after the other; each test has its own hours, so that Pat is never in two places. */
let nextDay = 0
const ownDay = () => `2026-02-${String((nextDay++ % 28) + 1).padStart(2, '0')}`

describe('service.record', () => {
  test('a delivered visit beyond the free units uses the authorization', async () => {
    const ana = await river.addPerson({ given: 'Ana', units: 40 })
    for (let index = 0; index < 6; index += 1)
      await river.run(river.pat, 'service.record', visit([ana], { servedOn: ownDay() }))
    // Six visits of four units took the 24 free ones; the seventh draws on the authorization.
    expect(await unitsOf(ana)).toMatchObject({ held: 0, used: 0 })
    const seventh = await river.run(river.pat, 'service.record', visit([ana], { servedOn: ownDay() }))
    expect(seventh).toMatchObject({ ok: true, refused: [] })
    expect(await unitsOf(ana)).toEqual({ held: 0, used: 4, uses: 'used 4' })
    const booked = await river.run(
      river.pat,
      'service.record',
      visit([ana], { servedOn: '2026-03-09', status: 'booked' }),
    )
    expect(await unitsOf(ana)).toMatchObject({ held: 4, used: 4 })
    const shown = await river.run(river.pat, 'service.get', { serviceId: booked.serviceIds[0]! })
    expect(shown.service).toMatchObject({
      units: 4,
      code: 'H0038',
      modifiers: ['HE'],
      expectedCents: 6200,
      note: 'missing',
    })
    expect(shown.authorization).toMatchObject({ unitsLeft: 32 })
    expect(shown.counting).toContain('4 units × $15.50 = $62.00')
  })

  test('past the end it is refused with the figures, unless somebody else pays', async () => {
    const bo = await river.addPerson({ given: 'Bo', units: 3 })
    for (let index = 0; index < 6; index += 1)
      await river.run(river.pat, 'service.record', visit([bo], { servedOn: ownDay(), starts: '14:00', ends: '15:00' }))
    const refused = await river.run(river.pat, 'service.record', visit([bo], { starts: '14:00', ends: '15:00' }))
    expect(refused).toMatchObject({ ok: false, serviceIds: [] })
    expect(refused.refused[0]).toMatchObject({ person: { id: bo, label: 'Bo Rivera' } })
    expect(refused.refused[0]!.message).toContain('only 3 units are left on authorization')
    const paid = await river.run(
      river.pat,
      'service.record',
      visit([bo], { starts: '14:00', ends: '15:00', fund: 'other-fund', fundReason: 'County grant until July' }),
    )
    expect(paid.ok).toBe(true)
    expect(await unitsOf(bo)).toMatchObject({ held: 0, used: 0 })
    const row = await river.rows((trx) =>
      trx.selectFrom('service').selectAll().where('service_id', '=', paid.serviceIds[0]!).executeTakeFirstOrThrow(),
    )
    expect(row).toMatchObject({ fund: 'other-fund', billing: 'not-billable' })
    expect(row.source.fundReason).toBe('County grant until July')
  })

  test('without a reason nobody else pays', async () => {
    const cy = await river.addPerson({ given: 'Cy' })
    const answer = await river.run(
      river.pat,
      'service.record',
      visit([cy], { starts: '06:00', ends: '07:00', fund: 'pro-bono' }),
    )
    expect(answer.refused[0]!.message).toBe(
      'Say who pays for this visit and why, so that nobody later bills it to the plan.',
    )
  })

  test('one person refused, the others recorded, and the refused one joins the group later', async () => {
    const [dee, eli, fay] = [
      await river.addPerson({ given: 'Dee' }),
      await river.addPerson({ given: 'Eli' }),
      await river.addPerson({ given: 'Fay', covered: false }),
    ]
    const group = { servedOn: '2026-03-01', starts: '09:00', ends: '10:00', placeOfService: '11' }
    const answer = await river.run(river.pat, 'service.record', visit([dee, eli, fay], group))
    expect(answer.ok).toBe(false)
    expect(answer.serviceIds).toHaveLength(2)
    expect(answer.refused.map((one) => one.person.label)).toEqual(['Fay Rivera'])
    const joined = await river.run(
      river.pat,
      'service.record',
      visit([fay], { ...group, fund: 'pro-bono', fundReason: 'came along for the first time' }),
    )
    expect(joined.ok).toBe(true)
    const rows = await river.rows((trx) =>
      trx
        .selectFrom('service')
        .select(['group_session_id', 'group_size', 'code', 'modifiers'])
        .where('service_id', 'in', [...answer.serviceIds, ...joined.serviceIds])
        .execute(),
    )
    expect(new Set(rows.map((row) => row.group_session_id)).size).toBe(1)
    expect(rows.map((row) => row.group_size)).toEqual([3, 3, 3])
    expect(rows.filter((row) => row.code !== null).map((row) => row.modifiers)).toEqual([['HQ'], ['HQ']])
  })

  test.each([
    ['the same visit twice', {}, 'is recorded already'],
    [
      'overlapping another one',
      { starts: '12:30', ends: '13:30' },
      'has another visit on 3 Feb 2026 from 12:00 to 13:00',
    ],
  ])('a worker is in one place: %s', async (_, more, says) => {
    const gil = await river.addPerson({ given: 'Gil' })
    const times = { servedOn: '2026-02-03', starts: '12:00', ends: '13:00' }
    await river.run(river.pat, 'service.record', visit([gil], times)).catch(() => undefined)
    const again = await river.run(river.pat, 'service.record', visit([gil], { ...times, ...more }))
    expect(again.refused[0]?.message).toContain(says)
  })

  test.each<[string, object, string]>([
    ['ends before it starts', { ends: '09:00' }, 'invalid'],
    ['delivered tomorrow', { servedOn: '2026-03-03' }, 'in-future'],
    ['at a place nobody knows', { placeOfService: '00' }, 'invalid'],
    ['at somebody else’s site', { siteId: '00000000-0000-7000-8000-00000000dead' }, 'not-found'],
  ])('%s', async (_, more, code) => {
    const hal = await river.addPerson({ given: 'Hal' })
    expect(await river.refusedBy(river.pat, 'service.record', visit([hal], more))).toBe(code)
  })

  test('a peer records for their own people and by themselves', async () => {
    const ida = await river.addPerson({ given: 'Ida' })
    const stranger = await river.addPerson({ given: 'Jo', primaryWorkerId: river.samId })
    expect(await river.refusedBy(river.pat, 'service.record', visit([stranger]))).toBe('not-found')
    expect(await river.refusedBy(river.pat, 'service.record', visit([ida], { workerId: river.samId }))).toBe(
      'not-found',
    )
    const other = await addOrganization(world, 'provider', 'Hilltop')
    const outsider = await addUser(world, other, { role: 'director' })
    expect(await river.refusedBy(outsider, 'service.record', visit([ida]))).toBe('not-found')
  })
})

describe('many at once', () => {
  test('bookings against few units never take more than there are', async () => {
    const kim = await river.addPerson({ given: 'Kim', units: 10 })
    for (let index = 0; index < 6; index += 1)
      await river.run(river.pat, 'service.record', visit([kim], { servedOn: ownDay(), starts: '16:00', ends: '17:00' }))
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        river.run(
          index % 2 === 0 ? river.pat : river.director,
          'service.record',
          visit([kim], { servedOn: `2026-03-${10 + index}`, status: 'booked', starts: '16:00', ends: '17:00' }),
        ),
      ),
    )
    expect(answers.filter((answer) => answer.ok)).toHaveLength(2)
    expect(await unitsOf(kim)).toEqual({ held: 8, used: 0, uses: 'held 4, held 4' })
    for (const answer of answers.filter((one) => !one.ok))
      expect(answer.refused[0]!.message).toContain('only 2 units are left')
  })

  test('the conditional update alone holds, without any lock around it', async () => {
    const lea = await river.addPerson({ given: 'Lea', units: 10 })
    const line = await river.rows((trx) =>
      trx.selectFrom('authorization').select('authorization_id').where('person_id', '=', lea).executeTakeFirstOrThrow(),
    )
    const takes = await Promise.all(
      Array.from({ length: 20 }, () =>
        river.rows((db) =>
          takeUnits(
            { db, organization: { id: river.organizationId }, newId: world.newId, now: world.clock.now } as never,
            [{ serviceId: world.newId(), authorizationId: line.authorization_id, line: 1, units: 3, state: 'held' }],
          ),
        ),
      ),
    )
    expect(takes.filter((refused) => refused.size === 0)).toHaveLength(3)
    expect(await unitsOf(lea)).toMatchObject({ held: 9, used: 0 })
  })

  test('a visit closed ten times at once moves its units once', async () => {
    const max = await river.addPerson({ given: 'Max', units: 12 })
    for (let index = 0; index < 6; index += 1)
      await river.run(river.pat, 'service.record', visit([max], { servedOn: ownDay(), starts: '18:00', ends: '19:00' }))
    const book = async (starts: string, ends: string) =>
      (await river.run(river.pat, 'service.record', visit([max], { status: 'booked', starts, ends }))).serviceIds[0]!
    const [kept, cancelled] = [await book('18:00', '19:00'), await book('19:00', '20:00')]
    expect(await unitsOf(max)).toMatchObject({ held: 8, used: 0 })
    await Promise.all(
      Array.from({ length: 10 }, () => [
        river.run(river.pat, 'service.close', { serviceId: kept, status: 'delivered' }),
        river.run(river.pat, 'service.close', { serviceId: cancelled, status: 'cancelled' }),
      ]).flat(),
    )
    expect(await unitsOf(max)).toMatchObject({ held: 0, used: 4 })
  })
})

describe('service.close', () => {
  test('other times are decided anew, and refused when the units are not there', async () => {
    const nan = await river.addPerson({ given: 'Nan', units: 6 })
    for (let index = 0; index < 6; index += 1)
      await river.run(river.pat, 'service.record', visit([nan], { servedOn: ownDay(), starts: '20:00', ends: '21:00' }))
    const { serviceIds } = await river.run(
      river.pat,
      'service.record',
      visit([nan], { status: 'booked', starts: '20:00', ends: '21:00' }),
    )
    const close = (ends: string) => ({ serviceId: serviceIds[0]!, status: 'delivered', starts: '20:00', ends })
    expect(await river.refusedBy(river.pat, 'service.close', close('22:00'))).toBe('visit-refused')
    expect(await unitsOf(nan)).toMatchObject({ held: 4, used: 0 })
    expect(await river.refusedBy(river.pat, 'service.close', close('21:30'))).toBe('ok')
    expect(await unitsOf(nan)).toMatchObject({ held: 0, used: 6 })
    // A no-show afterwards gives them back.
    await river.run(river.pat, 'service.close', { serviceId: serviceIds[0]!, status: 'no-show' })
    expect(await unitsOf(nan)).toMatchObject({ held: 0, used: 0 })
    expect(await river.refusedBy(river.pat, 'service.close', close('21:00'))).toBe('visit-closed')
  })
})

const note = (serviceId: string, goalId: string | null, more: object = {}) => ({
  serviceId,
  goalId,
  personWords: 'Ana said buses make her chest tight.',
  action: `At her stop we rode the bus two stops together using her breathing step, ${serviceId}.`,
  response: 'She picked the seat and rated worry 8, then 5.',
  nextStep: 'On Tuesday we try three stops.',
  starts: '10:00',
  ends: '11:00',
  placeOfService: '12',
  ...more,
})

describe('notes', () => {
  let ora: string
  let serviceId: string
  let goalId: string
  beforeAll(async () => {
    ora = await river.addPerson({ given: 'Ora' })
    serviceId = (await river.run(river.pat, 'service.record', visit([ora]))).serviceIds[0]!
    goalId = (await river.run(river.pat, 'service.get', { serviceId })).goals[0]!.goalId
  })

  test('a draft says what it lacks, and cannot be signed', async () => {
    const draft = await river.run(river.pat, 'note.save', note(serviceId, null, { action: '', response: '' }))
    expect(draft.findings.map((finding) => finding.rule)).toContain('what-was-done')
    expect(draft.questions.find((one) => one.question === 'What did you do, and how?')).toMatchObject({
      answered: false,
    })
    const signed = await river.run(river.pat, 'note.sign', { serviceId })
    expect(signed).toMatchObject({ ok: false, sha256: null })
  })

  test('somebody else’s goal is not here', async () => {
    const other = await river.addPerson({ given: 'Pia' })
    const foreign = await river.rows((trx) =>
      trx
        .selectFrom('goal')
        .innerJoin('recovery_plan', 'recovery_plan.plan_id', 'goal.plan_id')
        .select('goal_id')
        .where('person_id', '=', other)
        .executeTakeFirstOrThrow(),
    )
    expect(await river.refusedBy(river.pat, 'note.save', note(serviceId, foreign.goal_id))).toBe('not-found')
  })

  test('only who was there signs; then it stays, and its hash is of what it says', async () => {
    await river.run(river.pat, 'note.save', note(serviceId, goalId))
    expect(await river.refusedBy(river.sam, 'note.sign', { serviceId })).toBe('not-found')
    const signed = await river.run(river.pat, 'note.sign', { serviceId })
    expect(signed.ok).toBe(true)
    const again = await river.run(river.pat, 'note.sign', { serviceId })
    expect(again).toMatchObject({ ok: true, sha256: signed.sha256 })
    const row = await river.rows((trx) =>
      trx.selectFrom('note').selectAll().where('service_id', '=', serviceId).executeTakeFirstOrThrow(),
    )
    expect(row).toMatchObject({
      signer_name: 'Pat Ortiz',
      signer_credential: 'CPS',
      signed_on: '2026-03-02',
      late: false,
    })
    const { sha256: _, status: __, ...sealed } = noteOf(row)
    expect(createHash('sha256').update(noteSealText(sealed)).digest('hex')).toBe(signed.sha256)
    expect(await river.refusedBy(river.pat, 'note.save', note(serviceId, goalId, { action: 'Other.' }))).toBe(
      'note-signed',
    )
    const changed = await river.rows((trx) =>
      trx.updateTable('note').set({ action: 'Other.' }).where('service_id', '=', serviceId).executeTakeFirst(),
    )
    expect(changed.numUpdatedRows).toBe(0n)
    await river.run(river.pat, 'note.addendum', { serviceId, text: 'Her sister came along.' })
    const shown = await river.run(river.pat, 'service.get', { serviceId })
    expect(shown.note).toMatchObject({
      status: 'signed',
      signer: 'Pat Ortiz',
      addenda: [{ text: 'Her sister came along.' }],
    })
    expect(shown.service.waitsFor).toBe('Signed: the next claims built take it in.')
  })

  test('the visit stays as the signed note tells it', async () => {
    const change = visit([ora], { serviceId, starts: '10:15' })
    expect(await river.refusedBy(river.pat, 'service.record', change)).toBe('note-signed')
    expect(await river.refusedBy(river.pat, 'service.close', { serviceId, status: 'cancelled' })).toBe('note-signed')
  })

  test('lists show what is in reach, and every person shown is named', async () => {
    const [mine, theirs] = await Promise.all(
      [river.pat, river.sam].map((session: Session) =>
        river.run(session, 'service.list', { filter: { note: 'signed' } }),
      ),
    )
    expect(mine!.rows.map((row) => row.serviceId)).toContain(serviceId)
    expect(theirs!.rows).toEqual([])
    expect(theirs!.total.count).toBe(0)
    const last = (await auditOf(world, river.organizationId)).filter((row) => row.command === 'service.list')
    expect(last.some((row) => row.person_ids.includes(ora))).toBe(true)
    const named = await river.run(river.pat, 'service.list', { search: 'rivera o' })
    expect(new Set(named.rows.map((row) => row.person.id))).toEqual(new Set([ora]))
  })
})
