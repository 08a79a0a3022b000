import type { ValkeyService } from '@dbaas-valkey/types'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'

import type { Emulator } from '../../src/emulator.js'
import { startEmulator } from '../../src/start.js'
import type { Target } from '../support/http.js'
import { egoscale, switchZone, wait } from './egoscale.js'

let emulator: Emulator
let api: Target

beforeAll(async () => {
  emulator = await startEmulator()
  api = await switchZone(emulator, 'de-fra-1')
})

afterAll(() => emulator.stop())

async function read(name: string): Promise<ValkeyService> {
  return (await egoscale(api, 'GET', `/dbaas-valkey/${name}`)).json<ValkeyService>()
}

describe('the Terraform provider', () => {
  // Terraform provider 0.70.0, pkg/resources/database/resource_service_valkey.go:114 to 151.
  test('reads a service right after it was ordered, without waiting', async () => {
    const settings = { lfu_log_factor: 15, ssl: true }
    const created = await egoscale(api, 'POST', '/dbaas-valkey/terraform', {
      'ip-filter': ['0.0.0.0/0'],
      maintenance: { dow: 'monday', time: '10:23:00' },
      plan: 'hobbyist-2',
      'termination-protection': true,
      'valkey-settings': settings,
    })
    expect(created.status).toBe(200)
    const service = await read('terraform')
    expect(service).toMatchObject({
      'ip-filter': ['0.0.0.0/0'],
      maintenance: { dow: 'monday', time: '10:23:00' },
      'node-count': 1,
      'termination-protection': true,
      'valkey-settings': settings,
      'created-at': expect.any(String),
      'updated-at': expect.any(String),
      'disk-size': expect.any(Number),
      'node-cpu-count': expect.any(Number),
      'node-memory': expect.any(Number),
      state: expect.any(String),
    })
    const { certificate } = (await egoscale(api, 'GET', '/dbaas-ca-certificate')).json<{
      certificate: string
    }>()
    expect(certificate).toMatch(/^-----BEGIN CERTIFICATE-----/)
    await wait(api, created)
  })

  // Terraform provider 0.70.0, pkg/resources/database/resource_service_valkey.go:347.
  test('sees no difference between what it planned and what it reads', async () => {
    const updated = await egoscale(api, 'PUT', '/dbaas-valkey/terraform', {
      'ip-filter': ['1.1.1.1/32', '10.0.0.0/8'],
      'termination-protection': false,
      // Where a setting is not in its configuration, ssl goes out as false.
      'valkey-settings': { maxmemory_policy: 'volatile-lru', ssl: false },
    })
    await wait(api, updated)
    expect(await read('terraform')).toMatchObject({
      'ip-filter': ['1.1.1.1/32', '10.0.0.0/8'],
      'termination-protection': false,
      'valkey-settings': { maxmemory_policy: 'volatile-lru', ssl: false },
      maintenance: { dow: 'monday', time: '10:23:00' },
    })
  })

  // Terraform provider 0.70.0, pkg/resources/database/resource_service_valkey.go:202.
  test('takes a 404 for a resource that is gone', async () => {
    await wait(api, await egoscale(api, 'DELETE', '/dbaas-service/terraform'))
    expect((await egoscale(api, 'GET', '/dbaas-valkey/terraform')).status).toBe(404)
  })
})

describe('the Terraform provider, which waits for no operation', () => {
  // Terraform provider 0.70.0, pkg/resources/database/resource_service_valkey.go:114: it waits for no operation.
  test('reads what it has just changed, however long the work takes', async () => {
    const slow = await startEmulator({ operations: { after: 600_000 } })
    onTestFinished(() => slow.stop())
    await slow.control.seed({ services: [{ name: 'terraform', body: { plan: 'hobbyist-2' } }] })
    const changed = {
      plan: 'business-4',
      maintenance: { dow: 'monday', time: '10:23:00' },
      'ip-filter': ['1.1.1.1/32'],
      'termination-protection': true,
      'valkey-settings': { timeout: 100, ssl: false },
    }
    await egoscale(slow, 'PUT', '/dbaas-valkey/terraform', changed)
    const service = (await egoscale(slow, 'GET', '/dbaas-valkey/terraform')).json<ValkeyService>()
    expect(service).toMatchObject({ ...changed, 'node-count': 2, 'node-memory': 4 * 2 ** 30 })
    expect((await egoscale(slow, 'DELETE', '/dbaas-service/terraform')).status).toBe(409)
  })

  // Terraform provider 0.70.0, pkg/resources/database/resource_service.go:671.
  test('finds nothing after a deletion, and orders a service of the same name', async () => {
    const request = { plan: 'hobbyist-2' }
    await wait(api, await egoscale(api, 'POST', '/dbaas-valkey/replaced', request))
    for (let turn = 0; turn < 3; turn++) {
      await egoscale(api, 'DELETE', '/dbaas-service/replaced')
      expect((await egoscale(api, 'GET', '/dbaas-valkey/replaced')).status).toBe(404)
      const created = await egoscale(api, 'POST', '/dbaas-valkey/replaced', request)
      expect((await wait(api, created)).state).toBe('success')
      expect((await read('replaced')).state).toBe('running')
    }
  })
})
