// Bindings of what is weighed before a contract is signed.
import { draftBindings } from './drafts.ts'
import { knownBindings } from './known-facts.ts'
import { scenarioBindings } from './scenarios.ts'

export const gettingInBindings = [...draftBindings, ...scenarioBindings, ...knownBindings]
