// Whether the process a data folder names is alive: never said of what cannot be a server; and waiting until it is gone.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { processEnds, processLives } from './postmaster.ts'

test.each([
  ['this process', process.pid, true],
  ['the first process of the machine, which no server is', 1, false],
  ['every process of the group', 0, false],
  ['a file without a number', NaN, false],
])('%s', (_, pid, lives) => expect(processLives(pid)).toBe(lives))

test('a process that takes its time to end is waited for, and one that never does is not for ever', async () => {
  const slow = spawn(process.execPath, ['-e', 'process.stdin.resume().on("end", () => setTimeout(() => 0, 200))'], {
    stdio: ['pipe', 'ignore', 'inherit'],
  })
  await once(slow, 'spawn')
  expect(await processEnds(slow.pid!, 20)).toBe(false)
  slow.stdin.end()
  expect(await processEnds(slow.pid!, 30_000)).toBe(true)
  expect(processLives(slow.pid!)).toBe(false)
})
