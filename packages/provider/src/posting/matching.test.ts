import { day } from '@throughline/domain'
import { describe, expect, it } from 'vitest'
import { indexCandidates } from './candidate-index.ts'
import { afterDecision, matchClaim, matchLines, type ClaimCandidate } from './matching.ts'
import { candidate, claim, dollars, line } from './testing/build-remittance.ts'

const lines = [line(1, 72, 62, 'CO-45 10'), line(2, 30, 30)]
const theirs = (control: string, more = {}) => claim(1, control, '1', 102, 92, lines, more)
const ours = (id: string, more: Partial<ClaimCandidate> = {}) =>
  candidate(id, [72, 30], { memberNumber: 'M1', ...more })

function says(remitted: Parameters<typeof matchClaim>[0], candidates: ClaimCandidate[]): string {
  const match = matchClaim(remitted, candidates)
  return match.kind === 'matched' ? `${match.candidate.claimId} by ${match.by}` : match.why
}

describe('matching a claim', () => {
  it.each([
    ['our control number', theirs('C1'), [ours('C1'), ours('C2')], 'C1 by control-number'],
    ['in capitals, with spaces', theirs(' PCN-A1 '), [ours('pcn-a1')], 'pcn-a1 by control-number'],
    ['exact beats capitals', theirs('Ab'), [ours('AB'), ours('Ab')], 'Ab by control-number'],
    [
      'payer number when ours is lost',
      theirs('0', { payerClaimNumber: 'ICN9' }),
      [ours('C1', { payerClaimNumbers: ['ICN8', 'ICN9'] })],
      'C1 by payer-claim-number',
    ],
    [
      'control number beats payer number',
      theirs('C1', { payerClaimNumber: 'ICN9' }),
      [ours('C1'), ours('C2', { payerClaimNumbers: ['ICN9'] })],
      'C1 by control-number',
    ],
    [
      'member, day and charge',
      theirs('?', { memberNumber: 'M1' }),
      [ours('C1'), candidate('C2', [50], { memberNumber: 'M1' })],
      'C1 by member-day-charge',
    ],
    ['another day', theirs('?', { memberNumber: 'M1', servedOn: day('2026-01-06') }), [ours('C1')], 'nobody'],
    ['no member number', theirs('?', { memberNumber: null }), [ours('C1')], 'nobody'],
    [
      'what fits was voided: a new payment is not its own',
      theirs('?', { memberNumber: 'M1' }),
      [ours('C1', { state: 'voided' })],
      'nobody',
    ],
    [
      'what fits was replaced: it is about what took its place',
      theirs('?', { memberNumber: 'M1' }),
      [ours('C1', { state: 'replaced' }), ours('C2')],
      'C2 by member-day-charge',
    ],
    ['two fit equally', theirs('?', { memberNumber: 'M1' }), [ours('C1'), ours('C2')], 'several'],
    ['nobody at all', theirs('?'), [], 'nobody'],
    [
      'an empty control number never matches an empty one',
      theirs(' ', { memberNumber: null }),
      [ours('', { memberNumber: null })],
      'nobody',
    ],
  ] as [string, ReturnType<typeof theirs>, ClaimCandidate[], string][])('%s', (_, remitted, candidates, expected) => {
    expect(says(remitted, candidates)).toBe(expected)
    // The index offers all that could match, so it never changes the answer.
    expect(says(remitted, indexCandidates(candidates).near(remitted))).toBe(expected)
  })

  it('a decision, its reversal, a correction; each only when it can stand', () => {
    const original = theirs('C1')
    const reversal = claim(2, 'C1', '22', -102, -92, [line(1, -72, -62, 'CO-45 -10'), line(2, -30, -30)])
    let now = ours('C1')
    const step = (remitted: typeof original) => {
      const match = matchClaim(remitted, [now])
      now = afterDecision(now, match, remitted)
      return match.kind === 'matched' ? 'applied' : match.why
    }
    expect(step(reversal)).toBe('nothing-to-reverse')
    expect(step(original)).toBe('applied')
    expect(step(original)).toBe('decided-already')
    expect(step(reversal)).toBe('applied')
    expect(step(reversal)).toBe('nothing-to-reverse')
    expect(step(original)).toBe('applied')
  })

  it.each(['draft', 'held', 'ready', 'batched', 'rejected'] as const)(
    'a claim that is %s was never decided by anybody',
    (state) => {
      const match = matchClaim(claim(1, 'C1', '1', 102, 92, []), [{ ...ours('C1'), state }])
      expect(match).toMatchObject({ kind: 'unmatched', why: 'not-sent', candidate: { claimId: ours('C1').claimId } })
    },
  )

  it('a claim the payer split in two: each half decides its own lines', () => {
    const first = claim(1, 'C1', '1', 72, 62, [lines[0]!])
    const second = claim(2, 'C1', '1', 30, 30, [lines[1]!])
    const half = afterDecision(ours('C1'), matchClaim(first, [ours('C1')]), first)
    expect(half.lines.map((one) => one.decided)).toEqual([true, false])
    expect(says(second, [half])).toBe('C1 by control-number')
    expect(says(first, [half])).toBe('decided-already')
  })

  describe('from another payer than the one billed', () => {
    const first = ours('C1', { payerId: 'harbor', payerClaimNumbers: ['ICN9'], afterOthers: false })
    const follower = ours('C2', { payerId: 'bright', followedNumbers: ['C1'], memberNumber: 'M2', afterOthers: true })
    const from = (payer: string | null) => (payer === null ? null : new Set([payer]))
    const answered = (remitted: ReturnType<typeof theirs>, payer: string | null, candidates = [first, follower]) => {
      const near = indexCandidates(candidates).near(remitted)
      const match = matchClaim(remitted, near, from(payer))
      return match.kind === 'matched' ? `${match.candidate.claimId} by ${match.by}` : match.why
    }

    it.each([
      ['the payer billed', theirs('C1'), 'harbor', undefined, 'C1 by control-number'],
      ['sent on: the claim that follows', theirs('C1'), 'bright', undefined, 'C2 by followed-number'],
      ['under its own number', theirs('C2'), 'bright', undefined, 'C2 by control-number'],
      ['sent on, and nothing follows', theirs('C1'), 'bright', [first], 'other-payer'],
      ['the payer number of another payer', theirs('0', { payerClaimNumber: 'ICN9' }), 'bright', [first], 'nobody'],
      ['a payer nobody knows, as the first', theirs('C1'), null, [first], 'C1 by control-number'],
      ['a payer nobody knows, as the second', { ...theirs('C1'), statusCode: '2' }, null, [first], 'other-payer'],
    ] as [string, ReturnType<typeof theirs>, string | null, ClaimCandidate[] | undefined, string][])(
      '%s',
      (_, remitted, payer, candidates, expected) => expect(answered(remitted, payer, candidates)).toBe(expected),
    )

    it('of two versions: a decision is about the one that stands, a reversal about the one that was decided', () => {
      const replaced = {
        ...follower,
        claimId: 'C2',
        state: 'replaced' as const,
        lines: follower.lines.map((one) => ({ ...one, decided: true })),
      }
      const standing = { ...ours('C3', { payerId: 'bright', followedNumbers: ['C1'] }) }
      const reversal = claim(2, 'C1', '22', -102, -92, [line(1, -72, -62, 'CO-45 -10'), line(2, -30, -30)])
      expect(answered(theirs('C1'), 'bright', [first, replaced, standing])).toBe('C3 by followed-number')
      expect(answered(reversal, 'bright', [first, replaced, standing])).toBe('C2 by followed-number')
    })
  })

  it('takes back no more than was paid: the rest is for a person', () => {
    const original = theirs('C1')
    const paid = ours('C1', { paid: dollars(0) })
    const decided = afterDecision(paid, matchClaim(original, [paid]), original)
    expect(decided.paid).toBe(92_00)
    const reversal = (amount: number) =>
      claim(2, 'C1', '22', -102, -amount, [line(1, -72, -amount, `CO-45 ${amount - 72}`), line(2, -30, 0, 'CO-45 -30')])
    expect(says(reversal(92), [decided])).toBe('C1 by control-number')
    expect(says(reversal(92.01), [decided])).toBe('reverses-more')
    const match = matchClaim(reversal(100), [decided])
    expect(match.kind === 'unmatched' && match.message.text).toMatch(
      /^The payer takes back \$100\.00 on claim C1, but only \$92\.00 of what it paid stands there\./,
    )
  })

  it('learns the payer number it was decided under', () => {
    const decided = afterDecision(ours('C1'), matchClaim(theirs('C1'), [ours('C1')]), theirs('C1'))
    expect(decided.payerClaimNumbers).toEqual(['ICN-C1'])
  })
})

