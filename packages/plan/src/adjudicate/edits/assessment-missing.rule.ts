// Asks whether an assessment came before the service, where the contract wants one.
import { day, defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import type { ClaimCase } from '../claim-case.ts'
import { always, denies, eachLine, pairedByUs, unverified } from '../edit.ts'
import { exampleCase } from '../example-case.ts'

export const assessmentMissing = defineRule({
  id: 'assessment-missing',
  question: 'Was there an assessment before the service?',
  citation: unverified(`The contract’s preconditions; CARC 252 with RARC N42; ${pairedByUs}`),
  inForce: always,
  leadsTo: denies('CO', '252', 'N42'),
  find: (claim: ClaimCase) =>
    eachLine(claim, (line) =>
      line.term?.requires.includes('assessment') &&
      claim.facts.member &&
      !claim.facts.member.assessments.some((done) => done <= line.from)
        ? { term: line.term.title }
        : null,
    ),
  say: (found) =>
    sentence(
      'assessment-missing',
      found,
      '{asked}: the term “{term}” asks for a mental health assessment before the first visit, and we have none. Send us the assessment and ask us to look again.',
    ),
  examples: {
    pass: [{ because: 'it was done in December', facts: exampleCase({ term: { requires: ['assessment'] } }) }],
    fire: [
      {
        because: 'it came afterwards',
        facts: exampleCase({ term: { requires: ['assessment'] }, member: { assessments: [day('2026-01-20')] } }),
        says: ['assessment'],
      },
    ],
  },
})
