// The network: who applies to it and how an application moves.
export * from './application-moves.ts'
export * from './changed-items.ts'
