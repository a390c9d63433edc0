// The demo: everybody of Riverbend and their plan, five months until this morning with everything that goes wrong on the way,
// and the people whom a visitor may sign in as.
import type { Persona, Secrets } from '@throughline/application'
import { addDays, day, timeOfDay, type Day } from '@throughline/domain'
import type { Store } from '@throughline/store'
import { instantAt, simulatedClock } from '../chance/simulated-clock.ts'
import { ordinary } from '../cycle/days.ts'
import { everyTrouble } from '../cycle/troubles.ts'
import { timeZone } from '../cast/riverbend.ts'
import { openSimulatedApplication } from '../open-application.ts'
import { simulate } from '../simulate.ts'
import type { World } from '../stage/world.ts'

const daysPlayed = 150
/** The organizations set themselves up in the days before the first visit. */
const daysBefore = 4

export async function createDemoWorld(asked: {
  readonly store: Store
  readonly secrets: Secrets
  readonly exchangeFolders: readonly string[]
  readonly seed: number
  /** Now, as ISO text: the world ends with the day before. */
  readonly until: string
  readonly onProgress: (sentence: string) => void
  readonly size?: 'small' | 'whole'
  readonly days?: number
}): Promise<{ readonly personas: readonly Persona[]; readonly world: World }> {
  const { store, seed } = asked
  const through = addDays(dayHere(asked.until), -1)
  const from = addDays(through, 1 - (asked.days ?? daysPlayed))
  const start = instantAt(addDays(from, -daysBefore), timeOfDay('08:00'), timeZone)
  const clock = simulatedClock(new Date(start).toISOString(), timeZone)
  const faults: unknown[] = []
  const application = openSimulatedApplication({
    store,
    clock,
    seed,
    secrets: asked.secrets,
    exchangeFolders: asked.exchangeFolders,
    onFault: (fault) => faults.push(fault),
  })
  asked.onProgress(`A demo world is played from seed ${seed}: visits, notes, claims and payments of five months.`)
  const { world } = await simulate({
    application,
    clock,
    store,
    seed,
    size: asked.size ?? 'whole',
    from,
    through,
    rhythm: ordinary,
    troubles: everyTrouble,
    closeBooks: false,
  })
  if (faults.length > 0) throw new Error(`The demo of seed ${seed} met a fault: ${JSON.stringify(faults[0])}`)
  await application.sealAudit()
  return { personas: personasOf(world), world }
}

function dayHere(instant: string): Day {
  return day(new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(Date.parse(instant)))
}

/** Whoever somebody may want to be, in the order in which a visitor would ask. */
function personasOf({ provider, plan }: World): readonly Persona[] {
  const peer = [...provider.peers.values()].find((one) => one !== provider.supervisor) ?? provider.supervisor
  return [
    { userId: provider.director.userId, about: 'Keeps the doors open, signs contracts, makes payroll' },
    { userId: provider.biller.userId, about: 'Gets every documented visit paid once' },
    { userId: peer.actor.userId, about: 'Visits people and writes notes together with them' },
    { userId: provider.supervisor.actor.userId, about: 'Reads the notes of a team of peers' },
    { userId: provider.compliance.userId, about: 'Proves who saw what' },
    { userId: provider.administrator.userId, about: 'Looks after who may sign in' },
    { userId: plan.examiner.userId, about: 'Decides claims' },
    { userId: plan.finance.userId, about: 'Runs the payments' },
    { userId: plan.utilization.userId, about: 'Authorizes services' },
    { userId: plan.network.userId, about: 'Contracts with providers' },
    { userId: plan.auditor.userId, about: 'Looks back at what was paid' },
    { userId: plan.administrator.userId, about: 'Looks after who may sign in at the plan' },
  ]
}
