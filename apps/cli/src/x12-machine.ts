// What the X12 command line asks of the machine: the time for answers and progress, and a key that nobody knows.
import { randomBytes } from 'node:crypto'
import type { Door } from '@throughline/x12/command'

export const machine: Pick<Door, 'now' | 'secret'> = {
  now: () => new Date(),
  secret: () => randomBytes(32).toString('hex'),
}
