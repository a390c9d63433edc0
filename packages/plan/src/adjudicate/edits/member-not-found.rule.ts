// Asks whether we know the person at all. Decided this way the remittance says status 4.
import { defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import type { ClaimCase } from '../claim-case.ts'
import { always, denies, pairedByUs, unverified, wholeClaim } from '../edit.ts'
import { exampleCase } from '../example-case.ts'

export const memberNotFound = defineRule({
  id: 'member-not-found',
  question: 'Do we know this member?',
  citation: unverified(
    `CARC 31; CLP02 is 4 only when the patient is not recognized (X12 interpretations 1423 and 1079); ${pairedByUs}`,
  ),
  inForce: always,
  leadsTo: denies('CO', '31', 'N382'),
  find: (claim: ClaimCase) => {
    const { subscriber, patient } = claim.facts.claim
    const named = patient?.insured ?? subscriber
    return wholeClaim(
      claim.facts.member === null
        ? { number: subscriber.memberNumber ?? 'none', name: `${named.name.given} ${named.name.family}` }
        : null,
    )
  },
  say: (found) =>
    sentence(
      'member-not-found',
      found,
      'The claim is for {name}, member number {number}. We have no member with that number. Check the card and the eligibility answer for the day of service, and send it again with the right number.',
    ),
  examples: {
    pass: [{ because: 'the member is known', facts: exampleCase() }],
    fire: [
      {
        because: 'nobody has this number',
        facts: exampleCase({ member: null }),
        says: ['Ana Rivera', 'M100200300', 'eligibility'],
      },
    ],
  },
})
