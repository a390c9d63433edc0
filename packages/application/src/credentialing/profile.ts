// What the organization tells every plan, and its numbers: kept once, in the order in which they can be had.
import { numberFindings, type NumberFinding } from '@throughline/provider'
import { json } from '@throughline/store'
import type { OrganizationProfile } from '@throughline/domain'
import { bind, refuse, type Context } from '../core/index.ts'
import { shownAddress } from '../organization/save-row.ts'
import { loadProfile, loadSites, loadStaff, organizationRow } from './load-packet.ts'

const profileGet = bind('profile.get', async (context) => {
  const row = await organizationRow(context)
  const document = await loadProfile(context)
  const sites = await loadSites(context)
  const numbers = {
    ein: row.ein,
    npi: row.npi,
    taxonomy: row.taxonomy,
    medicaid: document.medicaidNumber,
    medicare: document.medicareNumber,
  }
  return {
    document,
    name: row.name,
    ein: row.ein,
    npi: row.npi,
    taxonomy: row.taxonomy,
    phone: row.phone,
    address: shownAddress(row.address),
    sites: sites.map((site) => ({ siteId: site.id, name: site.name })),
    numbers: numberFindings(numbers, await loadStaff(context)).map((finding) => ({
      number: finding.number,
      severity: finding.severity,
      text: finding.message.text,
    })),
  }
})

export async function writeProfile(context: Context, document: OrganizationProfile): Promise<void> {
  const values = { document: json(document), changed_at: context.now }
  await context.db
    .insertInto('organization_profile')
    .values({ organization_id: context.organization.id, ...values })
    .onConflict((conflict) => conflict.column('organization_id').doUpdateSet(values))
    .execute()
  context.subject('organization', context.organization.id)
}

/** Refuses what cannot be, each sentence at its field; answers what deserves a second look. */
export function stopped(
  findings: readonly NumberFinding[],
  fields: Readonly<Record<NumberFinding['number'], string>>,
): string[] {
  const stops = findings.filter((finding) => finding.severity === 'stop')
  if (stops[0])
    refuse(
      'numbers-order',
      stops[0].message.text,
      Object.fromEntries(stops.map((finding) => [fields[finding.number], finding.message.text])),
    )
  return findings.map((finding) => finding.message.text)
}

const profileSave = bind('profile.save', async (context, { document }) => {
  const row = await organizationRow(context)
  const known = await loadProfile(context)
  // Only a number that is new here is stopped: what stood here before is told as a gap, not in the way of other fields.
  if (document.medicaidNumber !== known.medicaidNumber || document.medicareNumber !== known.medicareNumber)
    stopped(
      numberFindings(
        {
          ein: null,
          npi: row.npi,
          taxonomy: null,
          medicaid: document.medicaidNumber,
          medicare: document.medicareNumber,
        },
        [],
      ).filter((finding) => finding.number === 'medicaid' || finding.number === 'medicare'),
      {
        ein: 'ein',
        npi: 'npi',
        taxonomy: 'taxonomy',
        medicaid: 'document.medicaidNumber',
        medicare: 'document.medicareNumber',
      },
    )
  const sites = new Set((await loadSites(context)).map((site) => site.id))
  await writeProfile(context, { ...document, siteHours: document.siteHours.filter((one) => sites.has(one.siteId)) })
  return { ok: true }
})

const numbersSave = bind('numbers.save', async (context, input) => {
  const findings = numberFindings(
    {
      ein: input.ein,
      npi: input.npi,
      taxonomy: input.taxonomy,
      medicaid: input.medicaidNumber,
      medicare: input.medicareNumber,
    },
    await loadStaff(context),
  )
  const warnings = stopped(findings, {
    ein: 'ein',
    npi: 'npi',
    taxonomy: 'taxonomy',
    medicaid: 'medicaidNumber',
    medicare: 'medicareNumber',
  })
  await context.db
    .updateTable('organization')
    .set({ ein: input.ein, npi: input.npi, taxonomy: input.taxonomy })
    .where('organization_id', '=', context.organization.id)
    .execute()
  await writeProfile(context, {
    ...(await loadProfile(context)),
    medicaidNumber: input.medicaidNumber,
    medicaidState: input.medicaidState,
    medicaidAppliedOn: input.medicaidAppliedOn,
    medicareNumber: input.medicareNumber,
  })
  return { ok: true, warnings }
})

const own = bind('credentialing.own', async (context, { item, owner }) => {
  const profile = await loadProfile(context)
  const { [item]: _before, ...others } = profile.owners
  await writeProfile(context, { ...profile, owners: owner ? { ...others, [item]: owner } : others })
  return { ok: true }
})

export const profileBindings = [profileGet, profileSave, numbersSave, own] as const
