// What a payer answers to a batch, and the corrections of what it decided.
// long because: every answer and every correction of it is told at one desk
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { cents, day, timeOfDay } from '@throughline/domain'
import { acknowledge, writeClaimAcknowledgment, type ClaimStatusCode } from '@throughline/wire'
import { readPdf } from '../../documents/test/read-pdf.ts'
import { bindings, jobs } from '../src/index.ts'
import { decided, remittance } from './posting-desk.ts'
import { billingDesk, type BillingDesk } from './billing-desk.ts'
import { setUpRiverbend, type Riverbend } from './riverbend.ts'
import { testWorld, type TestWorld } from './world.ts'

let world: TestWorld
let river: Riverbend
let desk: BillingDesk
beforeAll(async () => {
  world = await testWorld({ bindings, jobs })
})
afterAll(() => world.close())
/** Every test has an organization of its own: what one leaves unbilled would be another's claim. */
beforeEach(async () => {
  river = await setUpRiverbend(world)
  desk = billingDesk(world, river)
})

describe('answers and corrections', () => {
  async function sentClaim() {
    const ana = await river.addPerson({ given: 'Ana' })
    const serviceId = await desk.signedVisit(ana)
    const { claimIds } = await river.run(river.biller, 'claim.build', {})
    const sent = await desk.send()
    const claimId = claimIds[0]!
    const { row } = await desk.claimOf(claimId)
    const batch = await river.run(river.biller, 'batch.get', { batchId: sent.batchId! })
    return {
      ana,
      serviceId,
      claimId,
      fileId: sent.fileId!,
      batchId: sent.batchId!,
      control: row.controlNumber,
      interchange: batch.row.interchangeControl,
    }
  }

  async function answer(
    control: string,
    interchange: string,
    accepted: boolean,
    statuses: ClaimStatusCode[],
    charge = cents(7200),
  ) {
    const written = writeClaimAcknowledgment({
      envelope: {
        sender: { qualifier: 'ZZ', id: 'BPHP1' },
        receiver: { qualifier: 'ZZ', id: '1234567893' },
        control: Number(interchange) + 500,
        day: day('2026-03-03'),
        time: timeOfDay('09:00'),
        usage: 'P',
      },
      source: { name: 'Bright Plains Health Plan', id: 'BPHP1' },
      receiver: { name: 'Riverbend Peer Center', id: '1234567893' },
      reference: 'CA1',
      batchReference: `B${interchange}`,
      receivedOn: day('2026-03-03'),
      providers: [
        {
          name: 'Riverbend Peer Center',
          npi: '1234567893',
          ein: null,
          claims: [
            {
              patientControl: control,
              familyName: 'RIVERA',
              givenName: 'ANA',
              memberNumber: 'M1',
              accepted,
              statuses,
              charge,
              payerClaimNumber: accepted ? 'ICN77' : null,
              servedOn: day('2026-03-02'),
              servedThrough: day('2026-03-02'),
            },
          ],
        },
      ],
    })
    if (!written.ok) throw new Error(written.message)
    return take(written.bytes)
  }

  async function take(bytes: Uint8Array) {
    async function* one() {
      yield bytes
    }
    const kept = await world.application.receiveFile(
      river.biller,
      { name: '277ca.txt', kind: '277CA', content: one() },
      world.newId(),
    )
    if (!kept.ok) throw new Error(kept.refusal.message)
    return river.run(river.biller, 'file.take', { fileId: kept.reply.fileId })
  }

  test('taken in by the payer, a claim has the payer’s number and its day of filing', async () => {
    const { claimId, control, interchange } = await sentClaim()
    const outcome = await answer(control, interchange, true, [{ category: 'A2', status: '20', entity: 'PR' }])
    expect(outcome).toMatchObject({ kind: '277CA', outcome: 'accepted' })
    expect((await desk.claimOf(claimId)).row).toMatchObject({ status: 'payer-accepted', payerClaimNumber: 'ICN77' })
  })

  test('sent back, it is held by the payer’s own words until it was changed, and leaves again as an original', async () => {
    const { ana, claimId, control, interchange } = await sentClaim()
    await answer(control, interchange, false, [{ category: 'A3', status: '33', entity: 'IL' }])
    const back = await desk.claimOf(claimId)
    expect(back.row).toMatchObject({ status: 'rejected', holds: 1 })
    expect(await river.run(river.biller, 'claim.scrub', { claimId })).toMatchObject({ status: 'held' })
    await river.rows((trx) =>
      trx.updateTable('coverage').set({ member_number: 'M4242' }).where('person_id', '=', ana).execute(),
    )
    expect(await river.run(river.biller, 'claim.scrub', { claimId })).toMatchObject({ status: 'ready' })
    const again = await desk.send()
    expect(await desk.claimsIn(again.fileId!)).toMatchObject([
      { frequency: '1', controlNumber: control, subscriber: { memberNumber: 'M4242' } },
    ])
    // Charged once: the same claim, sent again.
    expect(await desk.ledger()).toHaveLength(1)
    expect(await desk.broken()).toEqual([])
  })

  test('the envelope and the grammar are acknowledged; the same answer again changes nothing', async () => {
    const { claimId, fileId, batchId } = await sentClaim()
    const answered = await acknowledge([await desk.bytesOf(fileId)], {
      sender: { qualifier: 'ZZ', id: 'BPHP1' },
      control: 900,
      day: day('2026-03-03'),
      time: timeOfDay('09:00'),
      usage: 'P',
    })
    expect(await take(answered.bytes!)).toMatchObject({ kind: '999', outcome: 'accepted' })
    const once = await desk.claimOf(claimId)
    expect(once.row.status).toBe('syntax-accepted')
    expect(once.timeline.map((event) => event.status).slice(0, 2)).toEqual(['syntax-accepted', 'received'])
    expect(await take(answered.bytes!)).toMatchObject({ outcome: 'duplicate' })
    expect((await desk.claimOf(claimId)).timeline).toEqual(once.timeline)
    const { row } = await river.run(river.biller, 'batch.get', { batchId })
    expect(row.acknowledgments.map((one) => one.kind).sort()).toEqual(['999', 'TA1'])
    expect(await desk.broken()).toEqual([])
  })

  test('an answer to somebody else’s batch is kept and changes nothing', async () => {
    const { claimId, control } = await sentClaim()
    const outcome = await answer(control, '777', true, [{ category: 'A2', status: '20', entity: 'PR' }])
    expect(outcome).toMatchObject({ outcome: 'kept' })
    expect((await desk.claimOf(claimId)).row.status).toBe('sent')
  })

  test('what is open is given up by a person, once, with a reason; then the claim closes', async () => {
    const { claimId, control, interchange } = await sentClaim()
    const giveUp = { claimId, line: 1, reason: 'the plan never had this member' }
    expect(await river.refusedBy(river.director, 'claim.writeOff', giveUp)).toBe('not-decided')
    await answer(control, interchange, false, [{ category: 'A3', status: '33', entity: 'IL' }])
    expect(await river.refusedBy(river.biller, 'claim.writeOff', giveUp)).toBe('not-allowed')
    const codes = await Promise.all([0, 1, 2].map(() => river.refusedBy(river.director, 'claim.writeOff', giveUp)))
    expect(codes.sort()).toEqual(['nothing-open', 'nothing-open', 'ok'])
    expect((await desk.claimOf(claimId)).row).toMatchObject({ status: 'written-off', openCents: 0 })
    await river.run(river.biller, 'claim.close', { claimId })
    expect((await desk.claimOf(claimId)).row.status).toBe('closed')
    expect(await desk.broken()).toEqual([])
  })

  test('a replacement carries every line and the payer’s number; the original gives way when it leaves', async () => {
    const { claimId, control, serviceId } = await sentClaim()
    const early = await river.run(river.biller, 'claim.replace', { claimId, frequency: '7', reason: 'wrong units' })
    expect(early).toMatchObject({ claimId: null })
    expect(early.refused).toContain('is not decided yet, so it cannot be corrected')
    await desk.decide(claimId, 'denied')
    const made = await river.run(river.biller, 'claim.replace', {
      claimId,
      frequency: '7',
      reason: 'diagnosis corrected',
    })
    expect(made.refused).toBeNull()
    const second = await river.run(river.biller, 'claim.replace', {
      claimId,
      frequency: '7',
      reason: 'once more please',
    })
    expect(second.refused).toContain('is being corrected by claim')
    const sent = await desk.send()
    expect(sent).toMatchObject({ claims: 1, leftOut: [] })
    const [replacement] = await desk.claimsIn(sent.fileId!)
    expect(replacement).toMatchObject({ frequency: '7', payerClaimNumber: 'ICN1' })
    expect(replacement!.controlNumber).not.toBe(control)
    expect((await desk.claimOf(claimId)).row.status).toBe('replaced')
    expect((await desk.ledger()).map((row) => `${row.kind}, ${row.debit}`).sort()).toEqual([
      'charge withdrawn, charges',
      'charge, receivable',
      'charge, receivable',
    ])
    const live = await river.rows((trx) =>
      trx
        .selectFrom('claim_line_service')
        .select('claim_id')
        .where('service_id', '=', serviceId)
        .where('live', '=', true)
        .execute(),
    )
    expect(live).toEqual([{ claim_id: made.claimId }])
    expect(await desk.broken()).toEqual([])
  })

  const refused = (control: string, sign: 1 | -1) =>
    decided(control, sign === 1 ? '1' : '22', [[sign * 72, 0, `CO-197 ${sign * 72}`]], { payerClaimNumber: 'ICN1' })
  const held = async () => {
    const rows = await desk.ledger()
    const of = (kind: string) =>
      rows.reduce((sum, one) => sum + (one.debit === kind ? one.cents : one.credit === kind ? -one.cents : 0), 0)
    return { receivable: of('receivable'), denied: of('denied'), writtenOff: of('written-off') }
  }
  const payer = { name: 'Bright Plains Health Plan', identifier: 'BPHP1' }
  const atHome = async () =>
    (await river.run(river.director, 'home.cycle', {})).steps.find((one) => one.step === 9)!.cents

  test('a refused claim that is replaced is nobody’s work: home and ledger agree before and after the payer’s reversal', async () => {
    const { claimId, control } = await sentClaim()
    await take(remittance({ trace: 'D1', payer, claims: [refused(control, 1)] }))
    expect(await held()).toEqual({ receivable: 0, denied: 7200, writtenOff: 0 })
    expect(await atHome()).toBe(7200)
    const made = await river.run(river.biller, 'claim.replace', { claimId, frequency: '7', reason: 'now authorized' })
    await desk.send()
    expect(await held()).toEqual({ receivable: 7200, denied: 0, writtenOff: 0 })
    expect(await atHome()).toBe(0)
    expect(await desk.broken()).toEqual([])
    const { row } = await desk.claimOf(made.claimId!)
    const paid = decided(row.controlNumber, '1', [[72, 62, 'CO-45 10']], { payerClaimNumber: 'ICN2' })
    await take(remittance({ trace: 'D2', payer, claims: [refused(control, -1), paid], control: 8 }))
    expect(await held()).toEqual({ receivable: 0, denied: 0, writtenOff: 0 })
    expect((await desk.claimOf(claimId)).row.status).toBe('replaced')
    expect(await desk.broken()).toEqual([])
  })

  test('refused for having nothing to replace, a denied claim is billed anew; sent back, it stands denied until that leaves', async () => {
    const { claimId, control } = await sentClaim()
    await take(remittance({ trace: 'D1', payer, claims: [refused(control, 1)] }))
    const replacement = await river.run(river.biller, 'claim.replace', {
      claimId,
      frequency: '7',
      reason: 'authorized',
    })
    await desk.send()
    const { row } = await desk.claimOf(replacement.claimId!)
    const nothing = decided(row.controlNumber, '1', [[72, 0, 'CO-16 72']], {
      payerClaimNumber: 'I2',
      remarks: ['N142'],
    })
    await take(remittance({ trace: 'D2', payer, claims: [nothing], control: 8 }))
    const back = await desk.claimOf(claimId)
    expect(back.row).toMatchObject({ status: 'denied', openCents: 7200 })
    expect(back.actions).toEqual(expect.arrayContaining(['replace', 'anew', 'void']))
    expect((await desk.claimOf(replacement.claimId!)).row).toMatchObject({ status: 'voided', openCents: 0 })
    expect(await held()).toMatchObject({ denied: 7200 })
    const open = await river.run(river.biller, 'claim.list', { filter: { work: 'denied' } })
    expect(open.rows.map((one) => one.claimId)).toContain(claimId)
    const anew = await river.run(river.biller, 'claim.replace', { claimId, frequency: '1', reason: 'authorized' })
    expect(anew.refused).toBeNull()
    const sent = await desk.send()
    expect(await desk.claimsIn(sent.fileId!)).toMatchObject([{ frequency: '1', payerClaimNumber: null }])
    expect((await desk.claimOf(claimId)).row.status).toBe('replaced')
    expect(await held()).toEqual({ receivable: 7200, denied: 0, writtenOff: 0 })
    const second = await desk.claimOf(anew.claimId!)
    await take(
      remittance({
        trace: 'D3',
        payer,
        claims: [decided(second.row.controlNumber, '1', [[72, 62, 'CO-45 10']])],
        control: 9,
      }),
    )
    expect((await desk.claimOf(anew.claimId!)).row).toMatchObject({ status: 'paid', openCents: 0 })
    expect(await atHome()).toBe(0)
    expect(await desk.broken()).toEqual([])
  })

  test('turned away, the replacement leaves the refusal standing; leaving again, it takes it along again', async () => {
    const { claimId, control } = await sentClaim()
    await take(remittance({ trace: 'D1', payer, claims: [refused(control, 1)] }))
    const made = await river.run(river.biller, 'claim.replace', { claimId, frequency: '7', reason: 'now authorized' })
    for (const time of [1, 2]) {
      const sent = await desk.send()
      expect(await held(), `sent ${time}`).toEqual({ receivable: 7200, denied: 0, writtenOff: 0 })
      const { row } = await desk.claimOf(made.claimId!)
      const { row: batch } = await river.run(river.biller, 'batch.get', { batchId: sent.batchId! })
      await answer(row.controlNumber, batch.interchangeControl, false, [{ category: 'A3', status: '33', entity: 'IL' }])
      expect(await held(), `rejected ${time}`).toEqual({ receivable: 0, denied: 7200, writtenOff: 0 })
      expect((await desk.claimOf(claimId)).row).toMatchObject({ status: 'denied', openCents: 7200 })
      expect(await desk.broken()).toEqual([])
      await river.rows((trx) =>
        trx
          .updateTable('coverage')
          .set({ member_number: `M424${time}` })
          .execute(),
      )
      await river.run(river.biller, 'claim.scrub', { claimId: made.claimId! })
    }
  })

  /** A paid claim, with a correction of it that left. */
  async function paidAndCorrected(frequency: '7' | '8') {
    const { claimId, control } = await sentClaim()
    const paid = decided(control, '1', [[72, 62, 'CO-45 10']], { payerClaimNumber: 'ICN1' })
    await take(remittance({ trace: 'P1', payer, claims: [paid] }))
    const made = await river.run(river.biller, 'claim.replace', { claimId, frequency, reason: 'diagnosis corrected' })
    await desk.send()
    const { row } = await desk.claimOf(made.claimId!)
    return { claimId, control, correctionId: made.claimId!, correction: row.controlNumber }
  }
  const turnedDown = (control: string) =>
    decided(control, '1', [[72, 0, 'CO-16 72']], { payerClaimNumber: 'ICN9', remarks: ['N779'] })

  test.each(['7', '8'] as const)(
    'refused by the payer, a correction (frequency %s) leaves its original paid, and may be made again',
    async (frequency) => {
      const { claimId, correctionId, correction } = await paidAndCorrected(frequency)
      await take(remittance({ trace: 'P2', payer, claims: [turnedDown(correction)], control: 8 }))
      const original = await desk.claimOf(claimId)
      expect(original.row).toMatchObject({ status: 'paid', paidCents: 6200, openCents: 0 })
      expect(original.timeline[0]!.text).toMatch(
        new RegExp(`^Stands again: claim ${correction}, which was to .* it, was refused in remittance P2`),
      )
      expect(original.actions).toEqual(expect.arrayContaining(['replace', 'void']))
      const refusedOne = await desk.claimOf(correctionId)
      expect(refusedOne.row).toMatchObject({ status: 'voided', openCents: 0, payerClaimNumber: 'ICN9' })
      expect(refusedOne.actions).not.toEqual(expect.arrayContaining(['replace']))
      expect(await held()).toEqual({ receivable: 0, denied: 0, writtenOff: 0 })
      expect(await atHome()).toBe(0)
      expect(await desk.broken()).toEqual([])
      const again = await river.run(river.biller, 'claim.replace', { claimId, frequency, reason: 'now it is decided' })
      expect(again.refused).toBeNull()
      const sent = await desk.send()
      expect(await desk.claimsIn(sent.fileId!)).toMatchObject([{ frequency, payerClaimNumber: 'ICN1' }])
      expect(await desk.broken()).toEqual([])
    },
  )

  test('refused after its original was taken back, a replacement is the refusal that stands', async () => {
    const { claimId, control, correctionId, correction } = await paidAndCorrected('7')
    const back = decided(control, '22', [[-72, -62, 'CO-45 -10']], { payerClaimNumber: 'ICN1' })
    await take(
      remittance({
        trace: 'P2',
        payer,
        claims: [back, turnedDown(correction)],
        paid: 0,
        plb: ['FB -62 P2'],
        control: 8,
      }),
    )
    expect((await desk.claimOf(claimId)).row).toMatchObject({ status: 'replaced', openCents: 0 })
    expect((await desk.claimOf(correctionId)).row).toMatchObject({ status: 'denied', openCents: 7200 })
    expect(await held()).toMatchObject({ denied: 7200 })
    expect(await desk.broken()).toEqual([])
  })

  async function words(claimIds: string[]) {
    const { fileId } = await river.run(river.biller, 'claim.invoice', { claimIds })
    const { pages } = readPdf(await desk.bytesOf(fileId))
    return pages
      .map((page) => page.said)
      .join(' ')
      .replace(/\s+/g, ' ')
  }

  test('an invoice of what is paid in part does not ask for what was refused of it', async () => {
    const { claimId, control } = await sentClaim()
    expect(await words([claimId])).toContain('Amount due $72.00')
    const part = decided(control, '1', [[72, 40, 'CO-45 10', 'CO-197 22']], { payerClaimNumber: 'ICN1' })
    await take(remittance({ trace: 'P1', payer, claims: [part] }))
    // The file was never answered, but what it asked for is decided.
    const { rows } = await river.run(river.biller, 'batch.list', { sort: 'createdAt', descending: true })
    expect(rows[0]).toMatchObject({ claims: 1, decided: 1, acknowledgments: [] })
    expect(await words([claimId])).toContain(
      `Claim ${control}: charged $72.00, $40.00 paid on 1 Feb 2026 (payment P1), $10.00 adjusted, $22.00 denied, nothing due unless it is billed again.`,
    )
  })

  test('an invoice of what was denied asks for nothing and says when; billed again, it asks', async () => {
    const { claimId, control } = await sentClaim()
    await take(remittance({ trace: 'D1', payer, claims: [refused(control, 1)] }))
    const denied = await words([claimId])
    expect(denied).toContain(
      `Claim ${control}: charged $72.00, denied on 1 Feb 2026, nothing due unless it is billed again.`,
    )
    expect(denied).toContain('Nothing is due on this invoice: $72.00 was denied and is asked for only if billed again.')
    expect(denied).toMatch(/Denied \S?\$72\.00 Still due \$0\.00/)
    expect(denied).not.toContain('Please pay')
    const anew = await river.run(river.biller, 'claim.replace', { claimId, frequency: '1', reason: 'now authorized' })
    expect(await words([anew.claimId!])).toContain('Amount due $72.00')
    expect(await words([anew.claimId!])).toContain('Please pay')
  })

  test('an invoice of what was paid and taken back, and not decided again, asks for nothing until it is', async () => {
    const { claimId, control } = await sentClaim()
    const paid = decided(control, '1', [[72, 62, 'CO-45 10']], { payerClaimNumber: 'ICN1' })
    await take(remittance({ trace: 'K1', payer, claims: [paid] }))
    const back = decided(control, '22', [[-72, -62, 'CO-45 -10']], { payerClaimNumber: 'ICN1' })
    world.clock.advance(1)
    await take(remittance({ trace: 'K2', payer, claims: [back], paid: 0, plb: ['FB -62 K2'], control: 8 }))
    const taken = await words([claimId])
    expect(taken).toContain('(payment K2), nothing due until it is decided or billed again.')
    expect(taken).toContain('the decision on $72.00 was taken back and no other is made yet')
    expect(taken).toMatch(/Taken back by the payer \S?\$72\.00 Still due \$0\.00/)
    expect(taken).not.toContain('Please pay')
  })

  test('an invoice of what is paid asks for nothing; neither does one of what was voided, nor one of the void', async () => {
    const { claimId: paidId, correctionId } = await paidAndCorrected('8')
    expect(await words([paidId])).toContain('nothing due because it was voided')
    expect(await words([correctionId])).toContain('nothing due because it takes back another claim')
    await take(
      remittance({
        trace: 'P2',
        payer,
        claims: [turnedDown((await desk.claimOf(correctionId)).row.controlNumber)],
        control: 8,
      }),
    )
    const paid = await words([paidId])
    expect(paid).toContain('Nothing is due on this invoice: it was paid on 1 Feb 2026 (payment P1).')
    expect(paid).not.toContain('Please pay')
  })

  type Corrected = Awaited<ReturnType<typeof paidAndCorrected>>
  /** The payer takes back what it paid on the original and decides it anew, 12 of 72 refused; named by our lines. */
  const anewOf = ({ control }: Corrected) => {
    const named = (claim: ReturnType<typeof decided>) => ({
      ...claim,
      lines: claim.lines.map((line) => ({ ...line, lineControl: `${control}-1` })),
    })
    return [
      decided(control, '22', [[-72, -62, 'CO-45 -10']], { payerClaimNumber: 'ICN1' }),
      named(decided(control, '1', [[72, 50, 'CO-45 10', 'CO-197 12']], { payerClaimNumber: 'ICN1' })),
    ]
  }
  const takeAnew = (trace: string, which: Corrected, more: ReturnType<typeof turnedDown>[] = [], control = 8) =>
    take(remittance({ trace, payer, claims: [...anewOf(which), ...more], paid: 0, plb: [`FB -12 ${trace}`], control }))
  const standPaid = async () =>
    (await river.run(river.biller, 'home.today', {})).rows.filter((row) => row.kind === 'voided-paid')
  const asked = async () =>
    (await river.run(river.biller, 'home.today', {})).rows.filter((row) => row.kind === 'correction-refused')

  test.each([
    ['7', 'stands'],
    ['8', 'stands'],
    ['7', 'given-way'],
    ['8', 'given-way'],
  ] as const)(
    'refused (frequency %s) while its original is decided anew, a correction waits for a person: the original %s',
    async (frequency, word) => {
      const which = await paidAndCorrected(frequency)
      const { claimId, control, correctionId, correction } = which
      world.clock.advance(1)
      await takeAnew('P2', which, [turnedDown(correction)])
      expect((await desk.claimOf(claimId)).row).toMatchObject({ paidCents: 5000, openCents: 0 })
      expect(await asked()).toMatchObject([
        { count: 1, cents: 7200, page: '/claims/all?work=correction-refused', first: [{ id: correctionId }] },
      ])
      const given = await desk.claimOf(claimId)
      expect(given.timeline.slice(0, 3).map((one) => [one.status, one.text])).toEqual([
        [given.row.status, 'The payer decided it anew in remittance P2 and paid $50.00'],
        [given.row.status, 'The payer took back $62.00 of it in remittance P2'],
        [given.row.status, expect.stringContaining(correction)],
      ])
      expect(given.timeline[0]!.fileId).not.toBeNull()
      expect(given.lines.map((line) => line.openCents)).toEqual([0])
      expect((await asked())[0]!.first[0]!.text).toBe(
        `Claim ${correction} was to ${frequency === '8' ? 'void' : 'replace'} claim ${control}. The payer refused it, but decided claim ${control} anew. Ask the payer which of the two decisions counts, then say it on claim ${correction}.`,
      )
      const listed = await river.run(river.biller, 'claim.list', { filter: { work: 'correction-refused' } })
      expect(listed.rows.map((row) => row.claimId)).toEqual([correctionId])
      expect((await desk.claimOf(correctionId)).actions).toContain('settle-refused')
      const say = { claimId: correctionId, original: word, reason: 'Lee at the plan said so.' }
      const said = await Promise.all([0, 1].map(() => river.refusedBy(river.biller, 'claim.settleRefused', say)))
      expect(said.sort()).toEqual(['nothing-to-settle', 'ok'])
      expect(await asked()).toEqual([])
      const over = await desk.claimOf(correctionId)
      expect(over.actions).not.toContain('settle-refused')
      expect(over.timeline[0]!.text).toContain('Lee at the plan said so.')
      const original = await desk.claimOf(claimId)
      if (word === 'stands') {
        expect(over.row).toMatchObject({ status: 'voided', openCents: 0 })
        expect(original.row).toMatchObject({ status: 'partial', paidCents: 5000, openCents: 1200 })
        expect(await held()).toEqual({ receivable: 0, denied: 1200, writtenOff: 0 })
        expect(await atHome()).toBe(1200)
        // Corrected anew, the correction leaves: nothing of before is in its way.
        const again = await river.run(river.biller, 'claim.replace', { claimId, frequency, reason: 'once more' })
        expect(again.refused).toBeNull()
        expect(await desk.claimsIn((await desk.send()).fileId!)).toMatchObject([{ frequency }])
        expect(await held()).toMatchObject({ denied: 0 })
      } else {
        expect(original.row).toMatchObject({ status: frequency === '8' ? 'voided' : 'replaced', paidCents: 5000 })
        const open = frequency === '8' ? { status: 'voided', openCents: 0 } : { status: 'denied', openCents: 7200 }
        expect(over.row).toMatchObject(open)
        expect(await atHome()).toBe(open.openCents)
        // What stands paid on a claim that stays voided is the payer's, and somebody is told so.
        expect(await standPaid()).toMatchObject(
          frequency === '8' ? [{ count: 1, cents: 5000, first: [{ id: claimId }] }] : [],
        )
      }
      expect(await desk.broken()).toEqual([])
    },
  )

  test('the original decided anew only after the refusal of its replacement: the same is asked, once', async () => {
    const which = await paidAndCorrected('7')
    const { claimId, correctionId, correction } = which
    world.clock.advance(1)
    const [back] = anewOf(which)
    await take(
      remittance({
        trace: 'P2',
        payer,
        claims: [back!, turnedDown(correction)],
        paid: 0,
        plb: ['FB -62 P2'],
        control: 8,
      }),
    )
    expect(await asked()).toEqual([])
    world.clock.advance(1)
    const [, anew] = anewOf(which)
    await take(remittance({ trace: 'P3', payer, claims: [anew!], control: 9 }))
    expect(await asked()).toMatchObject([{ count: 1, first: [{ id: correctionId }] }])
    world.clock.advance(1)
    await takeAnew('P4', which, [], 10)
    expect(await asked()).toMatchObject([{ count: 1 }])
    // The payer changes its mind on the replacement itself: nothing is left to ask.
    const refusal = decided(correction, '22', [[-72, 0, 'CO-16 -72']], { payerClaimNumber: 'ICN9' })
    const paid = decided(correction, '1', [[72, 62, 'CO-45 10']], { payerClaimNumber: 'ICN9' })
    await take(remittance({ trace: 'P5', payer, claims: [anewBack(which), refusal, paid], control: 11, paid: 12 }))
    expect(await asked()).toEqual([])
    const say = { claimId: correctionId, original: 'stands', reason: 'too late' } as const
    expect(await river.refusedBy(river.biller, 'claim.settleRefused', say)).toBe('nothing-to-settle')
    expect((await desk.claimOf(claimId)).row).toMatchObject({ status: 'replaced', paidCents: 0, openCents: 0 })
    expect((await desk.claimOf(correctionId)).row).toMatchObject({ status: 'paid', paidCents: 6200, openCents: 0 })
    expect(await held()).toEqual({ receivable: 0, denied: 0, writtenOff: 0 })
    expect(await atHome()).toBe(0)
    expect(await desk.broken()).toEqual([])
  })
  const anewBack = ({ control }: Corrected) =>
    decided(control, '22', [[-72, -50, 'CO-45 -10', 'CO-197 -12']], { payerClaimNumber: 'ICN1' })

  test('sent back at the door after its original was decided anew, a correction leaves it standing as decided last', async () => {
    const which = await paidAndCorrected('7')
    const { claimId, correctionId, correction } = which
    world.clock.advance(1)
    await takeAnew('P2', which)
    const { batch } = await desk.claimOf(correctionId)
    const { row } = await river.run(river.biller, 'batch.get', { batchId: batch!.id })
    await answer(correction, row.interchangeControl, false, [{ category: 'A3', status: '33', entity: 'IL' }])
    expect((await desk.claimOf(claimId)).row).toMatchObject({ status: 'partial', paidCents: 5000, openCents: 1200 })
    expect(await held()).toEqual({ receivable: 0, denied: 1200, writtenOff: 0 })
    expect(await asked()).toEqual([])
    expect(await desk.broken()).toEqual([])
  })

  test('a void is over once the payer took back what it paid; an answer to its file that comes later changes nothing', async () => {
    const { claimId, control, correctionId, correction } = await paidAndCorrected('8')
    expect(await standPaid()).toEqual([])
    const back = decided(control, '22', [[-72, -62, 'CO-45 -10']], { payerClaimNumber: 'ICN1' })
    world.clock.advance(1)
    await take(remittance({ trace: 'P2', payer, claims: [back], paid: 0, plb: ['FB -62 P2'], control: 8 }))
    const over = await desk.claimOf(correctionId)
    expect(over.row).toMatchObject({ status: 'closed', openCents: 0 })
    expect(over.timeline[0]!.text).toBe(`Done: claim ${control} was taken back in remittance P2.`)
    expect((await desk.claimOf(claimId)).row).toMatchObject({ status: 'voided', paidCents: 0, openCents: 0 })
    expect(await standPaid()).toEqual([])
    const { row } = await river.run(river.biller, 'batch.get', { batchId: over.batch!.id })
    await answer(correction, row.interchangeControl, true, [{ category: 'A2', status: '20', entity: 'PR' }])
    expect((await desk.claimOf(correctionId)).row.status).toBe('closed')
    expect(await desk.broken()).toEqual([])
  })

  test('a void is never corrected itself', async () => {
    const { correctionId } = await paidAndCorrected('8')
    const void8 = await desk.claimOf(correctionId)
    expect(void8.actions).not.toEqual(expect.arrayContaining(['replace']))
    for (const frequency of ['7', '8'] as const) {
      const asked = await river.run(river.biller, 'claim.replace', {
        claimId: correctionId,
        frequency,
        reason: 'a mistake',
      })
      expect(asked.refused).toMatch(/is a void: it asks for nothing that could be corrected\. Correct claim /)
    }
  })

  test('a replacement that is sent back leaves its original standing as it was, until it leaves again', async () => {
    const { claimId } = await sentClaim()
    await desk.decide(claimId, 'denied')
    const { claimId: replacementId } = await river.run(river.biller, 'claim.replace', {
      claimId,
      frequency: '7',
      reason: 'diagnosis corrected',
    })
    const interchangeOf = async (batchId: string) =>
      (await river.run(river.biller, 'batch.get', { batchId })).row.interchangeControl
    const sent = await desk.send()
    expect((await desk.claimOf(claimId)).row).toMatchObject({ status: 'replaced', openCents: 0 })
    const { row } = await desk.claimOf(replacementId!)
    await answer(row.controlNumber, await interchangeOf(sent.batchId!), false, [
      { category: 'A3', status: '33', entity: 'IL' },
    ])
    const back = await desk.claimOf(claimId)
    expect(back.row).toMatchObject({ status: 'denied', openCents: 7200 })
    expect(back.timeline[0]!.text).toContain(`claim ${row.controlNumber}, which was to replace it, was rejected`)
    const receivable = async () =>
      (await desk.ledger()).reduce(
        (total, one) => total + (one.debit === 'receivable' ? one.cents : one.credit === 'receivable' ? -one.cents : 0),
        0,
      )
    // One of the two stands charged, whichever it is.
    expect(await receivable()).toBe(7200)
    expect(await desk.broken()).toEqual([])
    await river.rows((trx) => trx.updateTable('coverage').set({ member_number: 'M4242' }).execute())
    expect(await river.run(river.biller, 'claim.scrub', { claimId: replacementId! })).toMatchObject({ status: 'ready' })
    expect(await desk.send()).toMatchObject({ claims: 1, leftOut: [] })
    expect((await desk.claimOf(claimId)).row.status).toBe('replaced')
    expect(await receivable()).toBe(7200)
    expect(await desk.broken()).toEqual([])
  })

  test('a void that is sent back bills the visits again, with their units', async () => {
    const ana = await river.addPerson({ given: 'Ana', units: 40 })
    for (let index = 0; index < 7; index += 1) await desk.signedVisit(ana, `2026-02-${10 + index}`)
    const { claimIds } = await river.run(river.biller, 'claim.build', {})
    await desk.send()
    await desk.decide(claimIds[0]!, 'paid')
    const used = () =>
      river.rows((trx) => trx.selectFrom('authorization_line').select('units_used').executeTakeFirstOrThrow())
    const before = await used()
    const made = await river.run(river.biller, 'claim.replace', {
      claimId: claimIds[0]!,
      frequency: '8',
      reason: 'billed by mistake',
    })
    const sent = await desk.send()
    expect(await used()).toEqual({ units_used: 0 })
    const { row: batch } = await river.run(river.biller, 'batch.get', { batchId: sent.batchId! })
    const { row } = await desk.claimOf(made.claimId!)
    await answer(row.controlNumber, batch.interchangeControl, false, [{ category: 'A3', status: '54', entity: 'PR' }])
    expect((await desk.claimOf(claimIds[0]!)).row.status).toBe('paid')
    expect(await used()).toEqual(before)
    expect(await desk.broken()).toEqual([])
  })

  test('a void asks for nothing, withdraws the charge and gives the units back; the visit is not billed again by itself', async () => {
    const ana = await river.addPerson({ given: 'Ana', units: 40 })
    for (let index = 0; index < 7; index += 1) await desk.signedVisit(ana, `2026-02-${10 + index}`)
    const { claimIds } = await river.run(river.biller, 'claim.build', {})
    await desk.send()
    await desk.decide(claimIds[0]!, 'paid')
    const used = () =>
      river.rows((trx) => trx.selectFrom('authorization_line').select('units_used').executeTakeFirstOrThrow())
    expect(await used()).toEqual({ units_used: 4 })
    const made = await river.run(river.biller, 'claim.replace', {
      claimId: claimIds[0]!,
      frequency: '8',
      reason: 'billed by mistake',
    })
    expect((await desk.claimOf(made.claimId!)).row).toMatchObject({ status: 'ready', frequency: '8', chargeCents: 0 })
    const sent = await desk.send()
    expect(await desk.claimsIn(sent.fileId!)).toMatchObject([
      { frequency: '8', payerClaimNumber: 'ICN1', charge: 50400 },
    ])
    expect((await desk.claimOf(claimIds[0]!)).row.status).toBe('voided')
    expect(await used()).toEqual({ units_used: 0 })
    expect((await river.run(river.biller, 'claim.build', {})).built).toBe(0)
    const rows = await desk.ledger()
    const net = rows.reduce((total, row) => total + (row.debit === 'receivable' ? row.cents : -row.cents), 0)
    expect(net).toBe(0)
    const { row: batch } = await river.run(river.biller, 'batch.get', { batchId: sent.batchId! })
    const { row } = await desk.claimOf(made.claimId!)
    const taken = [{ category: 'A2', status: '20', entity: 'PR' }]
    const heard = await answer(row.controlNumber, batch.interchangeControl, true, taken, cents(504_00))
    expect(JSON.stringify(heard)).not.toContain('was sent with')
    expect(await desk.broken()).toEqual([])
  })
})
