import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'

import { connectControl } from '../../src/testing/remote.js'
import type { Emulator } from '../../src/emulator.js'
import type { EmulatorOptions } from '../../src/options.js'
import { startEmulator } from '../../src/start.js'
import { send } from '../support/http.js'

const json = { 'content-type': 'application/json' }
const logged: string[] = []
let remote: Emulator

/** An emulator that other machines could reach. 127.0.0.2 stands for an address that they know. */
function startRemote(options: EmulatorOptions = {}): Promise<Emulator> {
  return startEmulator({
    host: '127.0.0.2',
    allowRemote: true,
    log: (_level, message) => logged.push(message),
    ...options,
  })
}

beforeAll(async () => {
  remote = await startRemote()
})

afterAll(() => remote.stop())

function withToken(token = remote.controlToken): Record<string, string> {
  return { authorization: `Bearer ${token}` }
}

function post(path: string, headers: Record<string, string>, body = '{}') {
  return send(remote.endpoint, 'POST', `/_emulator/${path}`, { headers, body })
}

describe('the control interface of an emulator that others can reach', () => {
  test.each<[string, () => Record<string, string>, number]>([
    ['without a token', () => json, 401],
    ['with a wrong token', () => ({ ...json, ...withToken('x'.repeat(43)) }), 401],
    ['with an empty token', () => ({ ...json, authorization: 'Bearer ' }), 401],
    [
      'with the token as a password',
      () => ({ ...json, authorization: `Basic ${btoa(`:${remote.controlToken}`)}` }),
      401,
    ],
    [
      'as text, as any web page can send it',
      () => ({ ...withToken(), 'content-type': 'text/plain' }),
      415,
    ],
    [
      'as a form',
      () => ({ ...withToken(), 'content-type': 'application/x-www-form-urlencoded' }),
      415,
    ],
    ['without a content type', () => withToken(), 415],
    [
      'as JSON of another kind',
      () => ({ ...withToken(), 'content-type': 'application/jsonx' }),
      415,
    ],
    ['with the token', () => ({ ...json, ...withToken() }), 200],
    [
      'with the token and a charset',
      () => ({ ...withToken(), 'content-type': 'application/json; charset=utf-8' }),
      200,
    ],
    [
      'under a name that nobody allowed',
      () => ({ ...json, ...withToken(), host: 'evil.example' }),
      403,
    ],
    [
      'under a name that begins like an allowed one',
      () => ({ ...json, ...withToken(), host: '127.0.0.2.evil.example' }),
      403,
    ],
    [
      'from a page of another origin',
      () => ({ ...json, ...withToken(), origin: 'http://evil.example' }),
      403,
    ],
    ['from a page of no origin', () => ({ ...json, ...withToken(), origin: 'null' }), 403],
    [
      'from a page on another port',
      () => ({ ...json, ...withToken(), 'sec-fetch-site': 'same-site' }),
      403,
    ],
    ['under the name localhost', () => ({ ...json, ...withToken(), host: 'localhost:1' }), 200],
  ])('asked %s answers %i', async (_, headers, status) => {
    expect((await post('reset', headers())).status).toBe(status)
  })

  test.each(['state', 'journal', 'faults', 'operations', 'clock', 'events'])(
    'tells nobody else of its %s',
    async (path) => {
      const answer = await send(remote.endpoint, 'GET', `/_emulator/${path}`)
      expect(answer.status).toBe(401)
      expect(answer.text).toContain('token')
    },
  )

  test('says what to do to those without a token', async () => {
    await expect(connectControl(remote.endpoint).reset()).rejects.toMatchObject({
      code: 'COMMAND_REFUSED',
      message: expect.stringContaining('connectControl(endpoint, { token })'),
    })
  })

  test.each<[string, () => ReturnType<typeof connectControl>]>([
    ['in the process', () => remote.control],
    ['with a token', () => connectControl(remote.endpoint, { token: remote.controlToken ?? '' })],
    ['with the emulator', () => connectControl(remote)],
  ])('serves those that connect %s', async (_, control) => {
    expect((await control().state()).endpoint).toBe(remote.endpoint)
  })

  test('serves those whose environment is that of `env`, and shows them to no other emulator', async () => {
    const before = { ...process.env }
    onTestFinished(() => {
      process.env = before
    })
    Object.assign(process.env, remote.env)
    expect((await connectControl(remote.endpoint).state()).zone).toBe(remote.zone)
    const other = await startRemote()
    onTestFinished(() => other.stop())
    await expect(connectControl(other.endpoint).state()).rejects.toThrow('token')
  })

  test('has the token in the page’s address where no server or proxy sees it', async () => {
    expect(new URL(remote.page).hash).toBe(`#token=${remote.controlToken}`)
    expect((await fetch(remote.page)).status).toBe(200)
    expect(remote.controlToken).toMatch(/^[\w-]{43}$/)
  })

  test('never logs the token, nor shows it in what it tells', async () => {
    await post('execute', { ...json, ...withToken() }, '{"service":')
    await send(remote.endpoint, 'GET', '/v2/zone', { headers: withToken() })
    const told = JSON.stringify([logged, await remote.control.state()])
    expect(told).not.toContain(remote.controlToken)
  })

  test('answers to a name that was allowed', async () => {
    const named = await startRemote({ allowHosts: ['emulator.test'] })
    onTestFinished(() => named.stop())
    const headers = { ...json, ...withToken(named.controlToken) }
    const ask = (host: string) =>
      send(named.endpoint, 'POST', '/_emulator/reset', { headers: { ...headers, host } })
    expect((await ask('Emulator.test:8379')).status).toBe(200)
    expect((await ask('other.test')).status).toBe(403)
    expect((await ask('emulator.test.evil.example')).status).toBe(403)
  })

  test('has a token of its own', async () => {
    const other = await startRemote()
    onTestFinished(() => other.stop())
    expect(other.controlToken).not.toBe(remote.controlToken)
  })
})

describe('on loopback', () => {
  test('there is no token', async () => {
    const emulator = await startEmulator()
    onTestFinished(() => emulator.stop())
    expect(emulator.controlToken).toBeUndefined()
    expect(Object.keys(emulator.env)).not.toContain('DBAAS_VALKEY_CONTROL_TOKEN')
    expect(new URL(emulator.page).hash).toBe('')
    await expect(connectControl(emulator).reset()).resolves.toBeUndefined()
  })

  test('no other name is allowed, since nobody is asked for a token', async () => {
    await expect(startEmulator({ allowHosts: ['emulator.test'] })).rejects.toMatchObject({
      code: 'INVALID_OPTION',
      message: expect.stringContaining('allowRemote'),
    })
  })
})
