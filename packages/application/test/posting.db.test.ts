// Posting 835s through `file.take` on a real database: what stands in the ledger after each file, as a table, and that every
// invariant holds after every step.
// long because: the same two claims, told in every way a file can tell them
import { inOrganization } from '@throughline/store'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '../../store/src/testing/test-database.ts'
import { bytesOf, decided, dollars, openDesk, remittance, textOf, type ClaimSpec, type Desk } from './posting-desk.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

let desks = 0
/** An organization of its own for one test, with these claims sent. */
async function deskWith(...claims: readonly ClaimSpec[]): Promise<Desk> {
  const desk = await openDesk({ store: database.db, seed: `desk ${desks++}` })
  if (claims.length > 0) await desk.addClaims(...claims)
  return desk
}

/** What the ledger and the claims must say after a step; and no invariant may speak. */
async function stands(
  desk: Desk,
  balances: Awaited<ReturnType<Desk['balances']>>,
  claims?: Awaited<ReturnType<Desk['claims']>>,
): Promise<void> {
  expect(await desk.balances()).toEqual(balances)
  if (claims) expect(await desk.claims()).toEqual(claims)
  expect(await desk.broken()).toEqual([])
}

const c1: ClaimSpec = { control: 'C1', lines: [100] }
const c2: ClaimSpec = { control: 'C2', lines: [60, 40] }
const paidC1 = decided('C1', '1', [[100, 90, 'CO-45 10']])
const paidC2 = decided('C2', '1', [
  [60, 50, 'CO-45 10'],
  [40, 0, 'CO-197 40'],
])
const before = { receivable: 200, charges: -200 }
const both = { ...before, receivable: 0, undeposited: 140, contractual: 20, denied: 40 }
const { receivable: _gone, ...bothPosted } = both
const bothClaims = { C1: ['paid', 90, 0], C2: ['partial', 50, 40] } as const

test('a remittance that balances posts: paid, written down, refused', async () => {
  const desk = await deskWith(c1, c2)
  await stands(desk, before, { C1: ['sent', 0, 100], C2: ['sent', 0, 100] })
  const outcome = await desk.take(remittance({ trace: 'T1', claims: [paidC1, paidC2] }))
  expect(outcome).toMatchObject({
    outcome: 'posted',
    reasons: [],
    transactions: [{ outcome: 'posted', claims: 2, paidCents: 14000 }],
  })
  expect(outcome.transactions[0]!.text).toBe(
    'Remittance T1 of Bright Plains Health Plan, $140.00: posted, 2 of 2 claims matched.',
  )
  await stands(desk, bothPosted, bothClaims)
})

test('interest told with the claim stands on the claim, and what is said of the claim as a whole beside its lines', async () => {
  const desk = await deskWith(c1)
  const whole = decided('C1', '1', [[100, 100]], {
    paid: dollars(70),
    adjustments: [{ group: 'PR', reason: '1', amount: dollars(30) }],
  })
  const text = textOf(remittance({ trace: 'T1', claims: [whole], plb: ['L6 -0.92 INTEREST'] }))
  const told = text
    .replace(/~(\s*)SVC\*/, '~$1AMT*I*0.92~$1SVC*')
    .replace(/SE\*(\d+)\*/, (_, count: string) => `SE*${Number(count) + 1}*`)
  const { outcome, transactions } = await desk.take(bytesOf(told))
  expect(outcome).toBe('posted')
  const detail = await desk.run('remittance.get', { remittanceId: transactions[0]!.remittanceId! })
  expect(detail.claims).toMatchObject([
    { paidCents: 7000, interestCents: 92, adjustments: [{ group: 'PR', carc: '1', cents: 3000 }] },
  ])
  expect(detail.claims[0]!.adjustments[0]!.text).toContain('deductible')
  expect(await desk.balances()).toEqual({ charges: -100, undeposited: 70.92, 'patient-share': 30, interest: -0.92 })
})

