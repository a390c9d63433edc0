// Asks whether the contract has a rate for the term on the day.
import { cents, day, defineRule, rateOn } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import type { ClaimCase } from '../claim-case.ts'
import { always, denies, eachLine, pairedByUs, unverified } from '../edit.ts'
import { exampleCase } from '../example-case.ts'

export const noRateOnFile = defineRule({
  id: 'no-rate-on-file',
  question: 'Does the contract have a rate for the day?',
  citation: unverified(`CARC 147 with RARC N65; ${pairedByUs}`),
  inForce: always,
  leadsTo: denies('CO', '147', 'N65'),
  find: (claim: ClaimCase) =>
    eachLine(claim, (line) =>
      line.term && rateOn(line.term, line.from) === null
        ? { term: line.term.title, contract: line.contract!.name }
        : null,
    ),
  say: (found) =>
    sentence(
      'no-rate-on-file',
      found,
      '{asked}: our copy of the contract ({contract}) has no rate for “{term}” on that day. If yours has one, send us the page and we correct ours and decide again; you lose no time by it.',
    ),
  examples: {
    pass: [{ because: 'the rate is there', facts: exampleCase() }],
    fire: [
      {
        because: 'rates begin in February',
        facts: exampleCase({ term: { rates: [{ starts: day('2026-02-01'), ends: null, amount: cents(1550) }] } }),
        says: ['Peer support, individual', 'no rate'],
      },
    ],
  },
})
