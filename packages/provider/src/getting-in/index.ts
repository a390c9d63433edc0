// Getting in: what an offer costs, brings and risks before it is signed. Pure sums; the browser asks them too, so that a
// slider answers at once.
export * from './figure.ts'
export * from './post-cost.ts'
export * from './sensitivity.ts'
export * from './cash-forecast.ts'
export * from './hire-gate.ts'
export * from './answer-offer.ts'
export * from './case-rate.ts'
export * from './open-figures.ts'
export * from './first-scenario.ts'
