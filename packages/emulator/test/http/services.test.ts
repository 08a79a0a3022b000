import type { Operation, ValkeyService } from '@dbaas-valkey/types'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import type { Emulator } from '../../src/emulator.js'
import { startEmulator } from '../../src/start.js'
import { call } from '../support/http.js'
import { change } from '../support/operations.js'

let emulator: Emulator

beforeAll(async () => {
  emulator = await startEmulator()
})

afterAll(() => emulator.stop())

async function read(name: string): Promise<ValkeyService> {
  return (await call(emulator, 'GET', `/dbaas-valkey/${name}`)).json<ValkeyService>()
}

describe('a service', () => {
  test('is ordered with a pending operation and runs when that has succeeded', async () => {
    const answer = await call(emulator, 'POST', '/dbaas-valkey/cache', { plan: 'startup-4' })
    expect(answer.json()).toMatchObject({ state: 'pending' })
    const { id = '' } = answer.json<Operation>()
    await emulator.control.finishOperation({ id })
    const operation = (await call(emulator, 'GET', `/operation/${id}`)).json<Operation>()
    expect(operation.state).toBe('success')
    expect(await read('cache')).toMatchObject({
      name: 'cache',
      state: 'running',
      plan: 'startup-4',
    })
  })

  test('can be addressed by the id in the reference of its operation', async () => {
    const { reference } = await change(emulator, 'POST', '/dbaas-valkey/by-id', {
      plan: 'hobbyist-2',
    })
    expect(await read(reference?.id ?? '')).toMatchObject({ name: 'by-id' })
    const path = `/dbaas-valkey/${reference?.id}/user`
    expect((await change(emulator, 'POST', path, { username: 'app' })).state).toBe('success')
    expect((await change(emulator, 'DELETE', `/dbaas-valkey/${reference?.id}`)).state).toBe(
      'success',
    )
    expect((await call(emulator, 'GET', '/dbaas-valkey/by-id')).status).toBe(404)
  })

  test('can be deleted through the path that lists services of every type', async () => {
    await change(emulator, 'POST', '/dbaas-valkey/by-alias', { plan: 'hobbyist-2' })
    expect((await change(emulator, 'DELETE', '/dbaas-service/by-alias')).state).toBe('success')
    expect((await call(emulator, 'GET', '/dbaas-valkey/by-alias')).status).toBe(404)
  })

  test('lives in the zone in which it was ordered', async () => {
    const endpoint = emulator.endpoint.replace('/v2', '/zones/at-vie-1/v2')
    const elsewhere = { ...emulator, endpoint }
    await change(elsewhere, 'POST', '/dbaas-valkey/vienna', { plan: 'hobbyist-2' })
    const service = (await call(elsewhere, 'GET', '/dbaas-valkey/vienna')).json<ValkeyService>()
    expect(service.zone).toBe('at-vie-1')
    expect((await call(emulator, 'GET', '/dbaas-valkey/vienna')).status).toBe(404)
    await change(elsewhere, 'DELETE', '/dbaas-valkey/vienna')
  })

  test('is refused under a name that is taken', async () => {
    await change(emulator, 'POST', '/dbaas-valkey/taken', { plan: 'hobbyist-2' })
    const answer = await call(emulator, 'POST', '/dbaas-valkey/taken', { plan: 'hobbyist-2' })
    expect(answer.status).toBe(409)
    expect(answer.json()).toEqual({ message: expect.stringContaining('taken') })
  })
})

describe('every operation of the contract', () => {
  test.each([
    ['GET', '/dbaas-ca-certificate'],
    ['GET', '/dbaas-service-type'],
    ['GET', '/dbaas-service-type/valkey'],
    ['GET', '/dbaas-settings-valkey'],
    ['GET', '/dbaas-service'],
    ['GET', '/zone'],
    ['GET', '/dbaas-valkey/cache'],
    ['GET', '/dbaas-valkey/cache/user'],
    ['GET', '/dbaas-valkey/cache/user/default/password/reveal'],
  ])('%s %s answers as the contract says', async (method, path) => {
    expect((await call(emulator, method, path)).status).toBe(200)
  })
})
