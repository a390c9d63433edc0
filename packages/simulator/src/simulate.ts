// One seed builds a world and plays it: the organizations set themselves up, people begin, months of visits become notes,
// claims, decisions, payments and deposits, with everything that goes wrong on the way.
import type { Application } from '@throughline/application'
import type { Day } from '@throughline/domain'
import type { Store } from '@throughline/store'
import { chanceFrom } from './chance/chance.ts'
import type { SimulatedClock } from './chance/simulated-clock.ts'
import type { Cast } from './cast/cast.ts'
import { castOf, type WorldSize } from './cast/choose-cast.ts'
import { earlierPayers } from './cycle/earlier-payers.ts'
import { closeBooks, ordinary, playDays, type Rhythm, type Trouble } from './cycle/days.ts'
import { fillWorksheets } from './cycle/fill-worksheets.ts'
import { carryContract } from './cycle/carry-contract.ts'
import { joinNetworks } from './cycle/join-networks.ts'
import { reachOut } from './cycle/reach-out.ts'
import { tellOutcomes } from './cycle/tell-outcomes.ts'
import { weighOffer } from './cycle/weigh-offer.ts'
import { talkContract } from './cycle/talk-contract.ts'
import { everyTrouble } from './cycle/troubles/index.ts'
import { setUp } from './stage/set-up.ts'
import { openStage } from './stage/stage.ts'
import type { World } from './stage/world.ts'

export type Simulated = {
  readonly world: World
  /** The same for the same seed. */
  readonly traceSha256: string
  readonly operations: number
}

export async function simulate(asked: {
  readonly application: Application
  readonly clock: SimulatedClock
  readonly store: Store
  readonly seed: number
  readonly size: WorldSize
  readonly from: Day
  readonly through: Day
  readonly rhythm?: Rhythm
  readonly troubles?: readonly Trouble[]
  /** Whether everything is paid out at the end; true unless said otherwise. */
  readonly closeBooks?: boolean
  /** Told as each day begins. */
  readonly onDay?: (day: Day) => void
}): Promise<Simulated> {
  const chance = chanceFrom(asked.seed)
  const cast: Cast = castOf(chance.apart('cast'), asked.size, asked.from, asked.through)
  const stage = openStage({ application: asked.application, store: asked.store, clock: asked.clock, chance })
  const world = await setUp(stage, cast)
  await playDays(world, asked.rhythm ?? ordinary, [earlierPayers, ...(asked.troubles ?? everyTrouble)], asked.onDay)
  if (asked.closeBooks !== false) await closeBooks(world)
  await weighOffer(world)
  await joinNetworks(world)
  await reachOut(world)
  await talkContract(world)
  await fillWorksheets(world)
  await carryContract(world)
  await tellOutcomes(world)
  return { world, traceSha256: stage.trace.sha256(), operations: stage.trace.operations() }
}
