// long because: one row of nearly every table, each with all its columns.
// A whole record for every person of a test organization: coverage, authorization, plan and goal, visit with note, claim with
// batch, remittance, deposit; and the same for a plan. Planted past the application, so that tests can ask for each by its id.
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import type { Claim, Cents, Day, TimeOfDay } from '@throughline/domain'
import { inOrganization, json, personNameKey, storeFile, type StoreTransaction } from '@throughline/store'
import type { TestWorld } from './world.ts'

const day = (text: string) => text as Day
const time = (text: string) => text as TimeOfDay
const cents = (value: number) => value as Cents
const at = '2026-02-10T15:00:00.000Z'
const sha = (newId: () => string) => newId().replaceAll('-', '').repeat(2)

async function keepFile(
  trx: StoreTransaction,
  own: { readonly organization_id: string },
  fileId: string,
  kind: string,
  path: string,
): Promise<void> {
  const content = createReadStream(join(import.meta.dirname, '../../..', path))
  const file = { organizationId: own.organization_id, fileId, direction: 'in' as const, kind, name: kind }
  await storeFile(trx, { ...file, mediaType: 'application/edi-x12', sender: null, receivedAt: at }, content)
}

/** Ids by the names that inputs give them. */
export type Ids = Readonly<Record<string, string>>

export type NewPerson = {
  readonly familyName: string
  /** Whose caseload the person is in. */
  readonly primaryWorkerId: string | null
  /** Who visited the person. */
  readonly servedBy: string
}

export async function addWorker(
  world: TestWorld,
  organizationId: string,
  worker: { readonly name: string; readonly supervisorId?: string },
): Promise<string> {
  const workerId = world.newId()
  await inOrganization(world.store, organizationId, (trx) =>
    trx
      .insertInto('worker')
      .values({
        organization_id: organizationId,
        worker_id: workerId,
        user_id: null,
        given_name: 'Work',
        family_name: worker.name,
        npi: null,
        role_title: 'Peer specialist',
        credential: 'CPS',
        taxonomy: null,
        supervisor_id: worker.supervisorId ?? null,
        starts: day('2024-01-01'),
        ends: null,
      })
      .execute(),
  )
  return workerId
}

/** What stands in an organization of the provider's kind beside the people. */
export async function addOffice(world: TestWorld, organizationId: string): Promise<Ids> {
  const id = world.newId
  const ids = {
    payerId: id(),
    siteId: id(),
    contractId: id(),
    fileId: id(),
    remittanceId: id(),
    depositId: id(),
    suspenseId: id(),
  }
  await inOrganization(world.store, organizationId, async (trx) => {
    const own = { organization_id: organizationId }
    await trx
      .insertInto('payer')
      .values({
        ...own,
        payer_id: ids.payerId,
        name: 'Tidewater',
        payer_identifier: `TIDE${ids.payerId.slice(-6)}`,
        kind: 'mco',
        filing_indicator: 'MC',
        electronic: true,
        billing_route: '837P',
        partner_id: null,
      })
      .execute()
    await trx
      .insertInto('site')
      .values({ ...own, site_id: ids.siteId, name: 'Main Street', npi: null, place_of_service: '11' })
      .execute()
    await keepFile(trx, own, ids.fileId, '835', 'fixtures/x12/835/pass/original-with-interest.edi')
    await trx
      .insertInto('remittance')
      .values({
        ...own,
        remittance_id: ids.remittanceId,
        file_id: ids.fileId,
        transaction_ordinal: 0,
        payer_id: ids.payerId,
        payer_identifier: '1123456789',
        payer_name: 'Tidewater',
        trace: 'T1',
        paid_cents: cents(9_000),
        method: 'ACH',
        effective_on: day('2026-02-20'),
        status: 'quarantined',
        content_sha256: sha(id),
        findings: json({ claims: 1, kept: [] }),
        received_at: at,
        posted_at: null,
        released_by: null,
        release_reason: null,
      })
      .execute()
    await trx
      .insertInto('suspense')
      .values({
        ...own,
        suspense_id: ids.suspenseId,
        remittance_id: ids.remittanceId,
        ordinal: 1,
        cents: cents(100),
        reason: 'unmatched',
        opened_at: at,
        resolved_at: null,
        resolved_by: null,
        resolution: null,
        claim_id: null,
      })
      .execute()
    await trx
      .insertInto('deposit')
      .values({
        ...own,
        deposit_id: ids.depositId,
        deposited_on: day('2026-02-21'),
        cents: cents(9_000),
        trace: 'T1',
        payer_name: 'Tidewater',
        source: 'form',
        file_id: null,
        created_at: at,
      })
      .execute()
  })
  return ids
}

