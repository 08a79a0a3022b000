import { describe, expect } from 'vitest'

import { connectControl } from '../src/testing/remote.js'
import { test, testWith } from '../src/vitest.js'
import { call } from './support/http.js'

const seen = new Set<string>()

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

  testWith({ host: '127.0.0.2', allowRemote: true })(
    'has the control token of an emulator that others can reach',
    async ({ emulator }) => {
      expect((await connectControl(emulator).state()).endpoint).toBe(emulator.endpoint)
    },
  )
})
