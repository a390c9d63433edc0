// A plan ready to work, set up through the operations a person would use: its policy, a purchaser with a benefit, a provider
// with a contract and a practitioner, a member. Claims come in as 837P bytes, as from anybody.
import { cents, day, sampleContractYaml, type Cents, type Claim } from '@throughline/domain'
import { brokenInvariants, inOrganization, inScope, json, type StoreTransaction } from '@throughline/store'
import type { OperationName, Operations } from '@throughline/operations'
import { writeClaims } from '@throughline/wire'
import type { z } from 'zod'
import type { Session } from '../src/index.ts'
import { addOrganization, addUser, type WorldOnStore } from './world.ts'

export type PlanDesk = Awaited<ReturnType<typeof setUpPlan>>

const benefitText = `benefit: plains-state
purchaser: Plains State
name: Behavioral health benefit
version: 1
starts: 2025-01-01
lineOfBusiness: medicaid
services:
  - code: H0038
    covered: true
`

const address = { line1: '1 Plan Plaza', city: 'Santa Fe', state: 'NM', zip: '875011234' }
const line = {
  number: 1,
  code: 'H0038',
  modifiers: ['HE'],
  charge: cents(72_00),
  units: 4,
  unitBasis: 'UN' as const,
  placeOfService: null,
  diagnosisPointers: [1],
  servedOn: day('2026-01-05'),
  servedThrough: day('2026-01-05'),
  lineControl: 'L1',
  authorizationNumber: null,
  rendering: null,
  otherPayers: [],
}

export type PlanGiven = {
  /** Changes to the text of the sample contract: what stands there, and what shall. */
  readonly contract?: readonly (readonly [string, string])[]
  readonly benefit?: string
}

export type ClaimChanges = Partial<Omit<Claim, 'lines'>> & {
  readonly line?: Partial<Claim['lines'][number]>
  /** Lines after the first. */
  readonly more?: readonly Partial<Claim['lines'][number]>[]
}

