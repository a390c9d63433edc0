import { cents, day } from '@throughline/domain'
import { describe, expect, it } from 'vitest'
import { classifyLine, decidedState } from './classify-line.ts'
import { balances, netOf } from './conservation.ts'
import { afterDecision, matchClaim, type ClaimCandidate } from './matching.ts'
import { postingsFor, settleSuspense } from './postings-for.ts'
import { interestFinding, rateFindings } from './underpayment.ts'
import { adjustments, candidate, claim, context, dollars, line } from './testing/build-remittance.ts'

type Remitted = Parameters<typeof matchClaim>[0]
const post = (remitted: Remitted, candidates: ClaimCandidate[], more = {}) =>
  postingsFor(matchClaim(remitted, candidates), remitted, context('EFT1', more))
const shown = (remitted: Remitted, candidates: ClaimCandidate[]) =>
  post(remitted, candidates).transfers.map(
    (one) =>
      `${one.debit.kind} ← ${one.credit.kind} ${one.amount / 100}${one.claimLine ? ` line ${one.claimLine}` : ''}`,
  )
const kinds = (remitted: Remitted, candidates: ClaimCandidate[], more = {}) =>
  post(remitted, candidates, more).findings.map((one) => one.kind)

describe('transfers of a remittance claim', () => {
  it.each([
    ['paid in full', claim(1, 'C1', '1', 72, 72, [line(1, 72, 72)]), ['undeposited ← receivable 72 line 1']],
    [
      'contractual',
      claim(1, 'C1', '1', 72, 62, [line(1, 72, 62, 'CO-45 10')]),
      ['undeposited ← receivable 62 line 1', 'contractual ← receivable 10 line 1'],
    ],
    [
      'denied, never written off by itself',
      claim(1, 'C1', '1', 72, 0, [line(1, 72, 0, 'CO-197 72')]),
      ['denied ← receivable 72 line 1'],
    ],
    [
      'patient share',
      claim(1, 'C1', '1', 72, 52, [line(1, 72, 52, 'PR-3 20')]),
      ['undeposited ← receivable 52 line 1', 'patient-share ← receivable 20 line 1'],
    ],
    [
      'prior payer',
      claim(1, 'C1', '2', 72, 6, [line(1, 72, 6, 'OA-23 56', 'CO-45 10')]),
      ['undeposited ← receivable 6 line 1', 'prior-payer ← receivable 56 line 1', 'contractual ← receivable 10 line 1'],
    ],
    [
      'withheld',
      claim(1, 'C1', '1', 72, 58.9, [line(1, 72, 58.9, 'CO-45 10', 'CO-104 3.10')]),
      [
        'undeposited ← receivable 58.9 line 1',
        'contractual ← receivable 10 line 1',
        'withhold ← receivable 3.1 line 1',
      ],
    ],
    ['capitated', claim(1, 'C1', '1', 72, 0, [line(1, 72, 0, 'CO-24 72')]), ['contractual ← receivable 72 line 1']],
    [
      'status 4: person unknown',
      claim(1, 'C1', '4', 72, 0, [line(1, 72, 0, 'CO-31 72')]),
      ['denied ← receivable 72 line 1'],
    ],
    [
      'an old CR group is kept apart',
      claim(1, 'C1', '1', 72, 0, [line(1, 72, 0, 'CR-B7 72')]),
      ['other-adjustment ← receivable 72 line 1'],
    ],
    [
      'no lines',
      claim(1, 'C1', '1', 72, 62, [], { adjustments: adjustments('CO-45 10') }),
      ['undeposited ← receivable 62', 'contractual ← receivable 10'],
    ],
    [
      'claim level beside lines comes off the money',
      claim(1, 'C1', '1', 72, 52, [line(1, 72, 62, 'CO-45 10')], { adjustments: adjustments('PR-3 10') }),
      ['undeposited ← receivable 62 line 1', 'contractual ← receivable 10 line 1', 'patient-share ← undeposited 10'],
    ],
    [
      'an unknown line goes to the claim as a whole',
      claim(1, 'C1', '1', 72, 72, [{ ...line(1, 72, 72), lineControl: 'X', code: 'H2014' }]),
      ['undeposited ← receivable 72'],
    ],
    ['forwarded: decides nothing', claim(1, 'C1', '23', 72, 0, [line(1, 72, 0, 'OA-109 72')]), []],
  ])('%s', (_, remitted, expected) => expect(shown(remitted, [candidate('C1', [72])])).toEqual(expected))

  it.each([
    [
      'unmatched',
      claim(1, 'X', '1', 72, 62, [line(1, 72, 62, 'CO-45 10')], { memberNumber: null }),
      ['undeposited ← suspense 62'],
    ],
    [
      'a negative one without original: suspense, never a new charge',
      claim(1, 'C1', '22', -72, -62, [line(1, -72, -62, 'CO-45 -10')]),
      ['suspense ← undeposited 62'],
    ],
    [
      'unmatched and unpaid moves nothing',
      claim(1, 'X', '1', 72, 0, [line(1, 72, 0, 'CO-197 72')], { memberNumber: null }),
      [],
    ],
  ])('%s', (_, remitted, expected) => expect(shown(remitted, [candidate('C1', [72])])).toEqual(expected))

  it.each([
    ['refused', 0, 'denied', [line(1, 72, 0, 'CO-150 72')], 0],
    ['paid', 62, 'paid', [line(1, 72, 62, 'CO-45 10')], 2],
  ] as const)(
    '%s once more after it gave way to a correction of ours, a claim stays as it was, and only money moves',
    (_, paid, outcome, lines, moved) => {
      const again = claim(1, 'C1', '1', 72, paid, [...lines])
      const after = (state: 'voided' | 'replaced' | 'sent') => {
        const posting = post(again, [candidate('C1', [72], { state })])
        return [posting.transfers.length, posting.state]
      }
      expect([after('voided'), after('replaced'), after('sent')]).toEqual([
        [moved, null],
        [moved, null],
        [Math.max(1, moved), outcome],
      ])
    },
  )

  it('keys name payer, trace, claim, line and adjustment; sources name file and segment', () => {
    const remitted = claim(3, 'C1', '1', 72, 52, [line(1, 72, 52, 'CO-45 10', 'PR-3 10')])
    const posted = post(remitted, [candidate('C1', [72])])
    expect(posted.transfers.map((one) => one.key)).toEqual([
      '1999999999|EFT1|c3|l1|paid',
      '1999999999|EFT1|c3|l1|a1',
      '1999999999|EFT1|c3|l1|a2',
    ])
    expect(posted.transfers[0]).toMatchObject({
      source: { kind: 'file', fileId: 'file-EFT1', transactionOrdinal: 0, segmentOrdinal: 11 },
      remittanceId: 'remittance-EFT1',
      claimId: 'C1',
      claimLine: 1,
      debit: { kind: 'undeposited', subject: 'plan' },
    })
    expect(posted.transfers[1]).toMatchObject({ reasonCode: '45', groupCode: 'CO' })
    expect(posted).toEqual(post(remitted, [candidate('C1', [72])]))
  })

  it('suspense settled later leaves the balances a timely match would have made', () => {
    const remitted = claim(1, 'C1', '1', 72, 62, [line(1, 72, 62, 'CO-45 10')])
    const timely = post(remitted, [candidate('C1', [72])]).transfers
    const parked = postingsFor(matchClaim(remitted, []), remitted, context()).transfers
    const match = matchClaim(remitted, [candidate('C1', [72])])
    if (match.kind !== 'matched') throw new Error('it matches')
    const late = [...parked, ...settleSuspense(match, remitted, context())]
    const nonZero = (found: ReturnType<typeof balances>) =>
      new Map([...found].filter(([, amount]) => amount !== 0).sort())
    expect(nonZero(balances(late))).toEqual(nonZero(balances(timely)))
    expect(new Set(late.map((one) => one.key)).size).toBe(late.length)
  })

  it.each([
    ['Medicaid member', {}, [], true],
    ['commercial member', { mayBillMembersOf: new Set(['plan']) }, [], false],
    ['commercial, but the payer says QMB', { mayBillMembersOf: new Set(['plan']) }, ['N782'], true],
    ['commercial, MA13', { mayBillMembersOf: new Set(['plan']) }, ['MA13'], true],
  ])('patient billing: %s', (_, more, remarks, suppressed) => {
    const remitted = claim(1, 'C1', '1', 72, 52, [line(1, 72, 52, 'PR-3 20')], { remarks })
    expect(post(remitted, [candidate('C1', [72])], more).patientBillingSuppressed).toBe(suppressed)
  })

  it.each([
    ['clean', claim(1, 'C1', '1', 72, 62, [line(1, 72, 62, 'CO-45 10')]), []],
    ['charge differs', claim(1, 'C1', '1', 70, 70, [line(1, 70, 70)]), ['charge-differs']],
    ['all written down', claim(1, 'C1', '1', 72, 0, [line(1, 72, 0, 'CO-45 72')]), ['whole-charge-contractual']],
    [
      'patient share of a person who may not be billed',
      claim(1, 'C1', '1', 72, 52, [line(1, 72, 52, 'PR-3 20')]),
      ['patient-share-not-billable'],
    ],
    ['unknown to the payer', claim(1, 'C1', '4', 72, 0, [line(1, 72, 0, 'CO-31 72')]), ['patient-unknown']],
    ['sent on', claim(1, 'C1', '23', 72, 0, [line(1, 72, 0, 'OA-109 72')]), ['forwarded']],
    ['nobody', claim(1, 'X', '1', 9, 9, [line(1, 9, 9)]), ['suspense']],
    ['by member, day, charge', claim(1, 'X', '1', 72, 72, [line(1, 72, 72)]), ['fits-without-number']],
  ])('findings: %s', (_, remitted, expected) => expect(kinds(remitted, [candidate('C1', [72])])).toEqual(expected))
})

