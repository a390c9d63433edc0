// Signing: the latest version of an offer becomes a version of the contract itself, by the same door as any other contract.
import { contractOfOffer } from '@throughline/domain'
import { bind, found, refuse } from '../core/index.ts'
import { keepContract, versionsOf } from '../organization/contract-bindings.ts'
import { offerRows, openOffer, partiesOf } from './offers.ts'

const offerSign = bind('offer.sign', async (context, { offerId, payerId, signedOn, code }) => {
  const open = await openOffer(context, offerId)
  if (open.draft !== null)
    refuse('draft-open', 'There are changes that were not kept as a version. Keep them, or let them go, and then sign.')
  const row = found(await offerRows(context).where('o.offer_id', '=', offerId).executeTakeFirst())
  const known = await versionsOf(context, { payerId, providerId: null }, code)
  const parties = await partiesOf(context, { payer_id: payerId, plan_name: row.plan_name })
  if (parties.payer.identifier === 'unknown')
    refuse('payer-unknown', 'This plan is not on your list of payers. Add it, then sign.', {
      payerId: 'Choose a payer.',
    })
  const version = Math.max(0, ...known.map((one) => one.version)) + 1
  const made = contractOfOffer(row.document, { ...parties, code, version, signed: signedOn })
  const kept = made.ok
    ? await keepContract(context, { text: made.text, payerId, providerId: null, signedOn })
    : { ok: false as const, problems: made.problems }
  if (!kept.ok)
    return {
      ok: false,
      contractId: null,
      problems: kept.problems.map(({ path, message, fix }) => ({ path, message, fix, severity: 'error' as const })),
    }
  await context.db
    .updateTable('contract_offer')
    .set({ status: 'signed', payer_id: payerId, contract_id: kept.contractId, contract_version: kept.version })
    .where('organization_id', '=', context.organization.id)
    .where('offer_id', '=', offerId)
    .execute()
  context.detail({ version: kept.version })
  return {
    ok: true,
    contractId: kept.contractId,
    problems: kept.warnings.map(({ path, message, fix }) => ({ path, message, fix, severity: 'warning' as const })),
  }
})

export const signOfferBindings = [offerSign] as const
