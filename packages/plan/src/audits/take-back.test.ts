import { day, formatMoney, type Day } from '@throughline/domain'
import { adjustmentReasons, remarkCodes } from '@throughline/codes'
import { describe, expect, it } from 'vitest'
import { adjudicate } from '../adjudicate/adjudicate.ts'
import { exampleFacts } from '../adjudicate/example-case.ts'
import { explainDecision, explainReversal } from '../explain/explain-decision.ts'
import { payRun } from '../payments/pay-run.ts'
import { auditFailures, takeBack, type AuditFinding } from './take-back.ts'

const paid = adjudicate(exampleFacts({ lines: [{}, { servedOn: day('2026-01-06') }] }))
const finding: AuditFinding = {
  audit: 'QA-2026-04',
  foundOn: day('2026-05-01'),
  lines: [{ line: 2, failure: 'no-times', note: 'No start or stop time on the note of 6 January.' }],
  disputeBy: day('2026-06-30'),
}

describe('takeBack', () => {
  it('takes back the line that failed and leaves the other', () => {
    const taken = takeBack(paid, finding)
    if (!taken.ok) throw new Error(taken.why)
    expect(taken.takenBack).toBe(62_00)
    expect(taken.reversal).toMatchObject({ version: 2, reversedVersion: 1, paid: -124_00, remarks: ['N432'] })
    expect(taken.decision).toMatchObject({ version: 3, paid: 62_00, outcome: 'partly-paid', appealBy: '2026-06-30' })
    expect(taken.decision.lines[1]).toMatchObject({
      paid: 0,
      adjustments: [{ group: 'CO', reason: '251', amount: 72_00 }],
      remarks: ['N443'],
      deniedBy: 'audit-no-times',
    })
    expect(taken.decision.draws.map((draw) => draw.claimLine)).toEqual([1])
    expect(taken.reversal.unitsReturned.map((draw) => draw.claimLine)).toEqual([1, 2])
    expect(taken.reversal.reason.text).toBe(
      'Audit QA-2026-04 found 1 line of claim 26012000001 not borne out by the record. $62.00 is taken back. You may dispute the finding until 30 Jun 2026 and should send what the auditor did not see.',
    )
  })

  it('explains itself', () => {
    const taken = takeBack(paid, finding)
    if (!taken.ok) throw new Error(taken.why)
    const why = explainDecision(taken.decision).sections.find((section) => section.title === 'Why')!
    expect(why.paragraphs[0]).toContain(
      'the note does not say when the visit began and ended. The auditor wrote: “No start or stop time on the note of 6 January.”',
    )
    expect(explainReversal(taken.reversal).headline).toBe('Claim 26012000001 is taken back: $124.00.')
  })

  it('comes off the next payment, or later when it may be disputed first', () => {
    const taken = takeBack(paid, finding)
    if (!taken.ok) throw new Error(taken.why)
    const { providerId, name, npi, ein } = paid.provider
    const payee = {
      provider: { providerId: providerId!, name, npi: npi!, ein },
      trace: 'T9',
      method: 'ACH' as const,
      dues: [],
      advance: null,
    }
    const paidOn = day('2026-05-08')
    const later = day('2026-06-07')
    const run = (collectFrom: Day) =>
      payRun({
        paidOn,
        payees: [
          {
            ...payee,
            payables: [
              { kind: 'reversal', reversal: taken.reversal, collectFrom },
              { kind: 'decision', decision: taken.decision },
            ],
          },
        ],
      }).payments[0]!
    expect(
      run(paidOn).advice.providerAdjustments.map(({ reason, amount }) => `${reason} ${formatMoney(amount)}`),
    ).toEqual(['FB −$62.00'])
    expect(
      run(later).advice.providerAdjustments.map(({ reason, amount }) => `${reason} ${formatMoney(amount)}`),
    ).toEqual(['WO −$62.00'])
    expect(run(later).raised).toEqual([
      { kind: 'recovery', amount: 62_00, reference: '26012000001', collectFrom: later },
    ])
  })

  it.each([
    ['a decision that paid nothing', adjudicate(exampleFacts({ member: null })), finding, 'not-paid'],
    [
      'a line that is not on the claim',
      paid,
      { ...finding, lines: [{ ...finding.lines[0]!, line: 9 }] },
      'line-not-on-claim',
    ],
    [
      'a line that was denied already',
      adjudicate(exampleFacts({ lines: [{}, { placeOfService: '27' }] })),
      finding,
      'nothing-allowed-there',
    ],
  ] as const)('refuses %s', (_, decision, audit, why) => {
    expect(takeBack(decision, audit)).toEqual({ ok: false, why })
  })

  it('tells every failure with codes that exist and may stand together', () => {
    for (const { carc, rarcs } of Object.values(auditFailures)) {
      const reason = adjustmentReasons.find(carc)
      expect(reason).not.toBeNull()
      if (reason!.needsRemark) expect(rarcs.some((rarc) => remarkCodes.find(rarc)?.alert === false)).toBe(true)
    }
  })
})
