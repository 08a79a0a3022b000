import { startEmulator, type Emulator } from '@dbaas-valkey/emulator'
import type { Client } from '@modelcontextprotocol/client'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import {
  eras,
  everything,
  fail,
  pointedTo,
  startHost,
  succeed,
  textOf,
  type HostOptions,
} from './support/host.js'

let emulator: Emulator

beforeAll(async () => {
  emulator = await startEmulator({ operations: 'at-once', secrets: 'shown' })
})
afterAll(() => emulator.stop())
beforeEach(async () => {
  await emulator.control.reset()
  await emulator.control.seed({
    services: [
      {
        name: 'cache',
        body: { plan: 'startup-4' },
        users: [{ username: 'app', password: 'canary-of-app' }],
      },
      { name: 'other', body: { plan: 'startup-4' } },
    ],
  })
})

async function within<T>(options: HostOptions, use: (client: Client) => Promise<T>): Promise<T> {
  const client = await startHost({ ...options, env: pointedTo(emulator) })
  try {
    return await use(client)
  } finally {
    await client.close()
  }
}

async function services(): Promise<(string | undefined)[]> {
  return within({}, async (client) => {
    const answer = await succeed(client, 'list-dbaas-services')
    return (answer['dbaas-services'] as { name: string }[]).map(({ name }) => name).toSorted()
  })
}

const remove = 'delete-dbaas-service-valkey'

describe.each(eras)('before something is destroyed, in revision %s of the protocol', (era) => {
  const ask = (person: NonNullable<HostOptions['person']>, name = 'cache') =>
    within({ era, words: ['--allow', 'destroy'], person }, (client) =>
      client.callTool({ name: remove, arguments: { name } }),
    )

  test('the person is asked by its name, and it is done once agreed', async () => {
    const asked: string[] = []
    const result = await ask((question) => {
      asked.push(question)
      return { action: 'accept', content: { confirm: true } }
    })
    expect(result.isError).toBeFalsy()
    expect(asked).toEqual([
      'Delete a Valkey service: name "cache". What this destroys does not come back.',
    ])
    expect(await services()).toEqual(['other'])
  })

  test.each([
    { action: 'accept', content: { confirm: false } },
    { action: 'decline' },
    { action: 'cancel' },
  ])('nothing is done after %j', async (answer) => {
    const result = await ask(() => answer)
    expect(result.isError).toBe(true)
    expect(textOf(result)).toBe(`The person did not confirm ${remove}. Nothing was done.`)
    expect(await services()).toEqual(['cache', 'other'])
  })

  test('a client that cannot ask is told how to allow it', async () => {
    const said = await within({ era, words: ['--allow', 'destroy'] }, (client) =>
      fail(client, remove, { name: 'cache' }),
    )
    expect(said).toContain('no way to ask the person')
    expect(said).toContain('--no-confirm')
    expect(await services()).toEqual(['cache', 'other'])
  })

  test('nobody is asked with --no-confirm', async () => {
    await within({ era, words: ['--allow', 'destroy', '--no-confirm'] }, (client) =>
      succeed(client, remove, { name: 'cache' }),
    )
    expect(await services()).toEqual(['other'])
  })
})

describe('confined to a service', () => {
  const confined = <T>(use: (client: Client) => Promise<T>) =>
    within({ words: [...everything, '--no-confirm', '--service', 'cache'] }, use)
  const said = 'This server is confined to cache and may not reach "other".'

  test('it lists no other', async () => {
    const answer = await confined((client) => succeed(client, 'list-dbaas-services'))
    expect(answer).toMatchObject({ 'dbaas-services': [{ name: 'cache' }] })
    expect(JSON.stringify(answer)).not.toContain('other')
  })

  test('every tool that takes a service refuses another', async () => {
    await emulator.control.clearJournal()
    await confined(async (client) => {
      const { tools } = await client.listTools()
      const taking = tools.filter(({ inputSchema: { properties = {} } }) =>
        ['name', 'service-name'].some((name) => name in properties),
      )
      expect(taking).toHaveLength(15)
      for (const { name, inputSchema } of taking) {
        const key = 'name' in (inputSchema.properties ?? {}) ? 'name' : 'service-name'
        const input = { [key]: 'other', username: 'app', body: bodies[name] }
        const given = Object.entries(input).filter(([one]) => one in (inputSchema.properties ?? {}))
        expect(await fail(client, name, Object.fromEntries(given))).toContain(said)
      }
    })
    expect(await emulator.control.journal()).toEqual([])
  })

  test('another is not forked from', async () => {
    const input = { name: 'cache', body: { plan: 'startup-4', 'fork-from-service': 'other' } }
    const text = await confined((client) => fail(client, 'create-dbaas-service-valkey', input))
    expect(text).toContain(said)
  })
})

/** The smallest bodies that pass. */
const bodies: Readonly<Record<string, object>> = {
  'create-dbaas-service-valkey': { plan: 'startup-4' },
  'create-dbaas-valkey-user': { username: 'app' },
  'update-dbaas-service-valkey': {},
  'update-dbaas-valkey-user-access-control': {},
  'reset-dbaas-valkey-user-password': {},
  'get-dbaas-service-logs': {},
  'get-dbaas-service-metrics': {},
}

describe('secrets', () => {
  test('stand in no answer of a tool that reads, whatever is allowed', async () => {
    const texts = await within({ words: everything }, async (client) => {
      const answer = await client.callTool({
        name: 'get-dbaas-service-valkey',
        arguments: { name: 'cache' },
      })
      return JSON.stringify(answer)
    })
    expect(texts).toContain('***')
    expect(texts).not.toContain('canary-of-app')
    const { users = [] } = await emulatorService()
    expect(users.length).toBeGreaterThan(0)
    for (const { password } of users) expect(texts).not.toContain(password)
  })

  test('are revealed where that is allowed, and the tool is not offered otherwise', async () => {
    const input = { 'service-name': 'cache', username: 'app' }
    const name = 'reveal-dbaas-valkey-user-password'
    const answer = await within({ words: ['--allow', 'reveal'] }, (client) =>
      succeed(client, name, input),
    )
    expect(answer['password']).toBe('canary-of-app')
    await within({}, (client) =>
      expect(client.callTool({ name, arguments: input })).rejects.toThrow(),
    )
  })
})

/** The service as the API tells it. */
async function emulatorService(): Promise<{ users?: { password: string }[] }> {
  const { createClient } = await import('@dbaas-valkey/client')
  const { EXOSCALE_API_KEY, EXOSCALE_API_SECRET, EXOSCALE_API_ENDPOINT } = pointedTo(emulator)
  const client = createClient({
    endpoint: EXOSCALE_API_ENDPOINT,
    apiKey: EXOSCALE_API_KEY,
    apiSecret: EXOSCALE_API_SECRET,
  })
  return (await client.getDbaasServiceValkey({ name: 'cache' })) as {
    users?: { password: string }[]
  }
}
