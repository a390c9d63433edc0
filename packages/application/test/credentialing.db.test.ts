// Getting into a network through the operations: nothing but PDFs are papers, numbers come in order, the packet says what is
// missing, a plan is billed only once it has loaded us, and the plan's reviewer opens the same packet and answers it.
// long because: one file is carried from its first paper to the plan’s welcome letter
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { plainSheet, readPdf } from '@throughline/documents'
import {
  addDays,
  day,
  emptyProfile,
  emptyWorkerFile,
  packetSchema,
  packetItems,
  type OrganizationProfile,
} from '@throughline/domain'
import { inOrganization, readFile, storeFile } from '@throughline/store'
import { readPdf as readPrinted } from '../../documents/test/read-pdf.ts'
import { bindings, type Session } from '../src/index.ts'
import { setUpRiverbend, type Riverbend } from './riverbend.ts'
import { readPdf as saidOf } from '../../documents/test/read-pdf.ts'
import { addOrganization, addUser, testWorld, type TestWorld } from './world.ts'

let world: TestWorld
let river: Riverbend
let director: Session
let planId: string
let network: Session
let pdf: Uint8Array

beforeAll(async () => {
  world = await testWorld({ bindings })
  river = await setUpRiverbend(world)
  director = river.director
  planId = await addOrganization(world, 'plan', 'Bright Plains Health Plan')
  network = await addUser(world, planId, { role: 'network', name: 'Nell Network' })
  pdf = await plainSheet({
    from: { name: 'Insurer' },
    title: 'Certificate',
    writtenOn: day('2026-01-02'),
    parts: [{ paragraphs: ['Covered.'] }],
    foot: 'Insurer',
  })
})
afterAll(() => world.close())

async function uploaded(organizationId: string, content: Uint8Array, name = 'paper.pdf'): Promise<string> {
  return inOrganization(world.store, organizationId, async (trx) => {
    const row = {
      organizationId,
      fileId: world.newId(),
      direction: 'in' as const,
      kind: 'pdf',
      name,
      mediaType: 'application/pdf',
      sender: null,
      receivedAt: world.clock.now,
    }
    const kept = await storeFile(
      trx,
      row,
      (async function* () {
        yield content
      })(),
      100_000_000,
    )
    if (!kept.ok) throw new Error('not kept')
    return kept.fileId
  })
}

async function bytesOf(organizationId: string, fileId: string): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of readFile(
    (work) => inOrganization(world.store, organizationId, work),
    organizationId,
    fileId,
  ))
    chunks.push(chunk)
  return Buffer.concat(chunks)
}

const paper = (fileId: string, more: Record<string, unknown> = {}) => ({
  fileId,
  item: 'general-liability' as const,
  payerId: null,
  title: 'General liability 2026',
  issuer: 'Acme Mutual',
  number: 'GL-1',
  issued: '2026-01-01',
  expires: '2026-12-31',
  nameOnPaper: 'Riverbend Peer Center, Inc.',
  addressOnPaper: { line1: '12 Main St.', city: 'Las Cruces', state: 'NM', zip: '88001' },
  perOccurrenceCents: 1_000_000_00,
  aggregateCents: 1_000_000_00,
  ...more,
})

const refusal = async (session: Session, name: string, input: unknown) => {
  const outcome = await world.application.ask(session, name, input)
  return outcome.ok ? 'kept' : outcome.refusal.message
}

describe('a paper is what it is said to be', () => {
  test.each<[string, () => Uint8Array, Record<string, unknown>, string]>([
    [
      'a text that calls itself PDF',
      () => Buffer.from('Dear plan, we are insured.'),
      {},
      'is not a PDF, whatever its name says',
    ],
    ['half a PDF', () => pdf.subarray(0, pdf.length - 900), {}, 'cut off'],
    ['a certificate of last year', () => pdf, { issued: '2025-01-01', expires: '2025-12-31' }, 'ended on 31 Dec 2025'],
    ['one without its last day', () => pdf, { expires: null }, 'Say until when'],
    ['one dated tomorrow', () => pdf, { issued: '2026-03-03' }, 'has not come yet'],
    ['eleven megabytes', () => Buffer.alloc(11 * 1024 * 1024, 32), {}, 'larger than 10 MB'],
    ['an application of no plan', () => pdf, { item: 'application', expires: null }, 'belongs to one plan'],
  ])('%s is refused', async (_, bytes, more, sentence) => {
    const fileId = await uploaded(river.organizationId, bytes())
    expect(await refusal(director, 'paper.keep', paper(fileId, more))).toContain(sentence)
  })
})

