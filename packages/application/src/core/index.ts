// What an area imports to bind its operations.
export * from './bind.ts'
export * from './chance.ts'
export * from './context.ts'
export * from './local-day.ts'
export * from './reach.ts'
export * from './refusal.ts'
export * from './session.ts'
