// Decisions in plain words.
export * from './explain-decision.ts'
