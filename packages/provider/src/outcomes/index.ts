// The hard data: what changed in people's lives, and what may honestly be said of it.
export * from './value-case.ts'
export * from './life-areas.ts'
export * from './evidence.ts'
