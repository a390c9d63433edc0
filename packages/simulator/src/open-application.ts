// The application of a simulated world: every binding, with a clock, ids and randomness that come from the seed.
import {
  bindings,
  createApplication,
  idsFrom,
  jobs,
  type Application,
  type Fault,
  type Secrets,
} from '@throughline/application'
import type { Store } from '@throughline/store'
import { chanceFrom } from './chance/chance.ts'
import type { SimulatedClock } from './chance/simulated-clock.ts'

export function openSimulatedApplication(given: {
  readonly store: Store
  readonly clock: SimulatedClock
  readonly seed: number
  readonly secrets?: Secrets
  readonly exchangeFolders?: readonly string[]
  readonly onFault?: (fault: Fault) => void
}): Application {
  const chance = chanceFrom(given.seed).apart('ids')
  const random = (bytes: number) => chance.bytes(bytes)
  return createApplication({
    store: given.store,
    clock: given.clock.now,
    ids: idsFrom(given.clock.now, random),
    random,
    secrets: given.secrets ?? { installationKey: random(32), auditKey: random(32) },
    bindings,
    jobs,
    ...(given.exchangeFolders ? { exchangeFolders: given.exchangeFolders } : {}),
    ...(given.onFault ? { onFault: given.onFault } : {}),
  })
}
