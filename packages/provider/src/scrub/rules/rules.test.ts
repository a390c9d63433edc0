import { describe, expect, it } from 'vitest'
import { checkRules } from '../../testing/check-rules.ts'
import { scrub } from '../scrub.ts'
import { exampleClaim } from '../example-claim.ts'
import { scrubRules } from './index.ts'

describe('rules of the scrub', () => {
  it('say nothing about the clean claim', () => {
    const facts = exampleClaim()
    expect(scrub(facts, facts.today)).toEqual([])
  })

  it('are at least thirty-two, warnings after holds', () => {
    expect(scrubRules.length).toBeGreaterThanOrEqual(32)
    const kinds = scrubRules.map((rule) => rule.leadsTo.kind)
    expect(kinds.lastIndexOf('hold')).toBeLessThan(kinds.indexOf('warn'))
  })

  // One fault, seen from two sides: each pair with its reason.
  checkRules(new URL('.', import.meta.url), scrubRules, (facts) => facts.today, {
    // A code the contract does not buy is one the authorization was not given for either.
    'service-in-contract': ['authorization-covers'],
    // More units than days are more units than visits.
    'days-and-units': ['units-from-minutes'],
    // Fifty-one copies of a line.
    'lines-present': ['looks-like-duplicate'],
    // A line that does not add up leaves the total short by the same cents.
    'prior-payer-lines': ['prior-payer-total'],
  })
})
