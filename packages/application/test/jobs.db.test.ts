// Work that runs later: enqueued with its cause or not at all, delivered once however often it is tried, set aside when it
// fails for good; and the sealer that chains what was written.
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inOrganization, json, verifyAudit, type Delivery } from '@throughline/store'
import {
  bind,
  bindings as ownBindings,
  job,
  jobs as ownJobs,
  refuse,
  sendToPartner,
  type Binding,
  type Session,
} from '../src/index.ts'
import { addOrganization, addUser, auditOf, testWorld, type TestWorld } from './world.ts'

let world: TestWorld
let sender: string
let receiver: string
let director: Session
let folder: string
const taken: string[] = []
let failures = 0

/** Saves a partner and sends it a file that says its name; names ending in “refused” are refused afterwards. */
const savePartner = bind('partner.save', async (context, { name, folder: path }) => {
  const partnerId = context.newId()
  const delivery: Delivery =
    path === null ? { kind: 'installation', organizationId: receiver } : { kind: 'folder', path }
  await context.db
    .insertInto('trading_partner')
    .values({
      organization_id: context.organization.id,
      partner_id: partnerId,
      name,
      interchange_qualifier: 'ZZ',
      interchange_id: partnerId.slice(-12),
      delivery: json(delivery),
    })
    .execute()
  const { fileId } = await context.storeFile({
    direction: 'out',
    kind: '837P',
    name: `../${name}.edi`,
    mediaType: 'application/edi-x12',
    content: Buffer.from(`ISA ${name}`),
  })
  await sendToPartner(context, fileId, partnerId)
  await sendToPartner(context, fileId, partnerId)
  if (name.endsWith('refused')) refuse('no', 'No.')
  return { id: partnerId }
})
const takeFile = bind('file.take', async (context, { fileId }) => {
  const text = Buffer.from(await context.readFileBytes(fileId, 1000)).toString()
  if (text.includes('stubborn') && failures++ < 2) throw new Error('not yet')
  taken.push(`${context.organization.name} ${context.actor.userId ?? 'nobody'} ${text}`)
  const row = { fileId, fileName: 'x', kind: '837P', outcome: 'accepted', transactions: [], reasons: [] } as const
  return row
})
const later = bind('claim.scrub', async (context, { claimId }) => {
  await context.enqueue({ job: 'test.close', subject: claimId })
  return { status: 'ready', findings: [] }
})
const closed: string[] = []
let closing = true
const closeLater = job('test.close', async (context, claimId) => {
  if (!closing) refuse('period-closed', 'This period is closed.')
  closed.push(`${context.actor.displayName} ${claimId}`)
})
const failedWork = ownBindings.filter(({ name }) => name === 'job.list' || name === 'job.retry')
const bindings: readonly Binding[] = [savePartner, takeFile, later, ...failedWork]

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'throughline-exchange-'))
  world = await testWorld({ bindings, jobs: [...ownJobs, closeLater], exchangeFolders: [join(folder, 'exchange')] })
  sender = await addOrganization(world, 'provider', 'Riverbend Peer Center')
  receiver = await addOrganization(world, 'plan', 'Tidewater Health Plan')
  director = await addUser(world, sender, { role: 'director', name: 'Dana' })
})
afterAll(async () => {
  await world.close()
  rmSync(folder, { recursive: true, force: true })
})

const send = (name: string, path: string | null = null) =>
  world.application.execute({ ...director, operator: true }, 'partner.save', {
    partnerId: null,
    name,
    interchangeQualifier: 'ZZ',
    interchangeId: 'TIDEWATER',
    delivery: path === null ? 'installation' : 'folder',
    folder: path,
  })
const outbox = () =>
  inOrganization(world.store, sender, (trx) =>
    trx
      .selectFrom('outbox')
      .innerJoin('file', 'file.file_id', 'outbox.file_id')
      .select(['name', 'status', 'failure'])
      .execute(),
  )
const waiting = async (organization = sender) =>
  (
    await inOrganization(world.store, organization, (trx) =>
      trx.selectFrom('job').select(['command', 'status']).execute(),
    )
  ).map(({ command, status }) => `${command} ${status}`)

