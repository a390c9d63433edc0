// Files of visits: what is taken in, what is kept with its reason, and that the same row never does anything twice.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sql } from 'kysely'
import { bindings } from '../src/index.ts'
import { setUpRiverbend, type Riverbend } from './riverbend.ts'
import { auditOf, testWorld, type TestWorld } from './world.ts'

let world: TestWorld
let river: Riverbend
let ana: string

beforeAll(async () => {
  world = await testWorld({ bindings })
  river = await setUpRiverbend(world)
  ana = await river.addPerson({ given: 'Ana', family: 'López', units: 40 })
  await river.addPerson({ given: 'Bo', family: 'Day' })
})
afterAll(() => world.close())

async function* pieces(content: string | Uint8Array): AsyncGenerator<Uint8Array> {
  yield typeof content === 'string' ? Buffer.from(content) : content
}

async function upload(content: string | Uint8Array, name = 'visits.csv'): Promise<string> {
  const kept = await world.application.receiveFile(
    river.biller,
    { name, kind: 'csv', content: pieces(content) },
    world.newId(),
  )
  if (!kept.ok) throw new Error(kept.refusal.message)
  return kept.reply.fileId
}

const header = 'Client,DOB,Staff,Date,Time In,Time Out,Service,POS,Notes,Goal'
const mapping = {
  personName: 'Client',
  birthDate: 'DOB',
  worker: 'Staff',
  servedOn: 'Date',
  starts: 'Time In',
  ends: 'Time Out',
  kind: 'Service',
  placeOfService: 'POS',
  action: 'Notes',
  goal: 'Goal',
  dateOrder: 'month-first',
}
const counts = (importId: string) =>
  river.run(river.biller, 'import.list', {}).then((list) => list.rows.find((row) => row.importId === importId)!)
const services = () =>
  river.rows(async (trx) => (await sql<{ n: number }>`select count(*)::int as n from service`.execute(trx)).rows[0]!.n)

