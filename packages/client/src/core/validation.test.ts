import { operations } from '@dbaas-valkey/validator/operations'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { clientOf, rejection } from '../../test/support/client.js'
import { startFaultServer, type FaultServer } from '../../test/support/fault-server.js'
import { RequestValidationError, ResponseValidationError, type ClientOptions } from '../index.js'
import { createPaths } from '../paths.js'

let server: FaultServer
beforeAll(async () => {
  server = await startFaultServer()
})
afterAll(() => server.stop())

const service = { name: 'cache', plan: 'startup-4', type: 'valkey', 'prometheus-uri': {} }

/** A client that validates, and what it warned of. */
function validating(validation?: ClientOptions['validation']): {
  valkey: ReturnType<typeof clientOf>
  warnings: string[]
} {
  const warnings: string[] = []
  const logger = {
    debug: () => {},
    error: () => {},
    warn: (line: string) => void warnings.push(line),
  }
  return { valkey: clientOf(server, { validator: operations, validation, logger }), warnings }
}

describe('requests', () => {
  const faults: [string, (valkey: ReturnType<typeof clientOf>) => Promise<unknown>, string][] = [
    [
      'a body without what is required',
      (valkey) => valkey.createDbaasServiceValkey({ name: 'cache', body: {} as never }),
      '/plan',
    ],
    ['no body', (valkey) => valkey.createDbaasServiceValkey({ name: 'cache' } as never), ''],
    [
      'a value out of range',
      (valkey) =>
        valkey.updateDbaasServiceValkey({
          name: 'cache',
          body: { 'valkey-settings': { io_threads: 99 } },
        }),
      '/valkey-settings/io_threads',
    ],
    [
      'a name that is too long',
      (valkey) => valkey.getDbaasServiceValkey({ name: 'x'.repeat(64) }),
      '/name',
    ],
    [
      'a body in paths',
      (valkey) =>
        createPaths(valkey).POST('/dbaas-valkey/{name}', {
          params: { path: { name: 'cache' } },
          body: {} as never,
        }),
      '/plan',
    ],
    [
      'a parameter in paths',
      (valkey) =>
        createPaths(valkey).GET('/dbaas-valkey/{name}', {
          params: { path: { name: 'x'.repeat(64) } },
        }),
      '/name',
    ],
  ]
  test.each(faults)('with %s are refused before anything is sent', async (_, call, pointer) => {
    server.script({ body: service })
    const error = await rejection(call(validating().valkey))
    expect(error).toBeInstanceOf(RequestValidationError)
    expect(error).toMatchObject({ issues: [{ pointer }], attempts: 0 })
    expect(server.requests).toHaveLength(0)
  })

  test('are sent as they are when that is switched off', async () => {
    server.script({ body: service })
    await validating({ requests: false }).valkey.getDbaasServiceValkey({ name: 'x'.repeat(64) })
    expect(server.requests).toHaveLength(1)
  })
})

describe('responses', () => {
  const read = (valkey: ReturnType<typeof clientOf>): Promise<unknown> =>
    valkey.getDbaasServiceValkey({ name: 'cache' })
  const wrong = { ...service, plan: 4 }

  test('that are as the contract says pass in silence', async () => {
    server.script({ body: service })
    const { valkey, warnings } = validating({ responses: 'throw' })
    expect(await read(valkey)).toEqual(service)
    expect(warnings).toEqual([])
  })

  test.each([
    ['a wrong type', wrong],
    ['a new value of an enum', { ...service, state: 'hibernating' }],
    ['an unknown property', { ...service, mood: 'good' }],
  ])('with %s are handed over under `warn`, which is the default', async (_, body) => {
    server.script({ body })
    expect(await read(validating().valkey)).toEqual(body)
  })

  test('that are wrong are told to the logger under `warn`', async () => {
    server.script({ body: wrong })
    const { valkey, warnings } = validating({ responses: 'warn' })
    await read(valkey)
    expect(warnings).toHaveLength(1)
    expect(warnings[0]).toContain('/plan')
  })

  test('that are wrong are handed over even if the logger fails', async () => {
    server.script({ body: wrong })
    const fail = (): never => {
      throw new Error('the disk is full')
    }
    const logger = { debug: fail, warn: fail, error: fail }
    expect(await read(clientOf(server, { validator: operations, logger }))).toEqual(wrong)
  })

  test('that are wrong raise an error under `throw`', async () => {
    server.script({ body: wrong })
    const error = await rejection(read(validating({ responses: 'throw' }).valkey))
    expect(error).toBeInstanceOf(ResponseValidationError)
    expect(error).toMatchObject({ issues: [{ pointer: '/plan' }] })
  })

  test('keep the Operation on the error, since it was done', async () => {
    const operation = { id: '6f8c1b1e-9d3a-4c55-8f0e-2b7d1c9a4e10', state: 'resting' }
    server.script({ body: operation })
    const { valkey } = validating({ responses: 'throw' })
    const error = await rejection(valkey.startDbaasValkeyMaintenance({ name: 'cache' }))
    expect(error).toMatchObject({ code: 'RESPONSE_VALIDATION', operation })
    expect(server.requests).toHaveLength(1)
  })

  test('are not looked at under `false`', async () => {
    server.script({ body: wrong })
    const { valkey, warnings } = validating({ responses: false })
    expect(await read(valkey)).toEqual(wrong)
    expect(warnings).toEqual([])
  })
})