describe('again', () => {
  test('the same bytes, and the same content in another envelope, change nothing', async () => {
    const desk = await deskWith(c1, c2)
    const bytes = remittance({ trace: 'T1', claims: [paidC1, paidC2] })
    const first = await desk.take(bytes)
    const again = await desk.take(bytes)
    expect(again.fileId).toBe(first.fileId)
    expect(again).toMatchObject({ outcome: 'duplicate', transactions: [{ outcome: 'duplicate' }] })
    await stands(desk, bothPosted, bothClaims)
    const redelivered = await desk.take(remittance({ trace: 'T1', claims: [paidC1, paidC2], control: 77 }), 'again.835')
    expect(redelivered).toMatchObject({ outcome: 'duplicate' })
    expect(redelivered.reasons).toEqual([
      'Remittance T1 of Bright Plains Health Plan is already here, from remit.835, with the same content. Nothing changed.',
    ])
    await stands(desk, bothPosted, bothClaims)
  })

  test('other content under the same trace is a conflict for a person', async () => {
    const desk = await deskWith(c1, c2)
    await desk.take(remittance({ trace: 'T1', claims: [paidC1] }))
    const other = await desk.take(remittance({ trace: 'T1', claims: [paidC1, paidC2] }), 'other.835')
    expect(other).toMatchObject({ outcome: 'conflict', transactions: [{ outcome: 'conflict' }] })
    expect(other.reasons[0]).toContain('was already received in remit.835, but this one says something else')
    const conflict = other.transactions[0]!.remittanceId!
    const posted = { charges: -200, receivable: 100, undeposited: 90, contractual: 10 }
    await stands(desk, posted, { C1: ['paid', 90, 0], C2: ['sent', 0, 100] })
    await expect(desk.run('remittance.release', { remittanceId: conflict, reason: 'looks right' })).rejects.toThrow(
      'not-waiting',
    )
    await desk.run('remittance.dismiss', { remittanceId: conflict, reason: 'the first one stands' })
    await stands(desk, posted)
  })

  test('two deliveries at the same moment post once', async () => {
    const desk = await deskWith(c1, c2)
    const files = await Promise.all(
      [11, 12, 13, 14].map((control) =>
        desk.upload(remittance({ trace: 'T1', claims: [paidC1, paidC2], control }), `${control}.835`),
      ),
    )
    const outcomes = await Promise.all(files.map((fileId) => desk.run('file.take', { fileId })))
    expect(outcomes.map((one) => one.outcome).sort()).toEqual(['duplicate', 'duplicate', 'duplicate', 'posted'])
    await stands(desk, bothPosted, bothClaims)
  })

  test('two remittances at the same moment that decide the same claim: one decides, the other waits in suspense', async () => {
    const desk = await deskWith(c1)
    const files = await Promise.all(
      ['T1', 'T2'].map((trace) => desk.upload(remittance({ trace, claims: [paidC1] }), `${trace}.835`)),
    )
    await Promise.all(files.map((fileId) => desk.run('file.take', { fileId })))
    await stands(desk, { charges: -100, undeposited: 180, contractual: 10, suspense: -90 }, { C1: ['paid', 90, 0] })
  })
})

