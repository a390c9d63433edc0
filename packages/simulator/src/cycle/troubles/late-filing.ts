// A claim that leaves after the plan's filing limit.
import { addDays, timeOfDay } from '@throughline/domain'
import { fiscalYearStart } from '../../cast/contract-texts.ts'
import { npiFrom } from '../../cast/numbers.ts'
import { count } from '../../stage/world.ts'
import type { Trouble } from '../days.ts'
import { hold, writeNote } from '../visits.ts'
import { claimsIn } from './claims-again.ts'
import { once, ordinaryState, someoneFor } from './once.ts'

/** A note turns up half a year after the visit; the biller sends the claim in spite of the limit, and the plan refuses it. */
export const lateFiling: Trouble = once(0.65, 0, '14:40', async (world, day) => {
  const servedOn = addDays(day, -186)
  const person = someoneFor('late', ordinaryState)(world)
  if (!person || servedOn < addDays(fiscalYearStart(world.cast.from), 1)) return
  const { actor } = world.provider.supervisor
  await world.provider.biller.do('recommendation.save', {
    recommendationId: null,
    personId: person.personId,
    practitionerName: 'Helen Brandywine, LCSW',
    practitionerNpi: npiFrom('183050214'),
    givenOn: addDays(servedOn, -1),
    expires: addDays(servedOn, 30),
    diagnoses: [...person.cast.diagnoses],
  })
  for (const peer of [person.worker, world.provider.supervisor])
    await world.provider.director.do('exclusionCheck.record', {
      workerId: peer.workerId,
      checkedOn: addDays(servedOn, -1),
      outcome: 'clear',
    })
  await actor.do('recoveryPlan.save', {
    planId: null,
    personId: person.personId,
    vision: person.cast.vision,
    starts: addDays(servedOn, -1),
    ends: addDays(servedOn, 30),
    signedOn: addDays(servedOn, -1),
    goals: [{ goalId: null, words: person.cast.goals[0]!.words, need: person.cast.goals[0]!.need }],
  })
  const { plans } = await actor.do('person.get', { personId: person.personId })
  const early = plans.find((plan) => plan.span.starts === addDays(servedOn, -1))!
  const visits = await hold(world, {
    people: [person],
    worker: person.worker,
    servedOn,
    starts: timeOfDay('10:00'),
    minutes: 45,
    kind: 'peer-support',
    place: '11',
    group: null,
  })
  const goals = early.goals.map((goal) => ({ ...goal, theme: person.cast.goals[0]!.theme }))
  for (const visit of visits) await writeNote(world, { ...visit, person: { ...person, goals } })
  await world.provider.biller.do('claim.build', {})
  for (const claim of await claimsIn(world, 'held', person.personId)) {
    if (claim.firstServedOn !== servedOn) continue
    const { holds } = await world.provider.biller.do('claim.get', { claimId: claim.claimId })
    for (const held of holds.filter((one) => one.finding.severity === 'hold' && one.overridden === null))
      await world.provider.biller.do('claim.override', {
        claimId: claim.claimId,
        holdId: held.holdId,
        reason: 'The note was found in the old office; we ask the plan to take it all the same.',
      })
    count(world, 'late claims sent all the same')
  }
})