describe('numbers come in their order', () => {
  const numbers = {
    ein: '850123456',
    npi: '1234567893',
    taxonomy: '251S00000X',
    medicaidNumber: null,
    medicaidState: null,
    medicaidAppliedOn: null,
    medicareNumber: null,
  }
  test.each<[string, Record<string, unknown>, string]>([
    ['Medicaid before the NPI', { npi: null, medicaidNumber: 'NM123' }, 'before an NPI cannot be right'],
    ['an NPI before the EIN', { ein: null }, 'the EIN comes first'],
    ['a wrong check digit', { npi: '1234567890' }, 'its check digit does not fit'],
    ['a worker’s own number', { npi: '1245319599' }, 'is the number of Pat Ortiz, a person (type 1)'],
    ['ten digits of an EIN', { ein: '8212345678' }, 'not as'],
  ])('%s is stopped', async (_, more, sentence) => {
    const outcome = await world.application.ask(director, 'numbers.save', { ...numbers, ...more })
    expect(outcome.ok).toBe(false)
    if (sentence !== 'not as') expect(JSON.stringify(outcome)).toContain(sentence)
  })
  test('the settings keep the same order', async () => {
    const { id: _id, kind: _kind, demo: _demo, ...settings } = await river.run(director, 'organization.get', {})
    const fieldsOf = async (more: object) => {
      const outcome = await world.application.ask(director, 'organization.update', { ...settings, ...more })
      return outcome.ok ? {} : outcome.refusal.fields
    }
    expect(await fieldsOf({ npi: '1245319599' })).toEqual({
      npi: expect.stringContaining('is the number of Pat Ortiz'),
    })
    expect(await fieldsOf({ ein: null })).toEqual({ npi: expect.stringContaining('the EIN comes first') })
    expect(await fieldsOf({ npi: '1234567890' })).toEqual({ npi: expect.stringContaining('check digit does not fit') })
    expect(await fieldsOf({ ein: '82-1234567' })).toEqual({})
    expect((await river.run(director, 'organization.get', {})).ein).toBe('821234567')
  })
  test('in order they are kept, and an unlisted prefix only warns', async () => {
    const kept = await river.run(director, 'numbers.save', {
      ...numbers,
      ein: '07-1234567',
      medicaidNumber: 'NM-4711',
      medicaidState: 'NM',
    })
    expect(kept.warnings.join()).toContain('No EIN began with 07')
    const { document } = await river.run(director, 'profile.get', {})
    expect(document.medicaidNumber).toBe('NM-4711')
    await river.run(director, 'numbers.save', { ...numbers, medicaidNumber: 'NM-4711', medicaidState: 'NM' })
  })
})

const told: OrganizationProfile = {
  ...emptyProfile,
  medicaidNumber: 'NM-4711',
  medicaidState: 'NM',
  afterHours: 'A recording names 988 and our on-call peer.',
  references: ['Ann', 'Ben', 'Cal'].map((name) => ({ name, organization: 'County', phone: '5755550101' })),
  resources: ['office', 'furnishings', 'lockedRecords', 'phone', 'fax', 'computer', 'internet'],
  service: {
    ...emptyProfile.service,
    description: 'Peer support, one to one and in groups.',
    recovery: 'People set their own goals.',
    area: 'Las Cruces, Doña Ana County',
    hours: 'Monday to Friday, 9 to 5',
    ratio: 'one peer to fifteen people',
    ages: '18 and older',
    stay: 'nine months',
    yearly: 60,
    referrals: 'Hospitals, courts, friends.',
    license: 'State certification of peer agencies',
  },
}

