// Asks whether the filing limit is near. It warns before it is late.
import { day, defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { always, sourced, warns } from '../../rule/rule-parts.ts'
import { exampleClaim } from '../example-claim.ts'
import { defaultThresholds } from '../../worklist/thresholds.ts'
import { lateLines } from '../filing-days.ts'
import type { ScrubFacts } from '../scrub-facts.ts'

export const filingLimitNear = defineRule({
  id: 'filing-limit-near',
  question: 'Is the filing limit near?',
  citation: sourced('document 000; BILLING rules §6 (D24: warn before the limit)'),
  inForce: always,
  leadsTo: warns,
  find: (facts: ScrubFacts) =>
    facts.claim.frequency !== '1'
      ? []
      : lateLines(facts, (left) => left >= 0 && left <= defaultThresholds.filingWarnDays),
  say: (found) =>
    found.left === 0
      ? sentence(
          'scrub-filing-limit-last-day',
          found,
          'Line {line} ({service} on {day}) must reach the payer by {deadline}: today is the last day. Send this claim first, and watch for its acknowledgment.',
        )
      : sentence(
          'scrub-filing-limit-near',
          found,
          'Line {line} ({service} on {day}) must reach the payer by {deadline}: {days} left. Send this claim first, and watch for its acknowledgment.',
        ),
  examples: {
    pass: [
      { because: '84 days left of 90', facts: exampleClaim() },
      {
        because: '59 days left: the start page and the list do not count it as urgent either',
        facts: exampleClaim((f) => {
          f.contract.filing.days = 365
          f.today = day('2027-01-03')
        }),
      },
    ],
    fire: [
      {
        because: 'a month left',
        facts: exampleClaim((f) => void (f.today = day('2026-05-02'))),
        says: ['1 Jun 2026', '30 days left'],
      },
      {
        because: 'the last day',
        facts: exampleClaim((f) => void (f.today = day('2026-06-01'))),
        says: ['by 1 Jun 2026: today is the last day.'],
      },
    ],
  },
})
