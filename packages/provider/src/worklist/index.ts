// What needs a person today.
export * from './worklist-item.ts'
export * from './denial-action.ts'
export * from './worklist.ts'
