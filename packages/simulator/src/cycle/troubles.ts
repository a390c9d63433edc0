// long because: it is the list of everything that goes wrong, each in a few lines that tell the same story on both sides.
// What goes wrong in a world, each on days of its own: certificates run out, places are wrong, files come twice, money comes
// for nobody, an auditor takes money back. Everything is done by people in their roles.
import { addDays, daysBetween, timeOfDay, weekday, type Cents, type Day, type TimeOfDay } from '@throughline/domain'
import { fiscalYearStart, nextVersion, planContract, rateChange } from '../cast/contract-texts.ts'
import { npiFrom } from '../cast/numbers.ts'
import { bringIn, openKept } from '../stage/stage.ts'
import { count, type PersonInWorld, type World, type WorkerInWorld } from '../stage/world.ts'
import { recordDeposit } from './billing.ts'
import type { Trouble } from './days.ts'
import { outsideRemittance, sentAgain } from './outside-files.ts'
import { hold, writeNote } from './visits.ts'

type Act = (world: World, day: Day) => Promise<void>

/** Once, this far into the world (0 to 1) and so many days after, on a weekday. */
function once(share: number, after: number, at: string, act: Act): Trouble {
  const time: TimeOfDay = timeOfDay(at)
  const dayOf = (world: World): Day => {
    const { from, through } = world.cast
    let day = addDays(from, Math.floor(daysBetween(from, through) * share) + after)
    while (weekday(day) > 5) day = addDays(day, 1)
    return day
  }
  return { on: (world, day) => (day === dayOf(world) ? [{ at: time, what: () => act(world, day) }] : []) }
}

/** Claims in a state, the oldest first. */
export async function claimsIn(
  world: World,
  status: 'held' | 'rejected' | 'denied' | 'partial' | 'paid',
  personId?: string,
) {
  const { rows } = await world.provider.biller.do('claim.list', {
    sort: 'servedOn',
    pageSize: 200,
    filter: personId === undefined ? { status } : { status, personId },
  })
  return rows
}

/** Scrubs held and rejected claims again; what was put right leaves with the next batch. */
export async function scrubAgain(world: World): Promise<void> {
  for (const status of ['held', 'rejected'] as const)
    for (const claim of await claimsIn(world, status)) {
      const scrubbed = await world.provider.biller.do('claim.scrub', { claimId: claim.claimId })
      if (scrubbed.status === 'ready') count(world, `${status} claims put right`)
    }
}

/** The same person for one trouble in all its acts. */
function someoneFor(trouble: string, fits: (person: PersonInWorld) => boolean) {
  const chosen = new WeakMap<World, PersonInWorld>()
  return (world: World): PersonInWorld | undefined => {
    const able = world.people.filter(fits)
    const shift = world.stage.chance.apart(`people of ${trouble}`).between(0, 999)
    // More people come meanwhile: whoever the trouble began with stays the one.
    const person = chosen.get(world) ?? able[shift % Math.max(1, able.length)]
    if (person) chosen.set(world, person)
    return person
  }
}

const seesBridger = (person: PersonInWorld) => person.cast.week.some((visit) => visit.kind === 'bridger')
const ordinaryState = (person: PersonInWorld) => person.cast.purchaser === 'state' && !seesBridger(person)

// ————— Certificates —————

function workerWithPeople(world: World, story: string): WorkerInWorld {
  const able = [...world.provider.peers.values()].filter((peer) => world.people.some((one) => one.worker === peer))
  return able[world.stage.chance.apart(story).between(0, 999) % able.length]!
}

async function saveCertificate(world: World, worker: WorkerInWorld, renewed: boolean, issued: Day, expires: Day) {
  await world.provider.director.do('certificate.save', {
    certificateId: renewed ? null : worker.certificateId,
    workerId: worker.workerId,
    kind: worker.cast.certificateKind,
    number: worker.certificateNumber,
    state: 'NC',
    issued,
    expires,
  })
}

