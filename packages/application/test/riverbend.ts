// A peer center ready to work, set up through the operations a person would use: contract, payer, worker with certificate,
// people with coverage, recommendation, plan and authorization. Tests of visits and claims start from it.
import { sampleContractYaml } from '@throughline/domain'
import { inOrganization, inScope, json, type StoreTransaction } from '@throughline/store'
import type { OperationName, Operations } from '@throughline/operations'
import type { z } from 'zod'
import type { ExecuteOptions, Session } from '../src/index.ts'
import { addOrganization, addUser, type TestWorld } from './world.ts'

export type Riverbend = {
  readonly organizationId: string
  readonly director: Session
  readonly biller: Session
  /** A peer, with their own caseload. */
  readonly pat: Session
  readonly patId: string
  /** Another peer, who knows none of Pat's people. */
  readonly sam: Session
  readonly samId: string
  readonly supervisorId: string
  readonly payerId: string
  readonly siteId: string
  /** Runs an operation and gives its reply; a refusal fails the test with its sentence. */
  readonly run: <const N extends OperationName>(
    session: Session,
    name: N,
    input: z.input<Operations[N]['input']>,
    options?: ExecuteOptions,
  ) => Promise<z.output<Operations[N]['reply']>>
  /** Runs an operation that must be refused, and gives the code. */
  readonly refusedBy: (session: Session, name: OperationName, input: unknown) => Promise<string>
  readonly rows: <T>(work: (trx: StoreTransaction) => Promise<T>) => Promise<T>
  readonly addPerson: (person: NewPerson) => Promise<string>
}

export type NewPerson = {
  readonly given: string
  readonly family?: string
  /** Units of H0038 HE authorized; none when absent, so that only free units are left. */
  readonly units?: number
  readonly primaryWorkerId?: string
  readonly covered?: boolean
}

let made = 0

