// A seeded two-sided world, its independent auditor, and the demo made with it.
export { simulate, type Simulated } from './simulate.ts'
export { openSimulatedApplication } from './open-application.ts'
export { simulatedClock, type SimulatedClock } from './chance/simulated-clock.ts'
export { gatherEvidence } from './gather-evidence.ts'
export { auditBooks, differenceText, type Audit } from './auditor/audit-books.ts'
export type { Evidence, Difference } from './auditor/evidence.ts'
export { createDemoWorld, type DemoWorld } from './demo/create-demo-world.ts'
