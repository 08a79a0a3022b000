import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { describe, expect, onTestFinished, test } from 'vitest'

import type { Emulator } from '../../src/emulator.js'
import type { EmulatorOptions } from '../../src/options.js'
import { startEmulator } from '../../src/start.js'
import { guesses } from '../../verify/guesses.js'
import { makeNames } from '../../verify/names.js'
import { readRecords, writeRecord } from '../../verify/record.js'
import { report } from '../../verify/report.js'
import { takeRecord } from '../../verify/take-record.js'
import type { Target } from '../../verify/target.js'
import { verify, type Verification, type VerifyOptions } from '../../verify/verify.js'
import { startChangingProxy, type Change } from '../support/changing-proxy.js'

async function testEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const emulator = await startEmulator(options)
  onTestFinished(() => emulator.stop())
  return emulator
}

type Api = Pick<Emulator, 'endpoint' | 'apiKey' | 'apiSecret'>

function targetOf({ endpoint, apiKey, apiSecret }: Api): Target {
  return { endpoint, credentials: { apiKey, apiSecret } }
}

function against(
  emulator: Emulator,
  endpoint: string,
  options: Partial<VerifyOptions> = {},
): Promise<Verification> {
  return verify({ ...targetOf(emulator), endpoint, ...options })
}

function testFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'verify-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

async function serviceNames(emulator: Emulator): Promise<string[]> {
  return (await emulator.control.state()).services.map(({ name }) => name)
}

describe('verify', () => {
  test('finds no difference between two emulators, in another zone as well, and leaves nothing', async () => {
    const emulator = await testEmulator({ zone: 'de-fra-1' })
    const { record, differences, ...found } = await against(emulator, emulator.endpoint)
    expect(differences).toEqual([])
    expect(Object.keys(record.answers).length).toBeGreaterThan(50)
    expect(report(differences, record.answers, found.emulator.answers)).toContain(
      'No difference in',
    )
    expect(await serviceNames(emulator)).toEqual([])
  })

  test('tells an emulator apart that shows secrets, without showing them', async () => {
    const emulator = await testEmulator({ secrets: 'shown' })
    const { record, differences } = await against(emulator, emulator.endpoint)
    expect(new Set(differences.map(({ place }) => place))).toEqual(
      new Set([
        'body.connection-info.password',
        'body.connection-info.uri[]',
        'body.uri',
        'body.uri-params.password',
        'body.users[default].password',
      ]),
    )
    expect(JSON.stringify(record)).not.toMatch(/AVNS_|Verify-/)
  })

  test('says where an API with other answers differs, and the tables of guesses say so, too', async () => {
    const emulator = await testEmulator()
    const change: Change = ({ method, path }, answer) => {
      if (path.endsWith('/user') && method === 'POST' && answer.status === 409) {
        return { status: 412, body: { message: 'User name is taken' } }
      }
      if (path === '/v2/dbaas-service-type/valkey') {
        const { plans, ...type } = answer.body as { plans: { 'node-cpu-count': number }[] }
        return {
          ...answer,
          body: { ...type, plans: plans.map((plan) => ({ ...plan, 'node-cpu-count': 7 })) },
        }
      }
      return answer
    }
    const endpoint = await startChangingProxy(emulator.endpoint, change)
    const { record, emulator: ours, differences } = await against(emulator, endpoint)
    expect(differences).toContainEqual({
      step: 'users/create-again',
      place: 'status',
      endpoint: 412,
      emulator: 409,
    })
    expect(differences).toContainEqual({
      step: 'users/create-again',
      place: 'body.message',
      endpoint: 'User name is taken',
      emulator: expect.stringContaining('{user}'),
    })
    expect(differences).toContainEqual({
      step: 'requests/type',
      place: 'body.plans[hobbyist-2].node-cpu-count',
      endpoint: 7,
      emulator: expect.any(Number),
    })
    expect(new Set(differences.map(({ step }) => step))).toEqual(
      new Set(['requests/type', 'users/create-again']),
    )
    expect(report(differences, record.answers, ours.answers)).toContain('"User name is taken"')

    // As if it had been the cloud's.
    const folder = testFolder()
    const cloud = { ...record, source: 'ch-gva-2', time: '2026-11-28T10:00:00Z' }
    await writeRecord(cloud, folder)
    const table = guesses(ours, await readRecords(folder))
    expect(table).toMatch(/^\| serviceExists .*\| seen 2026-11-28, ch-gva-2 /m)
    expect(table).toMatch(
      /^\| userExists .*\| differs 2026-11-28, ch-gva-2: body\.message, status /m,
    )
    expect(table).toMatch(/^\| creation\/read .*\| seen 2026-11-28, ch-gva-2 /m)
    expect(guesses(ours, [])).toMatch(/^\| serviceExists .*\| guess /m)

    // A later record counts more, and does not overwrite the other.
    await writeRecord({ ...cloud, time: '2026-11-28T11:00:00Z', answers: ours.answers }, folder)
    expect(readdirSync(folder).sort()).toEqual([
      '2026-11-28-ch-gva-2-2.json',
      '2026-11-28-ch-gva-2.json',
    ])
    expect(guesses(ours, await readRecords(folder))).toMatch(/^\| userExists .*\| seen /m)
  })

  test('keeps everything of an account out of the record', async () => {
    const emulator = await testEmulator()
    await emulator.control.seed({
      services: [{ name: 'canary-service', body: { plan: 'startup-4' } }],
    })
    const canaries = {
      organization: 'Canarycorp',
      'canary-key': 'x',
      email: 'canary@example.com',
      owner: { id: 'CANARY1', name: 'canary', status: 'canary', type: 'canary' },
      tags: ['canary'],
      message: 'Organization Canarycorp (canary@example.com, 203.0.113.99) has canary-quota',
      password: 'canary',
      uri: 'valkeys://canary:canary@canary.example.com:1/canary?canary',
      link: '/v2/organization/canary',
      count: 4_242_424_242,
    }
    const endpoint = await startChangingProxy(emulator.endpoint, (_, { status, body }) => ({
      status,
      body: typeof body === 'object' ? { ...canaries, ...body, canaries: [canaries] } : body,
    }))
    const { record, differences } = await against(emulator, endpoint)
    const text = JSON.stringify([record, differences])
    expect(text).not.toMatch(/canary|4242424242|203\.0\.113\.99/i)
    expect(text).not.toContain(emulator.apiKey)
    expect(text).not.toContain(emulator.apiSecret)
    expect(await serviceNames(emulator)).toEqual(['canary-service'])
  })
})

