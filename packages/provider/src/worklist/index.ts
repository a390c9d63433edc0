// What needs a person and is not told by the state of a claim alone: answers that do not come, and what to do about a denial.
export * from './denial-action.ts'
export * from './thresholds.ts'
export * from './unanswered.ts'
