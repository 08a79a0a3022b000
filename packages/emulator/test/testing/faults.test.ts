import type { Operation } from '@dbaas-valkey/types'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'

import type { Emulator } from '../../src/emulator.js'
import { startEmulator } from '../../src/start.js'
import { call } from '../support/http.js'

let emulator: Emulator

beforeAll(async () => {
  emulator = await startEmulator({ operations: 'at-once' })
})

afterEach(() => emulator.control.reset())
afterAll(() => emulator.stop())

const list = () => call(emulator, 'GET', '/dbaas-service')
const create = () => call(emulator, 'POST', '/dbaas-valkey/cache', { plan: 'hobbyist-2' })

async function names(): Promise<unknown> {
  return (await list()).json()
}

describe('an injected fault', () => {
  test('answers with a status and says when to come back, as often as was asked', async () => {
    await emulator.control.injectFault({
      operation: 'list-dbaas-services',
      kind: 'status',
      status: 503,
      retryAfter: 7,
      times: 2,
    })
    const answers = [await list(), await list(), await list()]
    expect(answers.map(({ status }) => status)).toEqual([503, 503, 200])
    expect(answers[0]?.headers['retry-after']).toBe('7')
    expect(answers[0]?.json()).toHaveProperty('message')
  })

  test('answers with any body', async () => {
    await emulator.control.injectFault({
      operation: 'list-dbaas-services',
      kind: 'status',
      status: 200,
      body: '<html>maintenance</html>',
      contentType: 'text/html',
    })
    const answer = await list()
    expect(answer).toMatchObject({ status: 200, text: '<html>maintenance</html>' })
    expect(answer.headers['content-type']).toBe('text/html')
  })

  test('answers with an object as JSON, as it was when the fault was injected', async () => {
    const errors = [{ detail: 'no such plan' }]
    await emulator.control.injectFault({
      operation: 'list-dbaas-services',
      kind: 'status',
      status: 422,
      body: { message: 'Invalid request', errors },
    })
    errors.length = 0
    const answer = await list()
    expect(answer.status).toBe(422)
    expect(answer.headers['content-type']).toBe('application/json')
    expect(answer.json()).toEqual({
      message: 'Invalid request',
      errors: [{ detail: 'no such plan' }],
    })
  })

  test.each([7, true, [], null])('is refused with the body %j', async (body) => {
    const fault = { operation: '*', kind: 'status', status: 500, body } as never
    await expect(emulator.control.injectFault(fault)).rejects.toThrow(
      'injectFault.body must be a string or an object',
    )
  })

  test('keeps a request from being handled when it resets the connection before', async () => {
    await emulator.control.injectFault({
      operation: 'create-dbaas-service-valkey',
      kind: 'reset',
    })
    await expect(create()).rejects.toMatchObject({ code: 'ECONNRESET' })
    expect(await names()).toEqual({ 'dbaas-services': [] })
  })

  test('loses only the answer when it resets the connection after', async () => {
    await emulator.control.injectFault({
      operation: 'create-dbaas-service-valkey',
      kind: 'reset',
      handled: true,
    })
    await expect(create()).rejects.toMatchObject({ code: 'ECONNRESET' })
    expect(await names()).toMatchObject({ 'dbaas-services': [{ name: 'cache' }] })
  })

  test('cuts an answer off in the middle of its body', async () => {
    await emulator.control.injectFault({ operation: 'list-dbaas-services', kind: 'truncate' })
    await expect(list()).rejects.toMatchObject({ code: 'ECONNRESET' })
    expect((await list()).status).toBe(200)
  })

  test('delays a request and nothing else', async () => {
    await emulator.control.injectFault({
      operation: 'list-dbaas-services',
      kind: 'delay',
      delay: 50,
    })
    const finished: string[] = []
    await Promise.all([
      list().then(() => finished.push('delayed')),
      call(emulator, 'GET', '/dbaas-settings-valkey').then(() => finished.push('other')),
    ])
    expect(finished).toEqual(['other', 'delayed'])
  })

  test('makes an operation fail that was accepted, and nothing of it is done', async () => {
    await emulator.control.injectFault({
      operation: 'create-dbaas-service-valkey',
      kind: 'fail',
      reason: 'unavailable',
      message: 'The plan is sold out.',
    })
    expect((await create()).json<Operation>()).toMatchObject({
      state: 'failure',
      reason: 'unavailable',
      message: 'The plan is sold out.',
    })
    expect(await names()).toEqual({ 'dbaas-services': [] })
    expect((await create()).json()).toMatchObject({ state: 'success' })
  })

  test('hits every operation when it is aimed at all', async () => {
    await emulator.control.injectFault({ operation: '*', kind: 'status', status: 429, times: 2 })
    const statuses = [(await list()).status, (await create()).status, (await list()).status]
    expect(statuses).toEqual([429, 429, 200])
  })

  test('waits in line behind those injected before it', async () => {
    const target = { operation: 'list-dbaas-services', kind: 'status' } as const
    await emulator.control.injectFault({ ...target, status: 500 })
    await emulator.control.injectFault({ ...target, status: 502 })
    expect([(await list()).status, (await list()).status]).toEqual([500, 502])
  })

  test('can be looked at and taken back', async () => {
    const target = { operation: 'list-dbaas-services', kind: 'status', status: 500 } as const
    const first = await emulator.control.injectFault({ ...target, times: 3 })
    const second = await emulator.control.injectFault(target)
    await list()
    expect(await emulator.control.faults()).toEqual([{ ...first, left: 2 }, second])
    await emulator.control.clearFaults({ id: first.id })
    expect(await emulator.control.faults()).toEqual([second])
    await emulator.control.clearFaults()
    expect((await list()).status).toBe(200)
  })

  test('does not wait for requests that are refused anyway', async () => {
    await emulator.control.injectFault({ operation: '*', kind: 'status', status: 500 })
    const unsigned = await call({ ...emulator, apiSecret: 'wrong' }, 'GET', '/dbaas-service')
    expect(unsigned.status).toBe(403)
    expect(await emulator.control.faults()).toHaveLength(1)
  })
})
