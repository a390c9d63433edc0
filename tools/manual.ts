// Writes docs/manual from the rules and the registry. `--check` writes nothing and fails when a page is stale.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { manualPages } from './manual/read-rules.ts'

const root = fileURLToPath(new URL('../', import.meta.url))
const checking = process.argv.includes('--check')
const stale: string[] = []

for (const [path, text] of await manualPages(root)) {
  const now = existsSync(root + path) ? readFileSync(root + path, 'utf8') : null
  if (now === text) continue
  stale.push(path)
  if (checking) continue
  mkdirSync(root + path.split('/').slice(0, -1).join('/'), { recursive: true })
  writeFileSync(root + path, text)
}

if (stale.length === 0) console.log('The manual says what the program does.')
else if (checking) {
  console.error(`Stale: ${stale.join(', ')}. Run npx tsx tools/manual.ts and commit what it writes.`)
  process.exitCode = 1
} else console.log(`Written: ${stale.join(', ')}.`)
