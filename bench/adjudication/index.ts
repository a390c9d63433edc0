// How many claim lines the plan decides a second on one core, in memory: facts in, decisions with their explanations
// out. Claims are varied and made from a seed beforehand; the clock runs only around the deciding.
import { availableParallelism, cpus, totalmem } from 'node:os'
import { adjudicate, decisionText, type AdjudicationFacts } from '@throughline/plan'
import { generateFacts, generateWorld } from '@throughline/plan/testing'

const seed = 7
const linesWanted = 240_000
const linesPerBatch = 12_000

console.log(`adjudication machine_cores ${availableParallelism()} cores`)
console.log(`adjudication machine_memory ${Math.round(totalmem() / 2 ** 30)} GiB`)
console.log(`# ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}, seed ${seed}`)

const world = generateWorld(seed, 2_000)
let next = 0

/** The next claims of the stream, about as many lines as a batch holds. */
function batch(): { claims: AdjudicationFacts[]; lines: number } {
  const claims: AdjudicationFacts[] = []
  let lines = 0
  for (; lines < linesPerBatch; next += 1) {
    const facts = generateFacts(world, seed, next)
    lines += facts.claim.lines.length
    claims.push(facts)
  }
  return { claims, lines }
}

/** Decides a batch; wall and processor seconds it took. */
function run(claims: readonly AdjudicationFacts[]): { wall: number; processor: number; paid: number; steps: number } {
  let paid = 0
  let steps = 0
  const before = process.cpuUsage()
  const started = process.hrtime.bigint()
  for (const facts of claims) {
    const decision = adjudicate(facts)
    paid += decision.paid
    steps += decision.steps.length
  }
  const wall = Number(process.hrtime.bigint() - started) / 1e9
  const used = process.cpuUsage(before)
  return { wall, processor: (used.user + used.system) / 1e6, paid, steps }
}

// The first batch warms the compiler and is not counted.
run(batch().claims)

const total = { claims: 0, lines: 0, wall: 0, processor: 0, paid: 0, steps: 0 }
while (total.lines < linesWanted) {
  const { claims, lines } = batch()
  const took = run(claims)
  total.claims += claims.length
  total.lines += lines
  total.wall += took.wall
  total.processor += took.processor
  total.paid += took.paid
  total.steps += took.steps
}

const sample = batch().claims.map((facts) => adjudicate(facts))
const started = process.hrtime.bigint()
let characters = 0
for (const decision of sample) characters += decisionText(decision).length
const seconds = Number(process.hrtime.bigint() - started) / 1e9

console.log(`adjudication claims ${total.claims} claims`)
console.log(`adjudication lines ${total.lines} lines`)
console.log(`adjudication lines_per_second ${Math.round(total.lines / total.wall)} lines/s`)
// What one core does when nothing else wants it: processor time, the collector's threads included.
console.log(`adjudication lines_per_processor_second ${Math.round(total.lines / total.processor)} lines/s`)
console.log(`adjudication steps_per_line ${(total.steps / total.lines).toFixed(2)} steps`)
console.log(`adjudication paid ${(total.paid / 100).toFixed(2)} dollars`)
console.log(`adjudication canonical_texts_per_second ${Math.round(sample.length / seconds)} decisions/s`)
console.log(`adjudication canonical_text_length ${Math.round(characters / sample.length)} characters`)
