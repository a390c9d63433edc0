import { cents, day, type ClaimState } from '@throughline/domain'
import { describe, expect, it } from 'vitest'
import type {
  AcknowledgmentFacts,
  ClaimAcknowledgment,
  ImplementationAcknowledgment,
  SentBatch,
} from './acknowledgment-facts.ts'
import { applyAcknowledgment } from './apply-acknowledgment.ts'

function batch(states: Readonly<Record<string, ClaimState>> = { C1: 'sent', C2: 'sent', C3: 'sent' }): SentBatch {
  return {
    batchId: 'B1',
    interchangeControl: '000000101',
    groupControl: '101',
    reference: 'REF101',
    claims: Object.entries(states).map(([controlNumber, state], index) => ({
      claimId: `id-${controlNumber}`,
      controlNumber,
      state,
      charge: cents(1000 * (index + 1)),
      transactionControl: index < 2 ? '0001' : '0002',
    })),
  }
}

const ta1 = (outcome: 'A' | 'E' | 'R', control = '000000101'): AcknowledgmentFacts => ({
  kind: 'TA1',
  receivedOn: day('2026-03-02'),
  interchangeControl: control,
  outcome,
  noteCode: outcome === 'R' ? '025' : '000',
})

function syntax(
  groupOutcome: string,
  transactions: Record<string, string> = {},
  more: Partial<ImplementationAcknowledgment> = {},
): AcknowledgmentFacts {
  return {
    kind: '999',
    receivedOn: day('2026-03-02'),
    groupControl: '101',
    groupOutcome,
    counts: { included: 2, received: 2, accepted: 2 },
    transactions: Object.entries(transactions).map(([control, outcome]) => ({
      control,
      outcome,
      errors:
        outcome === 'R'
          ? [
              { segmentOrdinal: 22, segment: 'CLM', element: '5', code: 'I9' },
              { segmentOrdinal: 23, segment: 'HI', element: null, code: '1' },
            ]
          : [],
    })),
    ...more,
  }
}

type Answers = Readonly<Record<string, string>>
function claims(
  source: 'payer' | 'clearinghouse',
  answers: Answers,
  more: Partial<ClaimAcknowledgment> = {},
): AcknowledgmentFacts {
  const amounts: Record<string, number> = { C1: 1000, C2: 2000, C3: 3000 }
  return {
    kind: '277CA',
    receivedOn: day('2026-03-03'),
    source,
    sourceName: source === 'payer' ? 'Riverbend Health Plan' : 'Clearway',
    batchReference: 'REF101',
    claims: Object.entries(answers).map(([controlNumber, stc]) => {
      const [category, status, entity] = stc.split(':')
      return {
        controlNumber,
        charge: cents(amounts[controlNumber] ?? 5000),
        action: category!.startsWith('A3') || category === 'A7' ? 'U' : 'WQ',
        statuses: [{ category: category!, status: status ?? '20', entity: entity ?? null }],
        payerClaimNumber: source === 'payer' ? `ICN-${controlNumber}` : null,
        statusOn: day('2026-03-02'),
      }
    }),
    totals: { acceptedCount: null, rejectedCount: null, acceptedAmount: null, rejectedAmount: null },
    ...more,
  }
}

function shown(sent: SentBatch, facts: AcknowledgmentFacts) {
  const applied = applyAcknowledgment(sent, facts)
  if (!applied.ok) return applied.why
  return {
    outcome: applied.outcome,
    moves: Object.fromEntries(applied.moves.map((move) => [move.claimId.slice(3), move.to])),
    findings: applied.findings.map((finding) => finding.kind),
  }
}