async function fileWithEverything(): Promise<string> {
  const { id: credentialingId } = await river.run(director, 'credentialing.open', {
    payerId: river.payerId,
    loaded: null,
  })
  await river.run(director, 'profile.save', {
    document: {
      ...told,
      siteHours: [{ siteId: river.siteId, hours: 'Mon–Fri 9–5' }],
      owners: { license: 'Dana' },
    } as never,
  })
  for (const workerId of [river.patId, river.samId, river.supervisorId])
    await river.run(director, 'workerFile.save', {
      workerId,
      document: {
        ...emptyWorkerFile,
        history: [
          { starts: day('2018-01-01'), ends: day('2020-12-31'), what: 'Cook', gapExplained: null },
          { starts: day('2024-05-01'), ends: null, what: 'Peer worker', gapExplained: 'Time for my own recovery.' },
        ],
        background: { checkedOn: day('2025-04-01'), outcome: 'reviewed-and-cleared', reviewedBy: 'Dana' },
        trainings: (['limits', 'treatment-signs', 'case-management', 'ethics', 'privacy'] as const).map((topic) => ({
          topic,
          on: day('2025-10-01'),
          hours: 2,
        })),
      },
    })
  const fileId = await uploaded(river.organizationId, pdf)
  await river.run(director, 'paper.keep', paper(fileId))
  await river.run(
    director,
    'paper.keep',
    paper(fileId, { item: 'professional-liability', title: 'Professional', aggregateCents: 3_000_000_00 }),
  )
  for (const item of ['tax-id', 'license', 'policies', 'ownership', 'application'] as const)
    await river.run(
      director,
      'paper.keep',
      paper(fileId, { item, title: item, payerId: river.payerId, expires: item === 'license' ? '2026-04-15' : null }),
    )
  return credentialingId
}

