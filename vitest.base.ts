import { defineConfig } from 'vitest/config'

/**
 * For every package. A time limit is there for what hangs, not to measure a machine that has other work. The files of a
 * package share a worker, so that what they import is loaded once: that halves the time. A test leaves nothing global behind.
 */
export const base = defineConfig({
  test: { testTimeout: 60_000, hookTimeout: 60_000, isolate: false },
})
