// How long an 835 of many claims takes from its bytes in the store to a committed posting, and how much memory: claims that
// were sent lie in the database with their charges, the file is there, and a process of its own takes it.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { bundle } from '../world/bundle.ts'
import {
  benchHome,
  gatherStatistics,
  inside,
  openAt,
  organizationAt,
  say,
  sayMachine,
  sizeOf,
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

const claims = sizeOf('claims', 100_000)
sayMachine(bench)
const { home, remove } = benchHome()
try {
  const made = await prepare(home, claims)
  const program = await bundle(join(import.meta.dirname, 'take-large-file.ts'), 'take-large-file')
  const words = [home, made.organizationId, made.userId, made.fileId, `claims=${claims}`]
  const done = spawnSync(process.execPath, [program, ...words], { stdio: 'inherit' })
  process.exitCode = done.status ?? 1
} finally {
  remove()
}
