import { describe, expect, it } from 'vitest'
import { billAnew, missingLines, replaceClaim, voidClaim } from './correct-claim.ts'
import { build, visit } from './testing/build-from-visits.ts'

describe('corrections', () => {
  const original = build([visit('ana 2026-03-03 10:00 10:45'), visit('ana 2026-03-05 10:00 10:30')]).claims[0]!.claim
  const decided = { claim: original, state: 'partial' as const, payerClaimNumber: 'ICN1' }

  it('a replacement resends every line under the payer number', () => {
    const made = replaceClaim(decided, original, 'PCN9')
    expect(made.ok && made.claim).toMatchObject({
      controlNumber: 'PCN9',
      frequency: '7',
      payerClaimNumber: 'ICN1',
      lines: [{ lineControl: 'PCN9-1' }, { lineControl: 'PCN9-2' }],
    })
  })

  it('a void is the original as it was', () => {
    const made = voidClaim(decided, 'PCN9')
    expect(made.ok && made.claim).toMatchObject({
      controlNumber: 'PCN9',
      frequency: '8',
      payerClaimNumber: 'ICN1',
      charge: original.charge,
    })
  })

  const short = { ...original, lines: original.lines.slice(0, 1) }
  it.each([
    [
      'without the payer number',
      replaceClaim({ ...decided, payerClaimNumber: ' ' }, original, 'P'),
      'payer-number-missing',
    ],
    ['void without it', voidClaim({ ...decided, payerClaimNumber: null }, 'P'), 'payer-number-missing'],
    ['not decided', replaceClaim({ ...decided, state: 'payer-accepted' }, original, 'P'), 'not-decided'],
    ['replaced before', replaceClaim({ ...decided, state: 'replaced' }, original, 'P'), 'gave-way'],
    ['voided before', voidClaim({ ...decided, state: 'voided' }, 'P'), 'gave-way'],
    ['rejected ones go again as originals', voidClaim({ ...decided, state: 'rejected' }, 'P'), 'not-decided'],
    ['anew though something was paid', billAnew(decided, original, 'P'), 'not-denied'],
    ['a line lost anew', billAnew({ ...decided, state: 'denied' }, short, 'P'), 'lines-missing'],
    ['a line lost', replaceClaim(decided, short, 'P'), 'lines-missing'],
    [
      'another member',
      replaceClaim(decided, { ...original, subscriber: { ...original.subscriber, memberNumber: 'M-ben' } }, 'P'),
      'another-person',
    ],
  ])('refused: %s', (_, made, why) => expect(made).toMatchObject({ ok: false, why }))

  it('bills a denied claim anew as an original, without the number the payer gave', () => {
    const made = billAnew({ ...decided, state: 'denied' }, original, 'PCN9')
    expect(made).toMatchObject({ ok: true, claim: { controlNumber: 'PCN9', frequency: '1', payerClaimNumber: null } })
  })

  it('says which line would be lost, and lets it go when asked', () => {
    const made = replaceClaim(decided, short, 'P')
    expect(!made.ok && made.message.text).toBe(
      'A replacement takes the place of the whole claim PCN1, but line 2 (H0038 on 5 Mar 2026) of it would be lost. Send every line again, the unchanged ones too.',
    )
    expect(replaceClaim(decided, short, 'P', [2]).ok).toBe(true)
    expect(missingLines(original, original)).toEqual([])
  })
})