describe('acknowledgments', () => {
  it.each([
    ['TA1 accepted', ta1('A'), 'accepted', { C1: 'received', C2: 'received', C3: 'received' }, []],
    ['TA1 with errors', ta1('E'), 'accepted-with-errors', { C1: 'received', C2: 'received', C3: 'received' }, []],
    ['TA1 refused: nothing was received', ta1('R'), 'rejected', { C1: 'rejected', C2: 'rejected', C3: 'rejected' }, []],
    [
      'TA1 without its leading zeros',
      ta1('A', '101'),
      'accepted',
      { C1: 'received', C2: 'received', C3: 'received' },
      [],
    ],
    [
      '999 accepted as a whole',
      syntax('A'),
      'accepted',
      { C1: 'syntax-accepted', C2: 'syntax-accepted', C3: 'syntax-accepted' },
      [],
    ],
    [
      '999 accepted with errors',
      syntax('E', { '0001': 'E', '0002': 'A' }),
      'accepted-with-errors',
      { C1: 'syntax-accepted', C2: 'syntax-accepted', C3: 'syntax-accepted' },
      [],
    ],
    [
      '999 partly',
      syntax('P', { '0001': 'A', '0002': 'R' }),
      'partly-accepted',
      { C1: 'syntax-accepted', C2: 'syntax-accepted', C3: 'rejected' },
      [],
    ],
    ['999 refused', syntax('R'), 'rejected', { C1: 'rejected', C2: 'rejected', C3: 'rejected' }, []],
    ['999 refused for security', syntax('X'), 'rejected', { C1: 'rejected', C2: 'rejected', C3: 'rejected' }, []],
    [
      '999 silent about a transaction',
      syntax('P', { '0001': 'A' }),
      'partly-accepted',
      { C1: 'syntax-accepted', C2: 'syntax-accepted' },
      ['transaction-unanswered'],
    ],
    [
      '999 counts another number',
      syntax('A', {}, { counts: { included: 3, received: 2, accepted: 2 } }),
      'accepted',
      { C1: 'syntax-accepted', C2: 'syntax-accepted', C3: 'syntax-accepted' },
      ['totals-disagree'],
    ],
    [
      '277CA of the payer',
      claims('payer', { C1: 'A2', C2: 'A2', C3: 'A1:19' }),
      'accepted',
      { C1: 'payer-accepted', C2: 'payer-accepted', C3: 'payer-accepted' },
      [],
    ],
    [
      '277CA of the clearinghouse',
      claims('clearinghouse', { C1: 'A1:19', C2: 'A0', C3: 'A1' }),
      'accepted',
      { C1: 'syntax-accepted', C2: 'syntax-accepted', C3: 'syntax-accepted' },
      [],
    ],
    [
      '277CA rejects one',
      claims('payer', { C1: 'A2', C2: 'A7:562:85', C3: 'A2' }),
      'partly-accepted',
      { C1: 'payer-accepted', C2: 'rejected', C3: 'payer-accepted' },
      [],
    ],
    [
      '277CA does not find it',
      claims('payer', { C1: 'A4:35', C2: 'A2', C3: 'A2' }),
      'partly-accepted',
      { C1: 'rejected', C2: 'payer-accepted', C3: 'payer-accepted' },
      [],
    ],
    [
      '277CA forgets one',
      claims('payer', { C1: 'A2', C2: 'A2' }),
      'accepted',
      { C1: 'payer-accepted', C2: 'payer-accepted' },
      ['unanswered-claims'],
    ],
    [
      '277CA knows one more',
      claims('payer', { C1: 'A2', C2: 'A2', C3: 'A2', X9: 'A2' }),
      'accepted',
      { C1: 'payer-accepted', C2: 'payer-accepted', C3: 'payer-accepted' },
      ['unknown-claim'],
    ],
    [
      '277CA with totals that agree',
      claims(
        'payer',
        { C1: 'A2', C2: 'A7:562', C3: 'A2' },
        { totals: { acceptedCount: 2, rejectedCount: 1, acceptedAmount: cents(4000), rejectedAmount: cents(2000) } },
      ),
      'partly-accepted',
      { C1: 'payer-accepted', C2: 'rejected', C3: 'payer-accepted' },
      [],
    ],
    [
      '277CA with a count that does not',
      claims(
        'payer',
        { C1: 'A2', C2: 'A2', C3: 'A2' },
        { totals: { acceptedCount: 4, rejectedCount: null, acceptedAmount: null, rejectedAmount: null } },
      ),
      'accepted',
      { C1: 'payer-accepted', C2: 'payer-accepted', C3: 'payer-accepted' },
      ['totals-disagree'],
    ],
    [
      '277CA with an amount that does not',
      claims(
        'payer',
        { C1: 'A2', C2: 'A2', C3: 'A2' },
        { totals: { acceptedCount: 3, rejectedCount: 0, acceptedAmount: cents(5999), rejectedAmount: null } },
      ),
      'accepted',
      { C1: 'payer-accepted', C2: 'payer-accepted', C3: 'payer-accepted' },
      ['totals-disagree'],
    ],
  ] as [string, AcknowledgmentFacts, string, object, string[]][])('%s', (_, facts, outcome, moves, findings) => {
    expect(shown(batch(), facts)).toEqual({ outcome, moves, findings })
  })

  it.each([
    ['TA1', ta1('A', '000000999')],
    ['999', syntax('A', {}, { groupControl: '7' })],
    ['277CA', claims('payer', {}, { batchReference: 'REF7' })],
  ])('%s of another batch changes nothing', (_, facts) => expect(shown(batch(), facts)).toBe('other-batch'))

  it('an acknowledged charge that is not ours is told', () => {
    const facts = claims('payer', { C1: 'A2', C2: 'A2', C3: 'A2' }) as ClaimAcknowledgment
    const other = {
      ...facts,
      claims: facts.claims.map((one, index) => (index === 0 ? { ...one, charge: cents(999) } : one)),
    }
    const applied = applyAcknowledgment(batch(), other)
    expect(applied.ok && applied.findings.map((one) => one.message.text)).toEqual([
      'Claim C1 was sent with $10.00, but Riverbend Health Plan acknowledges $9.99. Ask Riverbend Health Plan what it read.',
    ])
  })

  it('the same answer again, or late, changes nothing', () => {
    const later = batch({ C1: 'payer-accepted', C2: 'paid', C3: 'rejected' })
    expect(shown(later, ta1('A'))).toMatchObject({ moves: {} })
    expect(shown(later, syntax('A'))).toMatchObject({ moves: {} })
    expect(shown(later, claims('clearinghouse', { C1: 'A1', C2: 'A1' }))).toMatchObject({ moves: {}, findings: [] })
    expect(shown(later, claims('payer', { C1: 'A2', C2: 'A2' }))).toMatchObject({ moves: {} })
  })

  it('the payer may still reject what it took in; money is the last word', () => {
    const later = batch({ C1: 'payer-accepted', C2: 'paid', C3: 'syntax-accepted' })
    expect(shown(later, claims('payer', { C1: 'A3:33:IL', C2: 'A3:33:IL', C3: 'A2' }))).toMatchObject({
      moves: { C1: 'rejected', C3: 'payer-accepted' },
    })
  })

  it('only the payer’s acceptance proves timely filing and brings its number', () => {
    const payer = applyAcknowledgment(batch(), claims('payer', { C1: 'A2' }))
    const clearing = applyAcknowledgment(batch(), claims('clearinghouse', { C1: 'A1' }))
    expect(payer.ok && payer.moves[0]).toMatchObject({ payerClaimNumber: 'ICN-C1', filedOn: '2026-03-02' })
    expect(clearing.ok && clearing.moves[0]).toMatchObject({ payerClaimNumber: null, filedOn: null })
  })

  it('says what to do', () => {
    const sentences = [ta1('R'), syntax('P', { '0001': 'R', '0002': 'A' }), claims('payer', { C1: 'A7:562:85' })].map(
      (facts) => {
        const applied = applyAcknowledgment(batch(), facts)
        return applied.ok ? applied.moves[0]!.why.text : ''
      },
    )
    expect(sentences).toEqual([
      'The receiver rejected the whole file 000000101 (TA1 note 025): nothing in it was received. Correct the envelope and send its 3 claims again, as originals.',
      'Claim C1 went out in transaction 0001, whose form the receiver rejected at segment CLM, number 22, element 5 (code I9) and 1 more place. The claim itself was not judged: have the form corrected and send it again, as an original.',
      'Riverbend Health Plan did not take claim C1 in: The NPI (A7:562:85). Check the number and the enrollment on the day of the visit. Then send it again, as an original.',
    ])
  })
})
