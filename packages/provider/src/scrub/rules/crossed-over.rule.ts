// Asks whether the payer before this one sent the claim on by itself, so that ours would be the second copy.
import { addDays, day, defineRule, formatDay } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { always, holds, sourced, wholly } from '../../rule/rule-parts.ts'
import { defaultThresholds } from '../../worklist/thresholds.ts'
import { afterPriorPayer, exampleClaim } from '../example-claim.ts'
import type { ScrubFacts } from '../scrub-facts.ts'

export const crossedOver = defineRule({
  id: 'crossed-over',
  question: 'Did the prior payer send the claim on itself?',
  citation: sourced('BILLING rules §7: crossover already sent, do not bill again for about 30 days; RARC N522'),
  inForce: always,
  leadsTo: holds,
  find: ({ claim, forwardedOn, today }: ScrubFacts) => {
    if (forwardedOn === null || claim.frequency !== '1') return wholly([])
    const until = addDays(forwardedOn, defaultThresholds.crossoverWaitDays)
    return wholly(
      today > until
        ? []
        : [
            {
              earlier: claim.otherPayers[0]?.name ?? 'The payer before',
              payer: claim.payer.name,
              day: formatDay(forwardedOn),
              until: formatDay(until),
            },
          ],
    )
  },
  say: (found) =>
    sentence(
      'scrub-crossed-over',
      found,
      '{earlier} says that it sent this claim on itself on {day}, and {payer} would refuse a second copy as a duplicate. Wait for the remittance of {payer} until {until}; then check this claim again. If {payer} says that nothing came, let it go with that as the reason.',
    ),
  examples: {
    pass: [
      { because: 'nobody sent it on', facts: exampleClaim((f) => afterPriorPayer(f)) },
      {
        because: 'the wait is over',
        facts: exampleClaim((f) => {
          afterPriorPayer(f)
          f.forwardedOn = day('2026-02-01')
        }),
      },
    ],
    fire: [
      {
        because: 'Medicare forwarded it two days ago',
        facts: exampleClaim((f) => {
          afterPriorPayer(f)
          f.forwardedOn = day('2026-03-08')
        }),
        says: ['Medicare says', '8 Mar 2026', 'until 7 Apr 2026'],
      },
    ],
  },
})
