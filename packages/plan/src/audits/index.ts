// What an audit takes back.
export * from './take-back.ts'