/** A certificate runs out and nobody notices for three weeks; then it turns out to have been renewed in time. */
export function certificateRunsOut(share: number): readonly Trouble[] {
  const worker = (world: World) => workerWithPeople(world, `certificate ${share}`)
  return [
    once(share, 0, '08:20', (world, day) => saveCertificate(world, worker(world), false, worker(world).since, day)),
    once(share, 21, '09:40', async (world, day) => {
      await saveCertificate(world, worker(world), true, addDays(day, -23), addDays(day, 707))
      await scrubAgain(world)
    }),
  ]
}

// ————— Visits that cannot be billed as they are —————

const overlapping = someoneFor('overlap', ordinaryState)

/** Two peers write down the same hour with the same person. */
export const overlap = (share: number): Trouble =>
  once(share, 0, '15:10', async (world, day) => {
    const person = overlapping(world)
    if (!person) return
    const others = [...world.provider.peers.values()].filter((peer) => peer !== person.worker)
    const common = {
      people: [person],
      servedOn: day,
      minutes: 45,
      kind: 'peer-support',
      place: '11',
      group: null,
    } as const
    for (const [worker, starts] of [
      [person.worker, '13:30'],
      [others[0] ?? world.provider.supervisor, '13:45'],
    ] as const)
      for (const visit of await hold(world, { ...common, worker, starts: timeOfDay(starts) }))
        await writeNote(world, visit)
  })

/** A visit in the hospital, where the contract pays for none. */
export const wrongPlace = (share: number): Trouble =>
  once(share, 0, '16:05', async (world, day) => {
    const person = someoneFor('place', ordinaryState)(world)
    if (!person) return
    const visits = await hold(world, {
      people: [person],
      worker: person.worker,
      servedOn: day,
      starts: timeOfDay('15:15'),
      minutes: 45,
      kind: 'peer-support',
      place: '21',
      group: null,
    })
    for (const visit of visits) await writeNote(world, visit)
  })

const fromHospital = someoneFor('import', ordinaryState)

/** A sheet of the week's hospital rides comes in as a file: walked home with nobody's approval. It comes twice. */
export const importedVisits: readonly Trouble[] = [
  once(0.3, 0, '17:40', async (world, day) => {
    const person = fromHospital(world)
    if (!person) return
    const days = [addDays(day, -1), day].filter((one) => weekday(one) !== 7)
    const name = `${person.worker.cast.name.given} ${person.worker.cast.name.family}`
    const text = [
      'Member ID,Worker,Date,Start,End,Service,Place',
      ...days.map((on) => `${person.memberNumber},${name},${on},07:05,07:50,bridger,12`),
      `9UNKNOWN1,${name},${day},07:55,08:20,bridger,12`,
      '',
    ].join('\n')
    const { biller } = world.provider
    const { fileId } = await bringIn(world.stage, biller, { name: `rides-${day}.csv`, kind: 'csv', text })
    const { mapping } = await biller.do('import.preview', { fileId, mapping: null })
    for (let times = 0; times < 2; times += 1) {
      const imported = await biller.do('import.run', { fileId, mapping })
      count(world, 'imported visits', imported.accepted)
      count(world, 'import rows refused', imported.rejected)
      count(world, 'import rows known already', imported.duplicates)
    }
    await noteImported(world, person, day)
  }),
  once(0.3, 12, '10:20', async (world) => {
    const person = fromHospital(world)
    if (!person) return
    const { biller } = world.provider
    const { rows } = await biller.do('service.list', { pageSize: 200, filter: { personId: person.personId } })
    const first = rows
      .filter((row) => row.kind === 'bridger')
      .map((row) => row.servedOn)
      .sort()[0]
    if (first === undefined) return
    const span = { starts: first as Day, ends: addDays(first as Day, 30) }
    const lines = [{ line: 1, code: 'H0038', modifiers: ['HE', 'HK'], units: 24 }]
    const common = {
      authorizationId: null,
      number: `BPX${first.replaceAll('-', '').slice(2)}`,
      ...span,
      status: 'approved' as const,
      lines,
    }
    await world.plan.utilization.do('authorization.save', {
      ...common,
      personId: person.memberId,
      payerId: null,
      providerId: world.plan.providerId,
    })
    await biller.do('authorization.save', {
      ...common,
      personId: person.personId,
      payerId: world.provider.payerId,
      providerId: null,
    })
    await scrubAgain(world)
  }),
]

