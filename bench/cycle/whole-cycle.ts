// The plan's whole work on a file of claims: its bytes are received, answered and taken in, every claim decided and the
// decisions committed, the pay run made and its 835 written to the disk. One process does it, as a server does.
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
import { planOfBench } from './plan-world.ts'

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

/** Runs a stage, says its pace, and adds its seconds to the whole. */
async function stage<T>(name: string, work: () => Promise<T>): Promise<T> {
  const before = await processorSeconds(installation)
  const { seconds, gave } = await timed(work)
  const after = await processorSeconds(installation)
  total.seconds += seconds
  total.processor += after.own - before.own + after.database - before.database
  say(bench, `${name}_seconds`, seconds, 's')
  say(bench, `${name}_processor_seconds`, after.own - before.own, 's')
  say(bench, `${name}_database_processor_seconds`, after.database - before.database, 's')
  say(bench, `${name}_claims_per_second`, Math.round(claims / seconds), 'claims/s')
  return gave
}

const total = { seconds: 0, processor: 0 }
try {
  const { examiner, finance } = await planOfBench(installation, claims)
  await gatherStatistics(installation)
  const today = new Date().toISOString().slice(0, 10) as Day
  const content = claimsFile(claims, today)
  say(bench, 'claims', claims, 'claims')
  const file = await stage('receive', () =>
    done(application.receiveFile(examiner, { name: 'claims.837', kind: '837P', content }, 'bench')),
  )
  const taken = await stage('intake', () => done(application.execute(examiner, 'file.take', { fileId: file.fileId })))
  if (taken.outcome !== 'accepted') throw new Error(`${taken.outcome}: ${taken.reasons.slice(0, 5).join('\n')}`)
  const decided = await stage('decide', () => done(application.execute(examiner, 'receivedClaim.decide', {})))
  if (decided.decided + decided.pended !== claims)
    throw new Error(`${decided.decided} of ${claims} claims were decided`)
  const paid = await stage('pay', () => done(application.execute(finance, 'payRun.run', {})))
  await stage('write', async () => {
    for (const { fileId } of paid.payments) {
      const { content: bytes } = await done(application.openFile(finance, fileId, 'bench'))
      await pipeline(Readable.from(bytes), createWriteStream(join(home, `${fileId}.835`)))
    }
  })
  const { paid: whole, partial, denied, pended } = decided
  console.log(
    `# ${whole} paid, ${partial} in part, ${denied} denied, ${pended} pended; $${(paid.totalCents / 100).toFixed(2)}`,
  )
  say(bench, 'seconds', total.seconds, 's')
  say(bench, 'processor_seconds', total.processor, 's')
  say(bench, 'claims_per_second', Math.round(claims / total.seconds), 'claims/s')
  say(bench, 'claims_per_processor_second', Math.round(claims / total.processor), 'claims/s')
  say(bench, 'peak_memory', Math.round(peakMemory()), 'MB')
  await gatherStatistics(installation)
  const broken = await inside(installation, finance, brokenInvariants)
  if (broken.length > 0) throw new Error(broken.slice(0, 5).join('\n'))
} finally {
  await installation.close()
  remove()
}
