// A clean claim with all that stands behind it, from which the rules' examples change one thing each.
import { cents, day, timeOfDay, type Authorization, type Claim, type Note, type Service } from '@throughline/domain'
import type { BilledLine } from '../claims/build-facts.ts'
import { exampleNote, examplePlan, exampleWorker } from '../notes/example-note.ts'
import { sampleContract, sampleTerm } from '../testing/sample-contract.ts'
import type { LineRecord, ScrubFacts } from './scrub-facts.ts'

/** The same shape with nothing read-only, all the way down. */
export type Draft<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly (infer One)[]
    ? Draft<One>[]
    : { -readonly [Key in keyof T]: Draft<T[Key]> }

const contract = sampleContract()
const digest = '5'.repeat(64)

function service(id: string, on: string): Service {
  return {
    ...exampleNote().service,
    id,
    servedOn: day(on),
    starts: timeOfDay('10:00'),
    ends: timeOfDay('11:00'),
    placeOfService: '11',
  }
}

function note(of: Service): Note {
  return {
    ...exampleNote().note,
    id: `note-${of.id}`,
    serviceId: of.id,
    starts: of.starts,
    ends: of.ends,
    placeOfService: of.placeOfService,
    status: 'signed',
    signedOn: of.servedOn,
    signerName: 'Pat Ortiz',
    signerCredential: 'CPS',
    sha256: digest,
  }
}

const services = [service('visit-1', '2026-03-03'), service('visit-2', '2026-03-05')]

const claim: Claim = {
  controlNumber: 'PCN1001',
  purpose: 'chargeable',
  frequency: '1',
  payerClaimNumber: null,
  billing: {
    name: 'Open Door Peers',
    entity: 'organization',
    npi: '1234567893',
    ein: '850123456',
    taxonomy: '251S00000X',
    address: { line1: '12 Main Street', city: 'Las Cruces', state: 'NM', zip: '880011234' },
    contact: { name: 'Maria Vega', phone: '5755550100' },
  },
  payer: { name: 'Riverbend Health Plan', identifier: 'RBHP1' },
  priority: 'P',
  filingIndicator: 'MC',
  subscriber: {
    name: { given: 'Ana', family: 'Rivera' },
    memberNumber: 'M100200300',
    birthDate: day('1984-06-12'),
    sex: 'F',
    address: { line1: '7 Alameda Drive', city: 'Las Cruces', state: 'NM', zip: '88001' },
  },
  patient: null,
  charge: cents(14400),
  placeOfService: '11',
  acceptsAssignment: true,
  diagnoses: ['F250', 'F329'],
  authorizationNumber: 'A1',
  referring: { name: { given: 'Lee', family: 'Chen' }, npi: '1234567893' },
  rendering: { name: exampleWorker.name, npi: '1245319599', taxonomy: '175T00000X' },
  supervising: null,
  facility: null,
  patientPaid: null,
  otherPayers: [],
  lines: services.map((one, index) => ({
    number: index + 1,
    code: 'H0038',
    modifiers: ['HE'],
    charge: cents(7200),
    units: 4,
    unitBasis: 'UN',
    placeOfService: '11',
    diagnosisPointers: [1, 2],
    servedOn: one.servedOn,
    servedThrough: one.servedOn,
    lineControl: `PCN1001-${index + 1}`,
    authorizationNumber: null,
    rendering: null,
    otherPayers: [],
  })),
}

const authorization: Authorization = {
  id: 'auth-1',
  number: 'A1',
  personId: 'ana',
  span: { starts: day('2026-01-01'), ends: day('2026-06-30') },
  status: 'approved',
  lines: [{ line: 1, code: 'H0038', modifiers: ['HE'], unitsAuthorized: 96, unitsHeld: 0, unitsUsed: 12 }],
}

/** The claim of the week before: paid, and no business of this one. */
export const lastWeek: BilledLine = {
  controlNumber: 'PCN0990',
  claimId: 'claim-0',
  line: 1,
  personId: 'ana',
  workerId: 'pat',
  payerId: 'plan',
  serviceIds: ['visit-0'],
  code: 'H0038',
  modifiers: ['HE'],
  servedOn: day('2026-02-24'),
  units: 4,
  charge: cents(7200),
  placeOfService: '11',
  authorizationNumber: 'A1',
  unitsDrawn: 4,
  payerClaimNumber: 'ICN0990',
}

