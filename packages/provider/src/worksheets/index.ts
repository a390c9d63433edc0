// The four worksheets before a contract: what you offer, what is in place, whether it is still you, what comes next; and the
// one-page overview that is made from them.
export * from './sheet-words.ts'
export * from './fit-standing.ts'
export * from './readiness-checks.ts'
export * from './weigh-mission.ts'
export * from './service-overview.ts'
