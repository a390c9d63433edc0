// Writes docs/real-files.md: takes every 835 and 837P of the samples folder (THROUGHLINE_X12_SAMPLES, or the one beside the
// checkout) in a database of its own. `--check` writes nothing and fails when the page is stale.
import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { openStore } from '@throughline/store'
import { answerOurs, reportOf, samplesFolder, samplesOf, takeSample } from '../packages/application/test/real-files.ts'
import { temporaryFolder } from '../packages/store/src/testing/temporary-folder.ts'

const page = fileURLToPath(new URL('../docs/real-files.md', import.meta.url))
const folder = samplesFolder()
if (folder === null) {
  console.error('There is no folder of samples. Name one by THROUGHLINE_X12_SAMPLES, with 835/ and 837P/ in it.')
  process.exit(2)
}
const workshop = new URL('./workshop/build.mjs', import.meta.url).href
await ((await import(workshop)) as { buildReadingThread: () => Promise<void> }).buildReadingThread()
const home = temporaryFolder()
chmodSync(home, 0o755)
const store = await openStore({ world: 'real', environment: { THROUGHLINE_HOME: home } })
const taken = []
for (const path of [...samplesOf(folder, '835'), ...samplesOf(folder, '837P')])
  taken.push(await answerOurs(await takeSample(store.db, folder, path)))
await store.close()
rmSync(home, { recursive: true, force: true })
const text = reportOf(taken)
if (!process.argv.includes('--check')) writeFileSync(page, text)
else if (readFileSync(page, 'utf8') !== text) {
  console.error('docs/real-files.md is stale. Run npx tsx tools/real-files.ts and commit what it writes.')
  process.exitCode = 1
}