export async function setUpRiverbend(
  world: TestWorld,
  payerRoute: '837P' | 'cms-1500' | 'invoice' = '837P',
): Promise<Riverbend> {
  const organizationId = await addOrganization(world, 'provider', 'Riverbend Peer Center')
  await inScope(world.store, 'identity', (trx) =>
    trx
      .updateTable('organization')
      .set({
        npi: '1234567893',
        ein: '850123456',
        taxonomy: '251S00000X',
        phone: '5755550100',
        address: json({ line1: '12 Main Street', city: 'Las Cruces', state: 'NM', zip: '880011234' }),
      })
      .where('organization_id', '=', organizationId)
      .execute(),
  )
  const director = await addUser(world, organizationId, { role: 'director', name: 'Dana Director' })
  const biller = await addUser(world, organizationId, { role: 'biller', name: 'Bea Biller' })
  const run: Riverbend['run'] = async (session, name, input, options) => {
    const outcome = await world.application.execute(session, name, input as never, options)
    if (!outcome.ok)
      throw new Error(
        `${name}: ${outcome.refusal.code}: ${outcome.refusal.message} ${JSON.stringify(outcome.refusal.fields ?? {})}`,
      )
    return outcome.reply as never
  }
  const refusedBy: Riverbend['refusedBy'] = async (session, name, input) => {
    const outcome = await world.application.ask(session, name, input)
    return outcome.ok ? 'ok' : outcome.refusal.code
  }
  const worker = async (given: string, family: string, npi: string, supervisorId: string | null) => {
    const { id } = await run(director, 'worker.save', {
      workerId: null,
      name: { given, family },
      roleTitle: 'Peer specialist',
      credential: 'CPS',
      npi,
      taxonomy: '175T00000X',
      supervisorId,
      starts: '2024-05-01',
      ends: null,
    })
    await run(director, 'certificate.save', {
      certificateId: null,
      workerId: id,
      kind: 'certified-peer-specialist',
      number: `NM-${npi.slice(-4)}`,
      state: 'NM',
      issued: '2025-01-01',
      expires: '2027-12-31',
    })
    await run(director, 'exclusionCheck.record', { workerId: id, checkedOn: '2026-02-20', outcome: 'clear' })
    await run(director, 'exclusionCheck.record', { workerId: id, checkedOn: '2026-03-01', outcome: 'clear' })
    return id
  }
  const supervisorId = await worker('Sol', 'Vega', '1679576722', null)
  const patId = await worker('Pat', 'Ortiz', '1245319599', supervisorId)
  const samId = await worker('Sam', 'Reed', '1881649820', supervisorId)
  const pat = await addUser(world, organizationId, {
    role: 'peer',
    name: 'Pat Ortiz',
    email: `pat.${organizationId}@example.org`,
    workerId: patId,
  })
  const sam = await addUser(world, organizationId, { role: 'peer', name: 'Sam Reed', workerId: samId })
  const { id: siteId } = await run(director, 'site.save', {
    siteId: null,
    name: 'Main Street',
    placeOfService: '11',
    npi: null,
    address: { line1: '12 Main Street', city: 'Las Cruces', state: 'NM', zip: '880011234' },
  })
  const { id: payerId } = await run(director, 'payer.save', {
    payerId: null,
    name: 'Bright Plains Health Plan',
    payerIdentifier: 'BPHP1',
    filingIndicator: 'MC',
    electronic: payerRoute === '837P',
    route: payerRoute,
    address: { line1: '1 Plan Plaza', city: 'Santa Fe', state: 'NM', zip: '875011234' },
  })
  const contract = await run(director, 'contract.save', {
    text: sampleContractYaml['bright-plains'],
    payerId,
    providerId: null,
    signedOn: null,
  })
  if (!contract.ok) throw new Error(JSON.stringify(contract.problems))
  const rows: Riverbend['rows'] = (work) => inOrganization(world.store, organizationId, work)

  const addPerson: Riverbend['addPerson'] = async (person) => {
    made += 1
    const family = person.family ?? 'Rivera'
    const { id: personId } = await run(director, 'person.save', {
      personId: null,
      name: { given: person.given, family },
      preferredName: null,
      birthDate: '1984-06-12',
      sex: 'F',
      address: { line1: '7 Alameda Drive', city: 'Las Cruces', state: 'NM', zip: '880011234' },
      phone: null,
      language: null,
      recordNumber: `R-${made}`,
      primaryWorkerId: person.primaryWorkerId ?? patId,
    })
    if (person.covered !== false)
      await run(director, 'coverage.save', {
        coverageId: null,
        personId,
        payerId,
        memberNumber: `M${100_000 + made}`,
        priority: 'P',
        filingIndicator: 'MC',
        starts: '2026-01-01',
        ends: null,
      })
    await run(director, 'recommendation.save', {
      recommendationId: null,
      personId,
      practitionerName: 'Lee Chen',
      practitionerNpi: '1356362586',
      givenOn: '2026-02-02',
      expires: null,
      diagnoses: ['F331'],
    })
    await run(director, 'recoveryPlan.save', {
      planId: null,
      personId,
      vision: 'I want to ride the bus to my class.',
      starts: '2026-01-01',
      ends: '2026-12-31',
      signedOn: '2026-01-02',
      goals: [{ goalId: null, words: 'I want to ride the bus to my class.', need: 'getting to places alone' }],
    })
    if (person.units !== undefined)
      await run(director, 'authorization.save', {
        authorizationId: null,
        personId,
        payerId,
        providerId: null,
        number: `A-${made}`,
        starts: '2026-01-01',
        ends: '2026-06-30',
        status: 'approved',
        lines: [{ line: 1, code: 'H0038', modifiers: ['HE'], units: person.units }],
      })
    return personId
  }
  return {
    organizationId,
    director,
    biller,
    pat,
    patId,
    sam,
    samId,
    supervisorId,
    payerId,
    siteId,
    run,
    refusedBy,
    rows,
    addPerson,
  }
}
