import { cents, day } from '@throughline/domain'
import { describe, expect, it } from 'vitest'
import { adjudicate } from '../adjudicate/adjudicate.ts'
import { exampleAuthorization, exampleFacts, type ExampleChanges } from '../adjudicate/example-case.ts'
import { generateFacts, generateWorld } from '../testing/index.ts'
import { explainDecision, type DecisionLetter } from './explain-decision.ts'

const letter = (changes: ExampleChanges = {}): DecisionLetter => explainDecision(adjudicate(exampleFacts(changes)))
const text = ({ headline, sections }: DecisionLetter): string =>
  [headline, ...sections.flatMap(({ title, paragraphs }) => ['', title, ...paragraphs])].join('\n')

describe('explainDecision', () => {
  it('reads like a letter', () => {
    const cut = letter({
      facts: {
        authorizations: [{ ...exampleAuthorization, lines: [{ ...exampleAuthorization.lines[0]!, unitsUsed: 93 }] }],
      },
    })
    expect(text(cut)).toBe(`Claim 26012000001 is paid in part: $46.50 of $72.00 charged.

What was asked
Open Door Peer Center asked us to pay $72.00 for Ana Rivera (member M100200300), 5 Jan 2026. We received the claim on 12 Jan 2026. Your account number is PCN1001; ours is 26012000001, version 1 of the decision.

What we decided
Line 1, 3 units of H0038 HE on 5 Jan 2026: allowed, $46.50 of $54.00 charged is paid.
Line 1, 1 unit of H0038 HE on 5 Jan 2026: denied, $18.00 is not paid.
The person owes nothing; you may not bill them for any of it.

Why
Line 1 (4 units of H0038 HE on 5 Jan 2026, $72.00): authorization A1 had 3 units left when we came to this line. We deny 1 of the 4 units. 3 units are allowed. Ask us to extend the authorization before you serve more; for these units, send the extension with a dispute.
Line 1 (4 units of H0038 HE on 5 Jan 2026, $72.00): under “Peer support, individual” of your contract (Bright Plains Health with Open Door Peer Center, version 1) the price is 3 units × $15.50 = $46.50. $7.50 of the charge is above what is due; you agreed to write it off, and the person may not be billed for it.

Where it is written
Your contract “Bright Plains Health with Open Door Peer Center” (BPH-ODPC, version 1), term peer-individual.
The benefit prairie-2026 that Prairie County bought for its members.
Authorization A1: this decision uses 3 units.
Rule “authorization-units-gone” (CO-198): The authorization, drawn down line by line; CARC 198; pairing of reason and remark code is this product’s own design; read 21 Nov 2026. Not yet confirmed against its source.
Rule “price-cut” (CO-45): The contract’s rate in force on the day; CARC 45; read 21 Nov 2026. Not yet confirmed against its source.
Rules in version ${adjudicate(exampleFacts()).ruleVersion}.

The arithmetic
Line 1: $54.00 charged.
3 units × $15.50 = $46.50.
less $7.50: The charge is above the contract's price (CO-45).
Line 1 pays $46.50.
Line 1: $18.00 charged.
less $18.00: The authorized units are used up (CO-198).
Line 1 pays $0.00.
Together: $46.50 + $0.00 = $46.50.

What you can do now
If something on the claim was wrong, send the whole claim again, every line of it, as a replacement (frequency 7) that names our number 26012000001 by 13 Jul 2026.
If you think we are wrong, dispute the decision by 15 Mar 2026, in writing, with what we should see.
The person has a right of appeal of their own, with another clock; the notice we send them says how.`)
  })

  it('says who must act while a claim waits', () => {
    const waiting = letter({
      policy: {
        recordReviews: [{ code: 'H0038', unitsFrom: 3, starts: day('2026-01-01'), ends: null, source: 'review plan' }],
      },
    })
    expect(waiting.headline).toBe('Claim 26012000001 waits: it is not decided yet.')
    expect(text(waiting)).toContain('You must act by 13 Feb 2026. Until then our clock for paying stands still.')
  })

  it('says what else was found, so that one correction is enough', () => {
    expect(text(letter({ claim: { diagnoses: [] }, line: { placeOfService: '27' } }))).toContain(
      'Also found, so that you need to correct only once: Line 1',
    )
  })

  it('tells a denied claim to come again as new', () => {
    expect(text(letter({ member: null }))).toContain('send it again as a new claim (frequency 1)')
  })

  it('says plainly that nothing was wrong', () => {
    const clean = letter({ line: { charge: cents(62_00) } })
    expect(clean.headline).toBe('Claim 26012000001 is paid: $62.00.')
    expect(text(clean)).toContain('Everything was in order')
    expect(text(clean)).toContain('Nothing needs to be done.')
  })

  it('explains every generated decision without a hole in a sentence', () => {
    const world = generateWorld(11)
    for (let number = 0; number < 500; number += 1) {
      const written = text(explainDecision(adjudicate(generateFacts(world, 11, number))))
      expect(written).not.toMatch(/undefined|null|NaN|\{\w+\}|\.\.|  /)
    }
  })
})
