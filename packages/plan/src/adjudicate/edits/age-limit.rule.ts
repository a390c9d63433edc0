// Asks whether contract and benefit pay for the service at the person's age.
import { ageOn, defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import type { ClaimCase } from '../claim-case.ts'
import { always, denies, eachLine, pairedByUs, unverified } from '../edit.ts'
import { exampleCase } from '../example-case.ts'

export const ageLimit = defineRule({
  id: 'age-limit',
  question: 'Is the service paid at this person’s age?',
  citation: unverified(`The contract’s and the benefit’s ages; CARC 6 with RARC N129; ${pairedByUs}`),
  inForce: always,
  leadsTo: denies('CO', '6', 'N129'),
  find: (claim: ClaimCase) =>
    eachLine(claim, (line) => {
      const { member } = claim.facts
      if (member === null) return null
      const limits = [
        { ages: line.term?.ages ?? null, who: 'your contract' },
        { ages: line.benefitService?.ages ?? null, who: line.benefit?.purchaser ?? '' },
      ]
      if (limits[0]!.ages === null && limits[1]!.ages === null) return null
      const age = ageOn(member.birthDate, line.from)
      const broken = limits.find(
        ({ ages }) => ages !== null && (age < ages.from || (ages.through !== null && age > ages.through)),
      )
      if (!broken) return null
      const { from, through } = broken.ages!
      return {
        age,
        who: broken.who,
        ages: through === null ? `from ${from} years on` : `from ${from} through ${through} years`,
      }
    }),
  say: (found) =>
    sentence(
      'age-limit',
      found,
      '{asked}: this member was {age} on that day, and {who} pays the service {ages}. Check the birth date; if it is right, ask which code serves that age.',
    ),
  examples: {
    pass: [
      { because: 'no age is named', facts: exampleCase() },
      { because: 'adults only, and she is 41', facts: exampleCase({ term: { ages: { from: 18, through: null } } }) },
    ],
    fire: [
      {
        because: 'the term is for young people',
        facts: exampleCase({ term: { ages: { from: 14, through: 26 } } }),
        says: ['was 41', 'from 14 through 26'],
      },
    ],
  },
})
