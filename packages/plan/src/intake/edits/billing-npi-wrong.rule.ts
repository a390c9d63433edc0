// Asks whether the billing provider's NPI is there and can exist.
import { defineRule, isNpi } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { exampleIntake, type ReadableIntake } from '../claim-intake.ts'
import { always, doorPractice, rejects, theClaim } from '../intake-edit.ts'

export const billingNpiWrong = defineRule({
  id: 'billing-npi-wrong',
  question: 'Is the billing NPI a number that can exist?',
  citation: doorPractice('45 CFR 162.406; status 562'),
  inForce: always,
  leadsTo: rejects('A7', '562', '85'),
  find: (intake: ReadableIntake) => {
    const { npi, name } = intake.claim.billing
    return theClaim(
      npi !== null && isNpi(npi)
        ? null
        : { name, wrong: npi === null ? 'is missing' : `(${npi}) fails its check digit` },
    )
  },
  say: (found) =>
    sentence(
      'intake.billing-npi-wrong',
      found,
      'The NPI of the billing provider {name} {wrong}. Correct it and send the claim again.',
    ),
  examples: {
    pass: [{ because: 'the check digit is right', facts: exampleIntake() }],
    fire: [
      { because: 'it is missing', facts: exampleIntake({ billing: { npi: null } }), says: ['missing'] },
      { because: 'a digit is wrong', facts: exampleIntake({ billing: { npi: '1456789018' } }), says: ['1456789018'] },
    ],
  },
})
