import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/faults/**/*.test.ts'],
    testTimeout: 30_000,
    maxWorkers: 2,
  },
})
