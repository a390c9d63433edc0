// The scrub: what is wrong with a claim before it leaves, in sentences with the fix.
export * from './scrub-facts.ts'
export * from './scrub.ts'
export { scrubRules } from './rules/index.ts'