describe('what does not balance', () => {
  const short = () => remittance({ trace: 'T1', claims: [paidC1, paidC2], paid: 139.99 })

  test('is kept aside with the difference to the cent, and nothing moves', async () => {
    const desk = await deskWith(c1, c2)
    const outcome = await desk.take(short())
    expect(outcome).toMatchObject({ outcome: 'quarantined' })
    expect(outcome.reasons).toEqual([
      'Remittance T1: its claims come to $140.00, less provider adjustments of $0.00 makes $140.00, but the payment is $139.99. The difference is −$0.01. Nothing was posted; ask the payer for a corrected remittance.',
    ])
    await stands(desk, before, { C1: ['sent', 0, 100], C2: ['sent', 0, 100] })
    const shown = await desk.run('remittance.get', { remittanceId: outcome.transactions[0]!.remittanceId! })
    expect(shown.row).toMatchObject({ status: 'quarantined', differenceCents: -1 })
  })

  test('a person may release it: the difference stands as unexplained, and once', async () => {
    const desk = await deskWith(c1, c2)
    const outcome = await desk.take(short())
    const remittanceId = outcome.transactions[0]!.remittanceId!
    await desk.run('remittance.release', {
      remittanceId,
      reason: 'The bank shows $139.99; the payer will not correct it.',
    })
    const released = { ...bothPosted, undeposited: 139.99, unexplained: 0.01 }
    await stands(desk, released, bothClaims)
    await desk.run('remittance.release', { remittanceId, reason: 'asked twice' })
    await stands(desk, released, bothClaims)
    const corrected = await desk.take(remittance({ trace: 'T1', claims: [paidC1, paidC2] }), 'corrected.835')
    expect(corrected.outcome).toBe('conflict')
    await stands(desk, released, bothClaims)
  })

  test('a line that does not add up keeps it aside too; released, the claim takes what its lines say', async () => {
    const desk = await deskWith(c1)
    const wrong = decided('C1', '1', [[100, 90, 'CO-45 9']])
    const outcome = await desk.take(remittance({ trace: 'T1', claims: [wrong] }))
    expect(outcome.outcome).toBe('quarantined')
    expect(outcome.reasons[0]).toContain('charge $100.00 less its adjustments leaves $91.00, but the line says $90.00')
    await stands(desk, { receivable: 100, charges: -100 })
    await desk.run('remittance.release', {
      remittanceId: outcome.transactions[0]!.remittanceId!,
      reason: 'A dollar of write-down is missing.',
    })
    await stands(desk, { receivable: 1, charges: -100, undeposited: 90, contractual: 9 }, { C1: ['paid', 90, 1] })
  })

  test('a corrected file under the same trace posts, and what was kept aside can no longer be released', async () => {
    const desk = await deskWith(c1, c2)
    const first = await desk.take(short())
    expect((await desk.take(remittance({ trace: 'T1', claims: [paidC1, paidC2] }), 'corrected.835')).outcome).toBe(
      'posted',
    )
    await stands(desk, bothPosted, bothClaims)
    await expect(
      desk.run('remittance.release', { remittanceId: first.transactions[0]!.remittanceId!, reason: 'It looks right.' }),
    ).rejects.toThrow('posted-already')
    await stands(desk, bothPosted, bothClaims)
  })
})

