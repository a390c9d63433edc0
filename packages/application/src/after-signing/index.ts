// Bindings of what follows a signature.
import { signedBindings } from './signed.ts'
import { waitingBindings } from './waiting.ts'

export const afterSigningBindings = [...signedBindings, ...waitingBindings]
