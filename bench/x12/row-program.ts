// Times one kind of work in a process of its own, as a program does it that reads files and does nothing else: `KIND WORK FILE`. The
// yardstick runs before each turn of it, on the same file. What it tells is a line of JSON.
import { seconds } from './seconds.ts'
import { sliceEverything } from './slice.ts'
import { workOf, type Kind, type Turn, type Work } from './works.ts'

/** The first of them only warms up. */
const rounds = 8

const [kind, work, path] = process.argv.slice(2) as [Kind, Work, string]
const act = workOf(kind, work)
const turns: Turn[] = []
for (let round = 0; round < rounds; round++) {
  const yardstick = await seconds(() => sliceEverything(path))
  const own = await seconds(() => act(path))
  if (round > 0) turns.push({ yardstick, own })
}
console.log(JSON.stringify(turns))
