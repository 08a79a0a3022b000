import type { Operation, ValkeyService } from '@dbaas-valkey/types'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Emulator } from '../../src/emulator.js'
import { startEmulator } from '../../src/start.js'
import { send, type Answer } from '../support/http.js'
import { authorization, usualExpiry } from '../support/signing.js'

let emulator: Emulator

beforeAll(async () => {
  emulator = await startEmulator({ operations: 'at-once' })
})

afterAll(() => emulator.stop())

/**
 * Sends what python-exoscale sends through requests and requests-exoscale-auth: JSON with spaces after commas and
 * colons, everything beyond ASCII escaped, no body at all where no argument was given, and every request signed.
 */
function python(method: string, path: string, body?: object, query = ''): Promise<Answer> {
  const bytes = body === undefined ? undefined : pythonJson(body)
  const full = `/v2${path}`
  const parameters = new URLSearchParams(query)
  const names = [...new Set(parameters.keys())].sort()
  const values = names.map((name) => parameters.getAll(name)).filter(({ length }) => length === 1)
  const message = {
    method,
    path: full,
    query: values.join(''),
    expires: usualExpiry(),
    ...(bytes === undefined ? {} : { body: bytes }),
  }
  return send(emulator.endpoint, method, query === '' ? full : `${full}?${query}`, {
    ...(bytes === undefined ? {} : { body: bytes }),
    headers: {
      'user-agent': 'python-requests/2.32.5',
      'accept-encoding': 'gzip, deflate',
      accept: '*/*',
      connection: 'keep-alive',
      ...(bytes === undefined ? { 'content-length': '0' } : { 'content-type': 'application/json' }),
      authorization: authorization(emulator, message, names),
    },
  })
}

function pythonJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(pythonJson).join(', ')}]`
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).map(([key, member]) => `"${key}": ${pythonJson(member)}`)
    return `{${members.join(', ')}}`
  }
  return JSON.stringify(value).replace(
    /[^\x20-\x7e]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

describe('python-exoscale', () => {
  it('signs the request for zones as well', async () => {
    expect((await python('GET', '/zone')).status).toBe(200)
  })

  it('creates, reads and updates a service', async () => {
    const created = await python('POST', '/dbaas-valkey/python', {
      plan: 'startup-4',
      'valkey-settings': { timeout: 60 },
    })
    expect(created.json<Operation>().state).toBe('success')
    const updated = await python('PUT', '/dbaas-valkey/python', { 'ip-filter': ['1.1.1.1'] })
    expect(updated.json<Operation>().state).toBe('success')
    const service = (await python('GET', '/dbaas-valkey/python')).json<ValkeyService>()
    expect(service).toMatchObject({
      'ip-filter': ['1.1.1.1/32'],
      'valkey-settings': { timeout: 60 },
    })
  })

  it('resets a password without a body, since it has no argument to put there', async () => {
    const path = '/dbaas-valkey/python/user/default/password'
    const before = (await python('GET', `${path}/reveal`)).json<{ password: string }>()
    expect((await python('PUT', `${path}/reset`)).json<Operation>().state).toBe('success')
    const after = (await python('GET', `${path}/reveal`)).json<{ password: string }>()
    expect(after.password).not.toBe(before.password)
  })

  it.each([
    ['one argument', 'a=1'],
    ['arguments in any order', 'b=2&a=1'],
    ['an argument that is repeated', 'a=1&a=2&b=3'],
  ])('signs %s of a query', async (_, query) => {
    expect((await python('GET', '/dbaas-service', undefined, query)).status).toBe(200)
  })

  it('takes 403 for wrong credentials, and other 4xx for its own mistakes', async () => {
    const wrong = await send(emulator.endpoint, 'GET', '/v2/dbaas-service', {
      headers: {
        authorization: authorization(
          { ...emulator, apiSecret: 'wrong' },
          { method: 'GET', path: '/v2/dbaas-service', expires: usualExpiry() },
        ),
      },
    })
    expect([wrong.status, wrong.text]).toEqual([403, '{"message":"Invalid request signature"}'])
    expect((await python('POST', '/dbaas-valkey/python', { plan: '' })).status).toBe(400)
    expect((await python('GET', '/dbaas-valkey/none')).status).toBe(404)
  })
})
