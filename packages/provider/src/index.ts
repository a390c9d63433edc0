// The organization's decisions, one folder for each step of its work. Pure: clock, hashes and numbers are arguments.
export * from './visits/index.ts'
export * from './record/record.ts'
export * from './notes/index.ts'
export * from './claims/index.ts'
export * from './scrub/index.ts'
export * from './acknowledgments/index.ts'
export * from './posting/index.ts'
export * from './deposits/index.ts'
