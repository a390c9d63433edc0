// Asks whether we have a member with this number, for plans that answer this at the door.
import { defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { exampleIntake, type ReadableIntake } from '../claim-intake.ts'
import { always, doorPractice, rejects, theClaim } from '../intake-edit.ts'

export const memberUnknown = defineRule({
  id: 'member-unknown',
  question: 'Do we have a member with this number?',
  citation: doorPractice('Status 33'),
  inForce: always,
  leadsTo: rejects('A3', '33', 'IL'),
  find: (intake: ReadableIntake) => {
    const { name, memberNumber } = intake.claim.subscriber
    const unknown = intake.member === null && intake.policy.unknownMember === 'reject' && memberNumber?.trim()
    return theClaim(unknown ? { number: memberNumber ?? '', name: `${name.given} ${name.family}` } : null)
  },
  say: (found) =>
    sentence(
      'intake.member-unknown',
      found,
      'We have no member {number} ({name}). Ask for an eligibility answer for the day of service, correct the number, and send the claim again.',
    ),
  examples: {
    pass: [
      { because: 'we have the member', facts: exampleIntake({ policy: { unknownMember: 'reject' } }) },
      { because: 'this plan decides such claims instead', facts: exampleIntake({ member: null }) },
    ],
    fire: [
      {
        because: 'nobody has this number',
        facts: exampleIntake({ member: null, policy: { unknownMember: 'reject' } }),
        says: ['M100200300', 'Ana Rivera'],
      },
    ],
  },
})
