import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import type { Emulator } from '../../src/emulator.js'
import { startEmulator } from '../../src/start.js'
import { call, send } from '../support/http.js'

let emulator: Emulator

beforeAll(async () => {
  emulator = await startEmulator({ operations: 'at-once' })
})

beforeEach(() => emulator.control.reset())
afterAll(() => emulator.stop())

describe('the journal', () => {
  it('has each request with what was asked and answered', async () => {
    await call(emulator, 'POST', '/dbaas-valkey/cache', { plan: 'hobbyist-2' })
    expect(await emulator.control.journal()).toEqual([
      expect.objectContaining({
        method: 'POST',
        path: '/v2/dbaas-valkey/cache',
        operation: 'create-dbaas-service-valkey',
        status: 200,
        request: { plan: 'hobbyist-2' },
        response: expect.objectContaining({ state: 'success' }),
        at: expect.stringMatching(/^\d{4}-.*Z$/),
        duration: expect.any(Number),
      }),
    ])
  })

  it('has what was refused, and what nobody serves', async () => {
    await send(emulator.endpoint, 'GET', '/v2/dbaas-service?x=1')
    await call(emulator, 'GET', '/instance')
    expect(await emulator.control.journal()).toMatchObject([
      { path: '/v2/dbaas-service?x=1', operation: 'list-dbaas-services', status: 403 },
      { path: '/v2/instance', operation: undefined, status: 404 },
    ])
  })

  it('says which fault was injected', async () => {
    await emulator.control.injectFault({ operation: '*', kind: 'reset', handled: false })
    await call(emulator, 'GET', '/dbaas-service').catch(() => {})
    expect(await emulator.control.journal()).toMatchObject([{ fault: 'reset', status: undefined }])
  })

  it('never has a secret', async () => {
    await emulator.control.seed({ services: [{ name: 'cache', body: { plan: 'hobbyist-2' } }] })
    const path = '/dbaas-valkey/cache/user/default/password'
    await call(emulator, 'PUT', `${path}/reset`, { password: 'correct-horse-battery' })
    const revealed = await call(emulator, 'GET', `${path}/reveal`)
    expect(revealed.text).toContain('correct-horse-battery')
    await call(emulator, 'GET', '/dbaas-valkey/cache')
    const state = JSON.stringify(await emulator.control.state())
    expect(state).not.toContain('correct-horse-battery')
    expect(state).not.toContain(emulator.apiSecret)
    const [, entry] = await emulator.control.journal()
    expect(entry?.response).toEqual({ username: 'default', password: '***' })
  })

  it('forgets when told to', async () => {
    await call(emulator, 'GET', '/zone')
    await emulator.control.clearJournal()
    expect(await emulator.control.journal()).toEqual([])
  })
})