async function noteImported(world: World, person: PersonInWorld, day: Day): Promise<void> {
  const { rows } = await world.provider.biller.do('service.list', {
    pageSize: 200,
    filter: { personId: person.personId, note: 'missing', from: addDays(day, -3), through: day },
  })
  for (const row of rows.filter((one) => one.kind === 'bridger'))
    await writeNote(world, {
      turn: (person.visits += 1),
      serviceId: row.serviceId,
      person,
      worker: person.worker,
      servedOn: row.servedOn as Day,
      starts: timeOfDay(row.starts),
      ends: timeOfDay(row.ends),
      place: row.placeOfService,
      group: null,
      fund: 'plan',
    })
}

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

// ————— What the plan refuses, leaves lying, or pays wrongly —————

const leaves = someoneFor('coverage', (person) => person.cast.purchaser === 'state')

/** The state ends somebody's coverage two weeks back, and only the plan hears of it. */
export const coverageEnds = (share: number): Trouble =>
  once(share, 0, '09:05', async (world, day) => {
    const person = leaves(world)
    if (!person) return
    const { cast } = person
    await world.plan.utilization.do('member.save', {
      personId: person.memberId,
      name: cast.name,
      birthDate: `${Number(world.cast.from.slice(0, 4)) - cast.age}-${cast.birthday}`,
      sex: cast.sex,
      address: cast.address,
      memberNumber: person.memberNumber,
      purchaserId: world.plan.purchasers[cast.purchaser],
      starts: fiscalYearStart(world.cast.from),
      ends: addDays(day, -14),
    })
  })

/** Who needs units from the first visit on: one of them is typed in wrongly, another's request lies. */
export const troubledApprovals: Trouble = {
  on: (world, day) => {
    if (day !== world.cast.from) return []
    const able = world.cast.people.filter((one) => one.week.some((visit) => visit.kind === 'bridger'))
    const [lies, mistyped] = world.stage.chance.apart('approvals').shuffled(able)
    if (lies) world.undecided.add(lies.key)
    if (mistyped) world.mistyped.add(mistyped.key)
    return []
  },
}

/** The plan approves what was asked for this person, as it was asked; null when nothing was. */
async function approve(world: World, key: string): Promise<World['people'][number] | null> {
  const person = world.people.find((one) => one.cast.key === key)
  if (!person?.authorization) return null
  const { number, atPlan, starts, ends, lines } = person.authorization
  await world.plan.utilization.do('authorization.save', {
    authorizationId: atPlan,
    personId: person.memberId,
    payerId: null,
    providerId: world.plan.providerId,
    number,
    starts,
    ends,
    status: 'approved',
    lines,
  })
  return person
}

/** Somebody's approval is typed in with too many units; the plan pays until its own are gone. Later it gives more. */
export const unitsGone: readonly Trouble[] = [
  once(0.75, 0, '10:50', async (world) => {
    for (const key of world.mistyped) {
      const person = await approve(world, key)
      if (!person) continue
      for (const status of ['denied', 'partial'] as const)
        for (const claim of (await claimsIn(world, status, person.personId)).slice(0, 3))
          await correct(world, claim.claimId, '7', 'The plan has approved the missing units since.')
    }
  }),
]

async function correct(world: World, claimId: string, frequency: '7' | '8', reason: string): Promise<void> {
  const corrected = await world.provider.biller.do('claim.replace', { claimId, frequency, reason })
  count(world, corrected.claimId === null ? 'corrections refused' : frequency === '7' ? 'replacements' : 'voids')
}

/** A visit turns out to have been written down for the wrong person: its claim is paid already and is voided. */
export const voided: Trouble = once(0.7, 0, '13:20', async (world) => {
  const paid = await claimsIn(world, 'paid')
  const chosen = paid[world.stage.chance.apart('void').between(0, 999) % Math.max(1, paid.length)]
  if (chosen) await correct(world, chosen.claimId, '8', 'The visit was recorded for the wrong person.')
})

