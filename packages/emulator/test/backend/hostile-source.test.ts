import { createServer, type AddressInfo, type Socket } from 'node:net'

import type { MigrationMethod } from '@dbaas-valkey/types'
import { describe, expect, onTestFinished, test } from 'vitest'

import { carryOut, client, testBackend, until } from './support.js'

/** Returns what a source answers to a command; undefined for the usual answer. */
type Answers = (command: string, socket: Socket) => string | undefined

function bulk(text: string): string {
  return `$${Buffer.byteLength(text)}\r\n${text}\r\n`
}

const commandPattern = /\*\d+\r\n\$\d+\r\n(INFO\r\n\$\d+\r\n\w+|[A-Z]+)/g

/** Starts a server that answers as usual, except for the command of a case. */
async function startSource(answers: Answers): Promise<number> {
  const sockets = new Set<Socket>()
  const listener = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.on('data', (bytes) => {
      for (const [, found = ''] of bytes.toString('latin1').matchAll(commandPattern)) {
        const command = found.replace(/\r\n.*\r\n/s, ' ')
        socket.write(answers(command, socket) ?? usual[command] ?? '+OK\r\n')
      }
    })
  })
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', () => resolve()))
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
    listener.close()
  })
  return (listener.address() as AddressInfo).port
}

const usual: Readonly<Record<string, string>> = {
  'INFO server': bulk('# Server\r\nredis_version:7.0.0\r\nrun_id:x\r\n'),
  'INFO keyspace': bulk('# Keyspace\r\ndb0:keys=1,expires=0\r\n'),
  PSYNC: '-NOPERM\r\n',
  SCAN: `*2\r\n${bulk('0')}*1\r\n${bulk('key')}`,
  PTTL: ':-1\r\n',
}

/** Answers one command differently. */
function answering(to: string, answer: string): Answers {
  return (command) => (command === to ? answer : undefined)
}

/** Answers one command, and sends more as long as the other side reads. */
function flooding(to: string, first: string, again: string): Answers {
  const more = again.repeat(Math.ceil(65_536 / again.length))
  return (command, socket) => {
    if (command !== to) return undefined
    const send = (): void => {
      while (!socket.destroyed && socket.write(more));
      socket.once('drain', send)
    }
    setImmediate(send)
    return first
  }
}

const sync = `+FULLRESYNC ${'a'.repeat(40)} 0\r\n$9999999999\r\nREDIS0009`
const manyDatabases = Array.from({ length: 100_000 }, (_, index) => `db${index}:keys=1\r\n`)

describe('a migration from a source that', { timeout: 60_000 }, () => {
  test.each<[string, MigrationMethod, Answers]>([
    ['announces too much', 'dump', answering('INFO server', '$99999999999\r\n')],
    ['has arrays without end', 'dump', flooding('INFO server', '*99999\r\n', '*9\r\n:1\r\n')],
    ['has a line without end', 'dump', flooding('INFO server', '+', 'x')],
    ['fails in many words', 'dump', answering('INFO server', `-ERR ${'x'.repeat(60_000)}\r\n`)],
    ['says no version', 'dump', answering('INFO server', bulk('redis_version:x\r\n'))],
    ['has odd lines', 'dump', answering('INFO server', bulk('\u2028a'.repeat(1_000_000)))],
    ['has many databases', 'dump', answering('INFO keyspace', bulk(manyDatabases.join('')))],
    ['has keys that are none', 'dump', answering('SCAN', '*2\r\n:0\r\n*1\r\n:1\r\n')],
    ['has a value without end', 'dump', flooding('DUMP', '$99999999\r\n', 'x')],
    ['has a value that is none', 'dump', answering('DUMP', bulk('no dump'))],
    ['replicates without end', 'replication', flooding('PSYNC', sync, 'x')],
  ])('%s fails, and the service is as it was', async (_, method, answers) => {
    const port = await startSource(answers)
    const backend = await testBackend({ log: () => undefined, memoryScale: 0.01 })
    await carryOut(backend.services.create('cache', { plan: 'hobbyist-2' }))
    await client(backend, 'cache').set('own', 'value')
    const before = process.memoryUsage().rss
    const migration = { host: '127.0.0.1', port, method }
    await carryOut(backend.services.update('cache', { migration }))
    await until(() => backend.migrations.status('cache').status !== 'running')
    const { status, error } = backend.migrations.status('cache')
    expect({ status, error }).toEqual({
      status: 'failed',
      error: expect.stringMatching(/^.{5,501}$/s),
    })
    expect(await client(backend, 'cache').get('own')).toBe('value')
    expect(process.memoryUsage().rss - before).toBeLessThan(400_000_000)
  })
})
