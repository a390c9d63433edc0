// Asks whether the practitioner was with somebody else in the same minutes.
import { defineRule, intervalsOverlap } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { exampleStanding, type StandingCase } from '../standing-case.ts'
import { always, denies, eachLine, pairedByUs, unverified, nothing } from '../edit.ts'
import { priorLine, timesOfDay } from '../example-case.ts'

export const practitionerElsewhere = defineRule({
  id: 'practitioner-elsewhere',
  question: 'Was the practitioner with another member in the same minutes?',
  citation: unverified(`One practitioner, one place at a time, groups apart; CARC 97 with RARC N702; ${pairedByUs}`),
  inForce: always,
  leadsTo: denies('CO', '97', 'N702'),
  find: (claim: StandingCase) => {
    if (claim.facts.practitionerHistory.length === 0) return nothing
    return eachLine(claim, (line) => {
      const { interval } = line
      if (interval === null || line.modifiers.includes('HQ')) return null
      const npi = line.rendering?.npi ?? null
      const other = claim.facts.practitionerHistory.find(
        (prior) =>
          prior.outcome === 'allowed' &&
          prior.renderingNpi === npi &&
          prior.servedOn === line.from &&
          prior.interval !== null &&
          !prior.modifiers.includes('HQ') &&
          intervalsOverlap(prior.interval, interval),
      )
      return other ? { times: `${interval.starts} to ${interval.ends}` } : null
    })
  },
  say: (found) =>
    sentence(
      'practitioner-elsewhere',
      found,
      '{asked} was from {times}, and in these minutes the same practitioner was already paid for an individual visit with another member. One of the two times must be wrong. Correct the claim whose time is wrong; if it was a group, bill both with HQ.',
    ),
  examples: {
    pass: [
      {
        because: 'the other visit was earlier',
        facts: exampleStanding({
          line: { note: '10:00-11:00' },
          facts: { practitionerHistory: [priorLine({ memberNumber: 'M2', interval: timesOfDay('09:00', '10:00') })] },
        }),
      },
      {
        because: 'both were in a group',
        facts: exampleStanding({
          line: { note: '10:00-11:00', modifiers: ['HE', 'HQ'] },
          facts: {
            practitionerHistory: [
              priorLine({ memberNumber: 'M2', modifiers: ['HE', 'HQ'], interval: timesOfDay('10:00', '11:00') }),
            ],
          },
        }),
      },
    ],
    fire: [
      {
        because: 'half an hour overlaps',
        facts: exampleStanding({
          line: { note: '10:00-11:00' },
          facts: { practitionerHistory: [priorLine({ memberNumber: 'M2', interval: timesOfDay('10:30', '11:30') })] },
        }),
        says: ['10:00 to 11:00', 'another member'],
      },
    ],
  },
})
