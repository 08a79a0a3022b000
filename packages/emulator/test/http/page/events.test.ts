import { setTimeout as sleep } from 'node:timers/promises'

import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'

import type { EmulatorState } from '../../../src/testing/control.js'
import type { Emulator } from '../../../src/emulator.js'
import { startEmulator } from '../../../src/start.js'

/** Much longer than the shortest time between two events, in milliseconds. */
const aWhile = 600

let emulator: Emulator

beforeAll(async () => {
  emulator = await startEmulator({ operations: 'at-once' })
  await emulator.control.seed({ services: [{ name: 'cache', body: { plan: 'hobbyist-2' } }] })
})

afterAll(() => emulator.stop())

interface Event {
  readonly id: number
  readonly state: EmulatorState
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
      const [, id, data = ''] = /^event: state\nid: (\d+)\ndata: (.*)$/.exec(event) ?? []
      events.push({ id: Number(id), state: JSON.parse(data) as EmulatorState })
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

  test('tell of every change, with the version of the state', async () => {
    const events = await openPage()
    const [first] = events
    await emulator.control.setTiming({ after: 7 })
    while (events.length < 2) await sleep(5)
    expect(first?.id).toBe(first?.state.version)
    expect(events.at(-1)?.state.timing).toEqual({ after: 7 })
    expect(events.at(-1)?.id).toBeGreaterThan(first?.id ?? 0)
    expect((await emulator.control.state()).version).toBe(events.at(-1)?.id)
    await emulator.control.setTiming('at-once')
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