describe('one file', () => {
  const text = [
    header,
    `"Lopez, Ana",6/12/1984,Pat Ortiz,2/16/2026,10:00 AM,11:00 AM,peer-support,12,Rode the bus together.,1`,
    `Bo Day,6/12/1984,1245319599,2/17/2026,1:00 PM,1:45 PM,"Peer support, one to one",11,,`,
    `Ana Lopez,6/12/1984,Pat Ortiz,2/16/2026,10:00 AM,11:00 AM,peer-support,12,Rode the bus together.,1`,
    `Nobody Here,6/12/1984,Pat Ortiz,2/18/2026,10:00,11:00,peer-support,12,,`,
    `Bo Day,6/12/1984,Pat Ortiz,2/17/2026,1:30 PM,2:00 PM,peer-support,11,,`,
    `Bo Day,6/12/1984,Pat Ortiz,2/30/2026,25:00,11:00,knitting,77,,`,
  ].join('\n')
  let fileId: string
  let importId: string

  test('the preview guesses the columns and says what the run would do', async () => {
    fileId = await upload(text)
    const preview = await river.run(river.biller, 'import.preview', { fileId, mapping: null })
    expect(preview.mapping).toMatchObject(mapping)
    expect(preview).toMatchObject({ remembered: false, total: 6, accepted: 2, rejected: 3, duplicates: 1 })
    expect(preview.rows[0]).toMatchObject({ rowNumber: 5, status: 'rejected', raw: { Client: 'Nobody Here' } })
    expect(await services()).toBe(0)
  })

  test('the run takes the good rows and keeps the bad ones with every reason', async () => {
    const run = await river.run(river.biller, 'import.run', { fileId, mapping })
    importId = run.importId
    expect(run).toMatchObject({ accepted: 2, rejected: 3, duplicates: 1 })
    expect(await services()).toBe(2)
    const { rows } = await river.run(river.biller, 'import.rows', { filter: { importId } })
    expect(rows.map((row) => [row.rowNumber, row.status])).toEqual([
      [5, 'rejected'],
      [6, 'rejected'],
      [7, 'rejected'],
      [2, 'accepted'],
      [3, 'accepted'],
      [4, 'duplicate'],
    ])
    expect(Object.keys(rows[0]!.raw)).toEqual(text.split('\n')[0]!.split(','))
    expect(rows[0]!.reasons[0]).toContain('Nobody here is known as "Nobody Here"')
    expect(rows[1]!.reasons[0]).toContain('Pat Ortiz has another visit on 17 Feb 2026 from 13:00 to 13:45')
    expect(rows[2]!.reasons.length).toBeGreaterThanOrEqual(4)
    const visit = await river.rows((trx) =>
      trx
        .selectFrom('service')
        .innerJoin('note', 'note.service_id', 'service.service_id')
        .selectAll('service')
        .select(['note.action', 'note.goal_id', 'note.status as written'])
        .where('person_id', '=', ana)
        .executeTakeFirstOrThrow(),
    )
    expect(visit).toMatchObject({
      action: 'Rode the bus together.',
      written: 'draft',
      note_status: 'draft',
      code: 'H0038',
    })
    expect(visit.goal_id).not.toBeNull()
  })

  test('the same file again changes nothing, nor do its rows in another file', async () => {
    const again = await river.run(river.biller, 'import.run', { fileId, mapping })
    expect(again).toEqual({ importId, accepted: 0, rejected: 3, duplicates: 3 })
    const other = await upload(`${text}\nBo Day,6/12/1984,Pat Ortiz,2/20/2026,1:00 PM,1:45 PM,peer-support,11,,`)
    expect((await river.run(river.biller, 'import.preview', { fileId: other, mapping: null })).remembered).toBe(true)
    expect(await river.run(river.biller, 'import.run', { fileId: other, mapping })).toMatchObject({
      accepted: 1,
      rejected: 3,
      duplicates: 3,
    })
    expect(await services()).toBe(3)
  })

  test('the same visit told differently is for a person to decide', async () => {
    const other = await upload(
      [header, `Bo Day,6/12/1984,Pat Ortiz,2/17/2026,1:00 PM,2:45 PM,peer-support,11,,`].join('\n'),
    )
    const run = await river.run(river.biller, 'import.run', { fileId: other, mapping })
    expect(run).toMatchObject({ accepted: 0, rejected: 1 })
    const { rows } = await river.run(river.biller, 'import.rows', { filter: { importId: run.importId } })
    expect(rows[0]!.reasons[0]).toContain('is already here, from an earlier file, and says something else')
  })

  test('a corrected row comes in once', async () => {
    const wrong = { importId, rowNumber: 6, values: { 'Time In': '1:40 PM' } }
    expect(await river.run(river.biller, 'import.correct', wrong)).toMatchObject({ ok: false })
    const right = { importId, rowNumber: 6, values: { 'Time In': '1:45 PM', 'Time Out': '2:15 PM' } }
    const corrected = await river.run(river.biller, 'import.correct', right)
    expect(corrected.ok).toBe(true)
    expect(await river.run(river.biller, 'import.correct', right)).toEqual(corrected)
    expect(await counts(importId)).toMatchObject({ accepted: 2, rejected: 3, corrected: 1 })
    expect(await services()).toBe(4)
    expect(
      await river.refusedBy(river.biller, 'import.correct', { importId, rowNumber: 7, values: { Nothing: 'x' } }),
    ).toBe('invalid')
  })

  test('two imports of one file at once bring each visit once', async () => {
    const two = await upload(
      [header, `Bo Day,6/12/1984,Pat Ortiz,2/23/2026,1:00 PM,1:45 PM,peer-support,11,,`].join('\n'),
    )
    const before = await services()
    await Promise.all([0, 1, 2].map(() => river.run(river.biller, 'import.run', { fileId: two, mapping })))
    expect(await services()).toBe(before + 1)
  })
})

