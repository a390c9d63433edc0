// Asks whether each note was signed within the days the contract gives. It warns: a late entry can stand.
import { counted, day, daysBetween, defineRule, formatDay } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { always, unverified, warns } from '../../rule/rule-parts.ts'
import { exampleClaim } from '../example-claim.ts'
import { eachLine, type ScrubFacts } from '../scrub-facts.ts'

export const noteLate = defineRule({
  id: 'note-late',
  question: 'Was each note signed in time?',
  citation: unverified('payer-set (D16)'),
  inForce: always,
  leadsTo: warns,
  find: (facts: ScrubFacts) =>
    eachLine(facts, (_, record) => {
      const allowed = record.term?.lateNoteDays ?? null
      if (allowed === null) return null
      const late = record.visits.find(
        ({ service, note }) => note?.signedOn && daysBetween(service.servedOn, note.signedOn) > allowed,
      )
      return late
        ? {
            day: formatDay(late.service.servedOn),
            signed: formatDay(late.note!.signedOn!),
            allowed: counted(allowed, 'day'),
          }
        : null
    }),
  say: (found) =>
    sentence(
      'scrub-note-late',
      found,
      'Line {line}: the note of {day} was signed on {signed}, later than the {allowed} of the contract. It is marked as a late entry; keep ready why it was late.',
    ),
  examples: {
    pass: [
      { because: 'signed on the day', facts: exampleClaim() },
      {
        because: 'the contract sets no days',
        facts: exampleClaim((f) => {
          f.lines.forEach((record) => (record.term!.lateNoteDays = null))
          f.lines[0]!.visits[0]!.note!.signedOn = day('2026-03-09')
        }),
      },
    ],
    fire: [
      {
        because: 'signed after six days',
        facts: exampleClaim((f) => void (f.lines[0]!.visits[0]!.note!.signedOn = day('2026-03-09'))),
        says: ['9 Mar 2026', '3 days'],
      },
    ],
  },
})
