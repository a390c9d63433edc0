import { expect, test } from 'vitest'
import { counted, listed, sentencesOf } from './sentence.ts'

const sentence = sentencesOf('plan')

test('a template is filled and keeps its values for another language', () => {
  expect(sentence('late', { days: 3, who: 'Ana' }, '{who} is {days} days late, {who}.')).toEqual({
    id: 'plan.late',
    values: { days: 3, who: 'Ana' },
    text: 'Ana is 3 days late, Ana.',
  })
  // A value that looks like a template is only text.
  expect(sentence('odd', { who: '{days}' }, '{who}').text).toBe('{days}')
})

test('a value that is missing stops', () => {
  expect(() => sentence('late', {}, '{days} days')).toThrow('message late has no value for {days}')
})

test('numbers of things and lists', () => {
  expect([counted(1, 'unit'), counted(0, 'unit'), counted(2, 'person', 'people')]).toEqual([
    '1 unit',
    '0 units',
    '2 people',
  ])
  expect([[], ['A'], ['A', 'B'], ['A', 'B', 'C']].map((words) => listed(words))).toEqual([
    '',
    'A',
    'A and B',
    'A, B and C',
  ])
  expect(listed(['A', 'B'], 'or')).toBe('A or B')
})