describe('matching lines', () => {
  const numbers = (remitted: ReturnType<typeof line>[], candidates = ours('C1')) =>
    matchLines(claim(1, 'C1', '1', 102, 92, remitted), candidates).map((match) => match.ours?.number ?? null)

  it.each([
    ['by line control, whatever the order', [line(2, 30, 30), line(1, 72, 62)], [2, 1]],
    ['a split line takes its control twice', [line(1, 50, 50), { ...line(1, 22, 0), ordinal: 2 }], [1, 1]],
    [
      'without control: code, modifiers, day and charge',
      [
        { ...line(2, 30, 30), lineControl: null },
        { ...line(1, 72, 62), lineControl: null },
      ],
      [2, 1],
    ],
    [
      'modifiers in another order and the billed code',
      [{ ...line(1, 72, 62), lineControl: null, code: 'H2014', billedCode: 'H0038' }],
      [1],
    ],
    ['another charge fits nothing', [{ ...line(1, 71, 62), lineControl: null }], [null]],
    ['another code fits nothing', [{ ...line(1, 72, 62), lineControl: null, code: 'H2014' }], [null]],
  ])('%s', (_, remitted, expected) => expect(numbers(remitted)).toEqual(expected))

  it('two alike without control are taken one after the other, never both by one', () => {
    const twins = candidate('C1', [30, 30])
    const without = [line(1, 30, 30), line(2, 30, 30), line(3, 30, 30)].map((one) => ({ ...one, lineControl: null }))
    expect(numbers(without, twins)).toEqual([1, 2, null])
  })
})
