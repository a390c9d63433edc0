// Vitest's global setup for tests that take files: the thread that reads them is built from the sources as they are.
import { buildReadingThread } from './build.mjs'

export const setup = buildReadingThread
