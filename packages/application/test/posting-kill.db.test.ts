// Posting that is killed: the database server, or the process that posts, ends with SIGKILL at a random moment, fifty times.
// After each, the server recovers, the file is taken again, and what stands is what an undisturbed posting leaves: nothing
// lost, nothing doubled, no half of a remittance ever to be seen.
import { randomInt } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { inOrganization } from '@throughline/store'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bundledProgram } from '../../store/src/testing/bundled-program.ts'
import { killableServer, type KillableServer } from '../../store/src/testing/killable-server.ts'
import { chance, killAfter, lastsUntil, readyProgram, type ReadyProgram } from './kill-moments.ts'
import { decided, openDesk, remittance, type ClaimSpec, type Desk } from './posting-desk.ts'

const rounds = 50
const seed = Number(process.env.THROUGHLINE_SEED ?? randomInt(1_000_000))

const claims = Array.from({ length: 80 }, (_, index) => ({
  control: `K${index}`,
  lines: index % 3 === 0 ? [60, 40] : [100],
})) satisfies ClaimSpec[]

/** Paid, refused, taken back and decided again, unknown, and with money outside claims: something of everything. */
const file = remittance({
  trace: 'KILLED',
  claims: [
    ...claims.map(({ control, lines }, index) =>
      decided(
        control,
        '1',
        lines.map((charge, line) =>
          (index + line) % 7 === 0
            ? ([charge, 0, `CO-197 ${charge}`] as const)
            : ([charge, charge - 10, 'CO-45 10'] as const),
        ),
      ),
    ),
    decided('K1', '22', [[-100, -90, 'CO-45 -10']]),
    decided('K1', '1', [[100, 70, 'CO-45 30']]),
    decided('STRANGER', '1', [[50, 50]], { memberNumber: 'M999' }),
  ],
  plb: ['L6 -1.50 INTEREST', 'WO 30 K2'],
})

let server: KillableServer
let program: string
beforeAll(async () => {
  server = await killableServer()
  program = await bundledProgram(`${import.meta.dirname}/posting-program.ts`, 'posting-program')
}, 240_000)
afterAll(() => server.close())

const newDesk = async (round: number): Promise<Desk> => {
  const desk = await openDesk({ store, seed: `killed ${seed} ${round}` })
  await desk.addClaims(...claims)
  return desk
}
let store: ReturnType<KillableServer['open']>

/** Everything a posting leaves, without the ids that differ between organizations. */
async function footprint(desk: Desk): Promise<unknown> {
  const own = desk.organizationId
  return inOrganization(desk.store, own, async (trx) => {
    const rows = async (query: ReturnType<typeof sql<object>>) => (await query.execute(trx)).rows
    return {
      transfers: await rows(sql`
        select t.key, t.cents, t.kind, d.kind as debit, c.kind as credit, k.control_number, t.claim_line, t.segment_ordinal
        from transfer t
        join account d on d.organization_id = t.organization_id and d.account_id = t.debit_account
        join account c on c.organization_id = t.organization_id and c.account_id = t.credit_account
        left join claim k on k.organization_id = t.organization_id and k.claim_id = t.claim_id
        where t.organization_id = ${own} and t.remittance_id is not null order by t.key`),
      claims: await rows(sql`
        select control_number, status, paid_cents, contractual_cents, open_cents, payer_claim_number from claim
        where organization_id = ${own} order by control_number`),
      events: await rows(sql`
        select k.control_number, e.seq, e.from_status, e.to_status, e.reason from claim_event e
        join claim k on k.organization_id = e.organization_id and k.claim_id = e.claim_id
        where e.organization_id = ${own} order by k.control_number, e.seq`),
      counted: await rows(sql`
        select (select count(*)::int from remittance where organization_id = ${own} and status = 'posted') as posted,
          (select count(*)::int from remittance_claim where organization_id = ${own}) as claims,
          (select count(*)::int from remittance_line where organization_id = ${own}) as lines,
          (select count(*)::int from remittance_adjustment where organization_id = ${own}) as adjustments,
          (select count(*)::int from provider_adjustment where organization_id = ${own}) as outside_claims,
          (select count(*)::int from suspense where organization_id = ${own}) as suspense,
          (select count(*)::int from worklist where organization_id = ${own}) as work,
          (select count(*)::int from file where organization_id = ${own}) as files`),
      balances: await desk.balances(),
    }
  })
}

/** How many transfers of remittances stand: none or all, at any time. */
async function transfersOf(desk: Desk): Promise<number> {
  const { rows } = await inOrganization(desk.store, desk.organizationId, (trx) =>
    sql<{ count: number }>`select count(*)::int as count from transfer
      where organization_id = ${desk.organizationId} and remittance_id is not null`.execute(trx),
  )
  return rows[0]!.count
}

/** A process at the desk, ready to take the file at a word. */
const readyPoster = (desk: Desk, fileId: string): Promise<ReadyProgram> =>
  readyProgram(program, {
    target: server.target('throughline_app'),
    organizationId: desk.organizationId,
    userId: desk.session.userId,
    fileId,
    seed: `process ${desk.organizationId}`,
  })

async function killServer(desk: Desk, fileId: string, after: number): Promise<void> {
  const taking = desk.run('file.take', { fileId }).then(
    () => undefined,
    () => undefined,
  )
  await pause(after)
  await server.kill()
  await taking
  await server.restart()
}

test(`killed ${rounds} times while posting: nothing lost, nothing doubled`, { timeout: 600_000 }, async () => {
  console.log(`posting-kill seed ${seed} (THROUGHLINE_SEED)`)
  const next = chance(seed)
  store = server.open({ size: 4 })
  const undisturbed = await newDesk(-1)
  // The first taking warms everything up; a second desk tells how long one takes, so that the kills fall within it.
  await undisturbed.take(file)
  const expected = await footprint(undisturbed)
  const whole = await transfersOf(undisturbed)
  expect(await undisturbed.broken()).toEqual([])
  const second = await newDesk(-2)
  const secondFile = await second.upload(file)
  const started = performance.now()
  await second.run('file.take', { fileId: secondFile })
  const lasts = performance.now() - started
  const third = await newDesk(-3)
  const cold = await lastsUntil(await readyPoster(third, await third.upload(file)), 'posted')
  const seen = { undone: 0, committed: 0 }
  let coming = nextRound(0)
  for (let round = 0; round < rounds; round += 1) {
    const { desk, fileId, poster } = await coming
    const after = next() * (poster ? cold : lasts) * 1.1
    if (poster) await killAfter(poster, after)
    else await killServer(desk, fileId, after)
    if (round + 1 < rounds) coming = nextRound(round + 1)
    const left = await transfersOf(desk)
    expect([0, whole]).toContain(left)
    const again = await desk.run('file.take', { fileId })
    expect(['posted', 'duplicate']).toContain(again.outcome)
    seen[again.outcome === 'posted' ? 'undone' : 'committed'] += 1
    expect(await footprint(desk), `round ${round}, killed after ${after} ms`).toEqual(expected)
    expect(await desk.broken()).toEqual([])
  }
  console.log(`posting-kill: ${seen.undone} times undone, ${seen.committed} times committed before the kill`)
  expect(seen.undone).toBeGreaterThan(rounds / 4)
})

/** Every second round kills a process, which is started while the round before it is being looked at. */
async function nextRound(round: number): Promise<{ desk: Desk; fileId: string; poster: ReadyProgram | null }> {
  const desk = await newDesk(round)
  const fileId = await desk.upload(file)
  const poster = round % 2 === 1 ? await readyPoster(desk, fileId) : null
  return { desk, fileId, poster }
}