/** A request for units lies at the plan while the person is seen; claims wait, and are paid late, with interest. */
export const requestLies: readonly Trouble[] = [
  once(0.02, 52, '14:15', async (world) => {
    for (const key of world.undecided) {
      world.undecided.delete(key)
      const person = await approve(world, key)
      if (!person) continue
      const { rows } = await world.plan.examiner.do('receivedClaim.list', {
        pageSize: 200,
        filter: { status: 'pended', personId: person.memberId },
      })
      for (const row of rows) {
        await world.plan.examiner.do('receivedClaim.resolvePend', {
          receivedClaimId: row.receivedClaimId,
          resolution: 'release',
          reason: 'The units were approved for these days.',
        })
        count(world, 'pends resolved')
      }
    }
  }),
]

/** The plan loads the new rates weeks late and decides the underpaid claims again. */
export const ratesLoadedLate = (leftAlone: number): Trouble => ({
  on: (world, day) => {
    const changed = rateChange(world.cast.from, world.cast.through)
    if (changed === null || day !== addDays(changed, 24)) return []
    return [{ at: timeOfDay('15:30'), what: () => loadRates(world, changed, leftAlone) }]
  },
})

async function loadRates(world: World, changed: Day, leftAlone: number): Promise<void> {
  const { network, examiner, providerId } = world.plan
  await network.do('contract.save', {
    text: nextVersion(planContract(world.cast.provider, world.cast.plan, world.cast.from)),
    payerId: null,
    providerId,
    signedOn: null,
  })
  const { rows } = await examiner.do('receivedClaim.list', { pageSize: 200, filter: { status: 'paid' } })
  for (const row of rows) {
    const { decisions } = await examiner.do('receivedClaim.get', { receivedClaimId: row.receivedClaimId })
    const late = decisions.at(-1)?.lines.some((line) => line.servedOn !== null && line.servedOn >= changed)
    // Some wait until the provider asks.
    if (!late || world.stage.chance.happens(leftAlone)) continue
    const again = await examiner.ask('receivedClaim.readjudicate', {
      receivedClaimId: row.receivedClaimId,
      reason: 'The rates of the new half-year were loaded late.',
    })
    count(world, again.ok ? 'decided again' : `not decided again: ${again.refusal.code}`)
  }
}

/** The plan's auditor reads records and takes a payment back; the next remittance collects it. */
export const takenBack = (share: number): Trouble =>
  once(share, 0, '13:50', async (world) => {
    const { auditor } = world.plan
    const { rows } = await auditor.do('receivedClaim.list', { pageSize: 200, filter: { status: 'paid' } })
    const able = rows.filter((row) => (row.paidCents ?? 0) > 0)
    const chosen = able[world.stage.chance.apart('audit').between(0, 999) % Math.max(1, able.length)]
    if (!chosen) return
    await auditor.do('receivedClaim.takeBack', {
      receivedClaimId: chosen.receivedClaimId,
      finding: 'The note of this visit does not say how the person responded to what was done.',
    })
    count(world, 'taken back')
  })

// ————— Files that are not as they should be —————

const appalachian = { name: 'Appalachian Mutual Insurance', ein: '621845530' }

function fromOutside(world: World, day: Day, trace: string, control: number, short: number) {
  const { provider } = world.cast
  const charge = 7200 as Cents
  const paid = 6150 as Cents
  return outsideRemittance({
    payer: appalachian,
    payee: { name: provider.name, npi: provider.npi },
    trace,
    control,
    on: day,
    paid: (paid + short) as Cents,
    claims: [
      {
        control: `RB-OLD-${control}`,
        charge,
        paid,
        payerNumber: `AM${control}7731`,
        family: 'HENSLEY',
        given: 'DORA',
        member: 'AMI00417752',
        code: 'H0038',
        on: addDays(day, -40),
      },
    ],
  })
}

