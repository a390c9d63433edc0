// Asks whether a visit was changed after its note was signed: the claim counts the visit, the auditor reads the note.
import { defineRule, formatDay, timeOfDay } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { always, holds, unverified } from '../../rule/rule-parts.ts'
import { exampleClaim } from '../example-claim.ts'
import { eachLine, type ScrubFacts } from '../scrub-facts.ts'

export const visitMatchesNote = defineRule({
  id: 'visit-matches-note',
  question: 'Do visit and signed note tell the same time and place?',
  citation: unverified('CARC 16 with N206, record and claim differ; own design'),
  inForce: always,
  leadsTo: holds,
  find: (facts: ScrubFacts) =>
    eachLine(facts, (_, record) => {
      const other = record.visits.find(
        ({ service, note }) =>
          note?.status === 'signed' &&
          (note.starts !== service.starts ||
            note.ends !== service.ends ||
            note.placeOfService !== service.placeOfService),
      )
      if (!other) return null
      const { service, note } = other
      return {
        day: formatDay(service.servedOn),
        visit: `${service.starts} to ${service.ends}, place ${service.placeOfService}`,
        note: `${note!.starts} to ${note!.ends}, place ${note!.placeOfService}`,
      }
    }),
  say: (found) =>
    sentence(
      'scrub-visit-matches-note',
      found,
      'Line {line}: the visit of {day} says {visit}, its signed note says {note}. Set the visit right by the note; if the note is wrong, add to it and ask what may be billed.',
    ),
  examples: {
    pass: [{ because: 'they agree', facts: exampleClaim() }],
    fire: [
      {
        because: 'an hour became fifty minutes after signing',
        facts: exampleClaim((f) => void (f.lines[0]!.visits[0]!.note!.ends = timeOfDay('10:53'))),
        says: ['10:00 to 11:00', '10:00 to 10:53'],
      },
    ],
  },
})
