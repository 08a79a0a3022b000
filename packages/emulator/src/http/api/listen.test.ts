import { once } from 'node:events'
import { connect } from 'node:net'

import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { listen, type Listening } from './listen.js'
import { startEmulator } from '../../start.js'

describe('a client that takes its time', () => {
  let listening: Listening

  beforeAll(async () => {
    listening = await listen('127.0.0.1', 0, { headers: 100, request: 200 })
    listening.server.on('request', (incoming, outgoing) => {
      incoming.resume()
      incoming.on('end', () => outgoing.end())
    })
  })

  afterAll(() => listening.close())

  test.each([
    ['over its headers', 'POST / HTTP/1.1\r\nHost: a\r\n'],
    ['over its body', 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\n1234'],
    ['to say anything at all', 'P'],
  ])('%s is cut off', async (_, start) => {
    const socket = connect(listening.port, '127.0.0.1')
    let answer = ''
    socket.on('data', (chunk) => (answer += chunk.toString()))
    socket.on('error', () => {})
    socket.write(start)
    await once(socket, 'close')
    expect(answer).toMatch(/^HTTP\/1\.1 408 /)
  })
})

describe('the address', () => {
  test('is on loopback unless told otherwise twice', async () => {
    await expect(startEmulator({ host: '0.0.0.0' })).rejects.toMatchObject({
      code: 'REMOTE_NOT_ALLOWED',
      message: expect.stringContaining('--allow-remote'),
    })
    const emulator = await startEmulator({ host: '0.0.0.0', allowRemote: true })
    expect(new URL(emulator.endpoint).hostname).toBe('0.0.0.0')
    await emulator.stop()
  })

  test('can be that of IPv6', async () => {
    const emulator = await startEmulator({ host: '::1' })
    expect((await fetch(`${emulator.endpoint}/zone`)).status).toBe(200)
    await emulator.stop()
  })

  test('says so when its port is taken', async () => {
    const first = await startEmulator()
    const { port } = new URL(first.endpoint)
    await expect(startEmulator({ port: Number(port) })).rejects.toMatchObject({
      code: 'PORT_TAKEN',
      message: expect.stringContaining(port),
    })
    await first.stop()
  })

  test('is free again after the stop, even with connections open', async () => {
    const first = await startEmulator()
    const port = Number(new URL(first.endpoint).port)
    const socket = connect(port, '127.0.0.1')
    await once(socket, 'connect')
    await first.stop()
    const second = await startEmulator({ port })
    expect(new URL(second.endpoint).port).toBe(String(port))
    await second.stop()
    socket.destroy()
  })
})
