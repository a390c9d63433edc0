// What the client makes of refusals and file names.
import { expect, test } from 'vitest'
import { freshKey, refusalFrom } from './client.ts'
import { nameForHeader } from './upload.ts'

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
  ['Ana Rivera visits.CSV', 'Ana%20Rivera%20visits.CSV'],
  ['remesa de María.835', 'remesa%20de%20Mar%C3%ADa.835'],
  ['half \ud83d.edi', 'half%20_.edi'],
])('the file %j goes up named %j', (chosen, sent) => {
  expect(nameForHeader(chosen)).toBe(sent)
})

test('keys are uuids and never the same', () => {
  const keys = Array.from({ length: 50 }, freshKey)
  expect(new Set(keys).size).toBe(50)
  for (const key of keys) expect(key).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})