const theClaim = (familyName: string, controlNumber: string): Claim => ({
  controlNumber,
  purpose: 'chargeable',
  frequency: '1',
  payerClaimNumber: null,
  billing: { name: 'Riverbend', entity: 'organization', npi: null, ein: null, taxonomy: null, address: null },
  payer: { name: 'Tidewater', identifier: 'TIDE' },
  priority: 'P',
  filingIndicator: 'MC',
  subscriber: {
    name: { given: 'Pat', family: familyName },
    memberNumber: 'M1',
    birthDate: day('1980-01-01'),
    sex: 'U',
    address: null,
  },
  patient: null,
  charge: cents(9_000),
  placeOfService: '11',
  acceptsAssignment: true,
  diagnoses: ['F331'],
  authorizationNumber: null,
  referring: null,
  rendering: null,
  supervising: null,
  facility: null,
  patientPaid: null,
  otherPayers: [],
  lines: [
    {
      number: 1,
      code: 'H0038',
      modifiers: [],
      charge: cents(9_000),
      units: 4,
      unitBasis: 'UN',
      placeOfService: '11',
      diagnosisPointers: [1],
      servedOn: day('2026-02-02'),
      servedThrough: day('2026-02-02'),
      lineControl: null,
      authorizationNumber: null,
      rendering: null,
      otherPayers: [],
    },
  ],
})

async function addIdentity(
  trx: StoreTransaction,
  own: { organization_id: string },
  personId: string,
  person: NewPerson,
) {
  await trx
    .insertInto('person')
    .values({
      ...own,
      person_id: personId,
      given_name: 'Pat',
      middle_name: null,
      family_name: person.familyName,
      preferred_name: null,
      name_key: personNameKey(person.familyName, 'Pat'),
      birth_date: day('1980-01-01'),
      sex: 'U',
      phone: null,
      language: null,
      record_number: personId.slice(-8),
      primary_worker_id: person.primaryWorkerId,
      created_at: at,
    })
    .execute()
}

/** A person with a whole record. */
export async function addPerson(
  world: TestWorld,
  organizationId: string,
  office: Ids,
  person: NewPerson,
): Promise<Ids> {
  const id = world.newId
  const ids = {
    personId: id(),
    coverageId: id(),
    authorizationId: id(),
    recommendationId: id(),
    consentId: id(),
    planId: id(),
    goalId: id(),
    serviceId: id(),
    noteId: id(),
    claimId: id(),
    batchId: id(),
    holdId: id(),
  }
  const own = { organization_id: organizationId }
  await inOrganization(world.store, organizationId, async (trx) => {
    await addIdentity(trx, own, ids.personId, person)
    await addCare(trx, own, ids, office, person)
    await addClaim(trx, own, ids, office, person)
  })
  return { ...ids, people: ids.personId, claimIds: ids.claimId, id: ids.claimId }
}

type PersonIds = Record<
  | 'personId'
  | 'coverageId'
  | 'authorizationId'
  | 'recommendationId'
  | 'consentId'
  | 'planId'
  | 'goalId'
  | 'serviceId'
  | 'noteId'
  | 'claimId'
  | 'batchId'
  | 'holdId',
  string
>

