// Builds claims in tests from visits written in a line each.
import {
  day,
  timeOfDay,
  type Authorization,
  type Contract,
  type Coverage,
  type Note,
  type Service,
} from '@throughline/domain'
import { exampleNote, exampleWorker } from '../../notes/example-note.ts'
import type { Recommendation } from '../../record/record.ts'
import { sampleContract } from '../../testing/sample-contract.ts'
import { buildClaims } from '../build-claims.ts'
import type { BuildFacts, BuiltClaims, DocumentedService } from '../build-facts.ts'

export const coverage = (personId: string, more: Partial<Coverage> = {}): Coverage => ({
  id: `cov-${personId}`,
  payerId: 'plan',
  memberNumber: `M-${personId}`,
  filingIndicator: 'MC',
  priority: 'P',
  span: { starts: day('2026-01-01'), ends: null },
  ...more,
})

export const person = (id: string, coverages = [coverage(id)]) => ({
  id,
  name: { given: 'Ana', family: id.toUpperCase() },
  birthDate: day('1980-01-01'),
  sex: 'F' as const,
  address: null,
  coverages,
})

export const signed: Partial<Note> = {
  status: 'signed',
  signedOn: day('2026-03-05'),
  signerName: 'Pat Ortiz',
  signerCredential: 'CPS',
  sha256: 'a'.repeat(64),
}

/** "ana 2026-03-03 10:00 10:45": a delivered visit with a signed note. */
export function visit(
  text: string,
  more: Partial<Service> = {},
  note: Partial<Note> | null = signed,
): DocumentedService {
  const [personId, on, starts, ends] = text.split(' ') as [string, string, string, string]
  const id = `${personId}-${on}-${starts}`
  const base = exampleNote()
  return {
    service: {
      ...base.service,
      id,
      personId,
      servedOn: day(on),
      starts: timeOfDay(starts),
      ends: timeOfDay(ends),
      placeOfService: '11',
      ...more,
    },
    note: note === null ? null : { ...base.note, id: `note-${id}`, serviceId: id, ...note },
  }
}

export const recommendation = (personId: string, more: Partial<Recommendation> = {}): Recommendation => ({
  id: `rec-${personId}`,
  personId,
  practitioner: { name: { given: 'Lee', family: 'Chen' }, npi: '1234567893' },
  givenOn: day('2025-12-01'),
  expires: null,
  diagnoses: ['F250', 'F1020'],
  ...more,
})

export const authorization = (
  personId: string,
  number: string,
  units: number,
  used = 0,
  more: Partial<Authorization> = {},
): Authorization => ({
  id: `id-${number}`,
  number,
  personId,
  span: { starts: day('2026-01-01'), ends: day('2026-06-30') },
  status: 'approved',
  lines: [{ line: 1, code: 'H0038', modifiers: ['HE'], unitsAuthorized: units, unitsHeld: 0, unitsUsed: used }],
  ...more,
})

export function build(
  services: readonly DocumentedService[],
  more: Partial<BuildFacts> = {},
  contract: Contract = sampleContract(),
): BuiltClaims {
  const ids = [...new Set(services.map((one) => one.service.personId))]
  let next = 0
  return buildClaims({
    billing: {
      name: 'Open Door Peers',
      entity: 'organization',
      npi: '1234567893',
      ein: '123456789',
      taxonomy: '251S00000X',
      address: null,
    },
    payers: [{ id: 'plan', name: 'Riverbend Health Plan', identifier: 'RBHP1', address: null, contracts: [contract] }],
    people: ids.map((id) => person(id)),
    workers: [
      exampleWorker,
      { ...exampleWorker, id: 'sam', npi: '1245319599', name: { given: 'Sam', family: 'Lopez' } },
    ],
    sites: [],
    recommendations: ids.map((id) => recommendation(id)),
    authorizations: ids.map((id) => authorization(id, `A-${id}`, 96)),
    uses: [],
    services,
    billed: [],
    history: [],
    caseMonthsPaid: new Set(),
    controlNumber: () => `PCN${(next += 1)}`,
    ...more,
  })
}
