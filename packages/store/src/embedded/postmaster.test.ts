// Whether the process a data folder names is alive: never said of what cannot be a server.
import { expect, test } from 'vitest'
import { processLives } from './postmaster.ts'

test.each([
  ['this process', process.pid, true],
  ['the first process of the machine, which no server is', 1, false],
  ['every process of the group', 0, false],
  ['a file without a number', NaN, false],
])('%s', (_, pid, lives) => expect(processLives(pid)).toBe(lives))
