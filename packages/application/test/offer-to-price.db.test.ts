// From an offer to the price of a visit: offered, talked about, signed; and from then on the signed contract is the document
// that prices a visit, keeps its limits and its days to file, and forecasts.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cents, day, type Offer } from '@throughline/domain'
import { bindings, jobs } from '../src/index.ts'
import { billingDesk, type BillingDesk } from './billing-desk.ts'
import { setUpRiverbend, type Riverbend } from './riverbend.ts'
import { testWorld, type TestWorld } from './world.ts'

let world: TestWorld
let river: Riverbend
let desk: BillingDesk
beforeAll(async () => {
  world = await testWorld({ bindings, jobs })
  river = await setUpRiverbend(world)
  desk = billingDesk(world, river)
})
afterAll(() => world.close())

const forecastRates = async () =>
  (await river.run(river.director, 'scenario.known', {})).plans
    .find((plan) => plan.payerId === river.payerId)!
    .services.filter((service) => service.code === 'H0038' && service.people === 1)
    .map((service) => service.rateCents)

/** What the plan offers, once both have talked: $22.00 a unit, at most four a day, from the first of March. */
function agreed(document: Offer): Offer {
  return {
    ...document,
    offered: {
      ...document.offered,
      starts: day('2026-03-01'),
      filingDays: 120,
      services: document.offered.services.map((service) =>
        service.code === 'H0038' && service.people === 1 && service.modifiers.length === 1
          ? { ...service, rateCents: cents(22_00), unitsPerDay: 4 }
          : service,
      ),
    },
  }
}

test('offered, negotiated, signed: the visit is priced by it, its limits hold, the forecast follows', async () => {
  const { director, payerId } = river
  const { rows } = await river.run(director, 'contract.list', {})
  const known = rows.find((row) => row.payer?.id === payerId)!
  expect(await forecastRates()).toContain(15_50)

  const { id: offerId } = await river.run(director, 'offer.begin', {
    name: 'Renewal of peer services',
    payerId,
    planName: null,
    renews: known.contractId,
  })
  const offered = (await river.run(director, 'offer.get', { offerId, version: null })).document as Offer
  const said = { offerId, who: 'Network manager', note: 'By telephone', answerDue: null }
  await river.run(director, 'offer.recordRound', {
    ...said,
    heldOn: '2026-02-10',
    cameFrom: 'us',
    answers: [{ ask: 'rate', standing: 'asked', words: '$22.00 covers what a paid unit costs' }],
  })
  await river.run(director, 'offer.recordRound', {
    ...said,
    heldOn: '2026-02-18',
    cameFrom: 'plan',
    answers: [{ ask: 'rate', standing: 'agreed', words: '$22.00 from March' }],
  })
  await river.run(director, 'offer.save', { offerId, document: agreed(offered), note: 'As agreed' })
  const signed = await river.run(director, 'offer.sign', {
    offerId,
    payerId,
    signedOn: '2026-02-20',
    code: known.code,
  })
  expect(signed).toMatchObject({ ok: true, contractId: known.contractId })

  const ana = await river.addPerson({ given: 'Ana', units: 80 })
  await desk.signedVisit(ana, '2026-02-25')
  await desk.signedVisit(ana, '2026-03-02')
  const { claimIds } = await river.run(river.biller, 'claim.build', {})
  const shown = await Promise.all(claimIds.map((claimId) => desk.claimOf(claimId)))
  // A visit is priced by the version that was in force on its day.
  expect(
    shown
      .flatMap((claim) => claim.lines)
      .map((line) => line.arithmetic)
      .toSorted(),
  ).toEqual(['4 units × $15.50 = $62.00', '4 units × $22.00 = $88.00'])

  const march = shown.find((claim) => claim.lines[0]!.arithmetic.includes('$22.00'))!
  // The scrubber counts the days to file of the signed contract: 120 from the visit on 2 March.
  expect(march.row.filingDeadline).toBe('2026-06-30')

  // Five units on one day are more than the signed contract pays: they are not even booked.
  const booked = await river.run(river.pat, 'service.record', {
    serviceId: null,
    people: [ana],
    workerId: river.patId,
    siteId: null,
    servedOn: '2026-03-01',
    starts: '09:00',
    ends: '10:15',
    kind: 'peer-support',
    placeOfService: '12',
    status: 'delivered',
  })
  expect(booked.refused[0]?.message).toContain('The contract pays at most 4 units a day')

  expect(await forecastRates()).toContain(22_00)
})
