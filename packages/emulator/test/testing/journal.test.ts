import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import type { Emulator } from '../../src/emulator.js'
import { startEmulator } from '../../src/start.js'
import { call, send } from '../support/http.js'

let emulator: Emulator

beforeAll(async () => {
  // A request that is refused for its names has no body in the journal. These are accepted, so that they are shown.
  emulator = await startEmulator({ operations: 'at-once', unknownProperties: 'accepted' })
})

beforeEach(() => emulator.control.reset())
afterAll(() => emulator.stop())

describe('the journal', () => {
  test('has each request with what was asked and answered', async () => {
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

  test('has what was refused, and what nobody serves', async () => {
    await send(emulator.endpoint, 'GET', '/v2/dbaas-service?x=1')
    await call(emulator, 'GET', '/instance')
    expect(await emulator.control.journal()).toMatchObject([
      { path: '/v2/dbaas-service?x=***', operation: 'list-dbaas-services', status: 403 },
      { path: '/v2/instance', operation: undefined, status: 404 },
    ])
  })

  test('has neither the user nor the password of a whole URL', async () => {
    const url = 'http://user:canary@127.0.0.1/v2/instance'
    await send(emulator.endpoint, 'GET', url)
    expect(await emulator.control.journal()).toMatchObject([
      { path: 'http://***@127.0.0.1/v2/instance', status: 404 },
    ])
  })

  test('says which fault was injected', async () => {
    await emulator.control.injectFault({ operation: '*', kind: 'reset', handled: false })
    await call(emulator, 'GET', '/dbaas-service').catch(() => {})
    expect(await emulator.control.journal()).toMatchObject([{ fault: 'reset', status: undefined }])
  })

  test('never has a secret', async () => {
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

  test.each<[string, string, object]>([
    ['PUT', '/dbaas-valkey/cache/user/default/password/reset', { pasword: 'hunter2-hunter2' }],
    ['PUT', '/dbaas-valkey/cache/user/default/password/reset', { value: 'hunter2-hunter2' }],
    ['PUT', '/dbaas-valkey/cache/user/default/password/reset', { secret: ['hunter2-hunter2'] }],
    ['PUT', '/dbaas-valkey/cache', { migration: { host: 'a', port: 1, pass: 'hunter2-hunter2' } }],
    ['PUT', '/dbaas-valkey/cache', { migrations: { name: { password: 'hunter2-hunter2' } } }],
    ['PUT', '/dbaas-valkey/cache', { 'valkey-settings': { requirepass: 'hunter2-hunter2' } }],
    [
      'POST',
      '/dbaas-valkey/cache/user',
      { username: 'a', passwd: { username: 'hunter2-hunter2' } },
    ],
    ['GET', '/dbaas-service?password=hunter2-hunter2&a=hunter2-hunter2', {}],
    ['POST', '/nothing', { password: 'hunter2-hunter2' }],
  ])('masks what no schema knows: %s %s %j', async (method, path, body) => {
    await emulator.control.seed({ services: [{ name: 'cache', body: { plan: 'hobbyist-2' } }] })
    await call(emulator, method, path, body)
    const shown = JSON.stringify([await emulator.control.journal(), await emulator.control.state()])
    expect(shown).not.toContain('hunter2')
    expect(shown).toContain(path.split('?')[0])
  })

  test('shows the names that it masks', async () => {
    await emulator.control.seed({ services: [{ name: 'cache', body: { plan: 'hobbyist-2' } }] })
    await call(emulator, 'PUT', '/dbaas-valkey/cache', {
      pasword: 'hunter2-hunter2',
      a: { b: [1] },
    })
    const [entry] = await emulator.control.journal()
    expect(entry).toMatchObject({ status: 200, request: { pasword: '***', a: { b: ['***'] } } })
  })

  test('shows everything else as it was', async () => {
    await emulator.control.seed({ services: [{ name: 'cache', body: { plan: 'hobbyist-2' } }] })
    const paths = ['', '/user'].map((end) => `/dbaas-valkey/cache${end}`)
    const others = ['/dbaas-service', '/zone', '/dbaas-migration-status/cache', '/operation/none']
    const answers: unknown[] = []
    for (const path of [...paths, ...others])
      answers.push((await call(emulator, 'GET', path)).json())
    const secrets = new Set(['password', 'uri', 'uri-params', 'slave'])
    const masked = (value: unknown): unknown =>
      JSON.parse(JSON.stringify(value, (name, member) => (secrets.has(name) ? '***' : member)))
    const journal = await emulator.control.journal()
    expect(journal.map(({ response }) => response)).toEqual(masked(answers))
    const { services } = await emulator.control.state()
    expect(services[0]).toMatchObject({
      plan: 'hobbyist-2',
      state: 'running',
      users: [{ type: 'primary' }],
    })
  })

  test('forgets when told to', async () => {
    await call(emulator, 'GET', '/zone')
    await emulator.control.clearJournal()
    expect(await emulator.control.journal()).toEqual([])
  })
})