describe('how a file is written', () => {
  const rows = (day: string, mark = ',') =>
    [
      'Client;DOB;Staff;Date;Time In;Time Out;Service;POS'.replaceAll(';', mark),
      `Ana L\u00f3pez;6/12/1984;Pat Ortiz;${day};08:00;08:30;peer-support;12`.replaceAll(';', mark),
    ].join('\r\n')
  const { action: _, goal: __, ...plain } = mapping
  test.each<[string, string | Uint8Array]>([
    ['semicolons', rows('2/2/2026', ';')],
    ['tabs', rows('2/3/2026', '\t')],
    ['a byte-order mark', `\uFEFF${rows('2/4/2026')}`],
    ['Windows letters', Buffer.from(rows('2/5/2026'), 'latin1')],
    ['blank rows between', rows('2/6/2026').replace('\r\n', '\r\n\r\n,,,\r\n')],
  ])('%s', async (_name, content) => {
    const run = await river.run(river.biller, 'import.run', { fileId: await upload(content), mapping: plain })
    expect(run).toMatchObject({ accepted: 1, rejected: 0 })
  })

  test.each<[string, string | Uint8Array, string]>([
    ['nothing at all', '\n\n', 'no-header'],
    ['a spreadsheet, not CSV', new Uint8Array([80, 75, 3, 4, 0, 0, 0, 8]), 'not-a-table'],
    ['a quotation mark never closed', `${header}\n"${'x,'.repeat(400_000)}`, 'csv-unreadable'],
    ['other columns', 'a,b\n1,2', 'mapping-incomplete'],
    ['a heading twice', `${header},Client\nx`, 'heading-twice'],
  ])('%s', async (_name, content, code) => {
    expect(await river.refusedBy(river.biller, 'import.run', { fileId: await upload(content), mapping })).toBe(code)
  })

  test('one worker with several people at once is a group', async () => {
    const [kim, lea] = [
      await river.addPerson({ given: 'Kim', family: 'Group' }),
      await river.addPerson({ given: 'Lea', family: 'Group' }),
    ]
    const row = (name: string) => `${name} Group,6/12/1984,Pat Ortiz,2/25/2026,09:00,10:00,peer-support,11,,`
    const run = await river.run(river.biller, 'import.run', {
      fileId: await upload([header, row('Kim'), row('Lea')].join('\n')),
      mapping,
    })
    expect(run).toMatchObject({ accepted: 2 })
    const found = await river.rows((trx) =>
      trx
        .selectFrom('service')
        .select(['group_session_id', 'group_size', 'modifiers'])
        .where('person_id', 'in', [kim, lea])
        .execute(),
    )
    expect(new Set(found.map((one) => one.group_session_id)).size).toBe(1)
    expect(found.map((one) => [one.group_size, one.modifiers])).toEqual([
      [2, ['HQ']],
      [2, ['HQ']],
    ])
  })

  test('delivered visits beyond the authorization are kept without units; booked ones are refused', async () => {
    const max = await river.addPerson({ given: 'Max', family: 'Short', units: 2 })
    const row = (day: number, month: number) =>
      `Max Short,6/12/1984,Pat Ortiz,${month}/${day}/2026,15:00,16:00,peer-support,12,,`
    const delivered = Array.from({ length: 8 }, (_, index) => row(1 + index, 2))
    const run = await river.run(river.biller, 'import.run', {
      fileId: await upload(
        [`${header},Status`, ...delivered.map((one) => `${one},`), `${row(20, 3)},booked`].join('\n'),
      ),
      mapping: { ...mapping, status: 'Status' },
    })
    expect(run).toMatchObject({ accepted: 8, rejected: 1 })
    const found = await river.rows((trx) =>
      trx.selectFrom('service').select(['expected_units', 'authorization_id']).where('person_id', '=', max).execute(),
    )
    expect(found.every((one) => one.expected_units === 4 && one.authorization_id === null)).toBe(true)
    const line = await river.rows((trx) =>
      trx
        .selectFrom('authorization_line')
        .innerJoin('authorization', 'authorization.authorization_id', 'authorization_line.authorization_id')
        .select(['units_used', 'units_held'])
        .where('person_id', '=', max)
        .executeTakeFirstOrThrow(),
    )
    expect(line).toEqual({ units_used: 0, units_held: 0 })
  })
})

