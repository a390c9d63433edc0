// The command line as its launcher and tests use it.
export { run } from './main.ts'
