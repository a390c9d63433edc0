// The worked set of the billing rules, §3.4, followed to the account balances.
import { day, type RemittanceClaim, type ProviderAdjustment, type Transfer } from '@throughline/domain'
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { balances } from './conservation.ts'
import {
  chargesFor,
  claimBalance,
  restoreRefusals,
  withdrawCharges,
  withdrawRefusals,
  type HeldOnClaim,
} from './claim-balance.ts'
import { openGate, type TransactionVerdict } from './gate.ts'
import { afterDecision, matchClaim, type ClaimCandidate } from './matching.ts'
import { postTransaction } from './testing/post-transaction.ts'
import {
  adjustments,
  candidate,
  claim,
  context,
  dollars,
  events,
  header,
  line,
  providerAdjustment,
} from './testing/build-remittance.ts'

function gate(
  paid: number,
  claims: readonly RemittanceClaim[],
  adjustments: readonly ProviderAdjustment[] = [],
  trace = 'EFT1',
) {
  const opened = openGate(() => {
    const hash = createHash('sha256')
    return { update: (text) => void hash.update(text), finish: () => hash.digest('hex') }
  })
  return events(header(paid, trace), claims, adjustments).flatMap((event) =>
    opened.take(event),
  )[0] as TransactionVerdict
}

function post(
  paid: number,
  claims: readonly RemittanceClaim[],
  adjustments: readonly ProviderAdjustment[],
  candidates: readonly ClaimCandidate[],
  trace = 'EFT1',
  claimFor: (reference: string) => string | null = () => null,
) {
  const verdict = gate(paid, claims, adjustments, trace)
  expect(verdict.reasons).toEqual([])
  return postTransaction(header(paid, trace), claims, adjustments, candidates, context(trace), claimFor)
}

const source = { kind: 'claim', claimId: 'PCN1001' } as const
const charges = (): Transfer[] =>
  chargesFor(
    {
      lines: [
        { number: 1, charge: dollars(72) },
        { number: 2, charge: dollars(30) },
      ] as never,
    },
    'PCN1001',
    'plan',
    day('2026-01-10'),
    source,
  )
const shown = (transfers: Iterable<Transfer>) =>
  Object.fromEntries(
    [...balances(transfers)].filter(([, amount]) => amount !== 0).map(([name, amount]) => [name, amount / 100]),
  )

const original = (ordinal = 1) =>
  claim(ordinal, 'PCN1001', '1', 102, 62, [line(1, 72, 62, 'CO-45 10'), line(2, 30, 0, 'CO-197 30')])
const reversal = (ordinal = 1) =>
  claim(ordinal, 'PCN1001', '22', -102, -62, [line(1, -72, -62, 'CO-45 -10'), line(2, -30, 0, 'CO-197 -30')])
const correction = (ordinal = 2) =>
  claim(ordinal, 'PCN1001', '1', 102, 89, [line(1, 72, 62, 'CO-45 10'), line(2, 30, 27, 'CO-45 3')])
const ours = candidate('PCN1001', [72, 30])
const decided = afterDecision(ours, matchClaim(original(), [ours]), original())

