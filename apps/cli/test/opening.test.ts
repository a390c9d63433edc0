// An installation that cannot be opened is said in its sentence alone: where the program stood is nobody's concern.
import { expect, test } from 'vitest'
import { run } from '../src/index.ts'

test('a database address that is none', async () => {
  const complaints: string[] = []
  const environment = { DATABASE_URL: 'localhost:5432' }
  const code = await run(
    ['integrity'],
    environment,
    () => undefined,
    (text) => complaints.push(text),
  )
  expect(code).toBe(1)
  expect(complaints).toEqual([
    'DATABASE_URL is no address of a PostgreSQL server. Write it as postgres://user:password@host/database.',
  ])
})
