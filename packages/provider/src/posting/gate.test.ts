import { createHash } from 'node:crypto'
import type { RemittanceClaim, RemittanceEvent, RemittanceFault } from '@throughline/domain'
import { describe, expect, it } from 'vitest'
import { shownAtMost } from './gate-reasons.ts'
import { openGate, type FileVerdict, type GateReport, type TransactionVerdict } from './gate.ts'
import { identify, remittanceKey } from './identity.ts'
import { adjustments, claim, dollars, events, header, line, providerAdjustment } from './testing/build-remittance.ts'

const sha256 = () => {
  const hash = createHash('sha256')
  return { update: (text: string) => void hash.update(text), finish: () => hash.digest('hex') }
}

function through(...all: readonly RemittanceEvent[]): GateReport[] {
  const gate = openGate(sha256)
  return all.flatMap((event) => gate.take(event))
}
const verdict = (...all: readonly RemittanceEvent[]) => through(...all)[0] as TransactionVerdict
const fault = (severity: 'error' | 'warning'): RemittanceFault => ({
  code: 'x',
  severity,
  message: 'SE01 counts 9 segments, 12 came.',
  segmentOrdinal: 12,
})

// Each row: what the claim is, and which levels fail by how many cents.
const table: [string, number, RemittanceClaim, [string, number][]][] = [
  [
    'two lines, both adjusted',
    62,
    claim(1, 'C1', '1', 102, 62, [line(1, 72, 62, 'CO-45 10'), line(2, 30, 0, 'CO-197 30')]),
    [],
  ],
  [
    'no lines, adjusted at the claim',
    62,
    claim(1, 'C1', '1', 72, 62, [], { adjustments: adjustments('CO-45 10') }),
    [],
  ],
  [
    'claim-level adjustment beside lines',
    52,
    claim(1, 'C1', '1', 72, 52, [line(1, 72, 62, 'CO-45 10')], { adjustments: adjustments('PR-3 10') }),
    [],
  ],
  ['several groups', 40, claim(1, 'C1', '1', 100, 40, [line(1, 100, 40, 'CO-45 40', 'PR-2 20')]), []],
  [
    'line pays a cent too much',
    62.01,
    claim(1, 'C1', '1', 72, 62.01, [line(1, 72, 62.01, 'CO-45 10')]),
    [
      ['line', 1],
      ['claim', 1],
    ],
  ],
  [
    'line explains itself, claim says another sum',
    60,
    claim(1, 'C1', '1', 72, 60, [line(1, 72, 62, 'CO-45 10')]),
    [
      ['claim', -200],
      ['claim-lines', -200],
    ],
  ],
  ['claim charge is not its lines', 62, claim(1, 'C1', '1', 73, 62, [line(1, 72, 62, 'CO-45 10')]), [['claim', -100]]],
  [
    'payment is not the claims',
    60,
    claim(1, 'C1', '1', 72, 62, [line(1, 72, 62, 'CO-45 10')]),
    [['transaction', -200]],
  ],
  [
    'reversal mirrors',
    0,
    claim(1, 'C1', '22', -102, -62, [line(1, -72, -62, 'CO-45 -10'), line(2, -30, 0, 'CO-197 -30')]),
    [['transaction', 6200]],
  ],
]

