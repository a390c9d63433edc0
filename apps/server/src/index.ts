// The server as tests and tools use it.
export * from './build-server.ts'
export * from './log.ts'
export * from './main.ts'
