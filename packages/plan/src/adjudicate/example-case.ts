// The clean claim that every edit's examples start from: Ana Rivera, four units of peer support, everything in order. An
// example states only what differs, so that what makes an edit speak stands alone.
import {
  benefitSchema,
  cents,
  contractSchema,
  day,
  timeOfDay,
  type Benefit,
  type BenefitService,
  type Claim,
  type ClaimAdjustment,
  type ClaimLine,
  type Contract,
  type ContractService,
  type Interval,
  type OtherPayerLine,
} from '@throughline/domain'
import type { AdjudicationFacts, PlanAuthorization } from '../facts/adjudication-facts.ts'
import type { PlanMember } from '../facts/plan-member.ts'
import type { PlanPolicy } from '../facts/plan-policy.ts'
import type { PriorLine } from '../facts/prior-line.ts'
import type { ProviderEnrollment, RosteredPractitioner } from '../facts/provider-enrollment.ts'
import { openCase, type ClaimCase } from './claim-case.ts'

const year = { starts: day('2026-01-01'), ends: day('2026-12-31') }
const since2024 = { starts: day('2024-01-01'), ends: null }

export const examplePolicy: PlanPolicy = {
  name: 'Bright Plains Health',
  identifiers: ['BPH01'],
  phone: '555-0100',
  procedures: [],
  modifiers: [],
  modifierConflicts: [],
  diagnoses: [],
  telehealth: { modifiers: ['95', '93', 'GT', 'FQ'], places: ['02', '10'], codes: ['H0038'] },
  placeConflicts: [],
  unitEdits: [],
  pairEdits: [],
  bundles: [],
  similar: [],
  billingTypes: [],
  startStopCodes: [],
  visitRecordCodes: [],
  missedAppointmentCodes: [],
  otherPayerBypassCodes: [],
  otherPayerRuleReasons: ['197', '15', '29'],
  secondaryPayment: 'lesser-of',
  workerMinutesPerDay: 720,
  recordReviews: [],
  highDollarAbove: cents(500_000),
  unknownMember: 'deny',
  network: { roadFactor: 1.25, milesPerHour: 40, directoryDays: 90, standards: [] },
}

export const exampleProvider: ProviderEnrollment = {
  providerId: 'provider-1',
  name: 'Open Door Peer Center',
  npi: '1456789019',
  ein: '123456789',
  taxonomies: ['251S00000X'],
  providerType: 'peer-run organization',
  network: [since2024],
  stateEnrolled: [since2024],
  credentialed: [since2024],
  credentialingOpenSince: null,
  excluded: [],
  revalidationDue: null,
  taxFormOnFile: true,
  integrityHolds: [],
}

export const examplePractitioner: RosteredPractitioner = {
  npi: '1345678902',
  name: { given: 'Pat', family: 'Lowell' },
  taxonomies: ['175T00000X'],
  affiliated: [since2024],
  certificates: [{ kind: 'certified-peer-specialist', number: 'CPS-100', state: 'NM', span: since2024 }],
  excluded: [],
}

export const exampleMember: PlanMember = {
  personId: 'person-1',
  memberNumber: 'M100200300',
  name: { given: 'Ana', family: 'Rivera' },
  birthDate: day('1984-03-09'),
  diedOn: null,
  spans: [
    {
      span: year,
      purchaser: 'Prairie County',
      benefit: 'prairie-2026',
      plan: 'BPH01',
      planName: 'Bright Plains Health',
    },
  ],
  eligibilityOpen: [],
  otherCoverage: [],
  custody: [],
  inpatient: [],
  spendDowns: [],
  liabilities: [],
  qualifiedMedicareBeneficiary: [],
  plansOfCare: [year],
  referrals: [{ code: '', givenOn: day('2025-12-15') }],
  assessments: [day('2025-12-10')],
}

const exampleBenefit = benefitSchema.parse({
  benefit: 'prairie-2026',
  purchaser: 'Prairie County',
  name: 'Prairie County behavioral health 2026',
  version: 1,
  ...year,
  lineOfBusiness: 'county',
  memberMayBeBilled: true,
  services: [
    { code: 'H0038', covered: true },
    { code: 'H2015', covered: true },
    { code: 'H0043', covered: true },
  ],
})

