import { test as base } from 'vitest'

import type { Emulator } from './emulator.js'
import type { EmulatorOptions } from './options.js'
import { startEmulator } from './start.js'

/**
 * Vitest's `test` with an emulator for each test that asks for one: started before the test, gone after it, on a port
 * of its own, so that tests may run side by side.
 *
 * @example
 * ```ts
 * import { expect } from 'vitest'
 * import { createClient } from '@dbaas-valkey/client'
 * import { test } from '@dbaas-valkey/emulator/vitest'
 *
 * test('there are no services at first', async ({ emulator }) => {
 *   const valkey = createClient(emulator)
 *   expect(await valkey.listDbaasServices()).toEqual({ 'dbaas-services': [] })
 * })
 * ```
 */
export const test = testWith({})

/**
 * The same with one emulator for all tests of a file. It is quicker to share, and what one test leaves behind the next one sees;
 * `emulator.control.reset()` removes it.
 *
 * @example
 * ```ts
 * import { testPerFile as test } from '@dbaas-valkey/emulator/vitest'
 *
 * test.beforeEach(({ emulator }) => emulator.control.reset())
 * ```
 */
export const testPerFile = testWith({}, 'file')

/**
 * The same with one emulator for all tests of a worker. Vitest starts a worker for each file, unless `isolate` is `false`.
 */
export const testPerWorker = testWith({}, 'worker')

/**
 * The same with other options for the emulator.
 *
 * @param scope for how long an emulator lives: a single test, a file of tests, or a worker
 * @example
 * ```ts
 * const test = testWith({ operations: 'at-once' })
 * ```
 */
export function testWith(options: EmulatorOptions, scope: 'test' | 'file' | 'worker' = 'test') {
  return base.extend<{ emulator: Emulator }>({
    emulator: [
      // Vitest reads from the pattern which fixtures this one needs: none.
      // oxlint-disable-next-line no-empty-pattern -- Vitest demands a destructured first argument, and this fixture uses none.
      async ({}, use) => {
        const emulator = await startEmulator(options)
        await use(emulator)
        await emulator.stop()
      },
      { scope },
    ],
  })
}
