// The network: who applies to it and how an application moves, and where it is thin.
export * from './application-clocks.ts'
export * from './application-moves.ts'
export * from './changed-items.ts'
export * from './distances.ts'
export * from './network-need.ts'
