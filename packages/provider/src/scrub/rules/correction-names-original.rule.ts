// Asks for the payer’s own number of the claim that a replacement or void corrects.
import { defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { always, holds, sourced, wholly } from '../../rule/rule-parts.ts'
import { exampleClaim } from '../example-claim.ts'
import type { ScrubFacts } from '../scrub-facts.ts'

export const correctionNamesOriginal = defineRule({
  id: 'correction-names-original',
  question: 'Does a correction name the payer’s number of the original?',
  citation: sourced('BILLING rules §1.1: 7 or 8 requires REF F8; §1.3: A7:464; CARC 16 with M47'),
  inForce: always,
  leadsTo: holds,
  find: ({ claim }: ScrubFacts) => {
    const number = claim.payerClaimNumber?.trim() ?? ''
    if (claim.frequency === '1')
      return wholly(number === '' ? [] : [{ problem: 'original', number, frequency: claim.frequency }])
    if (claim.frequency !== '7' && claim.frequency !== '8')
      return wholly([{ problem: 'frequency', number, frequency: claim.frequency }])
    if (number === '') return wholly([{ problem: 'missing', number, frequency: claim.frequency }])
    return wholly(number === claim.controlNumber ? [{ problem: 'ours', number, frequency: claim.frequency }] : [])
  },
  say: (found) => {
    if (found.problem === 'original')
      return sentence(
        'scrub-correction-original',
        found,
        'The claim goes as an original but carries the payer’s number {number}. Send it as a replacement (7), or take the number off.',
      )
    if (found.problem === 'ours')
      return sentence(
        'scrub-correction-ours',
        found,
        'A replacement or void needs the payer’s own number of the claim it corrects, from its remittance; {number} is ours. Put theirs in its place, or ask the payer for it.',
      )
    return found.problem === 'frequency'
      ? sentence(
          'scrub-correction-frequency',
          found,
          'The claim has the frequency "{frequency}"; it is 1 for a new claim, 7 to replace, 8 to void. Build the claim again.',
        )
      : sentence(
          'scrub-correction-missing',
          found,
          'A replacement or void needs the payer’s own number of the claim it corrects, from its remittance, and none is given. Add it, or ask the payer.',
        )
  },
  examples: {
    pass: [
      { because: 'an original', facts: exampleClaim() },
      {
        because: 'a replacement with the number',
        facts: exampleClaim((f) => {
          f.claim.frequency = '7'
          f.claim.payerClaimNumber = 'ICN1'
          f.original = { claimId: 'claim-0', state: 'paid', claim: structuredClone(f.claim) }
        }),
      },
    ],
    fire: [
      {
        because: 'a replacement without',
        facts: exampleClaim((f) => {
          f.claim.frequency = '7'
          f.original = { claimId: 'claim-0', state: 'paid', claim: structuredClone(f.claim) }
        }),
        says: ['payer’s own number', 'none is given'],
      },
      {
        because: 'our own number instead',
        facts: exampleClaim((f) => {
          f.claim.frequency = '8'
          f.claim.payerClaimNumber = 'PCN1001'
          f.original = { claimId: 'claim-0', state: 'paid', claim: structuredClone(f.claim) }
        }),
        says: ['payer’s own number', 'PCN1001 is ours'],
      },
      {
        because: 'an original with a payer number',
        facts: exampleClaim((f) => void (f.claim.payerClaimNumber = 'ICN1')),
        says: ['as an original'],
      },
      { because: 'frequency 6', facts: exampleClaim((f) => void (f.claim.frequency = '6')), says: ['"6"'] },
    ],
  },
})