describe('one file from the first paper to the first claim', () => {
  let credentialingId: string
  const shown = () => river.run(director, 'credentialing.get', { credentialingId })
  const move = (to: string, more: Record<string, unknown> = {}) => ({
    credentialingId,
    to,
    on: '2026-03-02',
    words: '',
    toldBy: null,
    reference: null,
    effectiveOn: null,
    reapplyOn: null,
    ...more,
  })

  test('every gap is named; with all papers eighteen are ready and one comes from the plan', async () => {
    credentialingId = await fileWithEverything()
    const file = await shown()
    expect(file.items.filter((one) => one.standing === 'gap').map((one) => [one.item, one.gaps])).toEqual([])
    expect([file.ready, file.of, file.maySend]).toEqual([18, 19, true])
    expect(file.items.find((one) => one.item === 'license')).toMatchObject({
      stage: 'within-60',
      daysLeft: 44,
      owner: 'Dana',
    })
    expect(file.steps.filter((one) => one.standing === 'now').map((one) => one.step)).toEqual([
      'services',
      'readiness',
      'weigh',
      'next-steps',
      'contact',
      'send',
    ])
  })

  test('a name that differs on one paper is a gap with both names', async () => {
    const fileId = await uploaded(river.organizationId, pdf)
    const { id } = await river.run(
      director,
      'paper.keep',
      paper(fileId, { issued: '2026-02-01', nameOnPaper: 'River Bend Drop-In' }),
    )
    const { items, ready, consistency } = await shown()
    expect(items.find((one) => one.item === 'general-liability')!.gaps.join()).toContain('names “River Bend Drop-In”')
    expect(ready).toBe(17)
    expect(consistency.filter((row) => !row.agrees).length).toBe(1)
    await river.run(director, 'paper.setAside', { paperId: id })
    expect((await shown()).ready).toBe(18)
  })

  test('limits below what the plan asks are told beside what it asks', async () => {
    const { asks } = await shown()
    const raised = { ...asks, generalAggregate: 3_000_000_00 as never, source: 'the plan’s page', confirmed: true }
    await river.run(director, 'credentialing.ask', {
      credentialingId,
      asks: raised,
      contactedOn: '2026-02-20',
      contact: 'Robin',
    })
    expect((await shown()).items.find((one) => one.item === 'general-liability')!.gaps.join()).toContain(
      'covers $1,000,000/$1,000,000; the plan asks for $1,000,000/$3,000,000',
    )
    await river.run(director, 'credentialing.ask', {
      credentialingId,
      asks,
      contactedOn: '2026-02-20',
      contact: 'Robin',
    })
  })

  test('what has not happened yet is not recorded: a talk, a letter of the plan, an answer to it', async () => {
    const { asks } = await shown()
    const talk = { credentialingId, asks, contactedOn: '2030-01-01', contact: 'Robin' }
    expect(await refusal(director, 'credentialing.ask', talk)).toContain('1 Jan 2030 has not come yet')
    const told = { credentialingId, item: 'references', words: 'A third reference', cureBy: '2030-02-01' }
    expect(await refusal(director, 'deficiency.add', { ...told, toldOn: '2030-01-01' })).toContain(
      '1 Jan 2030 has not come yet',
    )
    const { id } = await river.run(director, 'deficiency.add', { ...told, toldOn: '2026-02-20' } as never)
    const cure = { deficiencyId: id, words: 'Sent by mail' }
    expect(await refusal(director, 'deficiency.cure', { ...cure, curedOn: '2030-01-02' })).toContain(
      '2 Jan 2030 has not come yet',
    )
    await river.run(director, 'deficiency.cure', { ...cure, curedOn: '2026-02-25' })
  })

  test('the list carries the way of the plan that is farthest, and no done step waits', async () => {
    const { farthest } = await river.run(director, 'credentialing.list', {})
    expect([farthest.credentialingId, farthest.steps.length]).toEqual([credentialingId, 20])
    expect(farthest.steps.filter((one) => one.standing === 'done' && one.waitsFor !== null)).toEqual([])
  })

  test('before it is loaded nothing is booked to the plan; another fund may pay', async () => {
    const person = await river.addPerson({ given: 'Ana', units: 100, primaryWorkerId: river.patId })
    const visit = {
      serviceId: null,
      people: [person],
      workerId: river.patId,
      siteId: null,
      servedOn: '2026-03-10',
      starts: '10:00',
      ends: '11:00',
      kind: 'peer-support',
      placeOfService: '12',
      status: 'booked' as const,
    }
    const refused = await river.run(director, 'service.record', visit)
    expect(refused.ok).toBe(false)
    expect(refused.refused[0]!.message).toContain(
      'has not confirmed that its system holds your organization on 10 Mar 2026',
    )
    const granted = await river.run(director, 'service.record', {
      ...visit,
      fund: 'other-fund',
      fundReason: 'County grant until the plan has loaded us',
    })
    expect(granted.ok).toBe(true)
    // A packet may have left before the file was kept here, but nothing follows from what came after it.
    world.clock.now = world.clock.now.replace(/\.\d{3}Z/, '.500Z')
    await river.run(director, 'credentialing.move', move('sent', { on: '2026-02-20' }) as never)
    expect(await refusal(director, 'credentialing.move', move('approved', { on: '2026-02-19' }))).toContain(
      'The step before this one is dated 20 Feb 2026',
    )
    const { steps } = await river.run(director, 'credentialing.get', { credentialingId })
    expect(steps[0]!.doneOn).toBe('2026-02-20')
    for (const to of ['approved', 'executed']) await river.run(director, 'credentialing.move', move(to) as never)
    expect(await refusal(director, 'credentialing.move', move('loaded'))).toContain('somebody at the plan looked it up')
    await river.run(
      director,
      'credentialing.move',
      move('loaded', { effectiveOn: '2026-03-12', toldBy: 'Robin', reference: 'L-77' }) as never,
    )
    const early = await river.run(director, 'service.record', { ...visit, starts: '13:00', ends: '14:00' })
    expect(early.ok).toBe(false)
    const later = await river.run(director, 'service.record', { ...visit, servedOn: '2026-03-12' })
    expect(later).toMatchObject({ ok: true })
    expect(await refusal(director, 'credentialing.move', move('test-claim-paid'))).toContain('does not stand where')
  })

  test('the packet is one PDF with every paper behind it, and one JSON', async () => {
    const printed = await river.run(director, 'packet.print', { credentialingId })
    const bytes = await bytesOf(river.organizationId, printed.fileId)
    const read = await readPdf(bytes)
    expect(read.reads).toBe('pdf')
    const json = await river.run(director, 'packet.export', { credentialingId })
    const packet = packetSchema.parse(JSON.parse((await bytesOf(river.organizationId, json.fileId)).toString()))
    expect(packet.papers.length).toBe(7)
    expect(read.reads === 'pdf' && read.pages).toBeGreaterThan(packet.papers.length)
    const said = saidOf(bytes)
      .pages.map((page) => page.said)
      .join(' ')
    for (const part of ['References', 'What is there: an office', 'Trainings: setting limits ('])
      expect(said).toContain(part)
    expect(Buffer.from(packet.papers[0]!.content, 'base64')).toEqual(Buffer.from(pdf))
    expect(JSON.stringify(packet)).not.toMatch(/ssn|birth/i)
    const roster = await river.run(director, 'roster.export', {})
    expect((await bytesOf(river.organizationId, roster.fileId)).toString().split('\r\n').length).toBe(5)
    for (const form of ['npi', 'medicaid'] as const)
      expect((await river.run(director, 'enrollment.print', { form })).mediaType).toBe('application/pdf')
    expect((await river.run(director, 'overview.print', {})).mediaType).toBe('application/pdf')
    const handout = await river.run(director, 'handout.print', { reader: 'providers' })
    const { pages } = saidOf(await bytesOf(river.organizationId, handout.fileId))
    expect(pages.map((page) => page.said).join(' ')).toContain('Call (575) 555-0100.')
  })

  test('the plan opens the same packet, asks for one thing, and a resubmission reopens only that', async () => {
    const send = async () => {
      const { fileId } = await river.run(director, 'packet.export', { credentialingId })
      return uploaded(planId, await bytesOf(river.organizationId, fileId), 'packet.json')
    }
    const { fileId } = await river.run(director, 'packet.export', { credentialingId })
    const wrong = (await bytesOf(river.organizationId, fileId)).toString().replaceAll('1245319599', '1245319590')
    expect(
      await refusal(network, 'application.take', { fileId: await uploaded(planId, Buffer.from(wrong), 'wrong.json') }),
    ).toContain('In this packet the NPI of Pat Ortiz cannot be right: 1245319590.')
    const first = await river.run(network, 'application.take', { fileId: await send() })
    expect([first.known, first.changed.length]).toEqual([false, 19])
    const { applicationId } = first
    // Ninety days from memory, until the policy says what the plan decided or read.
    const decision = async () => {
      const { clocks, decideWithin, row } = await river.run(network, 'application.get', { applicationId })
      return [clocks.find(({ clock }) => clock === 'decide')?.dueOn, row.dueOn, decideWithin.days, decideWithin.source]
    }
    expect(await decision()).toEqual(['2026-05-31', '2026-05-31', 90, null])
    const saved = await river.run(network, 'planPolicy.save', {
      text: 'policy: plan\nversion: 1\nstarts: 2026-01-01\napplications:\n  decideWithinDays: 60\n  source: Our credentialing policy, section 4\n',
    })
    expect(saved.problems).toEqual([])
    expect(await decision()).toEqual(['2026-05-01', '2026-05-01', 60, 'Our credentialing policy, section 4'])
    const signature = async () => {
      const { clocks, signatureGood } = await river.run(network, 'application.get', { applicationId })
      return [clocks.find(({ clock }) => clock === 'signature')?.dueOn, signatureGood.days, signatureGood.source]
    }
    const [from120, ...unsourced] = await signature()
    expect(unsourced).toEqual([120, null])
    await river.run(network, 'planPolicy.save', {
      text: 'policy: plan\nversion: 2\nstarts: 2026-01-01\napplications:\n  decideWithinDays: 60\n  signatureGoodDays: 119\n  source: Our credentialing policy, section 4\n',
    })
    expect(await signature()).toEqual([addDays(day(from120 as string), -1), 119, 'Our credentialing policy, section 4'])
    const [listedRow] = (await river.run(network, 'application.list', {})).rows
    expect(listedRow!.dueOn).toBe('2026-05-01')
    const people = (await river.run(network, 'application.get', { applicationId })).staff
    const pat = people.find(({ name }) => name === 'Pat Ortiz')
    expect(pat?.certificate).toMatchObject({ state: 'NM' })
    expect([pat?.history.length, pat?.background?.outcome, pat?.trainings.length]).toEqual([
      2,
      'reviewed-and-cleared',
      5,
    ])
    const answer = (item: string, standing: 'accepted' | 'deficient', words: string | null = null) =>
      river.run(network, 'application.answerItem', {
        applicationId,
        item: item as never,
        standing,
        words,
        cureBy: null,
      })
    for (const item of packetItems) if (item !== 'license' && item !== 'acceptance') await answer(item, 'accepted')
    await answer('license', 'deficient', 'The license ends within two months. Send the renewal.')
    expect(
      await refusal(network, 'application.answerItem', {
        applicationId,
        item: 'license',
        standing: 'deficient',
        words: 'Send the renewal.',
        cureBy: '2026-03-01',
      }),
    ).toContain('This day is over')
    expect(
      await refusal(network, 'application.move', {
        applicationId,
        to: 'complete',
        on: '2026-03-02',
        words: '',
        effectiveOn: null,
      }),
    ).toContain('1 of 18 things are not accepted')
    expect((await river.run(network, 'application.letter', { applicationId })).name).toBe(
      'network-letter-in-review.pdf',
    )
    const inSpanish = async () => {
      const { fileId } = await river.run(network, 'application.letter', { applicationId }, { language: 'es' })
      const { pages } = readPrinted(await bytesOf(planId, fileId))
      return pages.map((page) => page.said).join(' ')
    }
    const needed = await inSpanish()
    for (const said of [
      'Lo que aún necesita su solicitud',
      'Licencia o certificación:',
      'Send the renewal.',
      'Hasta el',
    ])
      expect(needed).toContain(said)
    for (const said of ['Please send', 'License or certification', 'Application received'])
      expect(needed).not.toContain(said)
    const renewed = await uploaded(river.organizationId, pdf)
    await river.run(
      director,
      'paper.keep',
      paper(renewed, { item: 'license', title: 'License renewed', issued: '2026-03-01', expires: '2028-04-15' }),
    )
    const again = await river.run(network, 'application.take', { fileId: await send() })
    expect(again).toEqual({ applicationId, known: true, changed: ['license'] })
    const reopened = await river.run(network, 'application.get', { applicationId })
    expect(reopened.items.filter((one) => one.standing === 'open').map((one) => one.item)).toEqual(['license'])
    expect([reopened.row.accepted, reopened.row.of]).toEqual([17, 18])
    const [sentAgain] = reopened.events
    expect([sentAgain?.status, sentAgain?.changed]).toEqual(['in-review', ['license']])
    await answer('license', 'accepted')
    const to = (status: string, on = '2026-03-02') => ({
      applicationId,
      to: status as never,
      on,
      words: '',
      effectiveOn: null,
    })
    // A verification organization's work is good for 90 days, the plan's own for 120.
    const verification = { organization: 'Keystone Verification', on: '2025-12-01' }
    const accepted = {
      applicationId,
      item: 'license' as const,
      standing: 'accepted' as const,
      words: null,
      cureBy: null,
    }
    await river.run(network, 'application.answerItem', { ...accepted, verification })
    const { items } = await river.run(network, 'application.get', { applicationId })
    expect(items.find((one) => one.item === 'license')).toMatchObject({
      verifiedOn: '2025-12-01',
      verificationOrganization: 'Keystone Verification',
      verificationDaysLeft: -1,
    })
    expect(await refusal(network, 'application.move', to('complete', '2026-03-01'))).toContain(
      'The step before this one is dated 2 Mar 2026',
    )
    for (const status of ['complete', 'committee']) await river.run(network, 'application.move', to(status))
    expect(await refusal(network, 'application.move', to('approved'))).toContain(
      '1 of 18 verifications are too old for a decision: the plan’s own are good for 120 days',
    )
    await river.run(network, 'application.move', to('in-review'))
    await answer('license', 'accepted')
    for (const status of ['complete', 'committee', 'approved', 'contract-sent', 'executed'])
      await river.run(network, 'application.move', to(status))
    const loaded = await river.run(network, 'application.move', {
      applicationId,
      to: 'loaded',
      on: '2026-03-02',
      words: '',
      effectiveOn: '2026-03-12',
    })
    const { rows } = await river.run(network, 'planProvider.list', {})
    expect(rows.find((row) => row.providerId === loaded.providerId)?.npi).toBe('1234567893')
    // What the packet names stands in the directory from the day it is loaded.
    const listed = await river.run(network, 'directory.list', {})
    expect(listed.rows.map((entry) => [entry.providerId, entry.daysLeft, entry.takesNew])).toEqual(
      listed.rows.map(() => [loaded.providerId, listed.everyDays, true]),
    )
    expect(listed.rows.length).toBeGreaterThan(0)
    const [row] = (await river.run(network, 'application.list', {})).rows
    expect(row).toMatchObject({ status: 'loaded', recredentialBy: '2029-03-02' })
    const letterClock = async () => {
      const { clocks } = await river.run(network, 'application.get', { applicationId })
      return clocks.find(({ clock }) => clock === 'letter')
    }
    expect(await letterClock()).toEqual({ clock: 'letter', dueOn: '2026-04-01', daysLeft: 30, standing: 'running' })
    expect((await river.run(network, 'application.letter', { applicationId })).name).toBe('network-letter-loaded.pdf')
    expect(await letterClock()).toMatchObject({ daysLeft: null, standing: 'kept' })
    const welcome = await inSpanish()
    expect(welcome).toContain('Bienvenidos a nuestra red')
    expect(welcome).not.toMatch(/ (the|are|your) /)
  })

  test('a packet whose paper was touched is refused', async () => {
    const { fileId } = await river.run(director, 'packet.export', { credentialingId })
    const packet = JSON.parse((await bytesOf(river.organizationId, fileId)).toString())
    packet.papers[0].content = Buffer.from('%PDF-1.4 forged %%EOF').toString('base64')
    const forged = await uploaded(planId, Buffer.from(JSON.stringify(packet)), 'forged.json')
    expect(await refusal(network, 'application.take', { fileId: forged })).toContain('was damaged on its way')
    const other = await uploaded(planId, Buffer.from('{"format":"other"}'), 'other.json')
    expect(await refusal(network, 'application.take', { fileId: other })).toContain('is no packet that can be read')
  })
})

