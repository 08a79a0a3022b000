import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

import type { Client, Tool } from '@modelcontextprotocol/client'
import contract from '@dbaas-valkey/types/openapi.json' with { type: 'json' }
import { describe, expect, test } from 'vitest'

import { eras, everything, startHost } from './support/host.js'

interface ContractOperation {
  readonly operationId: string
  readonly 'x-effect': string
  readonly 'x-async'?: boolean
  readonly 'x-command': readonly string[]
}

const operations = Object.values(
  contract.paths as Record<string, Record<string, ContractOperation>>,
)
  .flatMap((item) => Object.values(item))
  .filter((operation) => operation.operationId !== undefined)

async function toolsWith(...words: string[]): Promise<Tool[]> {
  return within(words, async (client) => (await client.listTools()).tools)
}

async function within<T>(words: string[], use: (client: Client) => Promise<T>): Promise<T> {
  const client = await startHost({ words })
  try {
    return await use(client)
  } finally {
    await client.close()
  }
}

const names = (tools: readonly Tool[]): string[] => tools.map(({ name }) => name).toSorted()
const idsOf = (wanted: (operation: ContractOperation) => boolean): string[] =>
  operations
    .filter(wanted)
    .map(({ operationId }) => operationId)
    .toSorted()

describe('what is offered', () => {
  test('is what reads, unless more is allowed', async () => {
    const tools = await toolsWith()
    expect(names(tools)).toEqual(idsOf((operation) => operation['x-effect'] === 'read'))
    expect(tools.every(({ annotations }) => annotations?.readOnlyHint === true)).toBe(true)
  })

  test.each(['reveal', 'add', 'change', 'destroy'])(
    'with --allow %s is that as well',
    async (effect) => {
      const tools = await toolsWith('--allow', effect)
      expect(names(tools)).toEqual(
        idsOf((operation) => ['read', effect].includes(operation['x-effect'])),
      )
    },
  )

  test('with everything allowed is each operation of the contract, in one order', async () => {
    const first = await toolsWith(...everything)
    expect(names(first)).toEqual(idsOf(() => true))
    expect(JSON.stringify(await toolsWith(...everything))).toBe(JSON.stringify(first))
  })

  test('with --tools is of these groups only', async () => {
    const tools = await toolsWith(...everything, '--tools', 'user,operation')
    const want = ['user', 'operation']
    expect(names(tools)).toEqual(
      idsOf((operation) => want.includes(operation['x-command'][0] ?? '')),
    )
  })

  test.each(eras)('is the same in revision %s of the protocol', async (era) => {
    const client = await startHost({ era })
    expect(names((await client.listTools()).tools)).toContain('list-dbaas-services')
    await client.close()
  })

  test('cannot be got around by a name', async () => {
    await within([], async (client) => {
      await expect(
        client.callTool({ name: 'delete-dbaas-service-valkey', arguments: { name: 'cache' } }),
      ).rejects.toThrow('not found')
    })
  })
})

describe('a tool', async () => {
  const tools = await toolsWith(...everything)

  test.each(tools.map((tool) => [tool.name, tool] as const))(
    '%s has words and schemas',
    (_, tool) => {
      expect(tool.title).toBeTruthy()
      expect(tool.description).toBeTruthy()
      expect(tool.inputSchema).toMatchObject({ type: 'object' })
      expect(tool.outputSchema).toMatchObject({ type: 'object' })
    },
  )

  test.each([
    ['list-dbaas-services', { readOnlyHint: true }],
    [
      'reveal-dbaas-valkey-user-password',
      { readOnlyHint: false, destructiveHint: false, idempotentHint: true },
    ],
    [
      'create-dbaas-service-valkey',
      { readOnlyHint: false, destructiveHint: false, idempotentHint: false },
    ],
    [
      'update-dbaas-service-valkey',
      { readOnlyHint: false, destructiveHint: true, idempotentHint: true },
    ],
    [
      'delete-dbaas-service-valkey',
      { readOnlyHint: false, destructiveHint: true, idempotentHint: true },
    ],
    [
      'reset-dbaas-valkey-user-password',
      { readOnlyHint: false, destructiveHint: true, idempotentHint: false },
    ],
  ])('%s says of itself %j', (name, want) => {
    expect(tools.find((tool) => tool.name === name)?.annotations).toEqual(want)
  })

  test('waits only where there is something to wait for', () => {
    const waits = tools.filter(({ inputSchema }) => 'wait' in (inputSchema.properties ?? {}))
    expect(names(waits)).toEqual(idsOf((operation) => operation['x-async'] === true))
  })
})

test('nothing that is written by hand knows an operation by its name', async () => {
  const folder = join(import.meta.dirname, '../src')
  const files = (await readdir(folder, { recursive: true })).filter(
    (file) => file.endsWith('.ts') && !file.startsWith('generated'),
  )
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')))
  const known = operations.filter(({ operationId }) =>
    texts.some((text) => text.includes(operationId)),
  )
  expect(known).toEqual([])
})
