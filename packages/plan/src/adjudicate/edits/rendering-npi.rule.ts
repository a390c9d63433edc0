// Asks whether the line says by NPI who delivered it, where the contract wants a person.
import { defineRule, isNpi } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import type { ClaimCase } from '../claim-case.ts'
import { always, denies, eachLine, pairedByUs, unverified } from '../edit.ts'
import { exampleCase, examplePractitioner } from '../example-case.ts'

export const renderingNpi = defineRule({
  id: 'rendering-npi',
  question: 'Does the line name who delivered it by a possible NPI?',
  citation: unverified(`The contract’s rule on who renders; RARC N290; ${pairedByUs}`),
  inForce: always,
  leadsTo: denies('CO', '16', 'N290'),
  find: (claim: ClaimCase) =>
    eachLine(claim, (line) => {
      if (line.contract === null || line.contract.billing.rendering === 'agency') return null
      const npi = line.rendering?.npi ?? null
      if (npi !== null && isNpi(npi)) return null
      return {
        sent: npi === null ? 'nobody' : `${npi}, which fails its check digit,`,
        who: line.contract.billing.rendering,
      }
    }),
  say: (found) =>
    sentence(
      'rendering-npi',
      found,
      '{asked} names {sent} as rendering provider. Your contract wants the {who} who delivered it, by NPI. Add it and send the claim again.',
    ),
  examples: {
    pass: [
      { because: 'the peer is named', facts: exampleCase() },
      {
        because: 'the contract takes the agency itself',
        facts: exampleCase({ claim: { rendering: null }, contractBilling: { rendering: 'agency' } }),
      },
    ],
    fire: [
      { because: 'nobody is named', facts: exampleCase({ claim: { rendering: null } }), says: ['nobody', 'the peer'] },
      {
        because: 'the number cannot exist',
        facts: exampleCase({ claim: { rendering: { name: examplePractitioner.name, npi: '1345678900' } } }),
        says: ['1345678900', 'check digit'],
      },
    ],
  },
})