const clean: ScrubFacts = {
  today: day('2026-03-10'),
  claimId: 'claim-1',
  claim,
  personId: 'ana',
  payerId: 'plan',
  contract,
  lines: services.map((one): LineRecord => ({
    term: sampleTerm(contract),
    worker: exampleWorker,
    visits: [{ service: one, note: note(one), noteDigest: digest }],
  })),
  coverages: [
    {
      id: 'cov-1',
      payerId: 'plan',
      memberNumber: 'M100200300',
      filingIndicator: 'MC',
      priority: 'P',
      span: { starts: day('2026-01-01'), ends: null },
    },
  ],
  payers: [
    { id: 'plan', name: 'Riverbend Health Plan', identifier: 'RBHP1' },
    { id: 'medicare', name: 'Medicare', identifier: 'MCARE' },
    { id: 'employer', name: 'Harbor Employee Plan', identifier: 'HARBR' },
  ],
  eligibilityCheckedOn: [day('2026-03-01')],
  authorizations: [authorization],
  uses: services.map((one) => ({ turn: 1, serviceId: one.id, authorizationId: 'auth-1', line: 1, units: 4 })),
  recommendation: {
    id: 'rec-1',
    personId: 'ana',
    practitioner: { name: { given: 'Lee', family: 'Chen' }, npi: '1234567893' },
    givenOn: day('2026-01-02'),
    expires: null,
    diagnoses: ['F250', 'F329'],
  },
  plans: [examplePlan],
  history: [lastWeek],
  otherVisits: [],
  rosters: {},
  original: null,
  originalDecidedOn: null,
  forwardedOn: null,
  hospitalStays: [],
  substanceUseConsent: false,
}

/** The clean claim, changed by hand. */
export function exampleClaim(change: (draft: Draft<ScrubFacts>) => void = () => {}): ScrubFacts {
  const draft = structuredClone(clean) as Draft<ScrubFacts>
  change(draft)
  return draft as ScrubFacts
}

/** Makes one visit longer or shorter, with its note, units, charge and the claim's total, all in step. */
export function lasting(draft: Draft<ScrubFacts>, index: number, units: number): void {
  const minutes = units * 15
  const ends = timeOfDay(
    `${String(10 + Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`,
  )
  const visit = draft.lines[index]!.visits[0]!
  visit.service.ends = ends
  visit.note!.ends = ends
  draft.claim.lines[index]!.units = units
  draft.claim.lines[index]!.charge = cents(units * 1800)
  draft.claim.charge = cents(draft.claim.lines.reduce((total, line) => total + line.charge, 0))
}

/** Moves every visit of the claim to other days, notes with them. */
export function servedOn(draft: Draft<ScrubFacts>, ...days: readonly string[]): void {
  days.forEach((on, index) => {
    draft.claim.lines[index]!.servedOn = day(on)
    draft.claim.lines[index]!.servedThrough = day(on)
    draft.lines[index]!.visits[0]!.service.servedOn = day(on)
    draft.lines[index]!.visits[0]!.note!.signedOn = day(on)
  })
}

/** Turns both visits into group visits under the group's term. */
export function inGroup(draft: Draft<ScrubFacts>, size: number): void {
  draft.rosters = { 'group-1': size, 'group-2': size }
  draft.authorizations[0]!.lines[0]!.modifiers = []
  draft.lines.forEach((record, index) => {
    record.term = sampleTerm(contract, 'peer-group') as Draft<typeof record.term>
    Object.assign(record.visits[0]!.service, { groupSessionId: `group-${index + 1}`, groupSize: size })
    Object.assign(draft.claim.lines[index]!, { modifiers: ['HE', 'HQ'], charge: cents(2000) })
  })
  draft.claim.charge = cents(4000)
}

/** Another payer that decided the claim before: billed 144, paid 40 on each line, the rest adjusted. */
export function afterPriorPayer(draft: Draft<ScrubFacts>): void {
  draft.claim.otherPayers = [
    {
      name: 'Medicare',
      identifier: 'MCARE',
      priority: 'P',
      filingIndicator: 'MB',
      relationship: '18',
      insured: structuredClone(draft.claim.subscriber),
      paid: cents(8000),
      adjustments: [],
      decidedOn: day('2026-03-08'),
    },
  ]
  draft.claim.priority = 'S'
  for (const line of draft.claim.lines)
    line.otherPayers = [
      {
        payerIdentifier: 'MCARE',
        paid: cents(4000),
        code: line.code,
        modifiers: line.modifiers,
        units: line.units,
        adjustments: [
          { group: 'CO', reason: '45', amount: cents(1200) },
          { group: 'PR', reason: '2', amount: cents(2000) },
        ],
        decidedOn: day('2026-03-08'),
      },
    ]
}