describe('other shapes of the same file', () => {
  const plain = textOf(remittance({ trace: 'T1', claims: [paidC1, paidC2] }))
  const shapes: readonly [what: string, text: string][] = [
    ['a line for every segment, CRLF', plain.replaceAll('~', '~\r\n')],
    ['a BOM before it', `\u00ef\u00bb\u00bf${plain}`],
    ['other delimiters', plain.replace(/[~*]/g, (one) => (one === '~' ? '\u001c' : '|'))],
    ['empty lines before and after', `\r\n\r\n${plain}\r\n\r\n`],
  ]
  test.each(shapes)('%s: posts the same', async (_, text) => {
    const desk = await deskWith(c1, c2)
    expect(await desk.take(bytesOf(text))).toMatchObject({ outcome: 'posted' })
    await stands(desk, bothPosted, bothClaims)
  })

  const segments = plain.split('~').filter((segment) => segment.trim() !== '')
  const cuts = segments.map((_, index) => index).filter((index) => index > 0)
  test('cut short after any segment: nothing posts, and the whole file posts afterwards', async () => {
    const desk = await deskWith(c1, c2)
    for (const cut of cuts) {
      const outcome = await desk.take(bytesOf(`${segments.slice(0, cut).join('~')}~`), `cut-${cut}.835`)
      expect([outcome.outcome, cut]).toEqual([expect.stringMatching(/^(quarantined|unreadable|duplicate|kept)$/), cut])
      expect(outcome.reasons.length).toBeGreaterThan(0)
    }
    await stands(desk, before, { C1: ['sent', 0, 100], C2: ['sent', 0, 100] })
    expect(await desk.take(bytesOf(plain))).toMatchObject({ outcome: 'posted' })
    await stands(desk, bothPosted, bothClaims)
  })

  test('cut short, it cannot be released either: nobody knows what is missing', async () => {
    const desk = await deskWith(c1, c2)
    const cut = segments.findIndex((segment) => segment.startsWith('CLP*C2'))
    const outcome = await desk.take(bytesOf(`${segments.slice(0, cut).join('~')}~`))
    expect(outcome.outcome).toBe('quarantined')
    const remittanceId = outcome.transactions[0]!.remittanceId!
    await expect(desk.run('remittance.release', { remittanceId, reason: 'It looks right.' })).rejects.toThrow(
      'not-whole',
    )
    await stands(desk, before)
  })

  test('a name that holds a byte no text can hold: kept aside with a sentence, and integrity stands', async () => {
    const desk = await deskWith(c1, c2)
    const outcome = await desk.take(bytesOf(plain.replace(/(NM1\*QC\*1\*..)/, '$1\u0000')))
    expect(outcome.outcome).toBe('quarantined')
    expect(outcome.reasons.join(' ')).toContain('control character')
    await stands(desk, before)
  })

  // Random, so that no page of an index can press it small.
  const long = Array.from({ length: 5_000 }, (_, index) => (((index + 1) * 2654435761) >>> 7).toString(36)[2]).join('')
  test.each([
    ['the payer’s name holds a NUL', (text: string) => text.replace(/(N1\*PR\*)/, '$1\u0000'), 'control character'],
    [
      'the trace is longer than a book’s page',
      (text: string) => text.replace(/(TRN\*1\*)/, `$1${long}`),
      'trace number',
    ],
    ['the payer’s number is too', (text: string) => text.replace(/(TRN\*1\*[^*]*\*)/, `$1${long}`), 'payer’s number'],
    ['our own number is too', (text: string) => text.replace(/(CLP\*)/, `$1${long}`), 'claim’s number'],
    [
      'more units than anybody has served',
      (text: string) => text.replace(/(SVC\*[^~]*\*)[\d.]+~/, `$1${'9'.repeat(14)}~`),
      'units',
    ],
    [
      'so many the other way',
      (text: string) => text.replace(/(SVC\*[^~]*\*)[\d.]+~/, `$1-${'9'.repeat(14)}~`),
      'units',
    ],
  ])('what cannot be kept is kept aside, whole, with a sentence: %s', async (_, change, sentence) => {
    const desk = await deskWith(c1, c2)
    expect(change(plain)).not.toBe(plain)
    const outcome = await desk.take(bytesOf(change(plain)))
    expect(outcome.outcome).toBe('quarantined')
    expect(outcome.reasons.join(' ')).toContain(sentence)
    expect(outcome.reasons.join(' ').length).toBeLessThan(2_000)
    expect((await desk.run('remittance.list', {})).rows).toHaveLength(1)
    await stands(desk, before)
    expect(await desk.take(bytesOf(plain))).toMatchObject({ outcome: 'posted' })
    await stands(desk, bothPosted, bothClaims)
  })

  test('delimiters that change in the middle are told as a broken file, not as one of another kind', async () => {
    const desk = await deskWith(c1, c2)
    const outcome = await desk.take(bytesOf(plain.slice(0, 106) + plain.slice(106).replaceAll('*', '|')))
    expect(outcome.outcome).toBe('unreadable')
    expect(outcome.reasons.join(' ')).toContain('separators')
    await stands(desk, before)
  })

  test('a head with five million crumbs behind it: kept aside, and nothing posts', async () => {
    const desk = await deskWith(c1, c2)
    const outcome = await desk.take(bytesOf(`${segments.slice(0, 6).join('~')}~${'A*~'.repeat(5_000_000)}`))
    expect(outcome.outcome).toBe('quarantined')
    expect(outcome.reasons.length).toBeLessThan(30)
    await stands(desk, before)
  })

  test('the file twice in one: posts once', async () => {
    const desk = await deskWith(c1, c2)
    const outcome = await desk.take(bytesOf(plain + plain))
    expect(outcome.transactions.map((one) => one.outcome)).toEqual(['posted', 'duplicate'])
    await stands(desk, bothPosted, bothClaims)
  })

  test('one of several interchanges is broken: none of the file posts', async () => {
    const desk = await deskWith(c1, c2)
    const second = textOf(remittance({ trace: 'T2', claims: [paidC2], control: 2 }))
    const text = textOf(remittance({ trace: 'T1', claims: [paidC1] })) + second.slice(0, second.indexOf('GE*'))
    const outcome = await desk.take(bytesOf(text))
    expect(outcome.outcome).toBe('quarantined')
    await stands(desk, before)
  })
})

