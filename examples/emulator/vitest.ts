/** Runs the example of the Vitest fixture, as `vitest run` does. */
import { startVitest } from 'vitest/node'

const vitest = await startVitest('test', [], {
  root: import.meta.dirname,
  include: ['tests/*.test.ts'],
  watch: false,
})
await vitest.close()