async function addCare(
  trx: StoreTransaction,
  own: { organization_id: string },
  ids: PersonIds,
  office: Ids,
  person: NewPerson,
): Promise<void> {
  const who = { ...own, person_id: ids.personId }
  await trx
    .insertInto('coverage')
    .values({
      ...who,
      coverage_id: ids.coverageId,
      payer_id: office['payerId']!,
      purchaser_id: null,
      member_number: `M${ids.personId.slice(-8)}`,
      filing_indicator: 'MC',
      starts: day('2025-01-01'),
      ends: null,
    })
    .execute()
  await trx
    .insertInto('authorization')
    .values({
      ...who,
      authorization_id: ids.authorizationId,
      payer_id: office['payerId']!,
      provider_id: null,
      number: `A${ids.personId.slice(-8)}`,
      starts: day('2026-01-01'),
      ends: day('2026-06-30'),
      status: 'approved',
      created_at: at,
    })
    .execute()
  await trx
    .insertInto('authorization_line')
    .values({ ...own, authorization_id: ids.authorizationId, line: 1, service_code: 'H0038', units_authorized: 100 })
    .execute()
  await trx
    .insertInto('recommendation')
    .values({
      ...who,
      recommendation_id: ids.recommendationId,
      practitioner_name: 'Dr. Who',
      practitioner_npi: null,
      given_on: day('2025-12-01'),
      expires: null,
      diagnoses: ['F331'],
    })
    .execute()
  await trx
    .insertInto('consent')
    .values({
      ...who,
      consent_id: ids.consentId,
      payer_id: null,
      purpose: 'payment',
      signed_on: day('2025-12-01'),
      expires: null,
      revoked_on: null,
      recorded_at: at,
    })
    .execute()
  await trx
    .insertInto('recovery_plan')
    .values({
      ...who,
      plan_id: ids.planId,
      starts: day('2026-01-01'),
      ends: null,
      vision: 'A place of my own',
      signed_on: null,
      status: 'draft',
    })
    .execute()
  await trx
    .insertInto('goal')
    .values({ ...own, goal_id: ids.goalId, plan_id: ids.planId, words: 'I want to cook', need: 'Cooking' })
    .execute()
  await trx
    .insertInto('service')
    .values({
      ...who,
      service_id: ids.serviceId,
      worker_id: person.servedBy,
      site_id: null,
      coverage_id: ids.coverageId,
      payer_id: office['payerId']!,
      served_on: day('2026-02-02'),
      starts_at: time('10:00'),
      ends_at: time('11:00'),
      service_kind: 'peer-support',
      code: 'H0038',
      place_of_service: '11',
      group_session_id: null,
      group_size: null,
      mode: 'in-person',
      status: 'delivered',
      authorization_id: null,
      authorization_line: null,
      expected_units: 4,
      source: json({ kind: 'form' as const, userId: ids.personId }),
      row_key: null,
      created_at: at,
    })
    .execute()
  await trx
    .insertInto('note')
    .values({
      ...own,
      note_id: ids.noteId,
      service_id: ids.serviceId,
      author_worker_id: person.servedBy,
      goal_id: ids.goalId,
      starts_at: time('10:00'),
      ends_at: time('11:00'),
      place_of_service: '11',
      status: 'draft',
      created_at: at,
      changed_at: at,
      signed_at: null,
      signed_on: null,
      signer_name: null,
      signer_credential: null,
      sha256: null,
    })
    .execute()
}