export async function setUpPlan(world: WorldOnStore, given: PlanGiven = {}) {
  const organizationId = await addOrganization(world, 'plan', 'Bright Plains Health Plan')
  await inScope(world.store, 'identity', (trx) =>
    trx
      .updateTable('organization')
      .set({ npi: '1356362586', ein: '850654321', phone: '5755550199', address: json(address) })
      .where('organization_id', '=', organizationId)
      .execute(),
  )
  const [network, utilization, examiner, finance, auditor] = [
    await addUser(world, organizationId, { role: 'network' }),
    await addUser(world, organizationId, { role: 'utilization' }),
    await addUser(world, organizationId, { role: 'examiner' }),
    await addUser(world, organizationId, { role: 'finance' }),
    await addUser(world, organizationId, { role: 'auditor' }),
  ]
  const run = async <const N extends OperationName>(
    session: Session,
    name: N,
    input: z.input<Operations[N]['input']>,
    how: { readonly language?: 'en' | 'es' } = {},
  ): Promise<z.output<Operations[N]['reply']>> => {
    const outcome = await world.application.execute(session, name, input as never, how)
    if (!outcome.ok) throw new Error(`${name}: ${outcome.refusal.code}: ${outcome.refusal.message}`)
    return outcome.reply as never
  }
  const rows = <T>(work: (trx: StoreTransaction) => Promise<T>) => inOrganization(world.store, organizationId, work)
  const { id: providerId } = await run(network, 'planProvider.save', {
    providerId: null,
    name: 'Riverbend Peer Center',
    npi: '1234567893',
    ein: '850123456',
    taxonomy: '251S00000X',
    address: { line1: '12 Main Street', city: 'Las Cruces', state: 'NM', zip: '880011234' },
    starts: '2025-01-01',
    ends: null,
    excludedFrom: null,
  })
  let text: string = sampleContractYaml['bright-plains']
  for (const [from, to] of [['      supervisionRatio: 8\n', ''] as const, ...(given.contract ?? [])]) {
    if (!text.includes(from)) throw new Error(`the sample contract does not say ${from}`)
    text = text.replace(from, to)
  }
  const contract = await run(network, 'contract.save', { text, payerId: null, providerId, signedOn: null })
  if (!contract.ok) throw new Error(JSON.stringify(contract.problems))
  await run(network, 'practitioner.save', {
    practitionerId: null,
    providerId,
    name: { given: 'Pat', family: 'Ortiz' },
    npi: '1245319599',
    credential: 'certified-peer-specialist',
    credentialExpires: '2027-12-31',
    starts: '2025-01-01',
    ends: null,
    excludedFrom: null,
  })
  const { id: purchaserId } = await run(network, 'purchaser.save', {
    purchaserId: null,
    name: 'Plains State',
    kind: 'state',
  })
  const kept = await run(network, 'benefit.save', { purchaserId, text: given.benefit ?? benefitText })
  if (!kept.ok) throw new Error(JSON.stringify(kept.problems))
  const { id: personId } = await run(utilization, 'member.save', {
    personId: null,
    name: { given: 'Ana', family: 'Rivera' },
    birthDate: '1984-06-12',
    sex: 'F',
    address: { line1: '7 Alameda Drive', city: 'Las Cruces', state: 'NM', zip: '880011234' },
    memberNumber: 'M100001',
    purchaserId,
    starts: '2025-01-01',
    ends: null,
  })
  await run(utilization, 'authorization.save', {
    authorizationId: null,
    personId,
    payerId: null,
    providerId,
    number: 'A-1',
    starts: '2026-01-01',
    ends: '2026-12-31',
    status: 'approved',
    lines: [{ line: 1, code: 'H0038', modifiers: ['HE'], units: 400 }],
  })
  for (const kind of ['referral', 'assessment', 'plan-of-care'] as const)
    await run(utilization, 'memberFact.record', { personId, kind, starts: '2026-01-01', ends: null })
  let control = 0
  let file = 0

  /** Four units of peer support for $72.00 when nothing else is said. */
  function claimWith(controlNumber: string, changes: ClaimChanges): Claim {
    const { line: changed, more = [], ...rest } = changes
    const lines = [changed, ...more].map((one) => ({ ...line, ...one }))
    return {
      controlNumber,
      purpose: 'chargeable',
      frequency: '1',
      payerClaimNumber: null,
      billing: {
        name: 'RIVERBEND PEER CENTER',
        entity: 'organization',
        npi: '1234567893',
        ein: '850123456',
        taxonomy: '251S00000X',
        address: { line1: '12 MAIN STREET', city: 'LAS CRUCES', state: 'NM', zip: '880011234' },
      },
      payer: { name: 'BRIGHT PLAINS HEALTH PLAN', identifier: '850654321' },
      priority: 'P',
      filingIndicator: 'MC',
      subscriber: {
        name: { given: 'ANA', family: 'RIVERA' },
        memberNumber: 'M100001',
        birthDate: day('1984-06-12'),
        sex: 'F',
        address: { line1: '7 ALAMEDA DRIVE', city: 'LAS CRUCES', state: 'NM', zip: '880011234' },
      },
      patient: null,
      charge: lines.reduce((total, one) => (total + one.charge) as Cents, 0 as Cents),
      placeOfService: '12',
      acceptsAssignment: true,
      diagnoses: ['F331'],
      authorizationNumber: 'A-1',
      referring: null,
      rendering: { name: { given: 'PAT', family: 'ORTIZ' }, npi: '1245319599', taxonomy: '175T00000X' },
      supervising: null,
      facility: null,
      patientPaid: null,
      otherPayers: [],
      ...rest,
      lines,
    }
  }

  /** Claims sent in one file and taken in, in their order; their account numbers are RB1, RB2, … over all files. */
  async function takeClaims(changes: readonly ClaimChanges[]) {
    file += 1
    const claims = changes.map((each) => claimWith(`RB${(control += 1)}`, each))
    const written = writeClaims({
      envelope: {
        sender: { qualifier: 'ZZ', id: '1234567893' },
        receiver: { qualifier: 'ZZ', id: '1356362586' },
        control: file,
        day: day('2026-01-12'),
        time: '10:00' as never,
        usage: 'P',
      },
      reference: `B${file}`,
      submitter: { name: 'RIVERBEND PEER CENTER', id: '1234567893', contact: { name: 'BILLING', phone: '5755550100' } },
      receiver: { name: 'BRIGHT PLAINS HEALTH PLAN', id: '850654321' },
      claims,
    })
    if (!written.ok) throw new Error(written.message)
    const content = (async function* () {
      yield written.bytes
    })()
    const received = await world.application.receiveFile(
      examiner,
      { name: `claims-${file}.837`, kind: '837P' as const, content },
      world.newId(),
    )
    if (!received.ok) throw new Error(received.refusal.message)
    return { claims, taken: await run(examiner, 'file.take', { fileId: received.reply.fileId }) }
  }

  /** One claim, sent and taken in. */
  async function takeClaim(changes: ClaimChanges = {}) {
    const { claims, taken } = await takeClaims([changes])
    const inbox = await run(examiner, 'receivedClaim.list', { pageSize: 200 })
    const found = inbox.rows.find((row) => row.patientControl === claims[0]!.controlNumber)
    if (!found) throw new Error(`the claim was not taken: ${JSON.stringify(taken)}`)
    return found
  }

  const decided = async (receivedClaimId: string) => {
    await run(examiner, 'receivedClaim.decide', { receivedClaimIds: [receivedClaimId] })
    return run(examiner, 'receivedClaim.get', { receivedClaimId })
  }
  const pay = async (paidOn: string) => {
    const { payments } = await run(finance, 'payRun.run', { paidOn })
    return Promise.all(payments.map((one) => run(finance, 'payment.get', { paymentId: one.paymentId })))
  }
  const broken = () => rows((trx) => brokenInvariants(trx))
  return {
    organizationId,
    network,
    utilization,
    examiner,
    finance,
    auditor,
    providerId,
    purchaserId,
    personId,
    run,
    rows,
    takeClaim,
    takeClaims,
    decided,
    pay,
    broken,
  }
}