const exampleContract = contractSchema.parse({
  contract: 'BPH-ODPC',
  name: 'Bright Plains Health with Open Door Peer Center',
  version: 1,
  payer: { name: 'Bright Plains Health', identifier: 'BPH01' },
  provider: { name: 'Open Door Peer Center', npi: exampleProvider.npi },
  lineOfBusiness: 'medicaid',
  ...year,
  billing: { route: '837P', rendering: 'peer' },
  filing: { days: 90, correctedDays: 180, appealDays: 60 },
  cleanClaim: { definition: 'Can be decided without asking anybody for more.', payWithinDays: 30, paperDays: 45 },
  recovery: { noticeDays: 0 },
  interest: { method: 'simple-annual', ratePercent: 18, afterDays: 30 },
  services: [
    {
      term: 'peer-individual',
      title: 'Peer support, individual',
      kind: 'peer-individual',
      code: 'H0038',
      modifiers: ['HE'],
      places: ['11', '12', '02', '10'],
      unit: { rounding: 'eight-minute', aggregation: 'per-day-per-code' },
      rates: [{ starts: '2026-01-01', amount: '15.50' }],
      authorization: { required: true },
      limits: [{ per: 'day', units: 16 }],
      worker: { credentials: ['certified-peer-specialist'] },
    },
    {
      term: 'community-support',
      title: 'Community support',
      kind: 'community-support',
      code: 'H2015',
      places: ['11', '12'],
      unit: { rounding: 'floor-whole', aggregation: 'per-session' },
      rates: [{ starts: '2026-01-01', amount: '20.00' }],
    },
    {
      term: 'supported-housing',
      title: 'Supported housing',
      kind: 'supported-housing',
      code: 'H0043',
      places: ['12'],
      unit: { rounding: 'per-diem', aggregation: 'per-session' },
      rates: [{ starts: '2026-01-01', amount: '60.00' }],
    },
  ],
})

export const exampleAuthorization: PlanAuthorization = {
  id: 'authorization-1',
  number: 'A1',
  personId: exampleMember.personId,
  span: { starts: day('2026-01-01'), ends: day('2026-06-30') },
  status: 'approved',
  lines: [{ line: 1, code: 'H0038', modifiers: ['HE'], unitsAuthorized: 96, unitsHeld: 0, unitsUsed: 40 }],
  providerId: exampleProvider.providerId,
  requestedOn: day('2025-12-16'),
}

export const exampleLine: ClaimLine = {
  number: 1,
  code: 'H0038',
  modifiers: ['HE'],
  charge: cents(72_00),
  units: 4,
  unitBasis: 'UN',
  placeOfService: null,
  diagnosisPointers: [1],
  servedOn: day('2026-01-05'),
  servedThrough: null,
  lineControl: 'L1',
  authorizationNumber: null,
  rendering: null,
  otherPayers: [],
}

const exampleClaim: Omit<Claim, 'lines' | 'charge'> = {
  controlNumber: 'PCN1001',
  purpose: 'chargeable',
  frequency: '1',
  payerClaimNumber: null,
  billing: {
    name: exampleProvider.name,
    entity: 'organization',
    npi: exampleProvider.npi,
    ein: exampleProvider.ein,
    taxonomy: '251S00000X',
    address: { line1: '12 Main St', city: 'Las Cruces', state: 'NM', zip: '880010000' },
  },
  payer: { name: 'Bright Plains Health', identifier: 'BPH01' },
  priority: 'P',
  filingIndicator: 'MC',
  subscriber: {
    name: exampleMember.name,
    memberNumber: exampleMember.memberNumber,
    birthDate: exampleMember.birthDate,
    sex: 'F',
    address: null,
  },
  patient: null,
  placeOfService: '11',
  acceptsAssignment: true,
  diagnoses: ['F250'],
  authorizationNumber: 'A1',
  referring: null,
  rendering: { name: examplePractitioner.name, npi: examplePractitioner.npi, taxonomy: '175T00000X' },
  supervising: null,
  facility: null,
  patientPaid: null,
  otherPayers: [],
}

const exampleHistoryLine: PriorLine = {
  icn: '26001000001',
  controlNumber: 'PCN0900',
  line: 1,
  outcome: 'allowed',
  route: '837P',
  memberNumber: exampleMember.memberNumber,
  billingNpi: exampleProvider.npi,
  renderingNpi: examplePractitioner.npi,
  code: 'H0038',
  modifiers: ['HE'],
  servedOn: day('2026-01-05'),
  servedThrough: day('2026-01-05'),
  interval: null,
  placeOfService: '11',
  unitsBilled: 4,
  unitsAllowed: 4,
  freeUnits: 0,
  term: 'peer-individual',
  charge: cents(72_00),
  paid: cents(62_00),
  deductible: cents(0),
  copay: cents(0),
  spendDown: cents(0),
  liability: cents(0),
  caseRate: false,
}

