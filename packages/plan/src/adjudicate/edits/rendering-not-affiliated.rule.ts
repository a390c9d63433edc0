// Asks whether the practitioner was on the provider's roster with us on the day.
import { day, defineRule, isNpi } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import type { ClaimCase } from '../claim-case.ts'
import { always, denies, eachLine, pairedByUs, unverified } from '../edit.ts'
import { exampleCase, exampleProvider, examplePractitioner } from '../example-case.ts'
import { heldOn } from './in-span.ts'

export const renderingNotAffiliated = defineRule({
  id: 'rendering-not-affiliated',
  question: 'Was the practitioner on the provider’s roster on the day?',
  citation: unverified(`RARC N198; ${pairedByUs}`),
  inForce: always,
  leadsTo: denies('CO', '16', 'N198'),
  find: (claim: ClaimCase) =>
    eachLine(claim, (line) => {
      const npi = line.rendering?.npi ?? null
      if (npi === null || !isNpi(npi) || npi === claim.facts.claim.billing.npi || claim.facts.provider === null)
        return null
      if (line.practitioner !== null && heldOn(line.practitioner.affiliated, line.from)) return null
      const { given, family } = line.rendering!.name
      return { npi, name: `${given} ${family}`, provider: claim.facts.provider.name }
    }),
  say: (found) =>
    sentence(
      'rendering-not-affiliated',
      found,
      '{asked} was delivered by {name} ({npi}), who is not on the roster that {provider} gave us for that day. Send us the roster change with its effective date; when we have loaded it, send the claim again.',
    ),
  examples: {
    pass: [
      { because: 'the peer is on the roster', facts: exampleCase() },
      {
        because: 'the agency renders itself',
        facts: exampleCase({ claim: { rendering: { name: examplePractitioner.name, npi: exampleProvider.npi } } }),
      },
    ],
    fire: [
      {
        because: 'nobody with this NPI is on the roster',
        facts: exampleCase({ practitioner: null }),
        says: ['Pat Lowell', '1345678902', 'roster'],
      },
      {
        because: 'the peer left in December',
        facts: exampleCase({ practitioner: { affiliated: [{ starts: day('2024-01-01'), ends: day('2025-12-31') }] } }),
        says: ['Pat Lowell'],
      },
    ],
  },
})
