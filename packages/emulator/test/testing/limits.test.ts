import { createClient, ForbiddenError, OperationFailedError } from '@dbaas-valkey/client'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'

import type { Emulator } from '../../src/emulator.js'
import { startEmulator } from '../../src/start.js'

const limits = { quota: 2, soldOut: ['premium-4'] }
const body = { plan: 'hobbyist-2' }

let emulator: Emulator

beforeAll(async () => {
  emulator = await startEmulator({ ...limits, operations: 'at-once' })
})
afterEach(() => emulator.control.reset())
afterAll(() => emulator.stop())

describe('a quota', () => {
  test('refuses one more service than it allows, in all zones together, until one is deleted', async () => {
    const home = createClient(emulator)
    const vienna = home.forZone('at-vie-1')
    await home.createDbaasServiceValkey({ name: 'one', body })
    await vienna.createDbaasServiceValkey({ name: 'two', body })
    for (const client of [home, vienna]) {
      const refused = client.createDbaasServiceValkey({ name: 'three', body })
      await expect(refused).rejects.toBeInstanceOf(ForbiddenError)
      await expect(refused).rejects.toMatchObject({
        status: 403,
        problem: { message: 'Quota exceeded: the account may have no more services than 2' },
      })
    }
    await home.deleteDbaasServiceValkey({ name: 'one' })
    await vienna.createDbaasServiceValkey({ name: 'three', body })
  })

  test('holds for requests that arrive together', async () => {
    const client = createClient(emulator)
    const orders = Array.from({ length: 5 }, (_, index) =>
      client.createDbaasServiceValkey({ name: `service-${index}`, body }),
    )
    const ends = await Promise.allSettled(orders)
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(2)
  })

  test('is changed and lifted by control calls, and comes back with a reset', async () => {
    const { control } = emulator
    expect(await control.limits()).toEqual(limits)
    await control.setLimits({ quota: 0 })
    await expect(control.seed({ services: [{ name: 'one', body }] })).rejects.toThrow('Quota')
    await control.setLimits({})
    expect(await control.limits()).toEqual({})
    const services = ['one', 'two', 'three'].map((name) => ({ name, body }))
    await control.seed({ services })
    await control.reset()
    expect(await control.limits()).toEqual(limits)
  })
})

describe('a plan that is sold out', () => {
  test('makes the operation fail that creates a service with it, and leaves the name free', async () => {
    const client = createClient(emulator)
    const order = (plan: string) => client.createDbaasServiceValkey({ name: 'one', body: { plan } })
    const failed = client.wait(await order('premium-4'))
    await expect(failed).rejects.toBeInstanceOf(OperationFailedError)
    await expect(failed).rejects.toMatchObject({
      operation: { reason: 'unavailable', message: 'The plan premium-4 is sold out' },
    })
    expect(await order('business-4')).toMatchObject({ state: 'success' })
  })

  test('makes the operation fail that changes a service to it, but not one of a service that has it', async () => {
    const { control } = emulator
    const client = createClient(emulator)
    await control.seed({ services: [{ name: 'one', body }] })
    const update = (plan: string) =>
      client.updateDbaasServiceValkey({
        name: 'one',
        body: { plan, 'termination-protection': false },
      })
    expect(await update('premium-4')).toMatchObject({ state: 'failure', reason: 'unavailable' })
    expect((await client.getDbaasServiceValkey({ name: 'one' })).plan).toBe('hobbyist-2')
    await control.setLimits({ soldOut: ['hobbyist-2'] })
    expect(await update('hobbyist-2')).toMatchObject({ state: 'success' })
  })

  test('has to be a plan', async () => {
    const soldOut = ['premium-5']
    await expect(emulator.control.setLimits({ soldOut })).rejects.toMatchObject({
      code: 'COMMAND_REFUSED',
      message: 'setLimits.soldOut: "premium-5" is not a plan.',
    })
    await expect(startEmulator({ soldOut })).rejects.toMatchObject({
      code: 'INVALID_OPTION',
      message: 'options.soldOut: "premium-5" is not a plan.',
    })
  })
})
