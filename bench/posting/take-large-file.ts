// The measured half of the posting bench, a process of its own: takes the file that lies in the store, and says how long it
// took, with what memory, and that every invariant holds.
import { sessionWithoutToken } from '@throughline/application'
import { brokenInvariants } from '@throughline/store'
import {
  gatherStatistics,
  inside,
  openAt,
  peakMemory,
  processorSeconds,
  say,
  sizeOf,
  timed,
} from '../world/open-bench.ts'

const bench = 'posting'
const [home, organizationId, userId, fileId] = process.argv.slice(2) as [string, string, string, string]
const claims = sizeOf('claims', 100_000)
const installation = await openAt(home)
const session = sessionWithoutToken(organizationId, userId)
const before = await processorSeconds(installation)
const { seconds, gave } = await timed(() => installation.application.execute(session, 'file.take', { fileId }))
if (!gave.ok) throw new Error(gave.refusal.message)
if (gave.reply.outcome !== 'posted') throw new Error(gave.reply.reasons.join('\n'))
console.log(`# ${gave.reply.transactions[0]!.text}`)
say(bench, 'claims', claims, 'claims')
say(bench, 'seconds', seconds, 's')
say(bench, 'claims_per_second', Math.round(claims / seconds), 'claims/s')
const after = await processorSeconds(installation)
say(bench, 'processor_seconds', after.own - before.own, 's')
say(bench, 'database_processor_seconds', after.database - before.database, 's')
say(bench, 'peak_memory', Math.round(peakMemory()), 'MB')
// The check asks every row of every other table: with the statistics of empty tables it would take longer than the posting.
await gatherStatistics(installation)
const broken = await inside(installation, session, brokenInvariants)
if (broken.length > 0) throw new Error(broken.slice(0, 5).join('\n'))
await installation.close()
