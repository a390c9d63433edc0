// The plan's whole work on a file of claims: its bytes are received, answered and taken in, every claim decided and the
// decisions committed, the pay run made and its 835 written to the disk. One process does it, as a server does; twice: what
// the first file takes, V8 still compiling, is said apart (`first_file_…`), the second meets a server that has worked before.
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Outcome } from '@throughline/application'
import type { Day } from '@throughline/domain'
import { brokenInvariants } from '@throughline/store'
import {
  benchHome,
  gatherStatistics,
  inside,
  openAt,
  peakMemory,
  processorSeconds,
  say,
  sayMachine,
  sizeOf,
  timed,
} from '../world/open-bench.ts'
import { claimsFile } from './claims-file.ts'
import { planOfBench, type PlanOfBench } from './plan-world.ts'

const bench = 'cycle'
const claims = sizeOf('claims', 10_000)
sayMachine(bench)
const { home, remove } = benchHome()
const installation = await openAt(home)
const { application } = installation

async function done<T>(outcome: Promise<Outcome<T>>): Promise<T> {
  const gave = await outcome
  if (!gave.ok) throw new Error(gave.refusal.message)
  return gave.reply
}

type Total = { seconds: number; processor: number }

/** Runs a stage, says its pace, and adds its seconds to the whole. */
async function stage<T>(file: string, total: Total, name: string, work: () => Promise<T>): Promise<T> {
  const before = await processorSeconds(installation)
  const { seconds, gave } = await timed(work)
  const after = await processorSeconds(installation)
  total.seconds += seconds
  total.processor += after.own - before.own + after.database - before.database
  say(bench, `${file}${name}_seconds`, seconds, 's')
  say(bench, `${file}${name}_processor_seconds`, after.own - before.own, 's')
  say(bench, `${file}${name}_database_processor_seconds`, after.database - before.database, 's')
  say(bench, `${file}${name}_claims_per_second`, Math.round(claims / seconds), 'claims/s')
  return gave
}

/** One file through the whole cycle. `file` counts from 1; `named` leads the names of its figures. */
async function cycle({ examiner, finance }: PlanOfBench, file: number, named: string): Promise<void> {
  const total: Total = { seconds: 0, processor: 0 }
  const today = new Date().toISOString().slice(0, 10) as Day
  const content = claimsFile(file, claims, today)
  const received = await stage(named, total, 'receive', () =>
    done(application.receiveFile(examiner, { name: 'claims.837', kind: '837P', content }, 'bench')),
  )
  const taken = await stage(named, total, 'intake', () =>
    done(application.execute(examiner, 'file.take', { fileId: received.fileId })),
  )
  if (taken.outcome !== 'accepted') throw new Error(`${taken.outcome}: ${taken.reasons.slice(0, 5).join('\n')}`)
  const decided = await stage(named, total, 'decide', () =>
    done(application.execute(examiner, 'receivedClaim.decide', {})),
  )
  if (decided.decided + decided.pended !== claims)
    throw new Error(`${decided.decided} of ${claims} claims were decided`)
  const paid = await stage(named, total, 'pay', () => done(application.execute(finance, 'payRun.run', {})))
  await stage(named, total, 'write', async () => {
    for (const { fileId } of paid.payments) {
      const { content: bytes } = await done(application.openFile(finance, fileId, 'bench'))
      await pipeline(Readable.from(bytes), createWriteStream(join(home, `${fileId}.835`)))
    }
  })
  const { paid: whole, partial, denied, pended } = decided
  console.log(
    `# ${whole} paid, ${partial} in part, ${denied} denied, ${pended} pended; $${(paid.totalCents / 100).toFixed(2)}`,
  )
  say(bench, `${named}seconds`, total.seconds, 's')
  say(bench, `${named}processor_seconds`, total.processor, 's')
  say(bench, `${named}claims_per_second`, Math.round(claims / total.seconds), 'claims/s')
  say(bench, `${named}claims_per_processor_second`, Math.round(claims / total.processor), 'claims/s')
}

try {
  const plan = await planOfBench(installation, 2 * claims)
  await gatherStatistics(installation)
  say(bench, 'claims', claims, 'claims')
  await cycle(plan, 1, 'first_file_')
  await gatherStatistics(installation)
  await cycle(plan, 2, '')
  say(bench, 'peak_memory', Math.round(peakMemory()), 'MB')
  await gatherStatistics(installation)
  const broken = await inside(installation, plan.finance, brokenInvariants)
  if (broken.length > 0) throw new Error(broken.slice(0, 5).join('\n'))
} finally {
  await installation.close()
  remove()
}
