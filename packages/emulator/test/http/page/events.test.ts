import { setTimeout as sleep } from 'node:timers/promises'

import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'

import type { StatePatch } from '../../../src/http/page/picture.js'
import type { Emulator } from '../../../src/emulator.js'
import type { OperationRecord } from '../../../src/testing/operation-record.js'
import { startEmulator } from '../../../src/start.js'
import { call } from '../../support/http.js'

/** Much longer than the shortest time between two events, in milliseconds. */
const aWhile = 600

let emulator: Emulator

beforeAll(async () => {
  emulator = await startEmulator({ operations: 'at-once' })
  await emulator.control.seed({ services: [{ name: 'cache', body: { plan: 'hobbyist-2' } }] })
})

afterAll(() => emulator.stop())

interface Event {
  readonly name: string
  readonly id: number
  readonly patch: StatePatch
}

/** Opens the page's events. Returns the list to which they are added. */
async function openPage(): Promise<Event[]> {
  const abort = new AbortController()
  onTestFinished(() => abort.abort())
  const { body } = await fetch(new URL('/_emulator/events', emulator.page), abort)
  const events: Event[] = []
  void collect(body as ReadableStream<Uint8Array>, events).catch(() => undefined)
  while (events.length === 0) await sleep(5)
  return events
}

async function collect(body: ReadableStream<Uint8Array>, events: Event[]): Promise<void> {
  const decoder = new TextDecoder()
  let text = ''
  for await (const chunk of body) {
    text += decoder.decode(chunk, { stream: true })
    const whole = text.split('\n\n')
    text = whole.pop() ?? ''
    for (const event of whole) {
      const [, name = '', id, data = ''] = /^event: (\w+)\nid: (\d+)\ndata: (.*)$/.exec(event) ?? []
      events.push({ name, id: Number(id), patch: JSON.parse(data) as StatePatch })
    }
  }
}

describe('the events of the page', () => {
  test('rest while nothing changes, even when a client reads', async () => {
    const events = await openPage()
    await sleep(aWhile)
    const before = events.length
    for (let read = 0; read < 3; read++) {
      await emulator.control.state()
      await emulator.control.journal()
      await fetch(new URL('/_emulator/clock', emulator.page))
      await sleep(aWhile / 3)
    }
    expect(events.length).toBe(before)
  })

  test('tell the whole state first, and then what has changed, with the version of the state', async () => {
    const events = await openPage()
    const [first] = events
    await emulator.control.setTiming({ after: 7 })
    while (events.length < 2) await sleep(5)
    expect(first).toMatchObject({
      name: 'state',
      patch: {
        situation: { timing: 'at-once' },
        services: { 'ch-gva-2/cache': { name: 'cache' } },
      },
    })
    expect(events.at(-1)).toMatchObject({
      name: 'patch',
      patch: { situation: { timing: { after: 7 } } },
    })
    expect(Object.keys(events.at(-1)?.patch ?? {})).toEqual(['situation'])
    expect(events.at(-1)?.id).toBeGreaterThan(first?.id ?? 0)
    expect((await emulator.control.state()).version).toBe(events.at(-1)?.id)
    await emulator.control.setTiming('at-once')
  })

  test('tell each request and each operation once, and null for what is gone', async () => {
    const events = await openPage()
    const told = () => events.flatMap(({ patch }) => patch.journal?.added ?? [])
    const services = () =>
      events.flatMap(({ patch: { services = {} } }) =>
        'ch-gva-2/gone' in services ? [services['ch-gva-2/gone']] : [],
      )
    await call(emulator, 'POST', '/dbaas-valkey/gone', { plan: 'hobbyist-2' })
    // Of what comes and goes between two events, no event tells.
    while (services().length === 0) await sleep(5)
    await call(emulator, 'DELETE', '/dbaas-valkey/gone')
    while (told().length < 2) await sleep(5)
    await emulator.control.clearJournal()
    while (events.at(-1)?.patch.journal?.added.length !== 0) await sleep(5)
    expect(told().map(({ id, method }) => [id, method])).toEqual([
      [1, 'POST'],
      [2, 'DELETE'],
    ])
    expect(events.at(-1)?.patch.journal).toEqual({ first: 3, added: [] })
    expect(services().at(-1)).toBeNull()
    const latest = Object.assign({}, ...events.map(({ patch }) => patch.operations)) as object
    const operations = Object.values(latest) as OperationRecord[]
    expect(operations).toMatchObject([
      {
        operationId: 'create-dbaas-service-valkey',
        service: 'gone',
        zone: 'ch-gva-2',
        state: 'success',
      },
      { operationId: 'delete-dbaas-service-valkey', service: 'gone' },
    ])
    for (const operation of operations) {
      expect(Date.parse(operation.begun ?? '')).toBeGreaterThan(Date.now() - 60_000)
      expect(operation.took).toBeGreaterThanOrEqual(0)
    }
  })

  test('come to a page that is behind as the newest only, and wait for it in no queue', async () => {
    const response = await fetch(new URL('/_emulator/events', emulator.page))
    const reader = (response.body as ReadableStream<Uint8Array>).getReader()
    onTestFinished(() => reader.cancel())
    // The buffers of the sockets hold some of the data, and so does what fetch reads ahead.
    const commands = [['PING']]
    for (let change = 0; change < 40; change++) {
      await emulator.control.clearJournal()
      await emulator.control.injectFault({
        operation: '*',
        kind: 'status',
        status: 500,
        body: 'x'.repeat(100_000),
        times: 9,
      })
      await emulator.control.execute({ service: 'cache', commands })
      await sleep(30)
    }
    const { version } = await emulator.control.state()
    const decoder = new TextDecoder()
    let text = ''
    let sent = 0
    while (!text.includes(`\nid: ${version}\n`)) {
      const { value } = await reader.read()
      sent += value?.length ?? 0
      text = (text + decoder.decode(value, { stream: true })).slice(-200_000)
      if (text.length === 0) break
    }
    await emulator.control.clearFaults()
    // There were forty states of up to 4 MB each. The reader gets those that were already sent, and the newest one.
    expect(sent).toBeLessThan(30_000_000)
  })
})