describe('the outbox', () => {
  test('a refused cause leaves no job', async () => {
    expect((await send('refused')).ok).toBe(false)
    expect(await waiting()).toEqual([])
  })
  test('delivers to another organization, which takes the file as if somebody had brought it', async () => {
    await send('first')
    expect(await waiting()).toEqual(['outbox.deliver ready'])
    await world.application.runDueJobs()
    expect(taken).toEqual(['Tidewater Health Plan nobody ISA first'])
    expect(await outbox()).toEqual([{ name: '../first.edi', status: 'delivered', failure: null }])
    expect([await waiting(), await waiting(receiver)]).toEqual([[], []])
    expect((await auditOf(world, receiver)).map((row) => row.command)).toEqual(['outbox.deliver', 'file.received'])
  })
  test('tries again what fails, later and not at once', async () => {
    await send('stubborn')
    await world.application.runDueJobs()
    expect(taken).toHaveLength(1)
    expect(await waiting(receiver)).toEqual(['file.received ready'])
    await world.application.runDueJobs()
    expect(failures).toBe(1)
    for (let minute = 0; minute < 3; minute++) {
      world.clock.advance(1)
      await world.application.runDueJobs()
    }
    expect(taken.at(-1)).toBe('Tidewater Health Plan nobody ISA stubborn')
    expect(await waiting(receiver)).toEqual([])
    expect(world.faults.length).toBe(2)
  })
  test('delivered twice, the bytes are taken once', async () => {
    const before = taken.length
    await send('twice')
    await inOrganization(world.store, receiver, async () => undefined)
    await world.application.runDueJobs()
    await inOrganization(world.store, sender, async (trx) => {
      const row = await trx
        .selectFrom('outbox')
        .select('outbox_id')
        .orderBy('outbox_id', 'desc')
        .executeTakeFirstOrThrow()
      await trx.updateTable('outbox').set({ status: 'waiting' }).where('outbox_id', '=', row.outbox_id).execute()
      const due = { run_after: world.clock.now, created_at: world.clock.now, failure: null, lease: null }
      const again = {
        job_id: world.newId(),
        command: 'outbox.deliver',
        subject_id: row.outbox_id,
        lease_until: null,
        died_at: null,
      }
      await trx
        .insertInto('job')
        .values({ organization_id: sender, ...due, ...again })
        .execute()
    })
    await world.application.runDueJobs()
    expect(taken.slice(before)).toEqual(['Tidewater Health Plan nobody ISA twice'])
  })
  test('writes into a folder of the exchange, whole and under a plain name', async () => {
    await send('to the plan', 'tidewater/in')
    await world.application.runDueJobs()
    const names = readdirSync(join(folder, 'exchange', 'tidewater', 'in'))
    expect(names).toHaveLength(1)
    expect(names[0]).toMatch(/^[0-9a-f]{8}-to-the-plan\.edi$/)
    expect(readFileSync(join(folder, 'exchange', 'tidewater', 'in', names[0]!), 'utf8')).toBe('ISA to the plan')
  })
  test('never outside the exchange: above it, elsewhere, through a link', async () => {
    symlinkSync(tmpdir(), join(folder, 'exchange', 'way-out'))
    for (const path of ['../outside', tmpdir(), 'way-out']) await send(`astray ${path}`, path)
    await world.application.runDueJobs()
    const astray = (await outbox()).filter((row) => row.name.includes('astray'))
    expect(astray.map((row) => row.status)).toEqual(['failed', 'failed', 'failed'])
    expect(readdirSync(folder)).toEqual(['exchange'])
  })
})

describe('a job', () => {
  const scrub = (claimId: string) => world.application.execute(director, 'claim.scrub', { claimId })
  test('runs as the installation, and its audit row says so', async () => {
    const claimId = world.newId()
    await scrub(claimId)
    await world.application.runDueJobs()
    expect(closed).toEqual([`Throughline ${claimId}`])
    expect((await auditOf(world, sender)).at(-1)).toMatchObject({ command: 'test.close', user_id: null })
  })
  test('that is refused is tried for a day, and then set aside', async () => {
    closing = false
    await scrub(world.newId())
    await world.application.runDueJobs()
    expect(closed).toHaveLength(1)
    for (let hour = 0; hour < 30; hour++) {
      world.clock.advance(61)
      await world.application.runDueJobs()
    }
    expect(await waiting()).toEqual(['test.close dead'])
  })
  test('what failed for good is told of and tried again by whoever manages the organization', async () => {
    const administrator = await addUser(world, sender, { role: 'administrator', name: 'Ada' })
    const as = async (name: 'job.list' | 'job.retry', input: object) => {
      const outcome = await world.application.execute(administrator, name, input as never)
      if (!outcome.ok) throw new Error(outcome.refusal.message)
      return outcome.reply as never
    }
    const dead = async () =>
      ((await as('job.list', {})) as { rows: { jobId: string; command: string; failure: string }[] }).rows
    const failed = (await dead()).find((row) => row.command === 'test.close')!
    expect(failed.failure).toBe('refused: period-closed')
    // Who may not manage it neither sees nor wakes it.
    const peer = await addUser(world, sender, { role: 'peer', name: 'Pia' })
    expect(await world.application.execute(peer, 'job.retry', { jobId: failed.jobId })).toMatchObject({ ok: false })
    await as('job.retry', { jobId: failed.jobId })
    await as('job.retry', { jobId: failed.jobId })
    expect(await waiting()).toEqual(['test.close ready'])
    expect((await auditOf(world, sender)).at(-1)).toMatchObject({ command: 'job.retry', user_id: administrator.userId })
    const astray = (await dead()).find((row) => row.command === 'outbox.deliver')!
    await as('job.retry', { jobId: astray.jobId })
    expect((await waiting()).toSorted()).toEqual(['outbox.deliver ready', 'test.close ready'])
    expect(await world.application.execute(administrator, 'job.retry', { jobId: world.newId() })).toMatchObject({
      refusal: { code: 'not-found' },
    })
  })
  test('bound twice, or enqueued and not bound, is our bug', async () => {
    const one = job('test.one', async () => undefined)
    expect(() => world.applicationWith(bindings, [one, one])).toThrow('bound twice')
    const unbound = world.applicationWith(bindings, [])
    await expect(
      unbound.execute({ ...director, operator: true }, 'claim.scrub', { claimId: world.newId() }),
    ).rejects.toThrow('no job')
  })
})

describe('the sealer', () => {
  const verdict = (organization: string) =>
    inOrganization(world.store, organization, (trx) =>
      verifyAudit(trx, organization, world.application.engine.auditKey, null),
    )
  test('chains every row of every organization', async () => {
    expect((await verdict(sender)).waiting).toBeGreaterThan(0)
    await world.application.sealAudit()
    for (const organization of [sender, receiver]) {
      const found = await verdict(organization)
      expect([found.waiting, found.faults, found.checked > 0]).toEqual([0, [], true])
    }
  })
  test('a running worker does it by itself, and finishes before it stops', async () => {
    const worker = world.application.startWorker()
    await world.application.execute({ ...director, operator: true }, 'claim.scrub', { claimId: world.newId() })
    await worker.stop()
    expect((await verdict(sender)).waiting).toBe(0)
  })
})
