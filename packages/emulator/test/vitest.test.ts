import { createClient } from '@dbaas-valkey/client'
import { describe, expect } from 'vitest'

import { connectControl } from '../src/testing/remote.js'
import { test, testPerFile, testPerWorker, testWith } from '../src/vitest.js'
import { call } from './support/http.js'

const seen = new Set<string>()
const shared = { file: new Set<string>(), worker: new Set<string>() }

describe('the Vitest fixture', () => {
  test.concurrent.for([1, 2, 3])(
    'gives each test an emulator of its own: %i',
    async (_, { emulator }) => {
      seen.add(emulator.endpoint)
      await emulator.control.seed({ services: [{ name: 'cache', body: { plan: 'hobbyist-2' } }] })
      const answer = await call(emulator, 'GET', '/dbaas-service')
      expect(answer.json()).toMatchObject({ 'dbaas-services': [{ name: 'cache' }] })
    },
  )

  test('starts no two of them at one address', () => {
    expect(seen.size).toBe(3)
  })

  testWith({ operations: 'at-once' })('takes options for the emulator', async ({ emulator }) => {
    const answer = await call(emulator, 'POST', '/dbaas-valkey/cache', { plan: 'hobbyist-2' })
    expect(answer.json()).toMatchObject({ state: 'success' })
  })

  test('lets a client create, wait, add a user and wait without being told how, in any zone', async ({
    emulator,
  }) => {
    const valkey = createClient(emulator)
    await valkey.wait(
      valkey.createDbaasServiceValkey({ name: 'cache', body: { plan: 'hobbyist-2' } }),
    )
    const body = { username: 'app' }
    await valkey.wait(valkey.createDbaasValkeyUser({ 'service-name': 'cache', body }))
    expect(await valkey.forZone('de-fra-1').listDbaasServices()).toEqual({ 'dbaas-services': [] })
    const home = valkey.forZone('de-fra-1').forZone(emulator.zone)
    expect(await home.getDbaasServiceValkey({ name: 'cache' })).toMatchObject({ name: 'cache' })
  })

  testWith({ host: '127.0.0.2', allowRemote: true })(
    'has the control token of an emulator that others can reach',
    async ({ emulator }) => {
      expect((await connectControl(emulator).state()).endpoint).toBe(emulator.endpoint)
    },
  )

  for (const [scope, sharing] of [
    ['file', testPerFile],
    ['worker', testPerWorker],
  ] as const) {
    sharing.for([1, 2])(`shares one emulator in a ${scope}: %i`, async (_, { emulator }) => {
      shared[scope].add(emulator.endpoint)
      expect(shared[scope].size).toBe(1)
      expect(await emulator.control.state()).toMatchObject({ endpoint: emulator.endpoint })
    })
  }
})
