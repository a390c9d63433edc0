// Bindings of what is weighed before a contract is signed.
import { knownBindings } from './known-facts.ts'
import { scenarioBindings } from './scenarios.ts'

export const gettingInBindings = [...scenarioBindings, ...knownBindings]
