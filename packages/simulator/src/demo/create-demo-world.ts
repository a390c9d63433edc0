// The demo: seven months at Riverbend Peer Alliance up to yesterday, with what is left open for today, and who may be played.
import { addDays, weekStart, type Day } from '@throughline/domain'
import type { Persona, Secrets } from '@throughline/application'
import type { Store } from '@throughline/store'
import type { WorldSize } from '../cast/choose-cast.ts'
import { timeZone } from '../cast/riverbend.ts'
import { simulatedClock } from '../chance/simulated-clock.ts'
import { ordinary, type Rhythm } from '../cycle/days.ts'
import { openSimulatedApplication } from '../open-application.ts'
import { simulate } from '../simulate.ts'
import type { World } from '../stage/world.ts'
import { demoTroubles, leaveOpen } from './leave-open.ts'

/** Seven months, begun on a Monday. */
const daysPlayed = 212

const demoRhythm: Rhythm = {
  ...ordinary,
  visitEveryWeeks: 2,
  neverSignedOfHundred: 0,
  buildOn: [2, 5],
  writesNotices: true,
}

export type DemoWorld = { readonly personas: readonly Persona[]; readonly world: World }

/**
 * Fills an empty store that was declared a demo. Nothing happens after `until`; how long each part took is told as it goes.
 */
export async function createDemoWorld(asked: {
  readonly store: Store
  readonly secrets: Secrets
  readonly exchangeFolders: readonly string[]
  readonly seed: number
  /** The moment at which the demo is handed over. */
  readonly until: string
  readonly onProgress: (sentence: string) => void
  /** A shorter or smaller one, for whoever only needs some records. */
  readonly size?: WorldSize
  readonly days?: number
}): Promise<DemoWorld> {
  const through = addDays(dayOf(asked.until), -1)
  const from = weekStart(addDays(through, -(asked.days ?? daysPlayed)))
  const clock = simulatedClock(`${addDays(from, -2)}T14:00:00.000Z`, timeZone)
  const faults: unknown[] = []
  const application = openSimulatedApplication({
    store: asked.store,
    clock,
    seed: asked.seed,
    secrets: asked.secrets,
    exchangeFolders: asked.exchangeFolders,
    onFault: (fault) => void faults.push(fault.error),
  })
  let month = ''
  const { world } = await simulate({
    application,
    clock,
    store: asked.store,
    seed: asked.seed,
    size: asked.size ?? 'whole',
    from,
    through,
    rhythm: demoRhythm,
    troubles: demoTroubles,
    closeBooks: false,
    onDay: (day) => {
      if (day.slice(0, 7) === month) return
      month = day.slice(0, 7)
      asked.onProgress(`Riverbend in ${monthName(month)} …`)
    },
  })
  await leaveOpen(world)
  await application.sealAudit()
  if (faults.length > 0) throw new AggregateError(faults, 'the demo world was made with faults')
  const count = (what: string) => world.counts.get(what) ?? 0
  asked.onProgress(
    `${world.people.length} people, ${count('visits')} visits, ${count('claims sent')} claims sent, ${world.payments.length} payments.`,
  )
  return { personas: personasOf(world), world }
}

/** The day it is at Riverbend. */
function dayOf(instant: string): Day {
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    Date.parse(instant),
  ) as Day
}

const months = 'January February March April May June July August September October November December'.split(' ')
const monthName = (month: string): string => `${months[Number(month.slice(5)) - 1]} ${month.slice(0, 4)}`

function personasOf({ provider, plan, cast }: World): Persona[] {
  const about = (organization: World['cast']['plan'], role: string) =>
    organization.users.find((user) => user.role === role)!.about
  const workers = [provider.supervisor, ...provider.peers.values()]
  return [
    { userId: provider.director.userId, about: about(cast.provider, 'director') },
    { userId: provider.biller.userId, about: about(cast.provider, 'biller') },
    ...workers.map((worker) => ({ userId: worker.actor.userId, about: worker.cast.about })),
    { userId: provider.compliance.userId, about: about(cast.provider, 'compliance') },
    { userId: provider.administrator.userId, about: about(cast.provider, 'administrator') },
    ...(['network', 'utilization', 'examiner', 'finance', 'auditor', 'administrator'] as const).map((role) => ({
      userId: plan[role].userId,
      about: about(cast.plan, role),
    })),
  ]
}
