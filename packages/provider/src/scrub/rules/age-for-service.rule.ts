// Asks whether the person has the age the contract pays the service at.
import { ageOn, day, defineRule, formatDay } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { always, holds, sourced } from '../../rule/rule-parts.ts'
import { exampleClaim } from '../example-claim.ts'
import { eachServedLine, type ScrubFacts } from '../scrub-facts.ts'

export const ageForService = defineRule({
  id: 'age-for-service',
  question: 'Is the person of the age the contract pays for?',
  citation: sourced('NJ Horizon 2020: 18 and over; Texas 2020: 21 and over; BILLING rules §10.2 row 45: CARC 6'),
  inForce: always,
  leadsTo: holds,
  find: (facts: ScrubFacts) =>
    eachServedLine(facts, (line, record) => {
      const { birthDate } = facts.claim.patient?.insured ?? facts.claim.subscriber
      const ages = record.term?.ages
      if (!ages || birthDate === null) return null
      const age = ageOn(birthDate, line.servedOn)
      if (age >= ages.from && (ages.through === null || age <= ages.through)) return null
      return {
        age,
        day: formatDay(line.servedOn),
        ages: ages.through === null ? `from ${ages.from} on` : `from ${ages.from} through ${ages.through}`,
      }
    }),
  say: (found) =>
    sentence(
      'scrub-age-for-service',
      found,
      'Line {line}: the person was {age} on {day}; the contract pays this service {ages}. Check the birth date, or name another fund.',
    ),
  examples: {
    pass: [{ because: '41 years old', facts: exampleClaim() }],
    fire: [
      {
        because: 'seventeen',
        facts: exampleClaim((f) => void (f.claim.subscriber.birthDate = day('2008-03-04'))),
        says: ['was 17 on 3 Mar 2026', 'from 18 on'],
      },
      {
        because: 'past the upper age',
        facts: exampleClaim((f) => f.lines.forEach((record) => (record.term!.ages = { from: 5, through: 20 }))),
        says: ['from 5 through 20'],
      },
    ],
  },
})