describe('matching', () => {
  test('money of a claim nobody knows waits in suspense, and goes to the claim a person names', async () => {
    const desk = await deskWith(c1, { ...c2, servedOn: '2026-01-09' })
    const stranger = decided('ELSEWHERE', '1', [[100, 90, 'CO-45 10']], { memberNumber: 'M999' })
    const outcome = await desk.take(remittance({ trace: 'T1', claims: [stranger] }))
    expect(outcome.transactions[0]!.text).toContain('0 of 1 claim matched; the money of 1 waits in suspense')
    await stands(desk, { ...before, undeposited: 90, suspense: -90 }, { C1: ['sent', 0, 100], C2: ['sent', 0, 100] })
    const listed = await desk.run('suspense.list', { filter: { open: true } })
    expect(listed.rows).toMatchObject([{ patientControl: 'ELSEWHERE', cents: 9000, open: true }])
    const [claimId] = await claimIds(desk, 'C1')
    const resolution = { suspenseId: listed.rows[0]!.suspenseId, claimId: claimId!, reason: 'The payer confirmed it.' }
    await desk.run('suspense.resolve', resolution)
    const settled = { receivable: 100, charges: -200, undeposited: 90, contractual: 10 }
    await stands(desk, settled, { C1: ['paid', 90, 0], C2: ['sent', 0, 100] })
    await desk.run('suspense.resolve', resolution)
    await expect(desk.run('suspense.resolve', { ...resolution, claimId: null })).rejects.toThrow('already-resolved')
    await stands(desk, settled)
  })

  test('money goes neither to a void nor to a claim that another payer was billed for', async () => {
    const desk = await deskWith(c1, { ...c2, servedOn: '2026-01-09' })
    const stranger = decided('ELSEWHERE', '1', [[100, 90, 'CO-45 10']], { memberNumber: 'M999' })
    await desk.take(remittance({ trace: 'T1', claims: [stranger] }))
    const [row] = (await desk.run('suspense.list', { filter: { open: true } })).rows
    const [claimId] = await claimIds(desk, 'C1')
    const resolution = { suspenseId: row!.suspenseId, claimId: claimId!, reason: 'The payer confirmed it.' }
    const otherPayer = '00000000-0000-4000-8000-00000000bbbb'
    const change = (frequency: '1' | '8', payerId: string) =>
      inOrganization(desk.store, desk.organizationId, (trx) =>
        trx
          .updateTable('claim')
          .set({ frequency, payer_id: payerId })
          .where('organization_id', '=', desk.organizationId)
          .where('claim_id', '=', claimId!)
          .execute(),
      )
    await inOrganization(desk.store, desk.organizationId, (trx) =>
      trx
        .insertInto('payer')
        .values({
          organization_id: desk.organizationId,
          payer_id: otherPayer,
          name: 'Another Plan',
          payer_identifier: '1777777777',
          kind: 'mco',
          filing_indicator: 'MC',
          electronic: true,
          billing_route: '837P',
        } as never)
        .execute(),
    )
    await change('8', desk.payerId)
    await expect(desk.run('suspense.resolve', resolution)).rejects.toThrow('claim-is-a-void')
    await change('1', otherPayer)
    await expect(desk.run('suspense.resolve', resolution)).rejects.toThrow('other-payer')
    await change('1', desk.payerId)
    await stands(desk, { ...before, undeposited: 90, suspense: -90 })
  })

  test('one remittance for two payers of ours: each claim posts with its own payer, the money with who sent it', async () => {
    const second = '00000000-0000-4000-8000-00000000cccc'
    const desk = await deskWith()
    const [row] = await inOrganization(desk.store, desk.organizationId, (trx) =>
      trx
        .insertInto('payer')
        .values({
          organization_id: desk.organizationId,
          payer_id: second,
          name: 'Blue Ridge Mutual',
          payer_identifier: '1888888888',
          kind: 'commercial',
          filing_indicator: 'CI',
          electronic: true,
          billing_route: '837P',
        } as never)
        .returning('name')
        .execute(),
    )
    await desk.addClaims(c1, { ...c2, payerId: second })
    const umbrella = { name: 'Payments for Many Plans', identifier: '1777777777' }
    await desk.take(remittance({ trace: 'T1', claims: [paidC1, paidC2], payer: umbrella }))
    await stands(desk, bothPosted, bothClaims)
    expect(await accountsOf(desk, row!.name)).toEqual(['charges -100', 'contractual 10', 'denied 40'])
    expect(await accountsOf(desk, 'Bright Plains Health Plan')).toEqual(['charges -100', 'contractual 10'])
    expect(await accountsOf(desk, umbrella.name)).toEqual(['undeposited 140'])
  })

  test('money that is nobody’s leaves suspense as unexplained, also when the payer became known since', async () => {
    const desk = await deskWith(c1)
    const payer = { name: 'Another Plan', identifier: '1777777777' }
    const stranger = decided('ELSEWHERE', '1', [[50, 50]], { memberNumber: 'M999' })
    await desk.take(remittance({ trace: 'T1', claims: [stranger], payer }))
    await inOrganization(desk.store, desk.organizationId, (trx) =>
      trx
        .insertInto('payer')
        .values({
          organization_id: desk.organizationId,
          payer_id: '00000000-0000-4000-8000-00000000aaaa',
          name: payer.name,
          payer_identifier: payer.identifier,
          kind: 'mco',
          filing_indicator: 'MC',
          electronic: true,
          billing_route: '837P',
        } as never)
        .execute(),
    )
    const [row] = (await desk.run('suspense.list', { filter: { open: true } })).rows
    await desk.run('suspense.resolve', { suspenseId: row!.suspenseId, claimId: null, reason: 'Nobody knows it.' })
    await stands(desk, { receivable: 100, charges: -100, undeposited: 50, unexplained: -50 })
    expect(await accountsOf(desk, payer.name)).toEqual(['undeposited 50', 'unexplained -50'])
  })

  test('a claim that never left the house is not what a payer paid', async () => {
    const desk = await deskWith(c1, { ...c2, status: 'draft' })
    const outcome = await desk.take(remittance({ trace: 'T1', claims: [paidC1, paidC2] }))
    expect(outcome).toMatchObject({ outcome: 'posted' })
    await stands(
      desk,
      { charges: -100, contractual: 10, undeposited: 140, suspense: -50 },
      { C1: ['paid', 90, 0], C2: ['draft', 0, 100] },
    )
    const [row] = (await desk.run('suspense.list', { filter: { open: true } })).rows
    expect(row!.reason).toContain('Claim C2 has not been sent')
  })

  test.each([
    ['in small letters and with spaces', { patientControl: ' c1 ', payerClaimNumber: 'NEW', memberNumber: null }],
    ['under the payer’s number only', { patientControl: 'LOST', payerClaimNumber: 'ICN-OLD', memberNumber: null }],
    ['by member, day and charge', { patientControl: 'LOST', payerClaimNumber: 'NEW' }],
  ])('a claim is found %s', async (_, more) => {
    const desk = await deskWith({ ...c1, payerNumber: 'ICN-OLD' })
    await desk.take(remittance({ trace: 'T1', claims: [{ ...paidC1, ...more }] }))
    await stands(desk, { charges: -100, undeposited: 90, contractual: 10 }, { C1: ['paid', 90, 0] })
  })
})

