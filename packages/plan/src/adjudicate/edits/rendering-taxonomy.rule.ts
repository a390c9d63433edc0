// Asks whether the practitioner's taxonomy on the claim is one of theirs on our roster.
import { defineRule, listed } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import type { ClaimCase } from '../claim-case.ts'
import { always, denies, eachLine, pairedByUs, unverified } from '../edit.ts'
import { exampleCase, examplePractitioner } from '../example-case.ts'

export const renderingTaxonomy = defineRule({
  id: 'rendering-taxonomy',
  question: 'Does the practitioner’s taxonomy match our roster?',
  citation: unverified(`RARC N288; ${pairedByUs}`),
  inForce: always,
  leadsTo: denies('CO', '16', 'N288'),
  find: (claim: ClaimCase) =>
    eachLine(claim, (line) => {
      const sent = line.rendering?.taxonomy
      const known = line.practitioner?.taxonomies ?? []
      if (sent === undefined || known.length === 0 || known.includes(sent)) return null
      return { sent, known: listed(known, 'or') }
    }),
  say: (found) =>
    sentence(
      'rendering-taxonomy',
      found,
      '{asked} carries taxonomy code {sent} for the practitioner; our roster says {known}. Send the claim again with the rostered code, or send us a roster change first.',
    ),
  examples: {
    pass: [
      { because: 'the code is the rostered one', facts: exampleCase() },
      {
        because: 'the claim carries none',
        facts: exampleCase({ claim: { rendering: { name: examplePractitioner.name, npi: examplePractitioner.npi } } }),
      },
    ],
    fire: [
      {
        because: 'another code was sent',
        facts: exampleCase({
          claim: {
            rendering: { name: examplePractitioner.name, npi: examplePractitioner.npi, taxonomy: '171M00000X' },
          },
        }),
        says: ['171M00000X', '175T00000X'],
      },
    ],
  },
})