describe('a worker’s CAQH profile', () => {
  const caqhOf = async () =>
    (await river.run(director, 'workerFile.list', {})).rows.find((row) => row.workerId === river.samId)!.caqh
  const confirmed = async (on: string) => {
    const { rows } = await river.run(director, 'workerFile.list', {})
    const { document } = rows.find((row) => row.workerId === river.samId)!
    return { workerId: river.samId, document: { ...document, caqhAttestedOn: day(on) } }
  }

  test('is confirmed again after 120 days from memory, or after the days the organization read', async () => {
    expect(await caqhOf()).toBe(null)
    await river.run(director, 'workerFile.save', await confirmed('2026-01-01'))
    expect(await caqhOf()).toEqual({ dueOn: '2026-05-01', daysLeft: 60, days: 120, source: null })
    const { document } = await river.run(director, 'profile.get', {})
    const read = { days: 180, source: 'CAQH’s page for providers, read 1 Mar 2026' }
    await river.run(director, 'profile.save', { document: { ...document, caqh: read } })
    expect(await caqhOf()).toEqual({ dueOn: '2026-06-30', daysLeft: 120, ...read })
    expect(
      await refusal(director, 'profile.save', { document: { ...document, caqh: { days: 180, source: '' } } }),
    ).toContain('Say where this was read.')
    await river.run(director, 'profile.save', { document })
    expect(await caqhOf()).toMatchObject({ days: 120, source: null })
  })

  test('a day that has not come yet is refused', async () => {
    expect(await refusal(director, 'workerFile.save', await confirmed('2026-03-03'))).toContain('has not come yet')
  })
})

