import { readFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'

import { startEmulator } from '@dbaas-valkey/emulator'

import { finding, type Finding } from '../attack.js'

const services = 100
const watched = 10_000

/** Leaves a page open on many idle services. */
export async function run(): Promise<readonly Finding[]> {
  const emulator = await startEmulator()
  const abort = new AbortController()
  try {
    await emulator.control.seed({
      services: Array.from({ length: services }, (_, index) => ({
        name: `idle-${index}`,
        body: { plan: 'hobbyist-2' },
      })),
    })
    await sleep(2_000)
    const without = await processorPercent()
    const { body } = await fetch(new URL('/_emulator/events', emulator.page), abort)
    let events = 0
    void count(body as ReadableStream<Uint8Array>, () => events++).catch(() => undefined)
    await sleep(1_000)
    events = 0
    const withPage = await processorPercent()
    return [
      finding(
        `to make the emulator work with a page open on ${services} idle services`,
        events === 0 && withPage < 1,
        `${events} events; the emulator's process takes ${withPage.toFixed(2)} % of a core, ` +
          `${without.toFixed(2)} % without the page`,
      ),
    ]
  } finally {
    abort.abort()
    await emulator.stop()
  }
}

async function count(body: ReadableStream<Uint8Array>, each: () => void): Promise<void> {
  const decoder = new TextDecoder()
  for await (const chunk of body) {
    const text = decoder.decode(chunk)
    for (let index = text.split(/event: (?:state|patch)/).length; index > 1; index--) each()
  }
}

/** Clock ticks in a second, as `/proc` counts a process's time. */
const ticksPerSecond = 100

async function processorPercent(): Promise<number> {
  const before = await ticks()
  await sleep(watched)
  return (((await ticks()) - before) / ticksPerSecond / (watched / 1000)) * 100
}

async function ticks(): Promise<number> {
  const stat = await readFile('/proc/self/stat', 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return Number(fields[11]) + Number(fields[12])
}
