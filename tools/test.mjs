// `npm test`: installs what is missing, then formatting, lint, types, the house, unit tests, tests on a real PostgreSQL, tests
// in a real browser; each part's time, and the sum on the last line. `--quick` leaves out what
// needs a database or a browser, or takes minutes.
import { assertNode, installWhatIsMissing } from './workshop/install.mjs'

assertNode()
installWhatIsMissing()
const { check, tests } = await import('./workshop/sections.mjs')
const { ensureChromium } = await import('./workshop/chromium.mjs')

const words = process.argv.slice(2)
const quick = words.includes('--quick')
const only = words.find((word) => word.startsWith('--only='))?.slice('--only='.length)
const unknown = words.filter((word) => word !== '--quick' && !word.startsWith('--only='))
if (unknown.length > 0) {
  console.error(`“${unknown[0]}” is not known here. There are --quick and --only=PART.`)
  process.exit(2)
}

const chromium = quick || (only !== undefined && only !== 'browser') ? { path: null, why: null } : ensureChromium()
// A thing nobody imports is deleted. The X12 library's exports are for others and are left out (knip.json).
const unused = 'files,exports,dependencies,unlisted,duplicates'
// What was found right stays known below .cache, by the contents of each file: only what changed is looked at again.
const formatKept = ['--cache', '--cache-strategy=content', '--cache-location=.cache/format']
const typesKept = ['--incremental', '--tsBuildInfoFile', '.cache/types.tsbuildinfo']
// Each checker works out the same large types anew: beside the other checks one of them costs half of what four do.
const oneChecker = ['--checkers', '1']
/** What `--quick` leaves out. */
const slow = ['fuzz', 'database', 'browser']
const everything = [
  check('format', 'node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn', ...formatKept, '.'),
  check('lint', 'node_modules/oxlint/bin/oxlint', '--deny-warnings'),
  check('types', 'node_modules/typescript/bin/tsc', '-p', 'tsconfig.json', ...oneChecker, ...typesKept),
  check('unused', 'node_modules/knip/bin/knip.js', '--no-progress', '--no-config-hints', '--include', unused),
  tests('house', 'house'),
  tests('unit', 'unit'),
  tests('fuzz', 'fuzz'),
  tests('database', 'database'),
  tests('browser', 'browser', { CHROMIUM_PATH: chromium.path ?? '' }),
]
const sections = everything.filter(({ title }) =>
  only === undefined ? !quick || !slow.includes(title) : title === only,
)

const sum = { passed: 0, failed: 0, skipped: 0 }
const notRun = []
const began = performance.now()
const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`

/** Runs a part, tells what failed in it and how long it took. */
async function runPart({ title, run }) {
  if (title === 'browser' && chromium.path === null) {
    notRun.push(`The browser tests did not run: ${chromium.why}.`)
    sum.skipped += 1
    return
  }
  const since = performance.now()
  const { passed, failed, skipped, said } = await run()
  for (const [name, count] of Object.entries({ passed, failed, skipped })) sum[name] += count
  if (failed > 0) console.log(`\n── ${title} ──\n${said.trim()}\n`)
  const skips = skipped > 0 ? `, ${skipped} skipped` : ''
  console.log(`${title.padEnd(20)}${seconds(since).padStart(9)}   ${passed} passed, ${failed} failed${skips}`)
}

// The checks use one core each and run side by side; each project of tests uses all cores.
await Promise.all(sections.filter(({ counts }) => !counts).map(runPart))
for (const section of sections.filter(({ counts }) => counts)) await runPart(section)

console.log(`${'all'.padEnd(20)}${seconds(began).padStart(9)}`)
for (const sentence of notRun) console.log(sentence)
// What did not run proves nothing; where nobody watches, that is a failure.
if (notRun.length > 0 && process.env.CI === 'true') sum.failed += notRun.length
console.log(`${sum.passed} passed, ${sum.failed} failed${sum.skipped > 0 ? `, ${sum.skipped} skipped` : ''}`)
process.exit(sum.failed > 0 ? 1 : 0)
