// Deciding and paying that are killed: the database server, or the process that works, ends with SIGKILL at a random moment,
// twelve times. After each the server recovers, the command runs to its end, and what stands is what undisturbed work leaves:
// every claim decided once and paid once by one 835, units drawn once, both sides of the ledger equal.
import { randomInt } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { addDays, day } from '@throughline/domain'
import type { Store } from '@throughline/store'
import { sql, type RawBuilder } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bindings, jobs } from '../src/index.ts'
import { bundledProgram } from '../../store/src/testing/bundled-program.ts'
import { killableServer, type KillableServer } from '../../store/src/testing/killable-server.ts'
import { chance, killAfter, lastsUntil, readyProgram, type ReadyProgram } from './kill-moments.ts'
import { setUpPlan, type ClaimChanges, type PlanDesk } from './plan-desk.ts'
import { worldOn } from './world.ts'

/** In each, deciding and the pay run are killed once: one as a process, the other with its server. */
const rounds = 6
const seed = Number(process.env.THROUGHLINE_SEED ?? randomInt(1_000_000))

/** Paid, paid in part, refused and waiting for a person: something of everything. */
const claims = Array.from({ length: 90 }, (_, index): ClaimChanges => {
  const servedOn = addDays(day('2026-01-02'), index % 45)
  // The same day comes again with other units: somebody must compare them.
  const units = 4 + (index % (index < 60 ? 3 : 4))
  const line = { units, servedOn, servedThrough: servedOn, modifiers: [index % 5 === 4 ? 'HQ' : 'HE'] }
  return index % 20 === 7 ? { line, more: [{ ...line, number: 2, lineControl: 'L2', modifiers: ['HQ'] }] } : { line }
})

let server: KillableServer
let store: Store
let program: string
beforeAll(async () => {
  server = await killableServer()
  store = server.open({ size: 4 })
  program = await bundledProgram(`${import.meta.dirname}/plan-program.ts`, 'plan-program')
}, 240_000)
afterAll(() => server.close())

async function newDesk(): Promise<PlanDesk> {
  const desk = await setUpPlan(worldOn(store, { bindings, jobs }, `killed plan ${(desks += 1)}`))
  expect((await desk.takeClaims(claims)).taken).toMatchObject({ outcome: 'accepted' })
  return desk
}
let desks = 0

type Command = 'receivedClaim.decide' | 'payRun.run'
const whoRuns = (desk: PlanDesk, command: Command) => (command === 'payRun.run' ? desk.finance : desk.examiner)
const run = (desk: PlanDesk, command: Command) => desk.run(whoRuns(desk, command), command, {})

const ready = (desk: PlanDesk, command: Command): Promise<ReadyProgram> =>
  readyProgram(program, {
    target: server.target('throughline_app'),
    organizationId: desk.organizationId,
    userId: whoRuns(desk, command).userId,
    command,
    seed: `process ${desk.organizationId}`,
  })

/** Everything that deciding and paying leave, without the ids that differ between organizations. */
function footprint(desk: PlanDesk) {
  const own = desk.organizationId
  return desk.rows(async (trx) => {
    const rows = async <T = object>(query: RawBuilder<T>) => (await query.execute(trx)).rows
    return {
      decisions: await rows(sql<{ outcome: string }>`
        select r.icn, r.status, d.version, d.outcome, replace(d.document::text, ${desk.providerId}, 'provider') as document,
          (select count(*)::int from decision_line l where l.organization_id = ${own} and l.decision_id = d.decision_id) as lines,
          (select count(*)::int from payment_decision p where p.organization_id = ${own} and p.decision_id = d.decision_id) as paid
        from received_claim r left join decision d on d.organization_id = r.organization_id
          and d.received_claim_id = r.received_claim_id
        where r.organization_id = ${own} order by r.icn, d.version`),
      waiting: await rows(sql<object>`
        select r.icn, p.rule, p.line from pend p join received_claim r on r.organization_id = p.organization_id
          and r.received_claim_id = p.received_claim_id
        where p.organization_id = ${own} order by r.icn, p.rule, p.line`),
      units: await rows(sql<object>`
        select line, units_used, (select sum(units)::text from authorization_use u where u.organization_id = ${own}
          and u.line = l.line and u.state = 'used') as by_use
        from authorization_line l where organization_id = ${own} order by line`),
      transfers: await rows(sql<object>`
        select t.kind, t.cents, d.kind as debit, c.kind as credit, r.icn, t.payment_id is not null as of_payment
        from transfer t
        join account d on d.organization_id = t.organization_id and d.account_id = t.debit_account
        join account c on c.organization_id = t.organization_id and c.account_id = t.credit_account
        left join received_claim r on r.organization_id = t.organization_id and r.received_claim_id = t.received_claim_id
        where t.organization_id = ${own} order by r.icn nulls last, t.kind, t.cents, d.kind, c.kind`),
      payments: await rows(sql<object>`
        select p.trace, p.cents, p.method, p.paid_on, convert_from(k.content, 'utf8') as file
        from payment p join file_chunk k on k.organization_id = p.organization_id and k.file_id = p.file_id
        where p.organization_id = ${own} order by p.trace`),
      files: await rows(sql<object>`
        select kind, direction, count(*)::int as files from file where organization_id = ${own}
        group by kind, direction order by kind, direction`),
    }
  })
}

