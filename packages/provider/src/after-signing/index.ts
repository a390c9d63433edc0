// After signing: going live, what is owed, the trial and the intake.
export * from './go-live.ts'
export * from './obligations.ts'
export * from './trial.ts'
