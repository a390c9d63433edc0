import { cents, day, formatMoney } from '@throughline/domain'
import { describe, expect, it } from 'vitest'
import { adjudicate, readjudicate } from './adjudicate.ts'
import type { Decision } from './decision.ts'
import { exampleOriginal } from './edits/original.ts'
import { exampleAuthorization, exampleFacts, priorLine, type ExampleChanges } from './example-case.ts'

/** A decision as a table of its lines: "1: 4 of 4 units, $72.00 → $62.00, CO-45 $10.00". */
function table(decision: Decision): string[] {
  return decision.lines.map((line) => {
    const adjustments = line.adjustments.map(({ group, reason, amount }) => `${group}-${reason} ${formatMoney(amount)}`)
    return `${line.line}: ${line.unitsAllowed} of ${line.unitsBilled}, ${formatMoney(line.charge)} → ${formatMoney(line.paid)}, ${adjustments.join(' ') || 'no adjustment'}`
  })
}

const decide = (changes: ExampleChanges = {}) => adjudicate(exampleFacts(changes))

describe('replacements and voids', () => {
  const first = decide({ facts: { icn: '26001000001', today: day('2026-01-08') } })
  const original = exampleOriginal({ decision: first })
  const used = [{ ...exampleAuthorization, lines: [{ ...exampleAuthorization.lines[0]!, unitsUsed: 44 }] }]
  const replacing: ExampleChanges = {
    claim: { frequency: '7', payerClaimNumber: '26001000001' },
    line: { units: 6, charge: cents(108_00) },
    facts: { original, authorizations: used, history: [priorLine()] },
  }

  it('reverses the old and pays the new: 62 back, 93 anew', () => {
    const decision = decide(replacing)
    expect(decision.paid).toBe(93_00)
    expect(decision.reverses).toMatchObject({
      icn: '26001000001',
      version: 2,
      reversedVersion: 1,
      paid: -62_00,
      charge: -72_00,
      remarks: ['N694'],
    })
    expect(decision.reverses!.lines[0]!.adjustments).toEqual([{ group: 'CO', reason: '45', amount: -10_00 }])
    expect(decision.reverses!.unitsReturned).toEqual([
      { claimLine: 1, authorization: 'A1', authorizationLine: 1, units: 4 },
    ])
  })

  it('gives the old units back before it draws anew', () => {
    const tight = [
      { ...exampleAuthorization, lines: [{ ...exampleAuthorization.lines[0]!, unitsAuthorized: 46, unitsUsed: 44 }] },
    ]
    expect(decide({ ...replacing, facts: { ...replacing.facts, authorizations: tight } }).paid).toBe(93_00)
  })

  it('does not count the old claim against limits', () => {
    const limited = decide({
      ...replacing,
      term: { limits: [{ per: 'day', weekStarts: 'monday', units: 8, of: 'person' }] },
    })
    expect(limited.lines.map((line) => line.unitsAllowed)).toEqual([6])
  })

  it('owes interest only on what is paid for the first time', () => {
    const late = decide({ ...replacing, facts: { ...replacing.facts, payOn: day('2026-03-13') } })
    // 31.00 of 93.00 are new: 31.00 × 18% × 30/365.
    expect(late.interest).toBe(46)
  })

  it('voids without deciding anything new', () => {
    const decision = decide({ ...replacing, claim: { frequency: '8', payerClaimNumber: '26001000001' } })
    expect(decision).toMatchObject({ outcome: 'void', paid: 0, lines: [] })
    expect(decision.reverses).toMatchObject({ paid: -62_00, remarks: ['N693'] })
  })

  it('reverses nothing when the original may not be replaced', () => {
    const decision = decide({
      ...replacing,
      facts: { ...replacing.facts, original: { ...original, status: 'voided' } },
    })
    expect(decision.reverses).toBeNull()
    expect(decision).toMatchObject({ outcome: 'denied', paid: 0 })
    expect(decision.lines[0]!.remarks).toContain('N547')
  })

  it('decides again as a mirror and a new version', () => {
    const facts = exampleFacts({
      facts: { icn: '26001000001', authorizations: used, history: [priorLine()] },
      term: { rates: [{ starts: day('2026-01-01'), ends: null, amount: cents(16_00) }] },
    })
    const again = readjudicate(first, facts, { remark: 'N689', reason: 'the rate was raised from 1 January.' })
    expect(again.reversal).toMatchObject({ version: 2, reversedVersion: 1, paid: -62_00 })
    expect(again.decision).toMatchObject({ version: 3, paid: 64_00 })
    expect(first.paid + again.reversal!.paid).toBe(0)
  })
})

