// Asks whether the claim carries a principal diagnosis to which each line points.
import { defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import type { ClaimCase } from '../claim-case.ts'
import { always, denies, eachLine, pairedByUs, unverified } from '../edit.ts'
import { exampleCase } from '../example-case.ts'

export const principalDiagnosisMissing = defineRule({
  id: 'principal-diagnosis-missing',
  question: 'Does every line point at a diagnosis of the claim?',
  citation: unverified(`837P guide: the first pointer must exist; RARC MA63; ${pairedByUs}`),
  inForce: always,
  leadsTo: denies('CO', '16', 'MA63'),
  find: (claim: ClaimCase) => eachLine(claim, (line) => (line.diagnoses.length === 0 ? {} : null)),
  say: (found) =>
    sentence(
      'principal-diagnosis-missing',
      found,
      '{asked} points at no diagnosis on the claim. Put the principal diagnosis first, point the line at it, and send the claim again.',
    ),
  examples: {
    pass: [{ because: 'the line points at the first diagnosis', facts: exampleCase() }],
    fire: [
      { because: 'the claim has none', facts: exampleCase({ claim: { diagnoses: [] } }), says: ['no diagnosis'] },
      {
        because: 'the pointer leads nowhere',
        facts: exampleCase({ line: { diagnosisPointers: [3] } }),
        says: ['no diagnosis'],
      },
    ],
  },
})
