// An offer begun from what is known: the organization's own services and units, or the contract it would renew.
import { offeredOfContract, unitsFromMinutes, type Offer, type OfferedTerm } from '@throughline/domain'
import { firstOffer, type DeskHistory } from '@throughline/provider'
import { bind, found, refuse, type Context } from '../core/index.ts'
import { deskHistory } from './desk-history.ts'
import { keepVersion } from './offers.ts'

/** A year's units of a code as the last year had them, counted from the eighth minute; scaled up when it was shorter. */
function unitsAYear(history: DeskHistory, code: string, people: number, minutes: number): number {
  if (history.months === 0) return 0
  const units = history.days
    .filter((row) => row.code === code && row.group === people > 1)
    .reduce(
      (total, row) =>
        total +
        row.count *
          unitsFromMinutes({ rounding: 'eight-minute', aggregation: 'per-session', unitMinutes: minutes }, row.minutes),
      0,
    )
  return Math.round((units * 12) / history.months)
}

/** Services to begin with: what was delivered most in the last year; H0038 when nothing was. */
function servicesFrom(history: DeskHistory, begun: OfferedTerm): OfferedTerm[] {
  const kinds = new Map(history.days.map((row) => [`${row.code} ${row.group}`, row]))
  if (kinds.size === 0) return [begun]
  return [...kinds.values()].slice(0, 6).map(({ code, group }) => ({
    ...begun,
    title: group ? `${code}, group` : `${code}, individual`,
    code,
    people: group ? 12 : 1,
    unitsAYear: unitsAYear(history, code, group ? 12 : 1, 15),
  }))
}

const offerBegin = bind('offer.begin', async (context, { name, payerId, planName, renews }) => {
  const plan = await planOf(context, payerId, planName)
  const history = await deskHistory(context, payerId)
  const begun = firstOffer(name)
  let document: Offer = {
    ...begun,
    offered: { ...begun.offered, services: servicesFrom(history, begun.offered.services[0]!) },
  }
  if (renews !== null) {
    const kept = found(
      await context.db
        .selectFrom('contract')
        .select(['document', 'source_text'])
        .where('organization_id', '=', context.organization.id)
        .where('contract_id', '=', renews)
        .orderBy('version', 'desc')
        .executeTakeFirst(),
    )
    const offered = offeredOfContract(kept.document, (code, people) => unitsAYear(history, code, people, 15))
    document = { ...begun, base: kept.source_text, offered, agreement: kept.document.agreement ?? begun.agreement }
  }
  const offerId = context.newId()
  await context.db
    .insertInto('contract_offer')
    .values({
      organization_id: context.organization.id,
      offer_id: offerId,
      payer_id: payerId,
      plan_name: plan,
      name,
      latest_version: 1,
      made_by_name: context.actor.displayName,
      created_at: context.now,
    })
    .execute()
  await keepVersion(context, offerId, 1, document, history, 'As it came')
  context.subject('offer', offerId)
  return { id: offerId }
})

async function planOf(context: Context, payerId: string | null, planName: string | null): Promise<string> {
  if (payerId === null)
    return (
      planName ??
      refuse('plan-missing', 'Say which plan offers this.', { planName: 'Choose a payer, or write a name.' })
    )
  const payer = await context.db
    .selectFrom('payer')
    .select('name')
    .where('organization_id', '=', context.organization.id)
    .where('payer_id', '=', payerId)
    .executeTakeFirst()
  return payer?.name ?? refuse('payer-unknown', 'This plan is not on your list of payers. Choose it again.')
}

export const beginOfferBindings = [offerBegin] as const
