// Bindings of reach: plans and contacts, who refers, handouts, people at work.
import { workBindings } from './people-at-work.ts'
import { planReachBindings } from './plans.ts'
import { handoutBindings } from './print-handout.ts'
import { sourceBindings } from './sources.ts'

export const reachBindings = [...planReachBindings, ...sourceBindings, ...handoutBindings, ...workBindings]
