// Asks whether we have this very line already. Lines that only look alike wait for a person instead.
import { defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import type { ClaimCase } from '../claim-case.ts'
import { always, denies, eachLine, unverified } from '../edit.ts'
import { exampleCase, priorLine } from '../example-case.ts'
import { exampleOriginal } from './original.ts'
import { crossedOverFrom, earlierTwin, isExactDuplicate } from './duplicates.ts'

export const exactDuplicate = defineRule({
  id: 'exact-duplicate',
  question: 'Have we already decided, or are we deciding, this very line?',
  citation: unverified(
    'CARC 18 with group OA only; what counts as the same line is our own design: member, billing and rendering provider, code, modifiers, day, units, charge, place',
  ),
  inForce: always,
  leadsTo: denies('OA', '18'),
  find: (claim: ClaimCase) =>
    eachLine(claim, (line) => {
      const prior = line.sameDays.find((candidate) => isExactDuplicate(claim, line, candidate))
      // A second copy beside the one that the payer before sent on is told by its own edit.
      if (prior && crossedOverFrom(claim) !== null) return null
      if (prior) return { number: prior.icn, twin: `line ${prior.line} of claim ${prior.icn}` }
      const twin = earlierTwin(claim, line)
      return twin === null ? null : { number: claim.facts.icn, twin: `line ${twin} of the same claim` }
    }),
  say: (found) =>
    sentence(
      'exact-duplicate',
      found,
      '{asked} is the same in every part as {twin}, so we do not pay it again. If it was a second visit on that day, send it with modifier 76 or 77 as a new claim; if the first one was wrong, replace it (frequency 7).',
    ),
  examples: {
    pass: [
      { because: 'nothing like it came before', facts: exampleCase() },
      {
        because: 'modifier 76 says it was repeated',
        facts: exampleCase({ line: { modifiers: ['HE', '76'] }, facts: { history: [priorLine()] } }),
      },
      {
        because: 'the earlier line was denied',
        facts: exampleCase({ facts: { history: [priorLine({ outcome: 'denied' })] } }),
      },
      {
        because: 'it replaces that very claim',
        facts: exampleCase({
          claim: { frequency: '7', payerClaimNumber: '26001000001' },
          facts: { history: [priorLine()], original: exampleOriginal() },
        }),
      },
    ],
    fire: [
      {
        because: 'the same line was paid last week',
        facts: exampleCase({ facts: { history: [priorLine()] } }),
        says: ['line 1 of claim 26001000001', 'do not pay it again'],
      },
      {
        because: 'the claim carries the line twice',
        facts: exampleCase({ lines: [{}, {}] }),
        says: ['Line 2', 'line 1 of the same claim'],
      },
    ],
  },
})
