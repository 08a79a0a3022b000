import { startEmulator, type Emulator } from '@dbaas-valkey/emulator'
import type { CallToolResult, Client } from '@modelcontextprotocol/client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { eras, pointedTo, startHost } from './support/host.js'

let emulator: Emulator
beforeAll(async () => {
  emulator = await startEmulator({ operations: 'when-told' })
})
afterAll(() => emulator.stop())

describe.each(eras)('in revision %s of the protocol', (era) => {
  const name = `cache-${era.slice(0, 4)}`
  const create = (client: Client, service: string, options: Parameters<Client['callTool']>[1]) =>
    client.callTool(
      {
        name: 'create-dbaas-service-valkey',
        arguments: { name: service, body: { plan: 'startup-4' }, wait: true },
      },
      options,
    )
  const start = () => startHost({ era, words: ['--allow', 'add'], env: pointedTo(emulator) })

  test('a call waits for its operation, and tells how it goes', async () => {
    const client = await start()
    const told: string[] = []
    const onprogress = ({ message }: { message?: string | undefined }): void => {
      told.push(message ?? '')
      // Whoever waits sees it pending first.
      if (told.length === 1) void finishAll()
    }
    const result = (await create(client, name, { onprogress })) as CallToolResult
    expect(result.structuredContent).toMatchObject({ state: 'success' })
    expect(told.length).toBeGreaterThan(0)
    for (const line of told) expect(line).toMatch(/^The operation is pending after \d+ s\.$/)
    await client.close()
  })

  test('a wait that is cancelled ends, and what was begun goes on', async () => {
    const client = await start()
    const controller = new AbortController()
    const onprogress = (): void => controller.abort()
    const call = create(client, `${name}-2`, { onprogress, signal: controller.signal })
    await expect(call).rejects.toThrow()
    const reads = async () => (await emulator.control.journal()).length
    // The server goes on to serve, and asks the API no more.
    await client.listTools()
    const before = await reads()
    await new Promise((resolve) => setTimeout(resolve, 4000))
    expect(await reads()).toBe(before)
    await finishAll()
    expect(JSON.stringify(await emulator.control.state())).toContain(`${name}-2`)
    await client.close()
  })
})

async function finishAll(): Promise<void> {
  for (const { id, state } of await emulator.control.operations()) {
    if (state === 'pending' && id !== undefined) await emulator.control.finishOperation({ id })
  }
}
