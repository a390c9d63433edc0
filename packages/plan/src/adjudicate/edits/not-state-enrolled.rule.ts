// Asks whether the provider was enrolled with the state's Medicaid program, as every network provider must be.
import { day, defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import type { ClaimCase } from '../claim-case.ts'
import { always, denies, eachLine, pairedByUs, sourced } from '../edit.ts'
import { exampleCase } from '../example-case.ts'
import { heldOn } from './in-span.ts'

export const notStateEnrolled = defineRule({
  id: 'not-state-enrolled',
  question: 'Was the billing provider enrolled with the state on the day?',
  citation: sourced(
    `42 CFR 438.602(b) (network providers are enrolled with the state); CARC B7 with RARC N767; ${pairedByUs}`,
  ),
  inForce: always,
  leadsTo: denies('CO', 'B7', 'N767'),
  find: (claim: ClaimCase) =>
    eachLine(claim, (line) => {
      const { provider } = claim.facts
      if (
        provider === null ||
        line.contract?.lineOfBusiness !== 'medicaid' ||
        heldOn(provider.stateEnrolled, line.from)
      )
        return null
      return { name: provider.name }
    }),
  say: (found) =>
    sentence(
      'not-state-enrolled',
      found,
      '{asked}: the state had no enrollment in force for {name} on that day, and without one Medicaid money may not be paid. Ask the state for the enrollment dates; if they cover this day, send us the letter and ask us to look again.',
    ),
  examples: {
    pass: [
      { because: 'the enrollment is in force', facts: exampleCase() },
      {
        because: 'county money asks for no state enrollment',
        facts: exampleCase({ provider: { stateEnrolled: [] }, contract: { lineOfBusiness: 'county' } }),
      },
    ],
    fire: [
      {
        because: 'the enrollment begins in February',
        facts: exampleCase({ provider: { stateEnrolled: [{ starts: day('2026-02-01'), ends: null }] } }),
        says: ['Open Door Peer Center', 'enrollment'],
      },
    ],
  },
})
