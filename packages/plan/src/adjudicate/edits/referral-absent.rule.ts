// Asks whether a licensed practitioner referred or recommended, where contract or benefit wants it.
import { daysBetween, defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import type { ClaimCase } from '../claim-case.ts'
import { always, denies, eachLine, pairedByUs, unverified } from '../edit.ts'
import { exampleCase } from '../example-case.ts'

export const referralAbsent = defineRule({
  id: 'referral-absent',
  question: 'Is there a referral or recommendation where one is wanted?',
  citation: unverified(`The contract’s preconditions and the benefit; CARC 288; ${pairedByUs}`),
  inForce: always,
  leadsTo: denies('CO', '288'),
  find: (claim: ClaimCase) =>
    eachLine(claim, (line) => {
      const wanted = line.term?.requires.includes('recommendation') || line.benefitService?.referralRequired
      if (!wanted || claim.facts.member === null) return null
      const validDays = line.term?.recommendationValidDays ?? null
      const given = claim.facts.member.referrals.some(
        (referral) =>
          (referral.code === '' || referral.code === line.line.code) &&
          referral.givenOn <= line.from &&
          (validDays === null || daysBetween(referral.givenOn, line.from) <= validDays),
      )
      if (given) return null
      return { valid: validDays === null ? '' : ` given in the ${validDays} days before` }
    }),
  say: (found) =>
    sentence(
      'referral-absent',
      found,
      '{asked}: we have no recommendation of a licensed practitioner{valid}, and without one the service is not paid. If there is one in the record, send it to us and ask us to look again.',
    ),
  examples: {
    pass: [
      { because: 'nobody asks for one', facts: exampleCase({ member: { referrals: [] } }) },
      {
        because: 'it was given in December',
        facts: exampleCase({ term: { requires: ['recommendation'], recommendationValidDays: 60 } }),
      },
    ],
    fire: [
      {
        because: 'the contract wants one and there is none',
        facts: exampleCase({ term: { requires: ['recommendation'] }, member: { referrals: [] } }),
        says: ['licensed practitioner'],
      },
      {
        because: 'it is too old',
        facts: exampleCase({ term: { requires: ['recommendation'], recommendationValidDays: 10 } }),
        says: ['10 days before'],
      },
    ],
  },
})
