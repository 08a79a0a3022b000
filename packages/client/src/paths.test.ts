/** What openapi-fetch's shape of results looks like over the engine: the adapter must go on giving just this. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { clientOf, rejection } from '../test/support/client.js'
import { startFaultServer, type FaultServer } from '../test/support/fault-server.js'
import { createPaths } from './paths.js'

let server: FaultServer
beforeAll(async () => {
  server = await startFaultServer()
})
afterAll(() => server.stop())

const service = { name: 'cache', plan: 'startup-4' }
const params = { path: { name: 'cache' } }
const path = '/dbaas-valkey/{name}'

describe('paths', () => {
  test('send what a method sends', async () => {
    server.script({ body: service })
    const valkey = clientOf(server)
    const body = { plan: 'startup-4' }
    await valkey.createDbaasServiceValkey({ name: 'cache', body })
    await createPaths(valkey).POST(path, { params, body })
    const [method, sent] = server.requests.map(({ headers, ...request }) => ({
      ...request,
      headers: { ...headers, authorization: headers.authorization?.replace(/=.*/, '') },
    }))
    expect(sent).toEqual(method)
  })

  test('give data and the response', async () => {
    server.script({ body: service, headers: { 'x-extra': '1' } })
    const { data, error, response } = await createPaths(clientOf(server)).GET(path, { params })
    expect({ data, error }).toEqual({ data: service, error: undefined })
    expect([response.status, response.ok, response.headers.get('x-extra')]).toEqual([
      200,
      true,
      '1',
    ])
    expect(await response.text()).toBe(JSON.stringify(service))
  })

  test('give an error status as `error` with the response', async () => {
    server.script({ status: 404, body: { message: 'Not found' } })
    const { data, error, response } = await createPaths(clientOf(server)).GET(path, { params })
    expect({ data, error }).toEqual({ data: undefined, error: { message: 'Not found' } })
    expect([response.status, response.ok]).toEqual([404, false])
  })

  test('give the id of the request with an error', async () => {
    server.script({ status: 404, headers: { 'x-request-id': 'r-1' }, body: {} })
    const { response } = await createPaths(clientOf(server)).GET(path, { params })
    expect(response.headers.get('x-request-id')).toBe('r-1')
  })

  test('reject where no Response can have the status', async () => {
    server.script({ status: 799, body: {} })
    const call = createPaths(clientOf(server, { retry: false })).GET(path, { params })
    expect(await rejection(call)).toMatchObject({ code: 'SERVER', status: 799 })
  })

  test.each([
    ['text', async (data: unknown) => data],
    ['blob', (data: unknown) => (data as Blob).text()],
    ['arrayBuffer', async (data: unknown) => new TextDecoder().decode(data as ArrayBuffer)],
    ['stream', (data: unknown) => new Response(data as ReadableStream).text()],
  ] as const)('give the body as %s when asked', async (parseAs, textOf) => {
    server.script({ body: service })
    const { data } = await createPaths(clientOf(server)).GET(path, { params, parseAs })
    expect(await textOf(data)).toBe(JSON.stringify(service))
  })

  test('take headers as openapi-fetch does', async () => {
    server.script({ body: service })
    const headers = { 'x-none': null, 'x-absent': undefined, 'x-number': 3, 'x-list': ['a', 'b'] }
    const paths = createPaths(clientOf(server))
    await paths.GET(path, { params, headers })
    await paths.GET(path, { params, headers: new Headers({ 'x-number': '4' }) })
    expect(server.requests.map((request) => request.headers)).toMatchObject([
      { 'x-number': '3', 'x-list': 'a,b' },
      { 'x-number': '4' },
    ])
    expect(Object.keys(server.requests[0]?.headers ?? {})).not.toContain('x-none')
    expect(Object.keys(server.requests[0]?.headers ?? {})).not.toContain('x-absent')
  })

  test('take a signal', async () => {
    const reason = new Error('enough')
    const call = createPaths(clientOf(server)).GET(path, {
      params,
      signal: AbortSignal.abort(reason),
    })
    expect(await rejection(call)).toBe(reason)
  })
})
