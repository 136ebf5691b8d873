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
    // Windows, servers and browsers of one busy machine. The summary names each test that was tried
    // again, and one that is tried again twice in a run fails it.
    retry: 1,
    expect: { poll: { timeout: 20_000 } },
  },
})
