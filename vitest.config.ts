import { defineConfig } from 'vitest/config'

// What takes minutes by its nature: broken files by the hundred thousand, every file cut at every byte, files of every set
// made by the thousand, the X12 library packed and installed as others install it.
const fuzz = [
  'packages/x12/test/fuzz/*.test.ts',
  'packages/x12/test/truncation.test.ts',
  'packages/x12/test/round-trip.test.ts',
  'tools/x12-package.test.ts',
]

// A PostgreSQL to clone, and the thread that reads files, which runs as it ships.
const globalSetup = ['packages/store/src/testing/global-setup.ts', 'tools/workshop/reading-thread.mjs']

// Five projects: `unit` needs nothing but Node; `fuzz` neither, but takes minutes; `database` starts the embedded PostgreSQL once and clones it;
// `browser` drives Chromium. `house` tests the source itself.
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['packages/*/{src,test}/**/*.test.ts', 'apps/*/{src,test}/**/*.test.ts', 'tools/**/*.test.ts'],
          exclude: ['**/node_modules/**', '**/*.db.test.ts', '**/*.browser.test.ts', 'tools/house/**', ...fuzz],
          // Nothing here changes what other files see, so files of one process share what they import.
          isolate: false,
          // Long enough for a busy machine: how fast a thing is, the benches say.
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      { test: { name: 'fuzz', include: fuzz, testTimeout: 900_000 } },
      {
        test: {
          name: 'database',
          include: ['packages/*/{src,test}/**/*.db.test.ts', 'apps/*/{src,test}/**/*.db.test.ts'],
          globalSetup,
          // Each file has a database of its own and shares what it imports with others of its process: reading all of the
          // program took longer than most files' tests.
          isolate: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['apps/web/test/**/*.browser.test.ts'],
          globalSetup: [...globalSetup, 'apps/web/test/built-pages.ts'],
          // As for the database.
          isolate: false,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      { test: { name: 'house', include: ['tools/house/**/*.test.ts'], testTimeout: 120_000 } },
    ],
  },
})
