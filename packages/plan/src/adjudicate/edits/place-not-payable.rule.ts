// Asks whether contract and benefit pay for the service in this place.
import { defineRule, listed } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import type { ClaimCase } from '../claim-case.ts'
import { always, denies, eachLine, pairedByUs, unverified } from '../edit.ts'
import { exampleCase, peerBenefit } from '../example-case.ts'

export const placeNotPayable = defineRule({
  id: 'place-not-payable',
  question: 'Do contract and benefit pay for the service in this place?',
  citation: unverified(`The contract’s places; the purchaser’s benefit; CARC 58 with RARC N428; ${pairedByUs}`),
  inForce: always,
  leadsTo: denies('CO', '58', 'N428'),
  find: (claim: ClaimCase) =>
    eachLine(claim, (line) => {
      if (line.term && !line.term.places.includes(line.place))
        return {
          place: line.place,
          who: `your contract pays “${line.term.title}”`,
          places: listed(line.term.places, 'or'),
        }
      const places = line.benefitService?.places ?? []
      if (places.length === 0 || places.includes(line.place)) return null
      return { place: line.place, who: `${line.benefit!.purchaser} covers it`, places: listed(places, 'or') }
    }),
  say: (found) =>
    sentence(
      'place-not-payable',
      found,
      '{asked} was in place {place}, but {who} only in {places}. If the place on the claim is wrong, correct it and send the claim again; if it is right, this visit cannot be paid.',
    ),
  examples: {
    pass: [{ because: 'the contract pays in an office', facts: exampleCase() }],
    fire: [
      {
        because: 'the contract does not pay on the street',
        facts: exampleCase({ line: { placeOfService: '27' } }),
        says: ['place 27', '11, 12, 02 or 10'],
      },
      {
        because: 'the county covers it at home only',
        facts: exampleCase({ benefit: { services: [{ ...peerBenefit, places: ['12'] }] } }),
        says: ['Prairie County covers it only in 12'],
      },
    ],
  },
})
