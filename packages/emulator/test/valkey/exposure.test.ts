import { readdirSync, readFileSync, readlinkSync, realpathSync, statSync } from 'node:fs'
import { connect as connectTcp } from 'node:net'
import { join } from 'node:path'
import { connect as connectTls } from 'node:tls'

import { describe, expect, test } from 'vitest'

import {
  accessTo,
  carryOut,
  client,
  inline,
  testFolder,
  testBackend,
  until,
} from '../backend/support.js'

const listening = '0A'

/** Returns the addresses on which processes listen whose working folder is below a folder, such as `0100007F:4E20`. */
function listeningBelow(folder: string): string[] {
  const inodes = new Set<string>()
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      if (!readlinkSync(`/proc/${pid}/cwd`).startsWith(folder)) continue
      for (const fd of readdirSync(`/proc/${pid}/fd`)) {
        const inode = /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${fd}`))?.[1]
        if (inode !== undefined) inodes.add(inode)
      }
    } catch {
      // The process or its file disappeared while it was read.
    }
  }
  return ['tcp', 'tcp6'].flatMap((family) =>
    readFileSync(`/proc/net/${family}`, 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(/\s+/))
      .filter(([, , , state, , , , , , inode]) => state === listening && inodes.has(inode ?? ''))
      .map(([, address = '']) => address),
  )
}

function portOf(address: string): number {
  return Number.parseInt(address.split(':')[1] ?? '', 16)
}

/** Returns what a server first sends to a client without a password. */
async function greeting(port: number, tls: boolean): Promise<string> {
  const socket = tls
    ? connectTls({ host: '127.0.0.1', port, rejectUnauthorized: false })
    : connectTcp(port, '127.0.0.1')
  socket.on('error', () => undefined)
  // A server that expects more of a message that it does not understand sends nothing.
  socket.setTimeout(300, () => socket.destroy())
  const answer = await inline(socket, 'DBSIZE').catch(() => 'closed')
  socket.destroy()
  return answer
}

describe.runIf(process.platform === 'linux')('servers', () => {
  test('listen on loopback only, and let nobody in without a password, during a migration, too', async () => {
    const source = await testBackend()
    await carryOut(source.services.create('source', { plan: 'startup-4' }))
    const { host, port, user, password } = accessTo(source.services.get('source'))
    const folder = realpathSync(testFolder())
    const backend = await testBackend({ dataDirectory: folder })
    await carryOut(
      backend.services.create('plain', { plan: 'startup-4', 'valkey-settings': { ssl: false } }),
    )
    const migration = { host, port, username: user, password, ssl: true }
    await carryOut(backend.services.create('cache', { plan: 'business-4', migration }))
    await until(() => backend.migrations.status('cache').status === 'syncing')
    const addresses = listeningBelow(folder)
    // One service with plaintext, two nodes, and the migration replica.
    expect(addresses).toHaveLength(4)
    for (const address of addresses) {
      expect(address).toMatch(/^0100007F:/)
      const answers = await Promise.all([
        greeting(portOf(address), false),
        greeting(portOf(address), true),
      ])
      expect(answers.some((answer) => answer.startsWith('-NOAUTH'))).toBe(true)
      expect(answers.every((answer) => /^-NOAUTH|^closed$/.test(answer))).toBe(true)
    }
  })

  test('have sockets that only their owner can open', async () => {
    const backend = await testBackend()
    await carryOut(backend.services.create('cache', { plan: 'startup-4' }))
    const [reply] = await backend.experiments.execute('cache', [['CONFIG', 'GET', 'unixsocket']])
    const path = (reply as string[])[1] ?? ''
    expect(Buffer.byteLength(path)).toBeLessThan(104)
    expect(statSync(path).mode & 0o777).toBe(0o700)
    expect(statSync(join(path, '..')).mode & 0o777).toBe(0o700)
  })

  test('go on when a user ends the connection of the administrator', async () => {
    const backend = await testBackend()
    await carryOut(backend.services.create('cache', { plan: 'startup-4' }))
    const redis = client(backend, 'cache')
    await redis.call('CLIENT', 'KILL', 'TYPE', 'normal', 'SKIPME', 'yes')
    await carryOut(backend.users.create('cache', { username: 'app' }))
    expect(await client(backend, 'cache', { username: 'app' }).ping()).toBe('PONG')
  })
})