/** A payer nobody bills pays for somebody nobody knows: its money waits in suspense, and is in the bank. */
export const moneyForNobody = (share: number): readonly Trouble[] => [
  once(share, 0, '11:35', async (world, day) => {
    const text = fromOutside(world, day, `AM${day.replaceAll('-', '')}`, 411, 0)
    await takeIn(world, { name: `appalachian-${day}.835`, kind: '835', text })
  }),
  once(share, 3, '11:35', async (world, day) => {
    const { rows } = await world.provider.biller.do('remittance.list', { pageSize: 200, sort: 'receivedAt' })
    const came = rows.find((row) => row.trace.startsWith('AM'))
    if (!came || came.status !== 'posted') return
    await recordDeposit(world, { on: day, cents: came.paidCents, trace: came.trace, payer: appalachian.name })
  }),
]

/** A remittance that says it pays more than its claims: kept aside with the difference. */
export const doesNotBalance = (share: number): Trouble =>
  once(share, 0, '11:45', async (world, day) => {
    const text = fromOutside(world, day, `AMX${day.replaceAll('-', '')}`, 523, 1250)
    await takeIn(world, { name: `appalachian-${day}.835`, kind: '835', text })
  })

/** The last remittance comes again as it was, and once more in another envelope; a batch reaches the plan a second time. */
export const cameTwice: Trouble = once(0.85, 0, '12:05', async (world) => {
  const { biller } = world.provider
  const { examiner } = world.plan
  const last = world.payments.filter((payment) => payment.toUs).at(-1)
  if (last) {
    const bytes = await openKept(world.stage, examiner, last.fileId)
    const text = new TextDecoder('latin1').decode(bytes)
    await takeIn(world, { name: `835-${last.trace}.edi`, kind: '835', text })
    await takeIn(world, { name: `835-${last.trace}-again.edi`, kind: '835', text: sentAgain(bytes, 990_017) })
  }
  const { rows } = await biller.do('file.list', { pageSize: 200, filter: { direction: 'out', kind: '837P' } })
  const batch = rows[0]
  if (!batch) return
  const text = new TextDecoder('latin1').decode(await openKept(world.stage, biller, batch.fileId))
  const { fileId } = await bringIn(world.stage, examiner, { name: batch.name, kind: '837P', text })
  const taken = await examiner.do('file.take', { fileId })
  count(world, `837P again: ${taken.outcome}`)
})

async function takeIn(world: World, file: { name: string; kind: '835'; text: string }): Promise<void> {
  const { biller } = world.provider
  const { fileId } = await bringIn(world.stage, biller, file)
  const taken = await biller.do('file.take', { fileId })
  count(world, `835 by hand: ${taken.transactions.map((one) => one.outcome).join(' ') || taken.outcome}`)
}

// ————— Turned away at the door —————

const wronglyBorn = someoneFor('birth date', ordinaryState)

/** A birth date is typed wrongly: claims come back from the plan's door. */
export const wrongBirth = (share: number): Trouble => once(share, 0, '08:40', (world) => saveBirth(world, 2))

/** They are put right soon and sent again. */
export const turnedAway: readonly Trouble[] = [
  wrongBirth(0.2),
  once(0.2, 11, '08:40', async (world) => {
    await saveBirth(world, 0)
    await scrubAgain(world)
  }),
]

async function saveBirth(world: World, yearsOff: number): Promise<void> {
  const person = wronglyBorn(world)
  if (!person) return
  const { cast } = person
  await world.provider.biller.do('person.save', {
    personId: person.personId,
    name: cast.name,
    preferredName: cast.preferredName,
    birthDate: `${Number(world.cast.from.slice(0, 4)) - cast.age + yearsOff}-${cast.birthday}`,
    sex: cast.sex,
    address: cast.address,
    phone: cast.phone,
    language: cast.language === 'es' ? 'Spanish' : 'English',
    recordNumber: person.recordNumber,
    primaryWorkerId: person.worker.workerId,
  })
}

export const everyTrouble: readonly Trouble[] = [
  troubledApprovals,
  ...certificateRunsOut(0.4),
  overlap(0.5),
  wrongPlace(0.55),
  ...importedVisits,
  lateFiling,
  coverageEnds(0.6),
  ...unitsGone,
  voided,
  ...requestLies,
  ratesLoadedLate(0.5),
  takenBack(0.66),
  ...moneyForNobody(0.5),
  doesNotBalance(0.8),
  cameTwice,
  ...turnedAway,
]
