import type { MetricsPeriod, ServiceMetrics } from '@dbaas-valkey/types'
import { describe, expect, test } from 'vitest'

import type { Backend } from '../../src/backend/backend.js'
import { carryOut, client, crash, testBackend } from './support.js'

async function backendWithService(plan: string): Promise<Backend> {
  const backend = await testBackend()
  await carryOut(backend.services.create('cache', { plan }))
  return backend
}

describe('logs', () => {
  test('are what the servers wrote, with node and time', async () => {
    const backend = await backendWithService('business-4')
    await crash(backend, 'cache')
    const { logs = [] } = await backend.telemetry.logs('cache', { limit: 500 })
    expect(new Set(logs.map(({ node }) => node))).toEqual(new Set(['cache-1', 'cache-2']))
    const ready = logs.filter(({ message }) => /ready to accept connections/i.test(message ?? ''))
    expect(ready.filter(({ node }) => node === 'cache-1')).toHaveLength(2)
    const times = logs.map(({ time = '' }) => Date.parse(time))
    expect(times).toEqual([...times].sort((a, b) => a - b))
    expect(Math.abs((times.at(-1) ?? 0) - Date.now())).toBeLessThan(60_000)
  })

  test('come in pages, from either end, each entry once', async () => {
    const backend = await backendWithService('startup-4')
    const all = (await backend.telemetry.logs('cache', { limit: 500 })).logs ?? []
    for (const order of ['asc', 'desc'] as const) {
      const pages = []
      let offset: string | undefined
      for (;;) {
        const request = { limit: 4, 'sort-order': order, ...(offset !== undefined && { offset }) }
        const page = await backend.telemetry.logs('cache', request)
        if (page.logs?.length === 0) break
        pages.push(...(page.logs ?? []))
        offset = page.offset
      }
      expect(order === 'asc' ? pages : pages.reverse()).toEqual(all)
    }
  })

  test('refuse an offset that nobody gave', async () => {
    const backend = await backendWithService('startup-4')
    for (const offset of ['-1', 'x', '1e9', ''])
      await expect(backend.telemetry.logs('cache', { offset })).rejects.toMatchObject({
        status: 400,
      })
  })

  test('hold no password', async () => {
    const backend = await backendWithService('business-4')
    await carryOut(backend.users.create('cache', { username: 'app' }))
    await carryOut(backend.users.resetPassword('cache', 'app', 'a-secret-of-mine'))
    const text = JSON.stringify(await backend.telemetry.logs('cache', { limit: 500 }))
    expect(text).not.toContain('AVNS_')
    expect(text).not.toContain('a-secret-of-mine')
  })
})

interface Table {
  readonly data: { readonly cols: { label: string }[]; readonly rows: [string, ...number[]][] }
}

function table({ metrics }: ServiceMetrics, name: string): Table {
  return (metrics as Record<string, Table>)[name] as Table
}

describe('metrics', () => {
  test('are what the servers say of themselves, a column for each node', async () => {
    const backend = await backendWithService('business-4')
    const redis = client(backend, 'cache')
    for (let key = 0; key < 500; key++) await redis.set(`${key}`, 'x'.repeat(1_000))
    const read = await backend.telemetry.metrics('cache', {})
    const { cols, rows } = table(read, 'keys').data
    expect(cols.map(({ label }) => label)).toEqual(['time', 'cache-1', 'cache-2'])
    expect(rows.at(-1)?.[1]).toBe(500)
    expect(table(read, 'net_receive').data.rows.at(-1)?.[1]).toBeGreaterThan(0)
    expect(table(read, 'connections').data.rows.at(-1)?.[1]).toBeGreaterThanOrEqual(1)
    for (const name of ['cpu_usage', 'mem_usage', 'net_send', 'operations'])
      expect(table(read, name).data.rows.at(-1)?.[1], name).toBeGreaterThanOrEqual(0)
  })

  test.each<MetricsPeriod>(['hour', 'day', 'week', 'month', 'year'])(
    'are there for the last %s',
    async (period) => {
      const backend = await backendWithService('startup-4')
      const read = await backend.telemetry.metrics('cache', { period })
      expect(table(read, 'mem_usage').data.rows).toHaveLength(1)
    },
  )

  test('go on after a crash', async () => {
    const backend = await backendWithService('startup-4')
    await backend.telemetry.metrics('cache', {})
    await crash(backend, 'cache')
    const read = await backend.telemetry.metrics('cache', {})
    for (const row of table(read, 'cpu_usage').data.rows) expect(row[1]).toBeGreaterThanOrEqual(0)
    expect(table(read, 'cpu_usage').data.rows).toHaveLength(2)
  })
})