async function addClaim(
  trx: StoreTransaction,
  own: { organization_id: string },
  ids: PersonIds,
  office: Ids,
  person: NewPerson,
): Promise<void> {
  const controlNumber = `C${ids.claimId.slice(-12)}`
  const common = { ...own, person_id: ids.personId, payer_id: office['payerId']!, status: 'held' as const }
  const money = { charge_cents: cents(9_000), expected_cents: cents(9_000) }
  const served = { served_on: day('2026-02-02'), served_through: day('2026-02-02') }
  await trx
    .insertInto('batch')
    .values({
      ...own,
      batch_id: ids.batchId,
      payer_id: office['payerId']!,
      file_id: null,
      interchange_control: ids.batchId.slice(-9),
      claim_count: 1,
      charge_cents: cents(9_000),
      status: 'built',
      created_at: at,
      sent_at: null,
    })
    .execute()
  await trx
    .insertInto('claim')
    .values({
      ...common,
      ...money,
      ...served,
      claim_id: ids.claimId,
      control_number: controlNumber,
      coverage_id: ids.coverageId,
      contract_id: null,
      contract_version: null,
      replaces_claim_id: null,
      payer_claim_number: null,
      diagnoses: ['F331'],
      document: json(theClaim(person.familyName, controlNumber)),
      filing_deadline: day('2026-05-03'),
      filed_on: null,
      batch_id: ids.batchId,
      created_at: at,
      changed_at: at,
    })
    .execute()
  await trx
    .insertInto('claim_line')
    .values({
      ...common,
      ...money,
      ...served,
      claim_id: ids.claimId,
      line: 1,
      code: 'H0038',
      units: 4,
      place_of_service: '11',
      line_control: `${controlNumber}-1`,
      authorization_id: null,
      authorization_line: null,
      rendering_worker_id: person.servedBy,
      contract_term: null,
    })
    .execute()
  await trx
    .insertInto('claim_line_service')
    .values({ ...own, claim_id: ids.claimId, line: 1, service_id: ids.serviceId })
    .execute()
  await trx
    .insertInto('claim_hold')
    .values({
      ...own,
      hold_id: ids.holdId,
      claim_id: ids.claimId,
      line: 1,
      rule: 'note-is-signed',
      severity: 'hold',
      message: json({ id: 'note-is-signed', values: {}, text: 'The note is not signed.' } as never),
      raised_at: at,
      cleared_at: null,
      overridden_by: null,
      override_reason: null,
    })
    .execute()
}

/** What stands in an organization of the plan's kind: a purchaser, a provider, a member, a received claim, a payment. */
export async function addPlanRecord(world: TestWorld, organizationId: string, familyName: string): Promise<Ids> {
  const id = world.newId
  const ids = {
    purchaserId: id(),
    providerId: id(),
    practitionerId: id(),
    personId: id(),
    receivedClaimId: id(),
    paymentId: id(),
    fileId: id(),
    authorizationId: id(),
    coverageId: id(),
  }
  const own = { organization_id: organizationId }
  await inOrganization(world.store, organizationId, async (trx) => {
    await trx
      .insertInto('purchaser')
      .values({ ...own, purchaser_id: ids.purchaserId, name: 'State', kind: 'state' })
      .execute()
    await trx
      .insertInto('plan_provider')
      .values({
        ...own,
        provider_id: ids.providerId,
        name: 'Riverbend',
        npi: '1234567893',
        ein: '123456789',
        taxonomy: null,
        status: 'active',
        starts: day('2025-01-01'),
        ends: null,
        excluded_from: null,
        partner_id: null,
      })
      .execute()
    await addIdentity(trx, own, ids.personId, { familyName, primaryWorkerId: null, servedBy: '' })
    await keepFile(trx, own, ids.fileId, '837P', 'fixtures/x12/837p/pass/patient-is-a-dependent.edi')
    await trx
      .insertInto('received_claim')
      .values({
        ...own,
        received_claim_id: ids.receivedClaimId,
        icn: `I${ids.receivedClaimId.slice(-12)}`,
        file_id: ids.fileId,
        transaction_ordinal: 0,
        claim_ordinal: 0,
        intake_key: ids.receivedClaimId,
        provider_id: ids.providerId,
        person_id: ids.personId,
        patient_control: 'C1',
        frequency: '1',
        replaces_icn: null,
        charge_cents: cents(9_000),
        served_on: day('2026-02-02'),
        served_through: day('2026-02-02'),
        received_on: day('2026-02-10'),
        clean_on: day('2026-02-10'),
        status: 'received',
        document: json(theClaim(familyName, 'C1')),
        created_at: at,
      })
      .execute()
    await trx
      .insertInto('payment')
      .values({
        ...own,
        payment_id: ids.paymentId,
        provider_id: ids.providerId,
        trace: 'T1',
        method: 'ACH',
        cents: cents(9_000),
        paid_on: day('2026-02-20'),
        file_id: null,
        created_at: at,
      })
      .execute()
  })
  return { ...ids, receivedClaimIds: ids.receivedClaimId, id: ids.receivedClaimId }
}
