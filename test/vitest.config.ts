import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** Tests that open windows: each fills the machine by itself. */
const WINDOWS = ['test/browser/**/*.test.ts', 'test/electron/**/*.test.ts', 'test/window/flows/**/*.test.ts']

/** Tests of functions alone. */
const PURE = ['charts', 'invariants', 'messages', 'model', 'oracles', 'packs'].map(
  (part) => `test/${part}/**/*.test.ts`,
)

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  cacheDir: 'node_modules/.cache/vitest',
  test: {
    setupFiles: ['test/support/property-seed.ts'],
    hookTimeout: 120_000,
    pool: 'forks',
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          include: PURE,
          testTimeout: 60_000,
          maxWorkers: 2,
          // What is pure needs no world of its own: files share what they have imported, and the pack that they have read.
          isolate: false,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'parts',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [...PURE, ...WINDOWS],
          testTimeout: 60_000,
          // On a busy machine a program takes its time to start; what is waited for is still what the test says.
          expect: { poll: { timeout: 30_000 } },
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'windows',
          include: WINDOWS,
          testTimeout: 90_000,
          expect: { poll: { timeout: 30_000 } },
          // One after another: two windows and their engines on two cores wait for each other, and tests for both.
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
