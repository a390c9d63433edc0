// The organization itself, its sites and workers with their certificates, as they are kept.
import { formatDay } from '@throughline/domain'
import { json } from '@throughline/store'
import { numberFindings } from '@throughline/provider'
import { bind, refuse, type Context, type InputFor } from '../core/index.ts'
import { loadProfile, loadStaff, organizationRow } from '../credentialing/load-packet.ts'
import { stopped } from '../credentialing/profile.ts'
import { workerList } from './list-workers.ts'
import { saveRow, shownAddress } from './save-row.ts'

const organizationGet = bind('organization.get', async (context) => {
  const row = await context.db
    .selectFrom('organization')
    .selectAll()
    .where('organization_id', '=', context.organization.id)
    .executeTakeFirstOrThrow()
  return {
    id: row.organization_id,
    kind: row.kind,
    name: row.name,
    npi: row.npi,
    ein: row.ein,
    taxonomy: row.taxonomy,
    address: shownAddress(row.address),
    phone: row.phone,
    timeZone: row.time_zone,
    demo: row.demo,
  }
})

/** What would newly stand against the order of the numbers is stopped; what stood here before is told as a gap of the packet. */
async function stopNumbers(context: Context, { ein, npi, taxonomy }: InputFor<'organization.update'>): Promise<void> {
  if (context.organization.kind !== 'provider') return
  const row = await organizationRow(context)
  const { medicaidNumber: medicaid, medicareNumber: medicare } = await loadProfile(context)
  const staff = await loadStaff(context)
  const told = new Set(numberFindings({ ...row, medicaid, medicare }, staff).map((finding) => finding.message.text))
  const findings = numberFindings({ ein, npi, taxonomy, medicaid, medicare }, staff)
  stopped(
    findings.filter((finding) => !told.has(finding.message.text)),
    { ein: 'ein', npi: 'npi', taxonomy: 'taxonomy', medicaid: 'npi', medicare: 'npi' },
  )
}

const organizationUpdate = bind('organization.update', async (context, input) => {
  if (!Intl.supportedValuesOf('timeZone').includes(input.timeZone))
    refuse('time-zone', 'Choose a time zone by its full name, for example America/Chicago.')
  await stopNumbers(context, input)
  await context.db
    .updateTable('organization')
    .set({
      name: input.name,
      npi: input.npi,
      ein: input.ein,
      taxonomy: input.taxonomy,
      address: input.address === null ? null : json(input.address),
      phone: input.phone,
      time_zone: input.timeZone,
    })
    .where('organization_id', '=', context.organization.id)
    .execute()
  return { ok: true }
})

const siteList = bind('site.list', async (context) => {
  const rows = await context.db
    .selectFrom('site')
    .selectAll()
    .where('status', '=', 'active')
    .orderBy('name')
    .limit(500)
    .execute()
  return {
    rows: rows.flatMap((row) =>
      row.address === null
        ? []
        : [
            {
              siteId: row.site_id,
              name: row.name,
              placeOfService: row.place_of_service,
              address: row.address,
              npi: row.npi,
            },
          ],
    ),
  }
})

const siteSave = bind('site.save', async (context, input) => {
  const values = {
    name: input.name,
    npi: input.npi,
    place_of_service: input.placeOfService,
    address: json(input.address),
  }
  return saveRow(context, 'site', 'site_id', input.siteId, values)
})

const workerSave = bind('worker.save', async (context, input) => {
  if (input.ends !== null && input.ends < input.starts)
    refuse('dates-reversed', 'The last day stands before the first. Correct one of them.')
  if (input.supervisorId !== null && input.supervisorId === input.workerId)
    refuse('own-supervisor', 'Nobody supervises themselves. Choose another supervisor.')
  const values = {
    given_name: input.name.given,
    family_name: input.name.family,
    npi: input.npi,
    role_title: input.roleTitle,
    credential: input.credential,
    taxonomy: input.taxonomy,
    supervisor_id: input.supervisorId,
    starts: input.starts,
    ends: input.ends,
  }
  return saveRow(context, 'worker', 'worker_id', input.workerId, values)
})

const certificateSave = bind('certificate.save', async (context, input) => {
  if (input.expires !== null && input.expires < input.issued)
    refuse('dates-reversed', 'The certificate would expire before it was issued. Correct one of the days.')
  const values = {
    worker_id: input.workerId,
    kind: input.kind,
    number: input.number,
    state: input.state,
    issued: input.issued,
    expires: input.expires,
  }
  return saveRow(context, 'certificate', 'certificate_id', input.certificateId, values)
})

const exclusionCheckRecord = bind('exclusionCheck.record', async (context, input) => {
  const check = {
    organization_id: context.organization.id,
    worker_id: input.workerId,
    checked_on: input.checkedOn,
    source: 'LEIE, SAM',
  }
  const outcome = input.outcome === 'undecided' ? ('possible-match' as const) : input.outcome
  // Checks are append-only: what was found on a day stays as it was recorded.
  await context.db
    .insertInto('exclusion_check')
    .values({ ...check, outcome, checked_by: context.actor.userId })
    .onConflict((conflict) => conflict.columns(['organization_id', 'worker_id', 'checked_on', 'source']).doNothing())
    .execute()
  const kept = await context.db
    .selectFrom('exclusion_check')
    .select('outcome')
    .where((eb) => eb.and(check))
    .executeTakeFirstOrThrow()
  if (kept.outcome !== outcome)
    refuse(
      'already-checked',
      `A check of ${formatDay(input.checkedOn)} is recorded already with another outcome. Record what was found since on the day it was found.`,
    )
  context.subject('worker', input.workerId)
  return { id: input.workerId }
})

export const organizationBindings = [
  organizationGet,
  organizationUpdate,
  siteList,
  siteSave,
  workerList,
  workerSave,
  certificateSave,
  exclusionCheckRecord,
] as const
