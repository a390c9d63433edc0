// The one list of areas: adding an area adds a line here and nothing elsewhere.
import type { Area } from './area.ts'
import { home } from './home/home-area.ts'
import { outcomes } from './outcomes/outcomes-area.ts'
import { people } from './people/people-area.ts'
import { visits } from './visits/visits-area.ts'
import { claims } from './claims/claims-area.ts'
import { money } from './money/money-area.ts'
import { contracts } from './contracts/contracts-area.ts'
import { desk } from './desk/desk-area.ts'
import { network } from './network/network-area.ts'
import { plan } from './plan/plan-area.ts'
import { path } from './path/path-area.ts'
import { reach } from './reach/reach-area.ts'
import { ready } from './ready/ready-area.ts'
import { thread } from './thread/thread-area.ts'
import { x12 } from './x12/x12-area.ts'
import { signed } from './signed/signed-area.ts'
import { settings } from './settings/settings-area.ts'

export const areas: readonly Area[] = [
  home,
  people,
  visits,
  claims,
  money,
  contracts,
  path,
  ready,
  desk,
  signed,
  reach,
  outcomes,
  plan,
  network,
  thread,
  x12,
  settings,
]
