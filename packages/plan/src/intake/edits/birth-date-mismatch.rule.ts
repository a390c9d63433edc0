// Asks whether the birth date is the one we have for this member.
import { day, defineRule, formatDay } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { exampleIntake, type ReadableIntake } from '../claim-intake.ts'
import { always, doorPractice, rejects, theClaim } from '../intake-edit.ts'

export const birthDateMismatch = defineRule({
  id: 'birth-date-mismatch',
  question: 'Is the birth date the one we have?',
  citation: doorPractice('Status 158'),
  inForce: always,
  leadsTo: rejects('A7', '158', 'IL'),
  find: (intake: ReadableIntake) => {
    const insured = intake.claim.patient?.insured ?? intake.claim.subscriber
    if (intake.member === null) return theClaim(null)
    if (insured.birthDate === null) return theClaim({ sent: 'none' })
    return theClaim(insured.birthDate === intake.member.birthDate ? null : { sent: formatDay(insured.birthDate) })
  },
  say: (found) =>
    sentence(
      'intake.birth-date-mismatch',
      found,
      'The birth date on the claim ({sent}) is not the one we have for this member number. Check number and birth date against the eligibility answer and send the claim again.',
    ),
  examples: {
    pass: [
      { because: 'both dates agree', facts: exampleIntake() },
      { because: 'we do not know the member, which another edit says', facts: exampleIntake({ member: null }) },
    ],
    fire: [
      {
        because: 'two digits are exchanged',
        facts: exampleIntake({
          claim: { subscriber: { ...exampleIntake().claim.subscriber, birthDate: day('1948-03-09') } },
        }),
        says: ['9 Mar 1948'],
      },
    ],
  },
})