/** An earlier line of the same member, the same as the clean claim's unless told otherwise. */
export function priorLine(changes: Partial<PriorLine> = {}): PriorLine {
  const prior = { ...exampleHistoryLine, ...changes }
  return changes.servedOn && !changes.servedThrough ? { ...prior, servedThrough: changes.servedOn } : prior
}

/** What an example may say differently; everything else stays in order. */
export type ExampleChanges = {
  readonly claim?: Partial<Claim>
  /** Changes of the one line, or of several: each starts from the clean line. */
  readonly line?: Partial<ClaimLine>
  readonly lines?: readonly Partial<ClaimLine>[]
  readonly billing?: Partial<Claim['billing']>
  readonly member?: Partial<PlanMember> | null
  readonly provider?: Partial<ProviderEnrollment> | null
  readonly practitioner?: Partial<RosteredPractitioner> | null
  readonly benefit?: Partial<Benefit>
  readonly contract?: Partial<Contract>
  readonly contractBilling?: Partial<Contract['billing']>
  /** Changes of the contract's first term. */
  readonly term?: Partial<ContractService>
  readonly policy?: Partial<PlanPolicy>
  readonly facts?: Partial<AdjudicationFacts>
}

export function exampleFacts(changes: ExampleChanges = {}): AdjudicationFacts {
  const lines = (changes.lines ?? [changes.line ?? {}]).map((line, index) => ({
    ...exampleLine,
    number: index + 1,
    lineControl: `L${index + 1}`,
    ...line,
  }))
  const contract = {
    ...exampleContract,
    services: exampleContract.services.map((term, index) => (index === 0 ? { ...term, ...changes.term } : term)),
    billing: { ...exampleContract.billing, ...changes.contractBilling },
    ...changes.contract,
  }
  return {
    claim: {
      ...exampleClaim,
      billing: { ...exampleClaim.billing, ...changes.billing },
      charge: cents(lines.reduce((total, line) => total + line.charge, 0)),
      lines,
      ...changes.claim,
    },
    icn: '26012000001',
    version: 1,
    receivedOn: day('2026-01-12'),
    channel: 'electronic',
    today: day('2026-01-14'),
    payOn: day('2026-01-16'),
    clockPauses: [],
    policy: { ...examplePolicy, ...changes.policy },
    provider: changes.provider === null ? null : { ...exampleProvider, ...changes.provider },
    roster: changes.practitioner === null ? [] : [{ ...examplePractitioner, ...changes.practitioner }],
    member: changes.member === null ? null : { ...exampleMember, ...changes.member },
    benefits: [{ ...exampleBenefit, ...changes.benefit }],
    contracts: [contract],
    authorizations: [exampleAuthorization],
    history: [],
    practitionerHistory: [],
    original: null,
    visitRecords: [],
    recordsAsked: null,
    releases: [],
    ...changes.facts,
  }
}

/** The clean claim laid open, with what an example changes. */
export function exampleCase(changes: ExampleChanges = {}): ClaimCase {
  return openCase(exampleFacts(changes))
}

/** "09:00" to "09:30". */
export function timesOfDay(starts: string, ends: string): Interval {
  return { starts: timeOfDay(starts), ends: timeOfDay(ends) }
}

/** What the county bought of peer support. */
export const peerBenefit: BenefitService = exampleBenefit.services[0]!

/** The clean claim sent to us as second payer, with what Medicare decided about its line. */
export function afterMedicare(
  decided: { readonly paid: number; readonly adjustments: readonly ClaimAdjustment[] },
  charge = 72_00,
): ExampleChanges {
  const insured = { name: exampleMember.name, memberNumber: '1EG4TE5MK73', birthDate: null, sex: null, address: null }
  const line: OtherPayerLine = {
    payerIdentifier: 'MCR',
    paid: cents(decided.paid),
    code: 'H0038',
    modifiers: ['HE'],
    units: 4,
    adjustments: decided.adjustments,
    decidedOn: day('2026-01-10'),
  }
  return {
    line: { charge: cents(charge), otherPayers: [line] },
    claim: {
      priority: 'S',
      otherPayers: [
        {
          name: 'Medicare',
          identifier: 'MCR',
          priority: 'P',
          filingIndicator: 'MB',
          relationship: '18',
          insured,
          paid: cents(decided.paid),
          adjustments: [],
          decidedOn: day('2026-01-10'),
        },
      ],
    },
  }
}
