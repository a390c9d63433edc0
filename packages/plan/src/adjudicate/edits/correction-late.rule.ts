// Asks whether a replacement or void reached us in the time the contract gives for corrections.
import { correctionDeadline, day, defineRule, formatDay } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import type { ClaimCase } from '../claim-case.ts'
import { always, denies, pairedByUs, unverified, wholeClaim } from '../edit.ts'
import { exampleCase } from '../example-case.ts'
import { exampleOriginal, replaces } from './original.ts'

export const correctionLate = defineRule({
  id: 'correction-late',
  question: 'Did the correction reach us in time?',
  citation: unverified(`The contract’s correction term; CARC 286; ${pairedByUs}`),
  inForce: always,
  leadsTo: denies('CO', '286'),
  find: (claim: ClaimCase) => {
    const { original } = claim.facts
    const contract = claim.lines[0]!.contract
    if (!replaces(claim) || contract === null || !original?.decision) return wholeClaim(null)
    const by = correctionDeadline(contract, { servedOn: claim.serviceFrom, decidedOn: original.decision.decidedOn })
    if (by === null || claim.facts.receivedOn <= by) return wholeClaim(null)
    // Money that goes back to us is welcome at any time: a void is never late.
    if (claim.facts.claim.frequency === '8') return wholeClaim(null)
    return wholeClaim({
      number: original.icn,
      by: formatDay(by),
      received: formatDay(claim.facts.receivedOn),
      days: contract.filing.correctedDays,
    })
  },
  say: (found) =>
    sentence(
      'correction-late',
      found,
      'The correction of claim {number} reached us on {received}; the contract takes corrections for {days} days, until {by}. The first decision stands. If you think it was wrong, you may still dispute it within the time our remittance named.',
    ),
  examples: {
    pass: [
      {
        because: 'it came within the window',
        facts: exampleCase({
          claim: { frequency: '7', payerClaimNumber: '26001000001' },
          facts: { original: exampleOriginal() },
        }),
      },
      {
        because: 'a void is never late',
        facts: exampleCase({
          claim: { frequency: '8', payerClaimNumber: '26001000001' },
          facts: { original: exampleOriginal(), receivedOn: day('2027-01-08') },
        }),
      },
    ],
    fire: [
      {
        because: 'it came a year later',
        facts: exampleCase({
          claim: { frequency: '7', payerClaimNumber: '26001000001' },
          facts: { original: exampleOriginal(), receivedOn: day('2027-01-08') },
        }),
        says: ['180 days', '7 Jul 2026'],
      },
    ],
  },
})