describe('the balance gate', () => {
  it.each(table)('%s', (_, paid, one, differences) => {
    const found = verdict(...events(header(paid), [one]))
    expect(found.differences.map((each) => [each.level, each.difference])).toEqual(differences)
    expect(found.balanced).toBe(differences.length === 0)
    expect(found.posts).toBe(differences.length === 0)
    expect(found.differenceCount).toBe(differences.length)
  })

  it('positive provider adjustments lower the payment, negative raise it', () => {
    const one = claim(1, 'C1', '1', 62, 62, [line(1, 62, 62)])
    expect(
      verdict(...events(header(42.92), [one], [providerAdjustment(1, 'WO', 20), providerAdjustment(2, 'L6', -0.92)]))
        .posts,
    ).toBe(true)
    expect(
      verdict(...events(header(81.08), [one], [providerAdjustment(1, 'WO', 20), providerAdjustment(2, 'L6', -0.92)]))
        .posts,
    ).toBe(false)
  })

  it('a patient share that disagrees only warns', () => {
    const one = claim(1, 'C1', '1', 100, 80, [line(1, 100, 80, 'PR-2 20')], { patientResponsibility: dollars(25) })
    const found = verdict(...events(header(80), [one]))
    expect(found.posts).toBe(true)
    expect(found.warnings.map((each) => each.text)).toEqual([
      'Claim C1: the patient share is stated as $25.00, but its patient adjustments come to $20.00. The money balances, so it posts; the adjustments are what counts.',
    ])
  })

  it('says the difference in a sentence with the place', () => {
    const found = verdict(...events(header(62.01), [claim(1, 'C1', '1', 72, 62.01, [line(1, 72, 62.01, 'CO-45 10')])]))
    expect(found.reasons[0]!.text).toBe(
      'Claim C1, line 1: charge $72.00 less its adjustments leaves $62.00, but the line says $62.01 was paid. $0.01 has no explanation. Ask the payer for a corrected remittance.',
    )
    expect(found.differences[0]!.place.segmentOrdinal).toBe(11)
  })

  it('a zero payment passes', () => {
    expect(verdict(...events(header(0), [claim(1, 'C1', '1', 30, 0, [line(1, 30, 0, 'CO-197 30')])])).posts).toBe(true)
  })

  it.each([
    [
      'without its end',
      [
        events(header(62), [claim(1, 'C1', '1', 62, 62, [line(1, 62, 62)])])[0]!,
        { kind: 'envelope', whole: false, faults: [] } as const,
      ],
      'breaks off after 0 claims',
    ],
    [
      'with a fault that is an error',
      [
        { kind: 'header', header: header(0) } as const,
        { kind: 'end', providerAdjustments: [], faults: [fault('error')] } as const,
      ],
      'Segment 12: SE01',
    ],
    ['without a trace', events(header(0, ''), []), 'no trace number'],
    [
      'without a trace, and a payer that is none either',
      events(header(0, ' ', { payerIdentifier: '' }), []),
      'Remittance without a trace number does not say which payer',
    ],
    ['without a payer', events(header(0, 'EFT1', { payerIdentifier: ' ' }), []), 'which payer'],
    [
      'that draws on the bank account',
      events(header(20, 'EFT1', { creditOrDebit: 'D' }), [claim(1, 'C1', '1', 20, 20, [line(1, 20, 20)])]),
      'takes $20.00 from your bank account',
    ],
    [
      'with a negative payment',
      events(header(-62), [claim(1, 'C1', '22', -62, -62, [line(1, -62, -62)])]),
      'never below zero',
    ],
  ])('a transaction %s does not post', (_, all, says) => {
    const found = verdict(...all)
    expect(found.posts).toBe(false)
    expect(found.reasons.map((each) => each.text).join('\n')).toContain(says)
  })

  it('a fault that only warns does not stop it', () => {
    expect(
      verdict(
        { kind: 'header', header: header(0) },
        { kind: 'end', providerAdjustments: [], faults: [fault('warning')] },
      ).posts,
    ).toBe(true)
  })

  it('amounts beyond counting are refused, not mis-added', () => {
    const huge = claim(1, 'C1', '1', 80_000_000_000_000, 80_000_000_000_000, [])
    const found = verdict(...events(header(62), [huge, { ...huge, ordinal: 2 }]))
    expect(found.posts).toBe(false)
    expect(found.reasons.at(-1)!.text).toContain('too large to be real')
  })

  it('one amount too large to be real is refused, also where another takes it off again', () => {
    const most = 10_000_000_000
    for (const charge of [most, -most]) {
      const lines = [line(1, charge, charge), line(2, -charge, -charge)]
      const found = verdict(...events(header(0), [claim(1, 'C1', '1', 0, 0, lines)]))
      expect(found.posts).toBe(false)
      expect(found.reasons.map((reason) => reason.text).join()).toContain('too large to be real')
    }
    const below = [line(1, most - 0.01, most - 0.01)]
    expect(verdict(...events(header(most - 0.01), [claim(1, 'C1', '1', most - 0.01, most - 0.01, below)])).posts).toBe(
      true,
    )
  })

  it('judges each transaction of a file by itself, and the file at its end', () => {
    const good = events(header(62, 'A'), [claim(1, 'C1', '1', 62, 62, [line(1, 62, 62)])])
    const bad = events(header(61, 'B'), [claim(1, 'C1', '1', 62, 62, [line(1, 62, 62)])])
    const reports = through(...good, ...bad, { kind: 'envelope', whole: true, faults: [] })
    expect(
      reports.map((each) => (each.kind === 'transaction' ? [each.header.trace, each.posts] : ['file', each.whole])),
    ).toEqual([
      ['A', true],
      ['B', false],
      ['file', true],
    ])
  })

  it('a claim outside any transaction makes the file not whole', () => {
    const reports = through({ kind: 'claim', claim: table[0]![2] }, { kind: 'envelope', whole: true, faults: [] })
    expect(reports).toHaveLength(1)
    expect((reports[0] as FileVerdict).whole).toBe(false)
  })

  it('lists the first differences and counts them all', () => {
    const wrong = Array.from({ length: 1000 }, (_, index) => claim(index + 1, `C${index}`, '1', 10, 11, []))
    const found = verdict(...events(header(11_000), wrong))
    expect(found.differences).toHaveLength(shownAtMost)
    expect(found.differenceCount).toBe(1000)
  })
})

