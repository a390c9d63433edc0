// What the client makes of refusals and file names.
import { expect, test } from 'vitest'
import { freshKey, refusalFrom } from './client.ts'
import { plainName } from './upload.ts'

test('a refusal of ours keeps its sentence and its fields', () => {
  const body = {
    error: { code: 'invalid', message: 'Check the name.', fields: [{ path: 'name.given', message: 'Needed.' }] },
  }
  const refusal = refusalFrom(400, JSON.stringify(body))
  expect([refusal.status, refusal.code, refusal.message, refusal.fields, refusal.uncertain]).toEqual([
    400,
    'invalid',
    'Check the name.',
    [{ path: 'name.given', message: 'Needed.' }],
    false,
  ])
})

test.each([
  ['<html>Bad gateway</html>', 502],
  ['', 500],
  ['{"error":{}}', 503],
  ['null', 500],
])('%j says nothing to a person', (text, status) => {
  const refusal = refusalFrom(status, text)
  expect([refusal.code, refusal.message, refusal.uncertain]).toEqual(['unexpected', '', true])
})

test.each([
  ['Ana Rivera visits.CSV', 'upload.csv'],
  ['remit.835', 'upload.835'],
  ['Rosa Ortega', 'upload'],
  ['a.b.very-long-ending', 'upload'],
])('the file %j goes up as %j', (chosen, sent) => {
  expect(plainName(chosen)).toBe(sent)
})

test('keys are uuids and never the same', () => {
  const keys = Array.from({ length: 50 }, freshKey)
  expect(new Set(keys).size).toBe(50)
  for (const key of keys) expect(key).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})
