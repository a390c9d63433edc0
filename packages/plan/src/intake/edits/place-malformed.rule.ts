// Asks whether claim and lines name a place of service by two digits.
import { defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { exampleIntake, type ReadableIntake } from '../claim-intake.ts'
import { always, doorPractice, everyLine, rejects } from '../intake-edit.ts'

export const placeMalformed = defineRule({
  id: 'place-malformed',
  question: 'Is the place of service two digits?',
  citation: doorPractice('Status 249'),
  inForce: always,
  leadsTo: rejects('A7', '249'),
  find: (intake: ReadableIntake) =>
    everyLine(intake, (line) => {
      const place = line.placeOfService ?? intake.claim.placeOfService
      return /^\d\d$/.test(place) ? null : { place: place || 'nothing' }
    }),
  say: (found) =>
    sentence(
      'intake.place-malformed',
      found,
      'Line {line} names “{place}” as place of service. Use the two-digit code of the place in the note, for example 11, 12 or 02, and send the claim again.',
    ),
  examples: {
    pass: [{ because: 'an office', facts: exampleIntake() }],
    fire: [{ because: 'a word', facts: exampleIntake({ line: { placeOfService: 'OF' } }), says: ['OF'] }],
  },
})