describe('a run of verify', () => {
  test('creates nothing unless it is confirmed', async () => {
    const emulator = await testEmulator()
    const run = against(emulator, emulator.endpoint, { confirm: async () => false })
    await expect(run).rejects.toThrow('Nothing was created.')
    expect(await emulator.control.journal()).toEqual([])
  })

  test('does not begin where a name that is made up is not free', async () => {
    const emulator = await testEmulator()
    const target = targetOf({ ...emulator, apiSecret: 'wrong' })
    await expect(takeRecord(target, makeNames())).rejects.toThrow('the answer was 403, not 404')
  })

  test('sends no signature in plain text over a network', async () => {
    const emulator = await testEmulator()
    await expect(against(emulator, 'http://api.example.com/v2')).rejects.toThrow('https://')
  })

  test.each<[string, (emulator: Emulator) => Promise<unknown>, string]>([
    [
      'its service is not created',
      ({ control }) =>
        control.injectFault({
          operation: 'create-dbaas-service-valkey',
          kind: 'fail',
          message: 'sold out',
          times: 6,
        }),
      'sold out',
    ],
    [
      'no answer comes to a request that changes something',
      ({ control }) =>
        control.injectFault({ operation: 'create-dbaas-valkey-user', kind: 'reset', times: 1 }),
      'No answer to POST',
    ],
    [
      'the answer to the creation is lost',
      ({ control }) =>
        control.injectFault({
          operation: 'create-dbaas-service-valkey',
          kind: 'reset',
          handled: true,
          times: 5,
        }),
      'No answer to POST',
    ],
    [
      'the deletion is refused at first',
      ({ control }) =>
        control.injectFault({
          operation: 'delete-dbaas-service-valkey',
          kind: 'reset',
          times: 1,
        }),
      'No answer to DELETE',
    ],
  ])('leaves nothing when %s', async (_, spoil, message) => {
    const emulator = await testEmulator()
    await spoil(emulator)
    await expect(takeRecord(targetOf(emulator), makeNames())).rejects.toThrow(message)
    expect(await serviceNames(emulator)).toEqual([])
  })

  test('says what is left when it cannot be deleted', async () => {
    const emulator = await testEmulator()
    const abandon = new AbortController()
    const endpoint = await startChangingProxy(emulator.endpoint, ({ method }, answer) => {
      if (method !== 'DELETE') return answer
      abandon.abort()
      return { status: 500, body: { message: 'broken' } }
    })
    const stop = new AbortController()
    const run = takeRecord({ ...targetOf(emulator), endpoint }, makeNames(), {
      signal: stop.signal,
      abandon: abandon.signal,
      progress: (line) => line.startsWith('users') && stop.abort(new Error('Stopped.')),
    })
    await expect(run).rejects.toThrow(/^Stopped\. Not deleted, or not known to be: verify-\w+\. /)
  })

  test('creates a service of the name that it told, and of no other', async () => {
    const emulator = await testEmulator()
    const names = makeNames()
    const record = await takeRecord(targetOf(emulator), names)
    const created = (await emulator.control.journal()).filter(
      ({ operation }) => operation === 'create-dbaas-service-valkey',
    )
    const service = names.get('service')
    expect(new Set(created.map(({ path }) => path))).toEqual(
      new Set([`/v2/dbaas-valkey/${service}`]),
    )
    expect(JSON.stringify(record)).not.toContain(service)
  })
})
