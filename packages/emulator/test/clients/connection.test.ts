import { once } from 'node:events'
import { connect, createServer, type AddressInfo } from 'node:net'

import { ConfigurationError, createClient } from '@dbaas-valkey/client'
import {
  connectionOptions,
  iovalkeyOptions,
  type IovalkeyOptions,
} from '@dbaas-valkey/client/connection'
import { Redis } from 'iovalkey'
import { describe, expect, onTestFinished, test } from 'vitest'

import type { Emulator } from '../../src/emulator.js'
import { startEmulator } from '../../src/start.js'
import type { SecretVisibility } from '../../src/testing/core.js'

async function emulatorWithServices(secrets: SecretVisibility): Promise<Emulator> {
  const emulator = await startEmulator({ secrets })
  onTestFinished(() => emulator.stop())
  await emulator.control.seed({
    services: [
      {
        name: 'tls',
        body: { plan: 'hobbyist-2' },
        users: [{ username: 'app', 'access-control': { keys: ['app:*'] } }],
      },
      { name: 'plain', body: { plan: 'hobbyist-2', 'valkey-settings': { ssl: false } } },
    ],
  })
  return emulator
}

/** What a server answers to a write, once the client has signed in. */
async function write(options: IovalkeyOptions, key: string): Promise<string> {
  const redis = new Redis({ ...options, enableReadyCheck: false, retryStrategy: () => null })
  redis.on('error', () => undefined)
  onTestFinished(() => redis.disconnect())
  return redis.set(key, 'value').catch((error: Error) => error.message)
}

/** A port at `::1` that leads to one at 127.0.0.1. */
async function forwardFromIpv6(port: number): Promise<number> {
  const server = createServer((socket) => {
    const target = connect(port, '127.0.0.1')
    socket.pipe(target).pipe(socket)
    for (const end of [socket, target]) end.on('error', () => undefined)
    onTestFinished(() => void target.destroy())
  }).listen(0, '::1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  return (server.address() as AddressInfo).port
}

describe.each<SecretVisibility>(['hidden', 'shown'])(
  "the client's options, secrets %s",
  (secrets) => {
    test('sign in as the user that was revealed', async () => {
      const emulator = await emulatorWithServices(secrets)
      const valkey = createClient(emulator)
      const ca = await valkey.getDbaasCaCertificate()
      for (const [name, username, other] of [
        ['tls', 'default', 'OK'],
        ['tls', 'app', expect.stringContaining('NOPERM')],
        ['plain', 'default', 'OK'],
      ] as const) {
        const service = await valkey.getDbaasServiceValkey({ name })
        const user = await valkey.revealDbaasValkeyUserPassword({ 'service-name': name, username })
        const options = iovalkeyOptions(service, { ca, user })
        expect('tls' in options).toBe(name === 'tls')
        expect(await write(options, 'app:key')).toBe('OK')
        expect(await write(options, 'key')).toEqual(other)
      }
    })

    test('without a revealed user, sign in where the address has a password or say what to reveal', async () => {
      const emulator = await emulatorWithServices(secrets)
      const valkey = createClient(emulator)
      const service = await valkey.getDbaasServiceValkey({ name: 'plain' })
      if (secrets === 'shown') {
        expect(await write(iovalkeyOptions(service), 'key')).toBe('OK')
        return
      }
      expect(() => connectionOptions(service)).toThrow(ConfigurationError)
      expect(() => connectionOptions(service)).toThrow(
        "revealDbaasValkeyUserPassword({ 'service-name': 'plain', username: 'default' })",
      )
    })

    test('reach a server by an IPv6 address', async () => {
      const emulator = await emulatorWithServices(secrets)
      const valkey = createClient(emulator)
      const [service, user] = await Promise.all([
        valkey.getDbaasServiceValkey({ name: 'plain' }),
        valkey.revealDbaasValkeyUserPassword({ 'service-name': 'plain', username: 'default' }),
      ])
      const port = await forwardFromIpv6(Number(service['uri-params']?.['port']))
      const uri = service.uri?.replace(/127\.0\.0\.1:\d+/, `[::1]:${port}`) ?? ''
      expect(await write(iovalkeyOptions({ name: 'plain', uri }, { user }), 'key')).toBe('OK')
    })
  },
)
