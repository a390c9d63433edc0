// Asks whether a visit by phone or video is one we pay that way.
import { defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import type { ClaimCase } from '../claim-case.ts'
import { always, denies, eachLine, pairedByUs, unverified } from '../edit.ts'
import { exampleCase } from '../example-case.ts'

export const notByTelehealth = defineRule({
  id: 'not-by-telehealth',
  question: 'Is the service paid by telehealth?',
  citation: unverified(`The plan’s telehealth list; CARC 96 with RARC N776; ${pairedByUs}`),
  inForce: always,
  leadsTo: denies('CO', '96', 'N776'),
  find: (claim: ClaimCase) => {
    const { telehealth } = claim.facts.policy
    return eachLine(claim, (line) => {
      const remote =
        telehealth.places.includes(line.place) ||
        line.line.modifiers.some((modifier) => telehealth.modifiers.includes(modifier))
      return remote && !telehealth.codes.includes(line.line.code) ? { code: line.line.code } : null
    })
  },
  say: (found) =>
    sentence(
      'not-by-telehealth',
      found,
      '{asked} was by phone or video, and we do not pay {code} that way. If it was in person, correct place and modifier and send the claim again.',
    ),
  examples: {
    pass: [
      { because: 'in person', facts: exampleCase() },
      {
        because: 'peer support by video is paid',
        facts: exampleCase({ line: { placeOfService: '10', modifiers: ['HE', '95'] } }),
      },
    ],
    fire: [
      {
        because: 'community support is in person only',
        facts: exampleCase({ line: { code: 'H2015', modifiers: ['95'] } }),
        says: ['H2015', 'in person'],
      },
    ],
  },
})