describe('billing rules §3.4', () => {
  it('original with interest: 62.92', () => {
    const posted = post(62.92, [original()], [providerAdjustment(1, 'L6', -0.92)], [ours])
    expect(shown([...charges(), ...posted.transfers])).toEqual({
      'charges:plan': -102,
      'undeposited:plan': 62.92,
      'contractual:plan': 10,
      'denied:plan': 30,
      'interest:plan': -0.92,
    })
    expect(posted.claims[0]!.posting.state).toBe('partial')
    expect(posted.claims[0]!.posting.classes).toEqual(['paid', 'denied'])
  })

  it('plus recovery of 20 from an older claim: 42.92', () => {
    const posted = post(
      42.92,
      [original()],
      [providerAdjustment(1, 'L6', -0.92), providerAdjustment(2, 'WO', 20, 'OLD7')],
      [ours],
      'EFT1',
      (reference) => (reference === 'OLD7' ? 'claim-old' : null),
    )
    expect(shown(posted.transfers)).toEqual({
      'receivable:plan': -102,
      'undeposited:plan': 42.92,
      'contractual:plan': 10,
      'denied:plan': 30,
      'interest:plan': -0.92,
      'recoupment:plan': 20,
    })
    const recovery = posted.transfers.find((one) => one.reasonCode === 'WO')!
    expect(recovery).toMatchObject({ claimId: 'claim-old', key: '1999999999|EFT1|p2' })
    expect(posted.providerAdjustments.findings).toEqual([])
  })

  it('reversal and correction in one remittance: +27', () => {
    const first = post(62, [original()], [], [ours])
    const second = post(27, [reversal(), correction()], [], [decided], 'EFT2')
    expect(shown(second.transfers)).toEqual({
      'undeposited:plan': 27,
      'contractual:plan': 3,
      'denied:plan': -30,
    })
    const all = [...charges(), ...first.transfers, ...second.transfers]
    expect(claimBalance(all)).toMatchObject({
      charge: 10200,
      paid: 8900,
      contractual: 1300,
      denied: 0,
      open: 0,
      overpaid: false,
    })
    expect(second.claims.map((one) => one.posting.state)).toEqual(['denied', 'paid'])
  })

  it('forward balance: −50 carried, then 150 paid of 200', () => {
    const old = candidate('OLD', [112])
    const back = claim(1, 'OLD', '22', -112, -112, [line(1, -112, -112)])
    const again = claim(2, 'OLD', '1', 112, 62, [line(1, 112, 62, 'CO-45 50')])
    const oldDecision = claim(1, 'OLD', '1', 112, 112, [line(1, 112, 112)])
    const oldDecided = afterDecision(old, matchClaim(oldDecision, [old]), oldDecision)
    const first = post(0, [back, again], [providerAdjustment(1, 'FB', -50, 'EFT2')], [oldDecided], 'EFT2')
    expect(shown(first.transfers)).toEqual({ 'contractual:plan': 50, 'forward-balance:plan': -50 })
    expect(first.providerAdjustments.findings).toEqual([])

    const next = claim(1, 'NEXT', '1', 200, 200, [line(1, 200, 200)])
    const second = post(150, [next], [providerAdjustment(1, 'FB', 50, 'EFT2')], [candidate('NEXT', [200])], 'EFT3')
    expect(shown([...first.transfers, ...second.transfers])).toEqual({
      'contractual:plan': 50,
      'receivable:plan': -200,
      'undeposited:plan': 150,
    })
  })

  it('delayed recovery: reversed now with WO −37.50, collected later with WO 37.50', () => {
    const old = candidate('OLD', [37.5])
    const paid = claim(1, 'OLD', '1', 37.5, 37.5, [line(1, 37.5, 37.5)])
    const back = claim(1, 'OLD', '22', -37.5, -37.5, [line(1, -37.5, -37.5)])
    const oldDecided = afterDecision(old, matchClaim(paid, [old]), paid)
    const first = post(0, [back], [providerAdjustment(1, 'WO', -37.5, 'ICN-OLD')], [oldDecided], 'EFT2')
    expect(shown(first.transfers)).toEqual({ 'receivable:plan': 37.5, 'recoupment:plan': -37.5 })
    const next = claim(1, 'NEXT', '1', 100, 100, [line(1, 100, 100)])
    const second = post(
      62.5,
      [next],
      [providerAdjustment(1, 'WO', 37.5, 'ICN-OLD')],
      [candidate('NEXT', [100])],
      'EFT3',
      () => 'OLD',
    )
    expect(shown([...first.transfers, ...second.transfers])).toEqual({
      'receivable:plan': -62.5,
      'undeposited:plan': 62.5,
    })
  })

  it('a file that says 62 where its claims and adjustments make 62.92 is stopped, with 92 cents shown', () => {
    const verdict = gate(62, [original()], [providerAdjustment(1, 'L6', -0.92)])
    expect(verdict.posts).toBe(false)
    expect(verdict.differences).toMatchObject([{ level: 'transaction', expected: 6292, stated: 6200, difference: -92 }])
    expect(verdict.reasons[0]!.text).toContain('$0.92')
  })
})

