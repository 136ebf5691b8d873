import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

/** The end-to-end tests, one app at a time; `tests/e2e/run.ts` chooses the host. */
export default defineConfig({
  test: {
    root: join(import.meta.dirname, '..'),
    include: ['tests/e2e/**/*.spec.ts'],
    fileParallelism: false,
    testTimeout: 180_000,
    hookTimeout: 60_000,
    // Windows, servers and browsers of one busy machine: a second failure is one of the program's.
    retry: 1,
    expect: { poll: { timeout: 20_000 } },
  },
})
