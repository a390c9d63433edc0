// Asks whether every modifier has two characters, and a line at most four.
import { defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { exampleIntake, type ReadableIntake } from '../claim-intake.ts'
import { always, doorPractice, everyLine, rejects } from '../intake-edit.ts'

export const modifierMalformed = defineRule({
  id: 'modifier-malformed',
  question: 'Are there at most four modifiers of two characters on every line?',
  citation: doorPractice('837P guide: four modifiers; status 453'),
  inForce: always,
  leadsTo: rejects('A7', '453'),
  find: (intake: ReadableIntake) =>
    everyLine(intake, ({ modifiers }) => {
      const wrong = modifiers.find((modifier) => !/^[0-9A-Z]{2}$/.test(modifier))
      if (wrong !== undefined) return { what: `modifier “${wrong}”` }
      return modifiers.length > 4 ? { what: `${modifiers.length} modifiers` } : null
    }),
  say: (found) =>
    sentence(
      'intake.modifier-malformed',
      found,
      'Line {line} carries {what}. A line carries at most four modifiers, each of two letters or digits. Correct it and send the claim again.',
    ),
  examples: {
    pass: [{ because: 'HE', facts: exampleIntake() }],
    fire: [{ because: 'one letter', facts: exampleIntake({ line: { modifiers: ['H'] } }), says: ['“H”'] }],
  },
})