describe('the same claim, replaced by us (frequency 7) while 30 of it stands refused', () => {
  const on = day('2026-03-01')
  const ofClaim = (transfers: readonly Transfer[]) => claimBalance(transfers.filter((one) => one.claimId !== null))
  const first = () => post(62, [original()], [], [ours]).transfers
  const refused: HeldOnClaim = {
    kind: 'denied',
    subject: 'plan',
    claimId: 'PCN1001',
    claimLine: 2,
    cents: dollars(30),
  }
  const gaveWay = () => [
    ...withdrawCharges(charges(), on, source),
    ...withdrawRefusals([refused], 'batch 2', on, source),
  ]
  const replaced: ClaimCandidate = { ...decided, state: 'replaced' }

  it('as the replacement leaves nothing stands refused; below zero is what the payer may take back: 62 paid, 10 written down', () => {
    const balance = ofClaim([...charges(), ...first(), ...gaveWay()])
    expect(balance).toMatchObject({ charge: 0, paid: 6200, contractual: 1000, denied: 0, open: -7200 })
    expect(shown([...charges(), ...first(), ...gaveWay()])).toEqual({
      'undeposited:plan': 62,
      'contractual:plan': 10,
      'receivable:plan': -72,
    })
  })

  it('the payer’s reversal takes back what it paid and wrote down, and the refusal not a second time', () => {
    const back = post(0, [reversal()], [providerAdjustment(1, 'FB', -62, 'EFT2')], [replaced], 'EFT2').transfers
    const all = [...charges(), ...first(), ...gaveWay(), ...back]
    expect(ofClaim(all)).toMatchObject({ charge: 0, paid: 0, contractual: 0, denied: 0, open: 0 })
    expect(balances(all).get('denied:plan')).toBe(0)
  })

  it('turned away, the replacement leaves the original as it was, and its reversal is one like any other', () => {
    const stands = [
      ...chargesFor(
        {
          lines: [
            { number: 1, charge: dollars(72) },
            { number: 2, charge: dollars(30) },
          ] as never,
        },
        'PCN1001',
        'plan',
        on,
        source,
      ),
      ...restoreRefusals([refused], 'batch 2', on, source),
    ]
    const all = [...charges(), ...first(), ...gaveWay(), ...stands]
    expect(ofClaim(all)).toMatchObject({ charge: 10200, denied: 3000, open: 0 })
    const back = post(0, [reversal()], [providerAdjustment(1, 'FB', -62, 'EFT2')], [decided], 'EFT2').transfers
    expect(ofClaim([...all, ...back])).toMatchObject({ paid: 0, denied: 0, open: 10200 })
    expect(new Set([...gaveWay(), ...stands].map((one) => one.key)).size).toBe(6)
  })

  it('refused as a whole beside paid lines, the money comes back whole', () => {
    const whole = (sign: 1 | -1) =>
      claim(
        1,
        'PCN1001',
        sign === 1 ? '1' : '22',
        sign * 102,
        sign * 72,
        [line(1, sign * 72, sign * 72), line(2, sign * 30, sign * 30)],
        { adjustments: adjustments(`CO-197 ${sign * 30}`) },
      )
    const before = post(72, [whole(1)], [], [ours]).transfers
    const held: HeldOnClaim = { ...refused, claimLine: null }
    const way = [...withdrawCharges(charges(), on, source), ...withdrawRefusals([held], 'batch 2', on, source)]
    const back = post(0, [whole(-1)], [providerAdjustment(1, 'FB', -72, 'EFT2')], [replaced], 'EFT2').transfers
    const all = [...charges(), ...before, ...way, ...back]
    expect(ofClaim(all)).toMatchObject({ charge: 0, paid: 0, denied: 0, open: 0 })
    expect(shown(all)).toEqual({ 'forward-balance:plan': -72, 'undeposited:plan': 72 })
  })
})
