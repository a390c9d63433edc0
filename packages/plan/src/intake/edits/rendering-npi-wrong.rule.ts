// Asks whether a rendering NPI that was sent can exist.
import { defineRule, isNpi } from '@throughline/domain'
import { examplePractitioner } from '../../adjudicate/example-case.ts'
import { sentence } from '../../message/sentence.ts'
import { exampleIntake, type ReadableIntake } from '../claim-intake.ts'
import { always, doorPractice, rejects, theClaim } from '../intake-edit.ts'

export const renderingNpiWrong = defineRule({
  id: 'rendering-npi-wrong',
  question: 'Can every rendering NPI exist?',
  citation: doorPractice('45 CFR 162.406; status 562'),
  inForce: always,
  leadsTo: rejects('A7', '562', '82'),
  find: (intake: ReadableIntake) => {
    const sent = [intake.claim.rendering, ...intake.claim.lines.map((line) => line.rendering)]
    const wrong = sent.find((rendering) => rendering && rendering.npi !== null && !isNpi(rendering.npi))
    return theClaim(wrong ? { npi: wrong.npi!, name: `${wrong.name.given} ${wrong.name.family}` } : null)
  },
  say: (found) =>
    sentence(
      'intake.rendering-npi-wrong',
      found,
      'The NPI {npi} of the rendering provider {name} fails its check digit. Correct it and send the claim again.',
    ),
  examples: {
    pass: [
      { because: 'the check digit is right', facts: exampleIntake() },
      { because: 'none is sent', facts: exampleIntake({ claim: { rendering: null } }) },
    ],
    fire: [
      {
        because: 'a digit is wrong on a line',
        facts: exampleIntake({ line: { rendering: { name: examplePractitioner.name, npi: '1345678900' } } }),
        says: ['1345678900', 'Pat Lowell'],
      },
    ],
  },
})
