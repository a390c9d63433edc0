// Asks whether somebody checked coverage in the month of the visit. It warns: the claim may still be right.
import { day, defineRule, formatDay } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { always, unverified, warns } from '../../rule/rule-parts.ts'
import { exampleClaim } from '../example-claim.ts'
import { eachServedLine, type ScrubFacts } from '../scrub-facts.ts'

export const eligibilityChecked = defineRule({
  id: 'eligibility-checked',
  question: 'Was eligibility checked in the month of each visit?',
  citation: unverified('WA contract clause; once a month, from memory (D19)'),
  inForce: always,
  leadsTo: warns,
  find: (facts: ScrubFacts) => {
    const checked = new Set(facts.eligibilityCheckedOn.map((one) => one.slice(0, 7)))
    const months = new Set<string>()
    return eachServedLine(facts, (line) => {
      const month = line.servedOn.slice(0, 7)
      if (checked.has(month) || months.has(month)) return null
      months.add(month)
      return { month: formatDay(line.servedOn).slice(-8), day: formatDay(line.servedOn) }
    })
  },
  say: (found) =>
    sentence(
      'scrub-eligibility-checked',
      found,
      'Nobody checked the person’s eligibility in {month}, the month of line {line}. Check it for {day} before sending.',
    ),
  examples: {
    pass: [{ because: 'checked on 1 March', facts: exampleClaim() }],
    fire: [
      {
        because: 'last checked in February',
        facts: exampleClaim((f) => void (f.eligibilityCheckedOn = [day('2026-02-01')])),
        says: ['Mar 2026', '3 Mar 2026'],
      },
    ],
  },
})
