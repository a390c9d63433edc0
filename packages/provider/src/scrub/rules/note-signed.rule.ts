// Asks for a signed note behind every visit billed.
import { defineRule, formatDay } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { always, holds, sourced } from '../../rule/rule-parts.ts'
import { exampleClaim } from '../example-claim.ts'
import { eachLine, type ScrubFacts } from '../scrub-facts.ts'

export const noteSigned = defineRule({
  id: 'note-signed',
  question: 'Does every visit billed have a signed note?',
  citation: sourced('OIG A-02 New York reports 2011, 2013 (D01)'),
  inForce: always,
  leadsTo: holds,
  find: (facts: ScrubFacts) =>
    eachLine(facts, (_, record) => {
      const open = record.visits.find((visit) => visit.note?.status !== 'signed')
      if (record.visits.length > 0 && !open) return null
      return {
        day: open ? formatDay(open.service.servedOn) : '',
        state: open ? (open.note ? 'a note that is not signed' : 'no note') : 'no visit behind it',
      }
    }),
  say: (found) =>
    found.day === ''
      ? sentence(
          'scrub-note-no-visit',
          found,
          'Line {line} has no visit behind it. Build the claim again from its visits.',
        )
      : sentence(
          'scrub-note-signed',
          found,
          'Line {line}: the visit of {day} has {state}. Ask the worker to finish and sign it; without it the money would have to be given back.',
        ),
  examples: {
    pass: [{ because: 'both notes are signed', facts: exampleClaim() }],
    fire: [
      {
        because: 'a draft',
        facts: exampleClaim((f) => void (f.lines[1]!.visits[0]!.note!.status = 'draft')),
        says: ['Line 2', 'not signed'],
      },
      {
        because: 'no note',
        facts: exampleClaim((f) => {
          f.lines[0]!.visits[0]!.note = null
          f.lines[0]!.visits[0]!.noteDigest = null
        }),
        says: ['3 Mar 2026', 'no note'],
      },
      { because: 'no visit', facts: exampleClaim((f) => void (f.lines[0]!.visits = [])), says: ['no visit behind it'] },
    ],
  },
})