test('a hundred thousand bad rows are kept, each with its reasons, without a word lost', async () => {
  const rows = Array.from(
    { length: 100_000 },
    (_, index) => `Person ${index},13/45/20x6,Worker ${index},not a date ${index},9,8,knitting,77,,`,
  )
  const fileId = await upload([header, ...rows].join('\n'), 'bad.csv')
  const run = await river.run(river.biller, 'import.run', { fileId, mapping })
  expect(run).toMatchObject({ accepted: 0, rejected: 100_000, duplicates: 0 })
  const last = await river.run(river.biller, 'import.rows', {
    filter: { importId: run.importId, status: 'rejected' },
    page: 500,
    pageSize: 200,
  })
  expect(last.total).toEqual({ count: 10_000, capped: true })
  expect(last.rows.at(-1)).toMatchObject({ rowNumber: 100_001, raw: { Client: 'Person 99999' } })
  expect(last.rows.at(-1)!.reasons.length).toBeGreaterThanOrEqual(4)
  // As the page asks, by fifty and whatever their outcome.
  const shown = await river.run(river.biller, 'import.rows', { filter: { importId: run.importId }, page: 2000 })
  expect(shown.rows).toHaveLength(50)
  expect(shown.rows.at(-1)).toMatchObject({ rowNumber: 100_001, status: 'rejected' })
  const lines = (await refusedRows(run.importId)).split('\r\n')
  expect(lines).toHaveLength(100_002)
  expect(lines.at(-2)).toMatch(/^100001,.*,Person 99999,/)
})

async function refusedRows(importId: string, language: 'en' | 'es' = 'en') {
  const { fileId } = await river.run(river.biller, 'import.refused', { importId }, { language })
  const opened = await world.application.openFile(river.biller, fileId, world.newId())
  if (!opened.ok) throw new Error(opened.refusal.message)
  const pieces: Uint8Array[] = []
  for await (const piece of opened.reply.content) pieces.push(piece)
  return Buffer.concat(pieces).toString('utf8')
}

test('the bad rows as CSV: reasons first, then the file’s own columns, nothing a spreadsheet would run', async () => {
  const bad = 'Bo Day,6/12/1984,Nobody Known,2/16/2026,10:00 AM,11:00 AM,peer-support,12,"=HYPERLINK(""x""), and more",'
  const good = 'Ana Lopez,6/12/1984,Pat Ortiz,2/19/2026,10:00 AM,11:00 AM,peer-support,12,Walked to the store.,'
  const fileId = await upload([header, good, bad].join('\n'), 'some.csv')
  const { importId } = await river.run(river.biller, 'import.run', { fileId, mapping })
  const [head, row, ...rest] = (await refusedRows(importId)).split('\r\n')
  expect(head).toBe(`\ufeffRow,What is wrong with it,${header}`)
  expect(row).toMatch(/^3,.*Nobody Known.*,Bo Day,6\/12\/1984,Nobody Known,/)
  expect(row).toContain(`,"'=HYPERLINK(""x""), and more"`)
  expect(rest).toEqual([''])
  expect(await refusedRows(importId, 'es')).toContain('\ufeffFila,Qué está mal,')
  const trail = (await auditOf(world, river.organizationId)).filter((one) => one.command === 'import.refused')
  expect(trail.map((one) => one.outcome)).toEqual(Array(trail.length).fill('done'))
  expect(trail.length).toBeGreaterThan(0)
})

