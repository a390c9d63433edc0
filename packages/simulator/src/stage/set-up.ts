// The two organizations set themselves up: numbers and addresses, sites, staff with certificates, each other as trading
// partners, the contract on both sides, purchasers and their benefits, the roster.
import { addDays, samplePolicyYaml, type Day } from '@throughline/domain'
import type { Cast, CastWorker } from '../cast/cast.ts'
import {
  benefits,
  countyTrustContract,
  employerContract,
  fiscalYearStart,
  planContract,
  rateChange,
  withoutNewRates,
} from '../cast/contract-texts.ts'
import { workerNpi } from '../cast/numbers.ts'
import { employerPlan } from '../cast/riverbend.ts'
import { addWorkerUser, foundOrganization, roleOf, type Founded } from './found-organizations.ts'
import type { Stage } from './stage.ts'
import type { PlanSide, ProviderSide, WorkerInWorld, World } from './world.ts'

export async function setUp(stage: Stage, cast: Cast): Promise<World> {
  const provider = await foundOrganization(stage, 'provider', cast.provider, cast.timeZone)
  const plan = await foundOrganization(stage, 'plan', cast.plan, cast.timeZone)
  await describe(provider, cast.provider, cast.timeZone)
  await describe(plan, cast.plan, cast.timeZone)
  await partner(provider, cast.plan)
  await partner(plan, cast.provider)
  const providerSide = await setUpProvider(stage, cast, provider)
  const planSide = await setUpPlan(cast, plan, providerSide)
  return {
    stage,
    cast,
    provider: providerSide,
    plan: planSide,
    people: [],
    notesOwed: [],
    payments: [],
    onTheWay: [],
    bank: [],
    mistyped: new Set(),
    undecided: new Set(),
    counts: new Map(),
  }
}

async function describe(founded: Founded, cast: Cast['plan'], timeZone: string): Promise<void> {
  const { name, npi, ein, taxonomy, address, phone } = cast
  await roleOf(founded, 'administrator').do('organization.update', {
    name,
    npi,
    ein,
    taxonomy,
    address,
    phone,
    timeZone,
  })
}

async function partner(founded: Founded, other: Cast['plan']): Promise<void> {
  await roleOf(founded, 'administrator').do('partner.save', {
    partnerId: null,
    name: other.name,
    interchangeQualifier: 'ZZ',
    interchangeId: other.npi,
    delivery: 'installation',
    folder: null,
  })
}

async function setUpProvider(stage: Stage, cast: Cast, founded: Founded): Promise<ProviderSide> {
  const director = roleOf(founded, 'director')
  const sites = []
  for (const site of cast.provider.sites) {
    const { id } = await director.do('site.save', { siteId: null, ...site, npi: null })
    sites.push({ siteId: id, placeOfService: site.placeOfService, name: site.name })
  }
  const supervisor = await hire(stage, cast, founded, cast.supervisor, 0, null)
  const peers = new Map<string, WorkerInWorld>()
  for (const [index, peer] of cast.peers.entries())
    peers.set(peer.key, await hire(stage, cast, founded, peer, index + 1, supervisor.workerId))
  const { id: payerId } = await director.do('payer.save', {
    payerId: null,
    name: cast.plan.name,
    payerIdentifier: cast.plan.ein,
    filingIndicator: 'MC',
    electronic: true,
    route: '837P',
    address: cast.plan.address,
  })
  const contract = await director.do('contract.save', {
    text: planContract(cast.provider, cast.plan, cast.from),
    payerId,
    providerId: null,
    signedOn: null,
  })
  const { id: trustId } = await director.do('payer.save', {
    payerId: null,
    name: 'Cedar County Behavioral Health Trust',
    payerIdentifier: 'CCBHT',
    filingIndicator: 'ZZ',
    electronic: false,
    route: 'cms-1500',
    address: { line1: '2 Courthouse Square', city: 'Marshall', state: 'NC', zip: '287539000' },
  })
  const trust = await director.do('contract.save', {
    text: countyTrustContract(cast.provider, cast.from),
    payerId: trustId,
    providerId: null,
    signedOn: null,
  })
  if (!contract.contractId || !trust.contractId)
    throw new Error(`a contract was not read: ${JSON.stringify([...contract.problems, ...trust.problems])}`)
  const earlier = await earlierPayers(cast, director)
  return {
    organizationId: founded.organizationId,
    director,
    biller: roleOf(founded, 'biller'),
    compliance: roleOf(founded, 'compliance'),
    administrator: roleOf(founded, 'administrator'),
    supervisor,
    peers,
    payerId,
    contractId: contract.contractId,
    ...earlier,
    sites,
  }
}

