// Bindings of signing in, factors, sessions, invitations and off-boarding.
import { factorBindings } from './factors.ts'
import { invitationBindings } from './invitations.ts'
import { setupBindings } from './setup.ts'
import { signInBindings } from './sign-in.ts'
import { userBindings } from './users.ts'

export const identityBindings = [
  ...setupBindings,
  ...signInBindings,
  ...factorBindings,
  ...invitationBindings,
  ...userBindings,
]