describe('claims that wait', () => {
  const records = {
    recordReviews: [{ code: 'H0038', unitsFrom: 3, starts: day('2026-01-01'), ends: null, source: 'review plan' }],
  }

  it('names owner, day and clock, and decides nothing', () => {
    const decision = decide({ policy: records })
    expect(decision).toMatchObject({ outcome: 'pended', paid: 0, lines: [], draws: [], cleanOn: null })
    expect(decision.pends).toMatchObject([
      { rule: 'records-wanted', owner: 'provider', stopsClock: true, dueOn: '2026-02-13' },
    ])
  })

  it('goes on when somebody has decided so', () => {
    const release = {
      rule: 'records-wanted',
      line: null,
      decided: 'go-on',
      by: 'examiner',
      on: day('2026-01-20'),
      reason: 'note read',
    } as const
    expect(decide({ policy: records, facts: { releases: [release] } }).paid).toBe(62_00)
  })

  it('denies when somebody has decided so, and draws no unit', () => {
    const release = {
      rule: 'records-wanted',
      line: null,
      decided: 'deny',
      by: 'examiner',
      on: day('2026-01-20'),
      reason: 'no note',
    } as const
    const decision = decide({ policy: records, facts: { releases: [release] } })
    expect(table(decision)).toEqual(['1: 0 of 4, $72.00 → $0.00, CO-252 $72.00'])
    expect(decision.draws).toEqual([])
    // Not what it waited for: why it is not paid.
    const said = decision.steps.filter((step) => step.decisive).map((step) => step.message.text)
    expect(said.join(' ')).toMatch(/decided on 20 Jan 2026 that it is not paid\. They wrote: “no note”$/)
  })

  it('a request that is no longer waited for says so, not that the claim is kept until it is decided', () => {
    const release = {
      rule: 'authorization-pending',
      line: null,
      decided: 'go-on',
      by: 'examiner',
      on: day('2026-01-20'),
      reason: 'withdrawn by the provider',
    } as const
    const decision = decide({
      facts: { releases: [release], authorizations: [{ ...exampleAuthorization, status: 'requested' }] },
    })
    expect(decision.outcome).toBe('denied')
    const said = decision.steps.filter((step) => step.rule === 'authorization-pending').map((step) => step.message.text)
    expect(said).toHaveLength(1)
    expect(said[0]).toMatch(/since 20 Jan 2026 the claim waits no longer for your request A1/)
    expect(said[0]).toContain('withdrawn by the provider')
  })

  it('gives the units of a line denied at its price to the others', () => {
    const release = {
      rule: 'priced-by-hand',
      line: 1,
      decided: 'deny',
      by: 'examiner',
      on: day('2026-01-20'),
      reason: 'no price agreed',
    } as const
    const decision = decide({
      lines: [{}, { servedOn: day('2026-02-02') }],
      term: {
        rates: [
          { starts: day('2026-01-01'), ends: day('2026-01-31'), amount: cents(0) },
          { starts: day('2026-02-01'), ends: null, amount: cents(1550) },
        ],
      },
      facts: {
        releases: [release],
        receivedOn: day('2026-02-10'),
        authorizations: [{ ...exampleAuthorization, lines: [{ ...exampleAuthorization.lines[0]!, unitsUsed: 92 }] }],
      },
    })
    expect(table(decision)).toEqual([
      '1: 0 of 4, $72.00 → $0.00, CO-147 $72.00',
      '2: 4 of 4, $72.00 → $62.00, CO-45 $10.00',
    ])
    expect(decision.draws).toEqual([{ claimLine: 2, authorization: 'A1', authorizationLine: 1, units: 4 }])
  })

  it('does not wait for a line that is denied anyway', () => {
    expect(decide({ policy: records, line: { placeOfService: '27' } }).outcome).toBe('denied')
  })

  it('counts interest from the day the missing record came', () => {
    const decision = decide({
      facts: {
        clockPauses: [{ starts: day('2026-01-14'), ends: day('2026-01-24') }],
        today: day('2026-01-25'),
        payOn: day('2026-03-13'),
      },
    })
    expect(decision.cleanOn).toBe('2026-01-22')
    // 62.00 × 18% × 20/365.
    expect(decision.interest).toBe(61)
  })
})