describe('classifying', () => {
  it.each([
    ['paid', 72, 72, []],
    ['paid', 72, 62, ['CO-45 10']],
    ['paid', 72, 52, ['CO-45 10', 'PR-3 10']],
    ['partial', 90, 62, ['CO-45 10', 'CO-198 18']],
    ['denied', 72, 0, ['CO-197 72']],
    ['denied', 72, 0, ['CO-45 10', 'CO-197 62']],
    ['denied', 72, 0, ['CO-45 72']],
    ['denied', 72, 0, ['PR-3 10', 'CO-197 62']],
    ['denied', 72, 0, ['OA-23 10', 'CO-50 62']],
    ['denied', 72, 0, ['CO-97 72']],
    ['zero-patient-share', 72, 0, ['CO-45 10', 'PR-1 62']],
    ['zero-prior-payer', 100, 0, ['OA-23 84', 'CO-45 16']],
    ['capitated', 72, 0, ['CO-24 72']],
    ['information', 0, 0, []],
  ] as const)('%s: charge %d paid %d %j', (expected, charge, paid, reasons) => {
    expect(classifyLine(line(1, charge, paid, ...reasons))).toBe(expected)
  })

  it.each([
    [['paid', 'paid'], 'paid'],
    [['paid', 'denied'], 'partial'],
    [['partial'], 'partial'],
    [['denied', 'denied'], 'denied'],
    [['capitated', 'zero-patient-share'], 'zero-paid'],
    [['denied', 'zero-prior-payer'], 'partial'],
  ] as const)('%j makes the claim %s', (classes, state) => expect(decidedState(classes)).toBe(state))
})

