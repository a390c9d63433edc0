// Worksheet A: services kept, set aside and taken back; read beside what the records say of them.
import { peerServices } from '@throughline/codes'
import { json } from '@throughline/store'
import { bind, mayRead, notFound, refuse } from '../core/index.ts'
import { loadStaff } from '../credentialing/load-packet.ts'
import { loadFits, newestScenario, signedContracts, type FitRead } from './load-fits.ts'

function shown({ row, rates, measured, standing }: FitRead, showsMoney: boolean) {
  const { margin } = standing
  return {
    service: row.service,
    document: row.document,
    scores: standing.scores,
    verdict: standing.verdict,
    weakest: [...standing.weakest],
    open: [...standing.open],
    rates: [...rates],
    margin:
      margin === null || !showsMoney
        ? null
        : {
            of: margin.rate.of,
            hourBringsCents: margin.hourBrings,
            hourCostsCents: margin.hourCosts,
            perHourCents: margin.perHour,
          },
    billableHours: standing.billableHours,
    notBillableHours: standing.notBillableHours,
    billableShare: standing.billableShare,
    notBillableCostsCents: showsMoney ? standing.notBillableCosts : null,
    measured,
    overlaps: standing.overlaps,
    changedBy: row.changed_by_name,
    changedOn: row.changed_on,
  }
}

/** What is worth offering first; what belongs to other money last. */
const order = ['offer', 'prepare', 'open', 'other-money'] as const

const list = bind('serviceFit.list', async (context, { setAside }) => {
  const money = await newestScenario(context)
  const showsMoney = mayRead(context, 'money.read')
  const fits = await loadFits(context, { money, contracts: await signedContracts(context) })
  const staff = await loadStaff(context)
  return {
    showsMoney,
    scenario: money === null ? null : { scenarioId: money.scenarioId, name: money.name, madeOn: money.madeOn },
    hourCostsCents: showsMoney ? (money?.hourCosts ?? null) : null,
    certified: staff.filter((one) =>
      one.certificates.some((held) => held.expires === null || held.expires >= context.today),
    ).length,
    staff: staff.length,
    setAside: fits.filter(({ row }) => row.set_aside).length,
    rows: fits
      .filter(({ row }) => row.set_aside === setAside)
      .toSorted(
        (a, b) => order.indexOf(a.standing.verdict) - order.indexOf(b.standing.verdict) || a.name.localeCompare(b.name),
      )
      .map((fit) => shown(fit, showsMoney)),
  }
})

const save = bind('serviceFit.save', async (context, { service, document }) => {
  if (!peerServices.has(service))
    refuse('service-unknown', 'This service is not on the list. Load the page again and choose one.')
  const kept = {
    document: json(document),
    set_aside: false,
    changed_by_name: context.actor.displayName,
    changed_on: context.today,
    changed_at: context.now,
  }
  await context.db
    .insertInto('service_fit')
    .values({ organization_id: context.organization.id, service, ...kept })
    .onConflict((conflict) => conflict.columns(['organization_id', 'service']).doUpdateSet(kept))
    .execute()
  context.subject('service-fit', service)
  return { ok: true }
})

const setAside = bind('serviceFit.setAside', async (context, input) => {
  const changed = await context.db
    .updateTable('service_fit')
    .set({ set_aside: input.setAside })
    .where('organization_id', '=', context.organization.id)
    .where('service', '=', input.service)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) notFound()
  context.subject('service-fit', input.service)
  return { ok: true }
})

export const serviceFitBindings = [list, save, setAside] as const
