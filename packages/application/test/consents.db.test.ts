// A substance-use diagnosis leaves only under the person's consent: recorded, for this payer, in force, not revoked.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { bindings, jobs } from '../src/index.ts'
import { billingDesk, type BillingDesk } from './billing-desk.ts'
import { setUpRiverbend, type Riverbend } from './riverbend.ts'
import { testWorld, type TestWorld } from './world.ts'

let world: TestWorld
let river: Riverbend
let desk: BillingDesk
beforeAll(async () => {
  world = await testWorld({ bindings, jobs })
})
afterAll(() => world.close())
beforeEach(async () => {
  river = await setUpRiverbend(world)
  desk = billingDesk(world, river)
})

async function heldClaim() {
  const ana = await river.addPerson({ given: 'Ana' })
  await river.run(river.director, 'recommendation.save', {
    recommendationId: null,
    personId: ana,
    practitionerName: 'Lee Chen',
    practitionerNpi: '1356362586',
    givenOn: '2026-02-03',
    expires: null,
    diagnoses: ['F331', 'F1020'],
  })
  await desk.signedVisit(ana)
  const { claimIds } = await river.run(river.biller, 'claim.build', {})
  const claimId = claimIds[0]!
  expect((await desk.claimOf(claimId)).holds.map((hold) => hold.finding.rule)).toEqual(['substance-use-consent'])
  return { ana, claimId }
}
const scrubbed = async (claimId: string) => (await river.run(river.biller, 'claim.scrub', { claimId })).status
const consent = { purpose: 'treatment-payment-operations' as const, signedOn: '2026-02-01', expires: null }

test('held without consent, ready with it, and left behind once it is revoked', async () => {
  const { ana, claimId } = await heldClaim()
  const { id: consentId } = await river.run(river.biller, 'consent.record', {
    ...consent,
    personId: ana,
    payerId: river.payerId,
  })
  expect(await scrubbed(claimId)).toBe('ready')
  await river.run(river.biller, 'consent.revoke', { consentId })
  await river.run(river.biller, 'consent.revoke', { consentId, revokedOn: '2026-02-15' })
  const { consents } = await river.run(river.biller, 'person.get', { personId: ana })
  expect(consents).toMatchObject([{ revokedOn: '2026-03-02', stands: false, payer: { id: river.payerId } }])
  const sent = await desk.send()
  expect(sent.claims).toBe(0)
  expect(sent.leftOut[0]!.reason).toContain('record the consent')
  // A new consent to everybody who pays lets it go.
  await river.run(river.biller, 'consent.record', { ...consent, personId: ana, payerId: null })
  expect(await scrubbed(claimId)).toBe('ready')
  expect((await desk.send()).claims).toBe(1)
})

test('a consent to another payer, or one that ran out, lets nothing go', async () => {
  const { ana, claimId } = await heldClaim()
  const { id: countyId } = await river.run(river.director, 'payer.save', {
    payerId: null,
    name: 'Cedar County',
    payerIdentifier: 'CEDAR',
    filingIndicator: 'ZZ',
    electronic: false,
    route: 'invoice',
    address: null,
  })
  await river.run(river.biller, 'consent.record', { ...consent, personId: ana, payerId: countyId })
  await river.run(river.biller, 'consent.record', { ...consent, personId: ana, payerId: null, expires: '2026-03-01' })
  expect(await scrubbed(claimId)).toBe('held')
})

test('days that cannot be are refused', async () => {
  const ana = await river.addPerson({ given: 'Ana' })
  const of = { ...consent, personId: ana, payerId: null }
  expect(await river.refusedBy(river.biller, 'consent.record', { ...of, signedOn: '2026-03-03' })).toBe('not-yet')
  expect(await river.refusedBy(river.biller, 'consent.record', { ...of, expires: '2026-01-01' })).toBe('dates-reversed')
  const { id: consentId } = await river.run(river.biller, 'consent.record', of)
  expect(await river.refusedBy(river.biller, 'consent.revoke', { consentId, revokedOn: '2026-01-31' })).toBe(
    'wrong-day',
  )
  expect(await river.refusedBy(river.sam, 'consent.record', of)).toBe('not-allowed')
})
