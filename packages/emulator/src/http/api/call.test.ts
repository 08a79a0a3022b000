import { describe, expect, test } from 'vitest'

import { callHandler } from './call.js'
import type { HandlerContext } from './handler.js'

/** Returns a context whose backend lists this value as its services. */
function contextWith(list: () => unknown): HandlerContext {
  return { backend: { services: { list } } } as unknown as HandlerContext
}

async function listServices(list: () => unknown) {
  const logged: string[] = []
  const outcome = await callHandler(
    'list-dbaas-services',
    { path: {}, body: undefined },
    contextWith(list),
    undefined,
    {
      log: (level, message) => logged.push(`${level}: ${message}`),
      secrets: 'hidden',
    },
  ).catch((error: unknown) => error)
  return { outcome, logged }
}

describe('the emulator’s own answers', () => {
  test('go out when they are as the contract says', async () => {
    const service = { name: 'a', plan: 'hobbyist-2', type: 'valkey' }
    expect(await listServices(() => [service])).toEqual({
      outcome: { status: 200, body: { 'dbaas-services': [service] } },
      logged: [],
    })
  })

  test('become a 500, and the log says what is wrong, when they are not', async () => {
    const { outcome, logged } = await listServices(() => [{ name: 'a', state: 'asleep' }])
    expect(outcome).toMatchObject({ status: 500, message: expect.stringContaining('contract') })
    expect(logged).toEqual([
      expect.stringMatching(
        /^error: The answer to list-dbaas-services breaks the contract: dbaas-services\[0\]\./,
      ),
    ])
    expect(logged[0]).toContain('dbaas-services[0].state')
  })
})
