// What kept the data from being kept is found among the causes of whatever failed over it.
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { diskIsFull, storageReason } from './disk-reason.ts'

const failed = (message: string, more: object, cause?: unknown) => Object.assign(new Error(message, { cause }), more)

test.each([
  [
    'a folder that may not be written',
    failed('EACCES', { code: 'EACCES', syscall: 'mkdir' }),
    'you may not write there',
  ],
  ['PostgreSQL out of room', failed('could not extend file', { code: '53100' }), 'the disk is full. Make room'],
  [
    'a migration that had no room',
    failed('The database could not be brought up to date.', {}, failed('could not extend file', { code: '53100' })),
    'the disk is full',
  ],
  [
    'a data folder that could not be made',
    new Error('PostgreSQL said: could not write to file "pg_wal/x": No space left on device'),
    'the disk is full',
  ],
])('%s', (_, error, sentence) => expect(storageReason(error)).toContain(sentence))

test('what has another reason has none here, however long its causes go on', () => {
  const round = new Error('round')
  round.cause = round
  for (const error of [round, null, failed('no such table', { code: '42P01' })]) expect(storageReason(error)).toBeNull()
})

test('a folder with room is not called full, and one that is not there is not asked', () => {
  expect(diskIsFull(tmpdir())).toBe(false)
  expect(diskIsFull(join(tmpdir(), 'nobody-made-this-one'))).toBe(false)
})
