// The application: every operation bound to what runs it, and the one way to ask for it.
export * from './areas.ts'
export * from './core/index.ts'
export { keepMembership, keepPassword, createUser } from './identity/accounts.ts'
export {
  declareInstallation,
  keepPersonas,
  keepSetupCode,
  readDemo,
  type Persona,
} from './identity/installation-facts.ts'
export { hashPassword, passwordWeakness } from './identity/passwords.ts'
export { endSessionsOf } from './identity/sessions.ts'
export { readableCode } from './identity/readable-code.ts'
export { version } from './identity/version.ts'
export * from './installation/open-installation.ts'
export { identityBindings } from './identity/index.ts'
