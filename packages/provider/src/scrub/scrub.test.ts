import { cents, day, type Service } from '@throughline/domain'
import { describe, expect, it } from 'vitest'
import { buildClaims } from '../claims/build-claims.ts'
import { exampleWorker } from '../notes/example-note.ts'
import { exampleClaim, lastWeek, type Draft } from './example-claim.ts'
import { billedLines, isHeld, scrub, scrubBatch } from './scrub.ts'
import type { ScrubFacts } from './scrub-facts.ts'

const on = day('2026-03-10')

/** The example claim as another claim of the same person, two days later. */
function second(change: (draft: Draft<ScrubFacts>) => void = () => {}): ScrubFacts {
  return exampleClaim((f) => {
    f.claimId = 'claim-2'
    f.claim.controlNumber = 'PCN1002'
    f.lines.forEach((record, index) => {
      const to = day(index === 0 ? '2026-03-06' : '2026-03-07')
      const visit = record.visits[0]!
      visit.service.id = `visit-${index + 3}`
      visit.service.servedOn = to
      visit.note!.signedOn = to
      Object.assign(f.claim.lines[index]!, { servedOn: to, servedThrough: to, lineControl: `PCN1002-${index + 1}` })
      f.uses[index]!.serviceId = visit.service.id
    })
    change(f)
  })
}

const shown = (batch: readonly ScrubFacts[]) =>
  scrubBatch(batch, on).map((one) => [
    one.held,
    one.findings.map((finding) => `${finding.rule}${finding.line === null ? '' : ` ${finding.line}`}`),
  ])

describe('a batch', () => {
  it('of clean claims goes', () => {
    expect(shown([exampleClaim(), second()])).toEqual([
      [false, []],
      [false, []],
    ])
  })

  it('draws one authorization down over its claims', () => {
    const lean = (f: Draft<ScrubFacts>) => {
      f.uses = []
      Object.assign(f.authorizations[0]!.lines[0]!, { unitsAuthorized: 24, unitsUsed: 12 })
    }
    // Twelve are left: eight for the first claim, four for the second; its second line finds none.
    expect(shown([exampleClaim(lean), second(lean)])).toEqual([
      [false, []],
      [true, ['units-within-authorization 2']],
    ])
  })

  it('takes nothing for a claim that is held', () => {
    const lean = (f: Draft<ScrubFacts>) => {
      f.uses = []
      Object.assign(f.authorizations[0]!.lines[0]!, { unitsAuthorized: 20, unitsUsed: 12 })
    }
    const held = exampleClaim((f) => {
      lean(f)
      f.claim.charge = cents(1)
    })
    expect(shown([held, second(lean)])).toEqual([
      [true, ['total-equals-lines']],
      [false, []],
    ])
  })

  it('sees a limit over several claims', () => {
    const weekly = (f: Draft<ScrubFacts>) =>
      f.lines.forEach((record) => (record.term!.limits = [{ per: 'week', units: 12, of: 'person' } as never]))
    expect(shown([exampleClaim(weekly), second(weekly)])).toEqual([
      [false, []],
      [true, ['within-limits 2']],
    ])
  })

  it('sees the same visit on two claims', () => {
    const copy = exampleClaim((f) => {
      f.claimId = 'claim-2'
      f.claim.controlNumber = 'PCN1002'
    })
    expect(shown([exampleClaim(), copy])[1]).toEqual([
      true,
      ['billed-twice 1', 'billed-twice 2', 'looks-like-duplicate 1', 'looks-like-duplicate 2'],
    ])
  })

  it('counts what its authorization already holds only once', () => {
    const exact = (f: Draft<ScrubFacts>) =>
      Object.assign(f.authorizations[0]!.lines[0]!, { unitsAuthorized: 20, unitsUsed: 20 })
    expect(shown([exampleClaim(exact), second(exact)])).toEqual([
      [false, []],
      [false, []],
    ])
  })

  it('a void takes nothing', () => {
    expect(billedLines(exampleClaim((f) => void (f.claim.frequency = '8')))).toEqual([])
    expect(
      billedLines(exampleClaim()).map((line) => [line.line, line.units, line.unitsDrawn, line.authorizationNumber]),
    ).toEqual([
      [1, 4, 4, 'A1'],
      [2, 4, 4, 'A1'],
    ])
  })
})

describe('findings', () => {
  it('are all collected, holds before warnings', () => {
    const facts = exampleClaim((f) => {
      f.claim.billing.npi = null
      f.claim.billing.address!.zip = '88001'
      f.lines[1]!.visits[0]!.note!.status = 'draft'
      f.eligibilityCheckedOn = []
    })
    const findings = scrub(facts, on)
    expect(findings.map((one) => `${one.outcome.kind} ${one.rule}`)).toEqual([
      'hold note-signed',
      'hold billing-npi',
      'hold billing-zip',
      'warn eligibility-checked',
    ])
    expect(isHeld(findings)).toBe(true)
    expect(isHeld(findings.slice(3))).toBe(false)
  })

  it('carry citation, place and values beside the sentence', () => {
    const [finding] = scrub(
      exampleClaim((f) => void (f.claim.lines[1]!.placeOfService = '03')),
      on,
    ).filter((one) => one.rule === 'place-of-service')
    expect(finding).toMatchObject({
      line: 2,
      outcome: { kind: 'hold' },
      citation: { read: '2026-11-21', confidence: 'sourced' },
      message: { id: 'provider.scrub-place-not-paid', values: { line: 2, place: '03 (school)' } },
    })
  })
})

it('what buildClaims builds from a clean record, the scrub passes', () => {
  const facts = exampleClaim()
  const services: Service[] = facts.lines.flatMap((record) => record.visits.map((visit) => visit.service))
  const built = buildClaims({
    billing: facts.claim.billing,
    payers: [
      {
        id: 'plan',
        name: facts.claim.payer.name,
        identifier: facts.claim.payer.identifier,
        address: null,
        contracts: [facts.contract],
      },
    ],
    people: [
      {
        id: 'ana',
        name: facts.claim.subscriber.name,
        birthDate: facts.claim.subscriber.birthDate,
        sex: 'F',
        address: facts.claim.subscriber.address,
        coverages: facts.coverages,
      },
    ],
    workers: [exampleWorker],
    sites: [],
    recommendations: [facts.recommendation!],
    authorizations: facts.authorizations,
    uses: facts.uses,
    services: services.map((service, index) => ({ service, note: facts.lines[index]!.visits[0]!.note })),
    billed: [],
    history: [lastWeek],
    caseMonthsPaid: new Set(),
    controlNumber: () => 'PCN1001',
  })
  expect(built.claims.map((one) => one.claim)).toEqual([facts.claim])
  const lines = built.claims[0]!.lines.map((line, index) => ({ ...facts.lines[index]!, term: line.term }))
  expect(scrub({ ...facts, claim: built.claims[0]!.claim, lines }, on)).toEqual([])
})
