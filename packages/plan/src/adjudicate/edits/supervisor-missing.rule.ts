// Asks whether the claim names the supervisor where the contract wants one.
import { defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import type { ClaimCase } from '../claim-case.ts'
import { always, denies, eachLine, pairedByUs, unverified, nothing } from '../edit.ts'
import { exampleCase } from '../example-case.ts'

export const supervisorMissing = defineRule({
  id: 'supervisor-missing',
  question: 'Does the claim name a supervisor where the contract wants one?',
  citation: unverified(`The contract’s supervision term; RARC N297; ${pairedByUs}`),
  inForce: always,
  leadsTo: denies('CO', '16', 'N297'),
  find: (claim: ClaimCase) => {
    if (claim.facts.claim.supervising !== null) return nothing
    return eachLine(claim, (line) =>
      line.contract?.billing.rendering === 'peer' && line.term && line.term.worker.supervisionRatio !== null
        ? { term: line.term.title, ratio: line.term.worker.supervisionRatio }
        : null,
    )
  },
  say: (found) =>
    sentence(
      'supervisor-missing',
      found,
      '{asked} names no supervisor. The term “{term}” is paid only under supervision (one supervisor for at most {ratio} workers). Add the supervising provider to the claim and send it again.',
    ),
  examples: {
    pass: [
      { because: 'the term asks for none', facts: exampleCase() },
      {
        because: 'the supervisor is named',
        facts: exampleCase({
          claim: { supervising: { name: { given: 'Lee', family: 'Ortiz' }, npi: '1678901236' } },
          term: { worker: { credentials: [], graceDays: 0, supervisionRatio: 8 } },
        }),
      },
    ],
    fire: [
      {
        because: 'the term wants one and nobody is named',
        facts: exampleCase({ term: { worker: { credentials: [], graceDays: 0, supervisionRatio: 8 } } }),
        says: ['at most 8 workers', 'supervising provider'],
      },
    ],
  },
})
