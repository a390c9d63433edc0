// Asks whether a plan of care was in force, where the contract wants one.
import { day, defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import type { ClaimCase } from '../claim-case.ts'
import { always, denies, eachLine, pairedByUs, unverified } from '../edit.ts'
import { exampleCase } from '../example-case.ts'
import { heldOn } from './in-span.ts'

export const outsidePlanOfCare = defineRule({
  id: 'outside-plan-of-care',
  question: 'Was a plan of care in force on the day?',
  citation: unverified(`The contract’s preconditions; CARC 272 with RARC N351; ${pairedByUs}`),
  inForce: always,
  leadsTo: denies('CO', '272', 'N351'),
  find: (claim: ClaimCase) =>
    eachLine(claim, (line) =>
      line.term?.requires.includes('plan') && claim.facts.member && !heldOn(claim.facts.member.plansOfCare, line.from)
        ? { term: line.term.title }
        : null,
    ),
  say: (found) =>
    sentence(
      'outside-plan-of-care',
      found,
      '{asked}: the term “{term}” is paid only under a plan of care, and we have none for that day. If one was signed before the visit, send it with its dates and ask us to look again.',
    ),
  examples: {
    pass: [
      { because: 'the plan is in force', facts: exampleCase({ term: { requires: ['plan'] } }) },
      { because: 'nobody asks for one', facts: exampleCase({ member: { plansOfCare: [] } }) },
    ],
    fire: [
      {
        because: 'the plan begins in February',
        facts: exampleCase({
          term: { requires: ['plan'] },
          member: { plansOfCare: [{ starts: day('2026-02-01'), ends: null }] },
        }),
        says: ['plan of care'],
      },
    ],
  },
})