const counted = async (desk: PlanDesk): Promise<{ decisions: number; payments: number }> => {
  const { rows } = await desk.rows((trx) =>
    sql<{ decisions: number; payments: number }>`
      select (select count(*)::int from decision where organization_id = ${desk.organizationId}) as decisions,
        (select count(*)::int from payment where organization_id = ${desk.organizationId}) as payments`.execute(trx),
  )
  return rows[0]!
}

async function killServer(desk: PlanDesk, command: Command, after: number): Promise<void> {
  const working = run(desk, command).then(
    () => undefined,
    () => undefined,
  )
  await pause(after)
  await server.kill()
  await working
  await server.restart()
}

const took = async (work: () => Promise<unknown>): Promise<number> => {
  const started = performance.now()
  await work()
  return performance.now() - started
}

test(
  `killed ${2 * rounds} times while deciding and paying: nothing lost, nothing doubled`,
  { timeout: 600_000 },
  async () => {
    console.log(`plan-kill seed ${seed} (THROUGHLINE_SEED)`)
    const next = chance(seed)
    const commands = ['receivedClaim.decide', 'payRun.run'] as const
    const undisturbed = await newDesk()
    for (const command of commands) await run(undisturbed, command)
    const expected = await footprint(undisturbed)
    const whole = await counted(undisturbed)
    expect(whole).toEqual({ decisions: claims.length, payments: 1 })
    expect(new Set(expected.decisions.map((one) => one.outcome))).toEqual(
      new Set(['paid', 'partly-paid', 'denied', 'pended']),
    )
    // How long each takes, so that the kills fall within it: here, and in a process that has not worked before.
    const [warm, cold] = [await newDesk(), await newDesk()]
    const lasts = new Map<Command, { here: number; apart: number }>()
    for (const command of commands)
      lasts.set(command, {
        here: await took(() => run(warm, command)),
        apart: await lastsUntil(await ready(cold, command), 'done'),
      })
    const seen = { undone: 0, committed: 0 }
    for (let round = 0; round < rounds; round += 1) {
      const desk = await newDesk()
      for (const [index, command] of commands.entries()) {
        const { here, apart } = lasts.get(command)!
        const asProcess = (round + index) % 2 === 0
        const after = next() * (asProcess ? apart : here) * 1.1
        if (asProcess) await killAfter(await ready(desk, command), after)
        else await killServer(desk, command, after)
        const left = command === 'payRun.run' ? (await counted(desk)).payments : (await counted(desk)).decisions
        const all = command === 'payRun.run' ? whole.payments : whole.decisions
        expect([0, all], `round ${round}, ${command} killed after ${after} ms`).toContain(left)
        seen[left === 0 ? 'undone' : 'committed'] += 1
        await run(desk, command)
      }
      expect(await footprint(desk), `round ${round}`).toEqual(expected)
      expect(await desk.broken()).toEqual([])
      // Nothing is left to decide or to pay.
      for (const command of commands) await run(desk, command)
      expect(await counted(desk)).toEqual(whole)
    }
    console.log(`plan-kill: ${seen.undone} times undone, ${seen.committed} times committed before the kill`)
    expect(seen.undone).toBeGreaterThan(rounds / 2)
  },
)