describe('rates and interest', () => {
  const found = (remitted: Remitted, expected: number) => {
    const match = matchClaim(remitted, [candidate('C1', [90], {}, [expected])])
    return match.kind === 'matched'
      ? rateFindings(match, remitted).map((one) => `${one.kind} ${one.amount}`)
      : ['unmatched']
  }
  const five = { ...line(1, 90, 62, 'CO-45 10', 'CO-198 18'), unitsPaid: 4, unitsBilled: 5 }
  it.each([
    ['CO-45 is charge less contract', claim(1, 'C1', '1', 90, 77.5, [line(1, 90, 77.5, 'CO-45 12.50')]), 77.5, []],
    [
      'CO-45 two dollars too much',
      claim(1, 'C1', '1', 90, 75.5, [line(1, 90, 75.5, 'CO-45 14.50')]),
      77.5,
      ['underpaid 200'],
    ],
    ['paid above the contract', claim(1, 'C1', '1', 90, 90, [line(1, 90, 90)]), 77.5, ['overpaid 1250']],
    [
      'patient share counts as allowed',
      claim(1, 'C1', '1', 90, 70, [line(1, 90, 70, 'CO-45 12.50', 'PR-3 7.50')]),
      77.5,
      [],
    ],
    [
      'withheld counts as allowed',
      claim(1, 'C1', '1', 90, 73.62, [line(1, 90, 73.62, 'CO-45 12.50', 'CO-104 3.88')]),
      77.5,
      [],
    ],
    ['denied: nothing to compare', claim(1, 'C1', '1', 90, 0, [line(1, 90, 0, 'CO-197 90')]), 77.5, []],
    ['capitated: nothing to compare', claim(1, 'C1', '1', 90, 0, [line(1, 90, 0, 'CO-24 90')]), 77.5, []],
  ])('%s', (_, remitted, expected, says) => expect(found(remitted, expected)).toEqual(says))

  it('units cut: only the part that was allowed is compared', () => {
    const withFive = {
      ...candidate('C1', [90], {}, [77.5]),
      lines: [{ ...candidate('C1', [90], {}, [77.5]).lines[0]!, units: 5 }],
    }
    const remitted = claim(1, 'C1', '1', 90, 62, [five])
    const match = matchClaim(remitted, [withFive])
    expect(match.kind === 'matched' && rateFindings(match, remitted)).toEqual([])
    const short = { ...five, paid: dollars(60), adjustments: adjustments('CO-45 12', 'CO-198 18') }
    const less = claim(1, 'C1', '1', 90, 60, [short])
    const shortMatch = matchClaim(less, [withFive])
    expect(shortMatch.kind === 'matched' && rateFindings(shortMatch, less)[0]!.message.text).toBe(
      'Line 1 of claim C1: the payer allowed $60.00, the contract says $62.00. Dispute the missing $2.00 before the appeal window closes.',
    )
  })

  it('interest owed against interest paid', () => {
    const late = [{ controlNumber: 'C1', dueOn: day('2026-02-01'), owed: cents(92) }]
    expect(interestFinding(late, cents(92))).toBeNull()
    expect(interestFinding([], cents(0))).toBeNull()
    expect(interestFinding(late, cents(50))!.message.text).toBe(
      'The payer paid 1 claim late, C1 among them (due 1 Feb 2026). The contract makes that $0.92 of interest; $0.50 came. Ask for the missing $0.42.',
    )
  })

  it.each([
    ['paid', 'denied', false],
    ['replaced', null, true],
    ['voided', null, true],
  ] as const)('a reversal of a claim that is %s: it becomes %s, asked for by us: %s', (state, to, askedFor) => {
    const remitted = claim(1, 'C1', '1', 72, 62, [line(1, 72, 62, 'CO-45 10')])
    const reversed = claim(2, 'C1', '22', -72, -62, [line(1, -72, -62, 'CO-45 -10')])
    const first = candidate('C1', [72])
    const decided = { ...afterDecision(first, matchClaim(remitted, [first]), remitted), state }
    expect(post(reversed, [decided])).toMatchObject({ state: to, askedFor })
  })

  it('a reversed line is open again', () => {
    const remitted = claim(1, 'C1', '1', 72, 62, [line(1, 72, 62, 'CO-45 10')])
    const reversed = claim(2, 'C1', '22', -72, -62, [line(1, -72, -62, 'CO-45 -10')])
    const first = candidate('C1', [72])
    const decided = afterDecision(first, matchClaim(remitted, [first]), remitted)
    const all = [...post(remitted, [first]).transfers, ...post(reversed, [decided]).transfers]
    expect([...balances(all).values()].every((amount) => amount === 0)).toBe(true)
    expect(netOf(all, 'receivable')).toBe(0)
    expect(new Set(all.map((one) => one.key)).size).toBe(all.length)
  })
})
