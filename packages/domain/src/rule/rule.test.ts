// Rules are asked in order, only while in force, and everything they find is collected.
import { expect, test } from 'vitest'
import { day } from '../calendar/day.ts'
import { askRules, defineRule, type HoldOutcome } from './rule.ts'

type Facts = { readonly units: readonly number[] }

const aboveFour = defineRule<Facts, { readonly line: number; readonly units: number }, HoldOutcome>({
  id: 'units-above-four',
  question: 'Does a line bill more than four units?',
  citation: { source: 'Invented for the test', read: day('2026-01-01'), confidence: 'unverified' },
  inForce: { starts: day('2026-01-01'), ends: day('2026-12-31') },
  leadsTo: { kind: 'hold' },
  find: ({ units }) => units.flatMap((count, index) => (count > 4 ? [{ line: index + 1, units: count }] : [])),
  say: ({ line, units }) => ({
    id: 'units-above-four',
    values: { line, units },
    text: `Line ${line} bills ${units} units.`,
  }),
  examples: {
    pass: [{ because: 'four are allowed', facts: { units: [4] } }],
    fire: [{ because: 'five are not', facts: { units: [5] }, says: ['5 units'] }],
  },
})
const nothing = defineRule<Facts, Record<string, never>, HoldOutcome>({
  ...aboveFour,
  id: 'no-lines',
  leadsTo: { kind: 'warn' },
  find: ({ units }) => (units.length === 0 ? [{}] : []),
  say: () => ({ id: 'no-lines', values: {}, text: 'The claim has no lines.' }),
  examples: { pass: [], fire: [] },
})

test('all findings of all rules, with their place, sentence and outcome', () => {
  const found = askRules([nothing, aboveFour], { units: [5, 4, 9] }, day('2026-06-01'))
  expect(found.map(({ rule, line, message, outcome }) => [rule, line, message.text, outcome.kind])).toEqual([
    ['units-above-four', 1, 'Line 1 bills 5 units.', 'hold'],
    ['units-above-four', 3, 'Line 3 bills 9 units.', 'hold'],
  ])
  expect(
    askRules([nothing, aboveFour], { units: [] }, day('2026-06-01')).map(({ rule, line }) => [rule, line]),
  ).toEqual([['no-lines', null]])
})

test.each([
  ['2025-12-31', 0],
  ['2026-01-01', 1],
  ['2026-12-31', 1],
  ['2027-01-01', 0],
])('on %s it finds %i', (on, count) => {
  expect(askRules([aboveFour], { units: [5] }, day(on))).toHaveLength(count)
})
