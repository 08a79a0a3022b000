import { defineConfig } from 'vitest/config'

/** For every package: a time limit is there for what hangs, not to measure a machine that has other work. */
export const base = defineConfig({ test: { testTimeout: 60_000, hookTimeout: 60_000 } })
