// How long an 835 of many claims takes from its bytes in the store to a committed posting, and how much memory: claims that
// were sent lie in the database with their charges, the file is there, and a process of its own takes it.
import { spawnSync } from 'node:child_process'
import { brokenInvariants } from '@throughline/store'
import { sessionWithoutToken } from '@throughline/application'
import {
  benchHome,
  gatherStatistics,
  inside,
  openAt,
  organizationAt,
  peakMemory,
  say,
  sayMachine,
  sizeOf,
  timed,
} from '../world/open-bench.ts'
import { fillSentClaims, remittanceOf } from './sent-claims.ts'

const bench = 'posting'

async function prepare(
  home: string,
  claims: number,
): Promise<{ userId: string; organizationId: string; fileId: string }> {
  const installation = await openAt(home)
  const session = await organizationAt(installation, 'provider', 'director')
  await inside(installation, session, (trx) => fillSentClaims(trx, session.organizationId!, claims))
  await gatherStatistics(installation)
  const content = remittanceOf(claims)
  const received = await installation.application.receiveFile(
    session,
    { name: 'large.835', kind: '835', content },
    'bench',
  )
  if (!received.ok) throw new Error(received.refusal.message)
  say(bench, 'file_size', received.reply.bytes / 2 ** 20, 'MiB')
  await installation.close()
  return { userId: session.userId, organizationId: session.organizationId!, fileId: received.reply.fileId }
}

async function measure(
  home: string,
  claims: number,
  organizationId: string,
  userId: string,
  fileId: string,
): Promise<void> {
  const installation = await openAt(home)
  const session = sessionWithoutToken(organizationId, userId)
  const { seconds, gave } = await timed(() => installation.application.execute(session, 'file.take', { fileId }))
  if (!gave.ok) throw new Error(gave.refusal.message)
  if (gave.reply.outcome !== 'posted') throw new Error(gave.reply.reasons.join('\n'))
  console.log(`# ${gave.reply.transactions[0]!.text}`)
  say(bench, 'claims', claims, 'claims')
  say(bench, 'seconds', seconds, 's')
  say(bench, 'claims_per_second', Math.round(claims / seconds), 'claims/s')
  say(bench, 'peak_memory', Math.round(peakMemory()), 'MB')
  const broken = await inside(installation, session, brokenInvariants)
  if (broken.length > 0) throw new Error(broken.slice(0, 5).join('\n'))
  await installation.close()
}

const [phase, home, organizationId, userId, fileId] = process.argv.slice(2).filter((word) => !word.includes('='))
const claims = sizeOf('claims', 100_000)
if (phase === 'measure') await measure(home!, claims, organizationId!, userId!, fileId!)
else {
  sayMachine(bench)
  const { home: folder, remove } = benchHome()
  try {
    const made = await prepare(folder, claims)
    const words = ['measure', folder, made.organizationId, made.userId, made.fileId, `claims=${claims}`]
    const parameters = [...process.execArgv, import.meta.filename, ...words]
    const done = spawnSync(process.execPath, parameters, { stdio: 'inherit' })
    process.exitCode = done.status ?? 1
  } finally {
    remove()
  }
}
