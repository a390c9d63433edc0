// Asks whether place and modifier tell the same story about telehealth. It warns: payers differ in what they want.
import { modifiers as knownModifiers, placesOfService } from '@throughline/codes'
import { defineRule, listed } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { always, unverified, warns } from '../../rule/rule-parts.ts'
import { exampleClaim } from '../example-claim.ts'
import { eachLine, type ScrubFacts } from '../scrub-facts.ts'

export const telehealthMarked = defineRule({
  id: 'telehealth-marked',
  question: 'Do place and modifier agree about telehealth?',
  citation: unverified('BILLING rules §8.3: 02 and 10 with 95, 93, GT or FQ as the payer wants (D18)'),
  inForce: always,
  leadsTo: warns,
  find: (facts: ScrubFacts) =>
    eachLine(facts, (line) => {
      const place = line.placeOfService ?? facts.claim.placeOfService
      const remote = placesOfService.find(place)?.telehealth ?? false
      const marked = line.modifiers.filter((one) => knownModifiers.find(one)?.kind === 'telehealth')
      return remote === marked.length > 0
        ? null
        : {
            place,
            marked: marked.length > 0 ? `modifier ${listed(marked)}` : 'no telehealth modifier',
            remote: remote ? 'is telehealth' : 'is not telehealth',
          }
    }),
  say: (found) =>
    sentence(
      'scrub-telehealth-marked',
      found,
      'Line {line}: place {place} {remote}, but the line carries {marked}. Check with the plan which modifier it wants, and make the two agree.',
    ),
  examples: {
    pass: [
      { because: 'at the office, no modifier', facts: exampleClaim() },
      {
        because: 'by video, marked',
        facts: exampleClaim((f) => {
          const line = f.claim.lines[0]!
          line.placeOfService = '02'
          line.modifiers.push('95')
          const visit = f.lines[0]!.visits[0]!
          visit.service.placeOfService = '02'
          visit.note!.placeOfService = '02'
        }),
      },
    ],
    fire: [
      {
        because: 'by video, unmarked',
        facts: exampleClaim((f) => {
          f.claim.lines[0]!.placeOfService = '02'
          const visit = f.lines[0]!.visits[0]!
          visit.service.placeOfService = '02'
          visit.note!.placeOfService = '02'
        }),
        says: ['place 02 is telehealth', 'no telehealth modifier'],
      },
      {
        because: 'at the office, marked as video',
        facts: exampleClaim((f) => f.claim.lines[0]!.modifiers.push('95')),
        says: ['place 11 is not telehealth', 'modifier 95'],
      },
    ],
  },
})
