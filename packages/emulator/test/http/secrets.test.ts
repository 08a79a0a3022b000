import type { ValkeyService, ValkeyUserSecrets } from '@dbaas-valkey/types'
import { describe, expect, onTestFinished, test } from 'vitest'

import { hideSecrets } from '../../src/http/api/hide-secrets.js'
import type { Emulator } from '../../src/emulator.js'
import { routes } from '../../src/generated/routes.js'
import { startEmulator } from '../../src/start.js'
import { call } from '../support/http.js'
import type { SecretVisibility } from '../../src/testing/core.js'

const password = 'canary-of-app'

async function emulatorWithService(secrets?: SecretVisibility): Promise<Emulator> {
  const emulator = await startEmulator(secrets === undefined ? {} : { secrets })
  onTestFinished(() => emulator.stop())
  const users = [{ username: 'app', password }]
  await emulator.control.seed({
    services: [{ name: 'cache', body: { plan: 'business-4' }, users }],
  })
  return emulator
}

async function read(emulator: Emulator): Promise<ValkeyService> {
  return (await call(emulator, 'GET', '/dbaas-valkey/cache')).json()
}

async function reveal(emulator: Emulator, username: string): Promise<string> {
  const path = `/dbaas-valkey/cache/user/${username}/password/reveal`
  return (await call(emulator, 'GET', path)).json<ValkeyUserSecrets>().password ?? ''
}

describe('reading a service', () => {
  test('tells where to connect and as whom, but no password', async () => {
    const emulator = await emulatorWithService()
    const address = /^valkeys:\/\/default@127\.0\.0\.1:\d+$/
    const service = await read(emulator)
    expect(service.uri).toMatch(address)
    expect(service['uri-params']).toEqual({
      user: 'default',
      host: '127.0.0.1',
      port: expect.stringMatching(/^\d+$/),
      ssl: 'required',
    })
    expect(service['connection-info']).toEqual({
      uri: [service.uri],
      slave: [expect.stringMatching(address)],
    })
    expect(service.users?.map((user) => Object.keys(user).sort())).toEqual([
      ['access-control', 'type', 'username'],
      ['access-control', 'type', 'username'],
    ])
  })

  test('tells passwords when the emulator is started so', async () => {
    const emulator = await emulatorWithService('shown')
    const secret = await reveal(emulator, 'default')
    const address = new RegExp(String.raw`^valkeys://default:${secret}@127\.0\.0\.1:\d+$`)
    const service = await read(emulator)
    expect(service.uri).toMatch(address)
    expect(service['uri-params']).toMatchObject({ user: 'default', password: secret })
    expect(service['connection-info']).toEqual({
      uri: [service.uri],
      password: secret,
      slave: [expect.stringMatching(address)],
    })
    expect(service.users).toMatchObject([
      { username: 'default', password: secret },
      { username: 'app', password },
    ])
  })

  test.each<SecretVisibility>(['hidden', 'shown'])(
    'leaves it to reveal to tell the password of a user, with secrets %s',
    async (secrets) => {
      const emulator = await emulatorWithService(secrets)
      expect(await reveal(emulator, 'app')).toBe(password)
      expect(await reveal(emulator, 'default')).toMatch(/^AVNS_/)
    },
  )
})

test('no other operation that reads tells a password', async () => {
  const emulator = await emulatorWithService()
  const secrets = [password, await reveal(emulator, 'default')]
  const told: string[] = []
  for (const [operation, { method, path, async }] of Object.entries(routes)) {
    if (async) continue
    const filled = path
      .replace('{service-type-name}', 'valkey')
      .replace(/\{(?:service-)?name\}/, 'cache')
      .replace('{username}', 'app')
    const { text } = await call(emulator, method, filled, method === 'POST' ? {} : undefined)
    if (secrets.some((secret) => text.includes(secret))) told.push(operation)
  }
  expect(told).toEqual(['reveal-dbaas-valkey-user-password'])
})

test.each<[string, unknown, unknown]>([
  ['a password', { password: 'canary' }, {}],
  ['a URI with user and password', { uri: 'valkeys://u:canary@h:1' }, { uri: 'valkeys://u@h:1' }],
  ['a URI with an IPv6 host', { uri: 'valkey://u:canary@[::1]:1' }, { uri: 'valkey://u@[::1]:1' }],
  ['a URI with an unescaped password', { uri: 'valkey://u:a/b@c@h:1' }, { uri: 'valkey://u@h:1' }],
  ['a URI with a user only', { uri: 'valkeys://u@h:1' }, { uri: 'valkeys://u@h:1' }],
  ['a URI without a user', { uri: 'valkeys://h:1' }, { uri: 'valkeys://h:1' }],
  [
    'a list with something that is no URI',
    { slave: ['canary', 'valkey://h'] },
    { slave: ['valkey://h'] },
  ],
  [
    'an object',
    { 'uri-params': { user: 'u', password: 'canary' } },
    { 'uri-params': { user: 'u' } },
  ],
  [
    'what stands deeper',
    { users: [{ username: 'u', password: 'canary' }] },
    { users: [{ username: 'u' }] },
  ],
  ['no secret at all', { name: 'cache', ports: [1, null] }, { name: 'cache', ports: [1, null] }],
])('what is left of %s holds no password', (_, answer, want) => {
  expect(hideSecrets('get-dbaas-service-valkey', answer)).toEqual(want)
})
