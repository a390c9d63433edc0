// Bindings of what follows a signature.
import { signedBindings } from './signed.ts'
import { trialBindings } from './trial.ts'
import { waitingBindings } from './waiting.ts'

export const afterSigningBindings = [...signedBindings, ...trialBindings, ...waitingBindings]