describe('taken back', () => {
  const reversal = decided('C1', '22', [[-100, -90, 'CO-45 -10']])
  const corrected = decided('C1', '1', [[100, 70, 'CO-45 30']])

  test('a reversal and its correction in one remittance', async () => {
    const desk = await deskWith(c1)
    await desk.take(remittance({ trace: 'T1', claims: [paidC1] }))
    await desk.take(remittance({ trace: 'T2', claims: [reversal, corrected], plb: ['WO -20 C1'] }), 'second.835')
    await stands(desk, { charges: -100, undeposited: 90, contractual: 30, recoupment: -20 }, { C1: ['paid', 70, 0] })
  })

  test('a reversal that our own void asked for leaves the claim voided, and no work', async () => {
    const desk = await deskWith(c1)
    await desk.take(remittance({ trace: 'T1', claims: [paidC1] }))
    await inOrganization(desk.store, desk.organizationId, async (trx) => {
      await trx.updateTable('claim').set({ status: 'voided' }).where('control_number', '=', 'C1').execute()
      await trx.updateTable('claim_line').set({ status: 'voided' }).execute()
    })
    await desk.take(remittance({ trace: 'T2', claims: [reversal], plb: ['FB -90 T2'] }), 'second.835')
    expect((await desk.claims()).C1?.[0]).toBe('voided')
    const work = await inOrganization(desk.store, desk.organizationId, (trx) =>
      trx.selectFrom('worklist').select('kind').execute(),
    )
    expect(work).toEqual([])
  })

  test('that reversal under a number nobody knows: the person who names the claim leaves it voided too', async () => {
    const desk = await deskWith(c1)
    await desk.take(remittance({ trace: 'T1', claims: [paidC1] }))
    await inOrganization(desk.store, desk.organizationId, async (trx) => {
      await trx.updateTable('claim').set({ status: 'voided' }).where('control_number', '=', 'C1').execute()
      await trx.updateTable('claim_line').set({ status: 'voided' }).execute()
    })
    const unknown = { ...reversal, patientControl: 'ELSEWHERE', payerClaimNumber: 'X1', memberNumber: 'M999' }
    await desk.take(remittance({ trace: 'T2', claims: [unknown], plb: ['FB -90 T2'] }), 'second.835')
    const [waiting] = (await desk.run('suspense.list', { filter: { open: true } })).rows
    const [claimId] = await claimIds(desk, 'C1')
    await desk.run('suspense.resolve', {
      suspenseId: waiting!.suspenseId,
      claimId: claimId!,
      reason: 'The payer confirmed it.',
    })
    expect((await desk.claims()).C1).toEqual(['voided', 0, 100])
    const work = await inOrganization(desk.store, desk.organizationId, (trx) =>
      trx.selectFrom('worklist').select('kind').execute(),
    )
    expect(work).toEqual([])
  })

  test('a reversal before its original waits in suspense until the original is here', async () => {
    const desk = await deskWith(c1, c2)
    const pay = { trace: 'T2', claims: [reversal, paidC2, decided('C9', '1', [[90, 90]], { memberNumber: 'M9' })] }
    expect(await desk.take(remittance(pay))).toMatchObject({ outcome: 'posted' })
    await stands(
      desk,
      { charges: -200, receivable: 100, undeposited: 50, contractual: 10, denied: 40 },
      { C1: ['sent', 0, 100], C2: ['partial', 50, 40] },
    )
    await desk.take(remittance({ trace: 'T1', claims: [paidC1] }), 'original.835')
    await stands(
      desk,
      { charges: -200, undeposited: 140, contractual: 20, denied: 40 },
      { C1: ['paid', 90, 0], C2: ['partial', 50, 40] },
    )
    const open = (await desk.run('suspense.list', { filter: { open: true } })).rows
    const taken = open.find((row) => row.patientControl === 'C1')!
    expect(taken.reason).toContain('no earlier decision on it was posted')
    const [claimId] = await claimIds(desk, 'C1')
    await desk.run('suspense.resolve', { suspenseId: taken.suspenseId, claimId: claimId!, reason: 'T1 came.' })
    await stands(
      desk,
      { charges: -200, receivable: 100, undeposited: 140, suspense: -90, contractual: 10, denied: 40 },
      { C1: ['denied', 0, 100], C2: ['partial', 50, 40] },
    )
  })

  test('a second decision without a reversal does not pay twice', async () => {
    const desk = await deskWith(c1)
    await desk.take(remittance({ trace: 'T1', claims: [paidC1] }))
    await desk.take(remittance({ trace: 'T2', claims: [paidC1] }), 'second.835')
    await stands(desk, { charges: -100, undeposited: 180, contractual: 10, suspense: -90 }, { C1: ['paid', 90, 0] })
    const [row] = (await desk.run('suspense.list', { filter: { open: true } })).rows
    expect(row!.reason).toContain('already decided')
  })
})

