import { setTimeout as sleep } from 'node:timers/promises'

import { expect, test } from 'vitest'

import type { Backend } from '../../src/backend/backend.js'
import { carryOut, crash, testBackend } from './support.js'

const minute = 60_000

function createService(backend: Backend, name: string, decayTime: number): Promise<void> {
  return carryOut(
    backend.services.create(name, {
      plan: 'startup-4',
      'valkey-settings': { lfu_decay_time: decayTime, maxmemory_policy: 'allkeys-lfu' },
    }),
  )
}

async function execute(backend: Backend, name: string, ...command: string[]): Promise<unknown> {
  return (await backend.experiments.execute(name, [command]))[0]
}

// Servers count whole minutes, so this cannot be shown without waiting for the next one.
test(
  'lfu_decay_time lowers the count of a key that is not used, after so many minutes',
  { timeout: 2 * minute },
  async () => {
    const backend = await testBackend()
    const names = ['quick', 'restarted', 'slow']
    await createService(backend, 'quick', 1)
    await createService(backend, 'restarted', 1)
    await createService(backend, 'slow', 120)
    await crash(backend, 'restarted')
    // Not so late in a minute that the next one begins before the keys have been used.
    await sleep(Date.now() % minute > minute - 5_000 ? 6_000 : 0)
    for (const name of names) {
      await execute(backend, name, 'SET', 'key', 'value')
      for (let use = 0; use < 500; use++) await execute(backend, name, 'GET', 'key')
    }
    const counts = async (): Promise<number[]> =>
      Promise.all(
        names.map(async (name) => Number(await execute(backend, name, 'OBJECT', 'FREQ', 'key'))),
      )
    const [quick = 0, restarted = 0, slow = 0] = await counts()
    await sleep(minute - (Date.now() % minute) + 1_000)
    expect(await counts()).toEqual([quick - 1, restarted - 1, slow])
  },
)
