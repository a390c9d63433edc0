// Asks whether the billing provider was excluded or terminated on the day of service.
import { day, defineRule, formatDay } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import type { ClaimCase } from '../claim-case.ts'
import { always, denies, eachLine, pairedByUs, sourced } from '../edit.ts'
import { exampleCase } from '../example-case.ts'
import { spanOn } from './in-span.ts'

export const providerExcluded = defineRule({
  id: 'provider-excluded',
  question: 'Was the billing provider excluded from payment on the day?',
  citation: sourced(
    `42 CFR 1001.1901 (no payment for services of an excluded provider); CARC B7 with RARC N761; ${pairedByUs}`,
  ),
  inForce: always,
  leadsTo: denies('CO', 'B7', 'N761'),
  find: (claim: ClaimCase) =>
    eachLine(claim, (line) => {
      const { provider } = claim.facts
      const span = provider && spanOn(provider.excluded, line.from)
      return span ? { name: provider.name, since: formatDay(span.starts) } : null
    }),
  say: (found) =>
    sentence(
      'provider-excluded',
      found,
      '{asked}: {name} has been excluded from payment since {since}. The law lets us pay nothing for services from that day on. If you were reinstated, send us the notice of reinstatement.',
    ),
  examples: {
    pass: [
      { because: 'nobody is excluded', facts: exampleCase() },
      {
        because: 'the exclusion ended before',
        facts: exampleCase({ provider: { excluded: [{ starts: day('2020-01-01'), ends: day('2025-01-01') }] } }),
      },
    ],
    fire: [
      {
        because: 'the exclusion began in January',
        facts: exampleCase({ provider: { excluded: [{ starts: day('2026-01-01'), ends: null }] } }),
        says: ['Open Door Peer Center', '1 Jan 2026'],
      },
    ],
  },
})