describe('identity', () => {
  const one = [claim(1, 'C1', '1', 62, 62, [line(1, 62, 62)])]
  const digestOf = (...all: RemittanceEvent[]) => verdict(...all).contentDigest
  const first = digestOf(...events(header(62), one))

  it('is the same for the same content elsewhere in a file', () => {
    const moved = one.map((each) => ({ ...each, place: { transactionOrdinal: 3, segmentOrdinal: 400, offset: 9000 } }))
    expect(
      digestOf(
        ...events(header(62, 'EFT1', { place: { transactionOrdinal: 3, segmentOrdinal: 390, offset: 8000 } }), moved),
      ),
    ).toBe(first)
  })

  it.each([
    ['amount', events(header(61), one)],
    ['date', events(header(62, 'EFT1', { effectiveOn: null }), one)],
    ['a claim number', events(header(62), [{ ...one[0]!, payerClaimNumber: 'other' }])],
    ['an adjustment', events(header(62), [claim(1, 'C1', '1', 62, 62, [line(1, 62, 62, 'CO-45 0')])])],
    ['a provider adjustment', events(header(62), one, [providerAdjustment(1, 'L6', 0)])],
  ])('differs when %s differs', (_, all) => {
    expect(digestOf(...all)).not.toBe(first)
  })

  it('new, duplicate, conflict', () => {
    const known = { remittanceId: 'R1', contentDigest: first, fileName: 'monday.835' }
    expect(identify(header(62), first, null)).toEqual({ kind: 'new' })
    expect(identify(header(62), first, known)).toMatchObject({ kind: 'duplicate', remittanceId: 'R1' })
    const conflict = identify(header(62), 'another', known)
    expect(conflict).toMatchObject({ kind: 'conflict', remittanceId: 'R1' })
    expect(conflict.kind === 'conflict' && conflict.message.text).toContain('monday.835')
  })

  it('the key ignores padding', () => {
    expect(remittanceKey({ payerIdentifier: '1999999999 ', trace: ' EFT1' })).toBe('1999999999|EFT1')
  })
})