test.each<[plb: string, balances: object]>([
  ['L6 -1.50 INTEREST', { undeposited: 91.5, interest: -1.5 }],
  ['L6 1.50 INTEREST', { undeposited: 88.5, interest: 1.5 }],
  ['WO 30 C1', { undeposited: 60, recoupment: 30 }],
  ['WO -30 C1', { undeposited: 120, recoupment: -30 }],
  ['FB 25 T0', { undeposited: 65, 'forward-balance': 25 }],
  ['FB -25 T1', { undeposited: 115, 'forward-balance': -25 }],
  ['72 90 C1', { recoupment: 90 }],
  ['ZZ 3 X', { undeposited: 87, 'payer-adjustment': 3 }],
])('a provider adjustment %s', async (plb, balances) => {
  const desk = await deskWith(c1)
  const outcome = await desk.take(remittance({ trace: 'T1', claims: [paidC1], plb: [plb] }))
  expect(outcome).toMatchObject({ outcome: 'posted', reasons: [] })
  await stands(desk, { charges: -100, contractual: 10, ...balances }, { C1: ['paid', 90, 0] })
})

test('more than one chunk of claims, some of them decided twice over the seam', async () => {
  const many = Array.from({ length: 601 }, (_, index): ClaimSpec => ({ control: `K${index}`, lines: [100] }))
  const desk = await deskWith(...many)
  const claims = many.map(({ control }) => decided(control, '1', [[100, 90, 'CO-45 10']]))
  const first = claims[0]!
  const back = decided('K0', '22', [[-100, -90, 'CO-45 -10']])
  const outcome = await desk.take(remittance({ trace: 'T1', claims: [...claims, back, first] }))
  expect(outcome.transactions[0]!.text).toContain('603 of 603 claims matched')
  await stands(desk, { charges: -60_100, undeposited: 54_090, contractual: 6_010 })
  expect((await desk.claims()).K0).toEqual(['paid', 90, 0])
})