test.each(['en', 'es'] as const)(
  'bad rows that were saved (%s), corrected and imported again are read by the remembered columns, and saved again as they were',
  async (language) => {
    const odd = header.replace('Staff', `Zebra ${language}`)
    const day = language === 'en' ? '2/25/2026' : '2/24/2026'
    const bad = (who: string) => `Ana Lopez,6/12/1984,${who},${day},1:00 PM,2:00 PM,peer-support,12,Walked.,`
    const own = { ...mapping, worker: `Zebra ${language}` }
    const fileId = await upload([odd, bad('Nobody Known'), bad('Nobody Else')].join('\n'), 'first.csv')
    const { importId } = await river.run(river.biller, 'import.run', { fileId, mapping: own })
    const saved = await refusedRows(importId, language)
    const corrected = await upload(saved.replace(/Nobody Known(?=,\d)/, 'Pat Ortiz'), 'corrected.csv')
    const preview = await river.run(river.biller, 'import.preview', { fileId: corrected, mapping: null })
    expect(preview).toMatchObject({ remembered: true, accepted: 1, rejected: 1, total: 2 })
    expect(preview.headers).toEqual(odd.split(','))
    const again = await river.run(river.biller, 'import.run', { fileId: corrected, mapping: preview.mapping })
    expect(again).toMatchObject({ accepted: 1, rejected: 1 })
    const [head, row, ...rest] = (await refusedRows(again.importId, language)).split('\r\n')
    expect(head).toBe(saved.split('\r\n')[0])
    expect([row!.endsWith(bad('Nobody Else')), rest]).toEqual([true, ['']])
  },
)

test('an import without a bad row has nothing to save', async () => {
  const good = 'Ana Lopez,6/12/1984,Pat Ortiz,2/20/2026,3:00 PM,4:00 PM,peer-support,12,Walked to the store.,'
  const fileId = await upload([header, good].join('\n'), 'fine.csv')
  const { importId } = await river.run(river.biller, 'import.run', { fileId, mapping })
  expect(await river.refusedBy(river.biller, 'import.refused', { importId })).toBe('nothing-refused')
  expect(await river.refusedBy(river.pat, 'import.refused', { importId })).toBe('not-allowed')
})

describe('a file as a spreadsheet may write it', () => {
  const line = `Bo Day,6/12/1984,Pat Ortiz,2/30/2026,10:00 AM,11:00 AM,peer-support,12,Señora said: ask again,`
  const swapped = (text: string) => Buffer.from(text, 'utf16le').swap16()
  test.each([
    ['UTF-16, as “Unicode text”', Buffer.from(`\ufeff${header}\n${line}`.replaceAll(',', '\t'), 'utf16le')],
    ['UTF-16 the other way round', swapped(`\ufeff${header}\r\n${line}`)],
    ['line ends of an old Macintosh', Buffer.from(`${header}\r${line}\r`)],
  ])('%s', async (name, content) => {
    const preview = await river.run(river.biller, 'import.preview', {
      fileId: await upload(content, name),
      mapping: null,
    })
    expect(preview.mapping).toMatchObject({ personName: 'Client', servedOn: 'Date', action: 'Notes' })
    expect(preview).toMatchObject({ total: 1, rejected: 1 })
    expect(preview.rows[0]!.raw).toMatchObject({ Client: 'Bo Day', Notes: 'Señora said: ask again' })
  })
  test('a cell beyond the last heading is kept with the others', async () => {
    const fileId = await upload(`${header}\n${line},said, too`)
    const { rows } = await river.run(river.biller, 'import.preview', { fileId, mapping: null })
    expect(rows[0]!.raw).toMatchObject({ 'Column (11)': 'said', 'Column (12)': ' too' })
  })
  test.each([
    ['five hundred columns', Array.from({ length: 500 }, (_, at) => `C${at}`).join(','), 'too-many-columns'],
    ['a row of five hundred', `${header}\n${line}\n${'x,'.repeat(500)}`, 'too-many-columns'],
    ['a picture', '\u0089PNG\0\0', 'not-a-table'],
    ['nothing', '\n\n', 'no-header'],
  ])('%s is refused', async (name, content, code) =>
    expect(
      await river.refusedBy(river.biller, 'import.preview', { fileId: await upload(content, name), mapping: null }),
    ).toBe(code),
  )
})

test('more rows than are read are refused, and nothing of them is kept', async () => {
  const fileId = await upload(`${header}\n${'x\n'.repeat(250_002)}`, 'long.csv')
  expect(await river.refusedBy(river.biller, 'import.run', { fileId, mapping })).toBe('too-many-rows')
  expect((await river.run(river.biller, 'import.list', {})).rows.some((row) => row.fileName === 'long.csv')).toBe(false)
})