/** Who pays before the plan for some: a plan through work, with a contract, and Medicare, which buys none of this. */
async function earlierPayers(
  cast: Cast,
  director: ProviderSide['director'],
): Promise<Pick<ProviderSide, 'employerId' | 'medicareId'>> {
  const { id: employerId } = await director.do('payer.save', {
    payerId: null,
    name: employerPlan.name,
    payerIdentifier: employerPlan.ein,
    filingIndicator: 'CI',
    electronic: true,
    route: '837P',
    address: { line1: '600 Patton Avenue', city: 'Asheville', state: 'NC', zip: '288061120' },
  })
  const contract = await director.do('contract.save', {
    text: employerContract(cast.provider, { name: employerPlan.name, identifier: employerPlan.ein }, cast.from),
    payerId: employerId,
    providerId: null,
    signedOn: null,
  })
  if (!contract.contractId)
    throw new Error(`the employer's contract was not read: ${JSON.stringify(contract.problems)}`)
  const { id: medicareId } = await director.do('payer.save', {
    payerId: null,
    name: 'Medicare Part B',
    payerIdentifier: '11502',
    filingIndicator: 'MB',
    electronic: false,
    route: 'cms-1500',
    address: { line1: '2300 Springdale Drive', city: 'Camden', state: 'SC', zip: '290201728' },
  })
  return { employerId, medicareId }
}

const certificateNumber = (index: number): string => `NCCPSS-${20411 + index * 173}`

/** A worker's certificate is good for two years; the file says since when they work here. */
async function hire(
  stage: Stage,
  cast: Cast,
  founded: Founded,
  worker: CastWorker,
  index: number,
  supervisorId: string | null,
): Promise<WorkerInWorld> {
  const director = roleOf(founded, 'director')
  const npi = workerNpi(index)
  const since = addDays(fiscalYearStart(cast.from), -200 - 37 * index)
  const { id: workerId } = await director.do('worker.save', {
    workerId: null,
    name: worker.name,
    roleTitle: worker.roleTitle,
    credential: worker.credential,
    npi,
    taxonomy: worker.taxonomy,
    supervisorId,
    starts: since,
    ends: null,
  })
  const { id: certificateId } = await director.do('certificate.save', {
    certificateId: null,
    workerId,
    kind: worker.certificateKind,
    number: certificateNumber(index),
    state: 'NC',
    issued: since,
    expires: addDays(cast.through, 200 + 29 * index),
  })
  // Months before the world begins are checked too: a visit of then may still be billed.
  for (const on of [fiscalYearStart(cast.from), addDays(cast.from, -29), addDays(cast.from, -1)])
    await director.do('exclusionCheck.record', { workerId, checkedOn: on, outcome: 'clear' })
  const actor = await addWorkerUser(stage, founded.organizationId, {
    workerId,
    role: supervisorId === null ? 'supervisor' : 'peer',
    name: `${worker.name.given} ${worker.name.family}`,
    email: `${worker.key}@riverbend.example`,
  })
  return { cast: worker, workerId, npi, actor, certificateId, certificateNumber: certificateNumber(index), since }
}

async function setUpPlan(cast: Cast, founded: Founded, side: ProviderSide): Promise<PlanSide> {
  const network = roleOf(founded, 'network')
  const starts = fiscalYearStart(cast.from)
  const { id: providerId } = await network.do('planProvider.save', {
    providerId: null,
    name: cast.provider.name,
    npi: cast.provider.npi,
    ein: cast.provider.ein,
    taxonomy: cast.provider.taxonomy,
    address: cast.provider.address,
    starts,
    ends: null,
    excludedFrom: null,
  })
  const contract = await network.do('contract.save', {
    text: staleContract(cast),
    payerId: null,
    providerId,
    signedOn: null,
  })
  if (!contract.contractId)
    throw new Error(`the plan could not read its contract: ${JSON.stringify(contract.problems)}`)
  for (const worker of [side.supervisor, ...side.peers.values()])
    await network.do('practitioner.save', {
      practitionerId: null,
      providerId,
      name: worker.cast.name,
      npi: worker.npi,
      credential: worker.cast.certificateKind,
      credentialExpires: addDays(cast.through, 400) as Day,
      starts,
      ends: null,
      excludedFrom: null,
    })
  const policy = await network.do('planPolicy.save', { text: samplePolicyYaml })
  if (!policy.ok) throw new Error(`the payment policy was not read: ${JSON.stringify(policy.problems)}`)
  const texts = benefits(cast.from)
  const purchasers: Record<'state' | 'county', string> = {
    state: await purchaser(network, 'Plains State Medicaid Agency', 'state', texts.state),
    county: await purchaser(network, 'Cedar County', 'county', texts.county),
  }
  return {
    organizationId: founded.organizationId,
    administrator: roleOf(founded, 'administrator'),
    network,
    utilization: roleOf(founded, 'utilization'),
    examiner: roleOf(founded, 'examiner'),
    finance: roleOf(founded, 'finance'),
    auditor: roleOf(founded, 'auditor'),
    providerId,
    purchasers,
  }
}

/** The plan's copy does not hold the rates to come: somebody will have to load them, and will be late. */
function staleContract(cast: Cast): string {
  const text = planContract(cast.provider, cast.plan, cast.from)
  const changed = rateChange(cast.from, cast.through)
  return changed === null ? text : withoutNewRates(text, changed)
}

async function purchaser(
  network: PlanSide['network'],
  name: string,
  kind: 'state' | 'county',
  text: string,
): Promise<string> {
  const { id } = await network.do('purchaser.save', { purchaserId: null, name, kind })
  const kept = await network.do('benefit.save', { purchaserId: id, text })
  if (!kept.ok) throw new Error(`a benefit was not read: ${JSON.stringify(kept.problems)}`)
  return id
}