describe('monthly screening', () => {
  const list = (rows: string[]) =>
    Buffer.from(['LASTNAME,FIRSTNAME,MIDNAME,NPI,DOB,STATE,EXCLTYPE,EXCLDATE', ...rows].join('\n'))
  test('a namesake holds claims until somebody has decided, and the proof stays', async () => {
    const fileId = await uploaded(
      river.organizationId,
      list(['"ORTIZ","PATRICK","",0000000000,19700101,TX,1128a1,20190520', 'SMITH,JO,,0,,NM,1128b4,20200101']),
      'leie.csv',
    )
    const run = await river.run(director, 'screening.run', { fileId, source: 'LEIE', listDated: '2026-03-01' })
    expect(run).toMatchObject({ rowsRead: 2, names: 3, hits: 1 })
    const before = await river.run(director, 'workerFile.list', {})
    expect(before.rows.find((row) => row.workerId === river.patId)!.gaps.join()).toContain('may stand on LEIE')
    const { hits } = await river.run(director, 'screening.list', {})
    expect(hits[0]).toMatchObject({
      worker: 'Pat Ortiz',
      rule: 'near',
      listed: { given: 'PATRICK', excluded: '2019-05-20' },
    })
    // A birth date is kept encrypted and told to compliance only; whoever decides is told whether it is the same.
    const compliance = await addUser(world, river.organizationId, { role: 'compliance', name: 'Ingrid Solheim' })
    const birth = { workerId: river.patId, bornOn: '1999-12-31' }
    expect(hits[0]!.birth).toBe('unknown')
    expect(await refusal(director, 'screening.keepBirth', birth)).not.toBe('kept')
    expect(await refusal(director, 'screening.births', {})).not.toBe('kept')
    await river.run(compliance, 'screening.keepBirth', birth)
    expect(await refusal(compliance, 'screening.keepBirth', { ...birth, bornOn: '2027-01-01' })).toContain(
      'not come yet',
    )
    expect((await river.run(compliance, 'screening.births', {})).rows).toContainEqual({
      workerId: river.patId,
      name: 'Pat Ortiz',
      bornOn: '1999-12-31',
    })
    const sealed = await inOrganization(world.store, river.organizationId, (trx) =>
      trx.selectFrom('worker_birth').select('sealed').executeTakeFirstOrThrow(),
    )
    expect(sealed.sealed.toString('latin1')).not.toMatch(/1999|12-31/)
    expect((await river.run(director, 'screening.list', {})).hits[0]!.birth).toBe('other')
    await river.run(compliance, 'screening.keepBirth', { ...birth, bornOn: '1970-01-01' })
    expect((await river.run(director, 'screening.list', {})).hits[0]!.birth).toBe('same')
    await river.run(compliance, 'screening.keepBirth', { ...birth, bornOn: null })
    expect((await river.run(director, 'screening.list', {})).hits[0]!.birth).toBe('unknown')
    await river.run(director, 'screening.decide', {
      hitId: hits[0]!.hitId,
      decision: 'other-person',
      reason: 'Born 30 years before ours.',
    })
    const after = await river.run(director, 'workerFile.list', {})
    expect(after.rows.find((row) => row.workerId === river.patId)!.gaps.join()).not.toContain('may stand on')
    const outcome = await refusal(director, 'screening.decide', {
      hitId: hits[0]!.hitId,
      decision: 'same-person',
      reason: 'Changed my mind',
    })
    expect(outcome).toContain('decided already')
  })
  test('another file is told apart', async () => {
    const fileId = await uploaded(river.organizationId, Buffer.from('name,amount\nx,1\n'), 'x.csv')
    expect(await refusal(director, 'screening.run', { fileId, source: 'LEIE', listDated: '2026-03-01' })).toContain(
      'This is not the OIG’s list',
    )
  })
  const sam =
    '"Classification","Name","First","Middle","Last","State / Province","NPI","Exclusion Type","Active Date"\n' +
    '"Individual","","Pat","","Ortiz","AZ","","Prohibition/Restriction","03/20/2019"\n'
  test('the other publisher’s list, or one still packed, is named for what it is; in its place its days are days', async () => {
    const [swapped, packed] = [
      await uploaded(river.organizationId, Buffer.from(sam), 'sam.csv'),
      await uploaded(river.organizationId, Buffer.from('PK\u0003\u0004\u0014'), 'sam.zip'),
    ]
    const asked = { source: 'LEIE', listDated: '2026-03-01' } as const
    expect(await refusal(director, 'screening.run', { ...asked, fileId: swapped })).toContain('This is SAM’s')
    expect(await refusal(director, 'screening.run', { ...asked, fileId: packed })).toContain('Unpack it')
    await river.run(director, 'screening.run', { ...asked, fileId: swapped, source: 'SAM' })
    const { hits } = await river.run(director, 'screening.list', {})
    const hit = hits.find((one) => one.source === 'SAM')!
    expect(hit.listed.excluded).toBe('2019-03-20')
    await river.run(director, 'screening.decide', {
      hitId: hit.hitId,
      decision: 'other-person',
      reason: 'Lives in Arizona, ours never did.',
    })
  })
})

test('opening an empty file for a plan that pays already is refused, so that no world is closed by it', async () => {
  const { rows } = await river.run(director, 'credentialing.list', {})
  expect(rows.length).toBe(1)
  expect(await refusal(director, 'credentialing.open', { payerId: river.payerId, loaded: null })).toContain(
    'a file for this plan already',
  )
})
