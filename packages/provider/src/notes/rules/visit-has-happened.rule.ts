// Asks whether the visit has taken place: a note of a visit to come, or of one that did not happen, is not a record.
import { day, defineRule, formatDay } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { always, holds, unverified, wholly } from '../../rule/rule-parts.ts'
import { exampleNote } from '../example-note.ts'
import type { NoteFacts } from '../note-facts.ts'

const words: Readonly<Record<string, string>> = {
  booked: 'only booked',
  cancelled: 'cancelled',
  'no-show': 'a missed visit',
}

export const visitHasHappened = defineRule({
  id: 'visit-has-happened',
  question: 'Has the visit taken place?',
  citation: unverified('CARC 96 with N441, missed appointment billed; own design'),
  inForce: always,
  leadsTo: holds,
  find: ({ service, signingOn }: NoteFacts) => {
    const values = { day: formatDay(service.servedOn) }
    if (service.servedOn > signingOn) return wholly([{ ...values, state: 'still to come' }])
    const state = words[service.status]
    return wholly(state === undefined ? [] : [{ ...values, state }])
  },
  say: (found) =>
    sentence(
      'note-visit-has-happened',
      found,
      'The visit of {day} is {state}. Mark it delivered first, if it took place, or correct its date.',
    ),
  examples: {
    pass: [{ because: 'it was delivered that day', facts: exampleNote() }],
    fire: [
      {
        because: 'it is tomorrow',
        facts: exampleNote({ signingOn: day('2026-03-02') }),
        says: ['3 Mar 2026', 'still to come'],
      },
      { because: 'nobody came', facts: exampleNote({ service: { status: 'no-show' } }), says: ['a missed visit'] },
    ],
  },
})
