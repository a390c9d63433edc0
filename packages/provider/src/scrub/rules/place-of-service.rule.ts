// Asks whether the contract pays the service where it was given.
import { placesOfService } from '@throughline/codes'
import { defineRule, listed } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { always, holds, sourced } from '../../rule/rule-parts.ts'
import { exampleClaim } from '../example-claim.ts'
import { eachLine, type ScrubFacts } from '../scrub-facts.ts'

function placeText(place: string): string {
  const known = placesOfService.find(place)
  return known ? `${place} (${known.meaning.toLowerCase()})` : place
}

export const placeOfService = defineRule({
  id: 'place-of-service',
  question: 'Does the contract pay the service at this place?',
  citation: sourced('BILLING rules §1.3: A7:249; §10.2 row 43: CARC 5/58'),
  inForce: always,
  leadsTo: holds,
  find: (facts: ScrubFacts) =>
    eachLine(facts, (line, record) => {
      const place = line.placeOfService ?? facts.claim.placeOfService
      if (!/^\d\d$/.test(place)) return { place: place || 'none', places: '' }
      return !record.term || record.term.places.includes(place)
        ? null
        : { place: placeText(place), places: listed(record.term.places, 'or') }
    }),
  say: (found) =>
    found.places === ''
      ? sentence(
          'scrub-place-missing',
          found,
          'Line {line} has no place of service of two digits ({place}). Add it to the visit.',
        )
      : sentence(
          'scrub-place-not-paid',
          found,
          'Line {line} was given at {place}; this contract pays the service at {places}. If the place is wrong, correct visit and note; else ask the plan, or name another fund.',
        ),
  examples: {
    pass: [{ because: 'at the office, which is paid', facts: exampleClaim() }],
    fire: [
      {
        because: 'at a school',
        facts: exampleClaim((f) => {
          f.claim.lines[0]!.placeOfService = '03'
          const visit = f.lines[0]!.visits[0]!
          visit.service.placeOfService = '03'
          visit.note!.placeOfService = '03'
        }),
        says: ['03 (school)', '11, 12, 99 or 02'],
      },
      {
        because: 'no place',
        facts: exampleClaim((f) => {
          f.claim.lines[0]!.placeOfService = ''
        }),
        says: ['no place of service'],
      },
    ],
  },
})