describe('taken back just behind the payment, over every seam of chunks', () => {
  const many = Array.from({ length: 520 }, (_, index): ClaimSpec => ({ control: `K${index}`, lines: [100] }))

  test('under our number, and decided again', async () => {
    const desk = await deskWith(...many)
    // The payer numbers each decision anew, so only our own number ties them together.
    const numbered = (control: string, decision: number) => ({ payerClaimNumber: `ICN${control}-${decision}` })
    const claims = many.flatMap(({ control }, index) => {
      const back = many[index - 1]?.control
      const again = many[index - 2]?.control
      return [
        decided(control, '1', [[100, 90, 'CO-45 10']], numbered(control, 1)),
        ...(back ? [decided(back, '22', [[-100, -90, 'CO-45 -10']], numbered(back, 2))] : []),
        ...(again ? [decided(again, '1', [[100, 70, 'CO-45 30']], numbered(again, 3))] : []),
      ]
    })
    const outcome = await desk.take(remittance({ trace: 'T1', claims }))
    expect(outcome.transactions[0]!.text).toContain('1557 of 1557 claims matched')
    await stands(desk, { charges: -52_000, receivable: 100, undeposited: 518 * 70 + 90, contractual: 518 * 30 + 10 })
    const { K0, K517, K518, K519 } = await desk.claims()
    expect({ K0, K517, K518, K519 }).toEqual({
      K0: ['paid', 70, 0],
      K517: ['paid', 70, 0],
      K518: ['denied', 0, 100],
      K519: ['paid', 90, 0],
    })
  })

  test('under the number the payer gave with the payment', async () => {
    const desk = await deskWith(...many)
    const claims = many.flatMap(({ control }, index) => {
      const back = many[index - 1]?.control
      const unnamed = { patientControl: `NOT ${back}`, memberNumber: null, payerClaimNumber: `ICN${back}` }
      return [
        decided(control, '1', [[100, 90, 'CO-45 10']]),
        ...(back ? [decided(back, '22', [[-100, -90, 'CO-45 -10']], unnamed)] : []),
      ]
    })
    const outcome = await desk.take(remittance({ trace: 'T1', claims }))
    expect(outcome.transactions[0]!.text).toContain('1039 of 1039 claims matched')
    await stands(desk, { charges: -52_000, receivable: 51_900, undeposited: 90, contractual: 10 })
  })
})

async function claimIds(desk: Desk, ...controls: readonly string[]): Promise<string[]> {
  const rows = await inOrganization(desk.store, desk.organizationId, (trx) =>
    trx
      .selectFrom('claim')
      .select('claim_id')
      .where('organization_id', '=', desk.organizationId)
      .where('control_number', 'in', controls)
      .execute(),
  )
  return rows.map((row) => row.claim_id)
}

/** The accounts that carry this name and are not even. */
async function accountsOf(desk: Desk, subject: string): Promise<string[]> {
  const { rows } = await desk.run('ledger.accounts', { on: null })
  return rows
    .filter((row) => row.subject === subject && row.balanceCents !== 0)
    .map((row) => `${row.kind} ${row.balanceCents / 100}`)
    .sort()
}
