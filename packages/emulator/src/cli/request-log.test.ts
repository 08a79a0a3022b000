import { describe, expect, test } from 'vitest'

import { logLine } from './request-log.js'

const entry = {
  at: '2026-11-29T08:00:00.000Z',
  method: 'POST',
  path: '/v2/dbaas-valkey/cache',
  operation: 'create-dbaas-service-valkey',
  status: 200,
  duration: 12.345,
  fault: undefined,
} as const

const nowhere = { ...entry, method: 'GET', path: '/v2/instance', operation: undefined, status: 404 }
const reset = { ...entry, status: undefined, fault: 'reset' } as const

describe('a line of the request log', () => {
  test.each([
    [
      entry,
      '2026-11-29T08:00:00.000Z POST /v2/dbaas-valkey/cache create-dbaas-service-valkey 200 12.3 ms\n',
    ],
    [nowhere, '2026-11-29T08:00:00.000Z GET /v2/instance - 404 12.3 ms\n'],
    [
      reset,
      '2026-11-29T08:00:00.000Z POST /v2/dbaas-valkey/cache create-dbaas-service-valkey - 12.3 ms (fault: reset)\n',
    ],
    [
      { ...nowhere, path: '/v2/\u009b31m\u001b[2J zürich\n' },
      '2026-11-29T08:00:00.000Z GET /v2/%9b31m%1b[2J%20z%fcrich%a - 404 12.3 ms\n',
    ],
  ])('is text: %j', (given, want) => {
    expect(logLine('text', given)).toBe(want)
  })

  test.each([
    [
      entry,
      {
        time: '2026-11-29T08:00:00.000Z',
        method: 'POST',
        path: '/v2/dbaas-valkey/cache',
        operation: 'create-dbaas-service-valkey',
        status: 200,
        duration: 12.3,
      },
    ],
    [nowhere, expect.objectContaining({ operation: null, status: 404 })],
    [reset, expect.objectContaining({ status: null, fault: 'reset' })],
  ])('is JSON: %j', (given, want) => {
    const line = logLine('json', given)
    expect(line.endsWith('}\n')).toBe(true)
    expect(JSON.parse(line)).toEqual(want)
  })
})
