// Asks whether the provider answered the state's call for revalidation.
import { day, defineRule, formatDay } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import type { ClaimCase } from '../claim-case.ts'
import { always, denies, eachLine, pairedByUs, sourced } from '../edit.ts'
import { exampleCase } from '../example-case.ts'

export const revalidationOverdue = defineRule({
  id: 'revalidation-overdue',
  question: 'Is the provider’s revalidation with the state overdue on the day?',
  citation: sourced(`42 CFR 455.414 (revalidation at least every five years); CARC B7 with RARC N831; ${pairedByUs}`),
  inForce: always,
  leadsTo: denies('CO', 'B7', 'N831'),
  find: (claim: ClaimCase) =>
    eachLine(claim, (line) => {
      const due = claim.facts.provider?.revalidationDue ?? null
      return due !== null && line.from > due ? { due: formatDay(due) } : null
    }),
  say: (found) =>
    sentence(
      'revalidation-overdue',
      found,
      '{asked} was after {due}, the day by which the state had asked you to revalidate. Finish the revalidation with the state; if it is made effective backwards, ask us to look again.',
    ),
  examples: {
    pass: [
      { because: 'none is due', facts: exampleCase() },
      {
        because: 'the visit was before the due day',
        facts: exampleCase({ provider: { revalidationDue: day('2026-03-31') } }),
      },
    ],
    fire: [
      {
        because: 'it was due in December',
        facts: exampleCase({ provider: { revalidationDue: day('2025-12-31') } }),
        says: ['31 Dec 2025'],
      },
    ],
  },
})
