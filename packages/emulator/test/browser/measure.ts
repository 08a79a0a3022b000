/**
 * `pnpm --filter @dbaas-valkey/emulator measure:page`: what the page costs. Fifty services and a journal of a thousand requests that
 * grows by ten a second: how long the page keeps the browser from drawing. A hundred idle services: the processor's time of the
 * emulator and its servers, with the page open and without.
 */
import { readdir, readFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'

import type { Page } from 'playwright-core'

import type { Emulator } from '../../src/emulator.js'
import { startEmulator } from '../../src/start.js'
import { call } from '../support/http.js'
import { launchChromium } from './chromium.js'

/** How long each view is watched, in milliseconds. */
const watched = 15_000
/** Milliseconds between two requests. */
const pause = 100
/** Clock ticks in a second, as `/proc` counts the time of a process. */
const ticksPerSecond = 100

/**
 * Runs in the browser. Notes the time between frames, and tasks of the page that take long. It is a text, since tsx would add calls
 * of its own to a function.
 */
const recordFrames = `{
  const recorded = (globalThis.recorded = { gaps: [], tasks: [] })
  let last = performance.now()
  const frame = (now) => {
    recorded.gaps.push(now - last)
    last = now
    requestAnimationFrame(frame)
  }
  requestAnimationFrame(frame)
  new PerformanceObserver((list) =>
    recorded.tasks.push(...list.getEntries().map(({ duration }) => duration)),
  ).observe({ entryTypes: ['longtask'] })
}`

const browser = await launchChromium()
try {
  await measureFrames()
  await measureIdle()
} finally {
  await browser.close()
}

async function measureFrames(): Promise<void> {
  const emulator = await startWith(50)
  const page = await browser.newPage()
  try {
    for (let count = 0; count < 1_000; count++) await request(emulator, count)
    await page.goto(emulator.page)
    for (const view of ['services', 'requests', 'operations', 'service/ch-gva-2/service-1']) {
      await page.goto(`${emulator.page}#/${view}`)
      await sleep(1_000)
      console.log(`${view}: ${await watch(page, emulator)}`)
    }
  } finally {
    await page.close()
    await emulator.stop()
  }
}

async function startWith(count: number): Promise<Emulator> {
  const emulator = await startEmulator({ operations: 'at-once' })
  const services = Array.from({ length: count }, (_, index) => ({
    name: `service-${index}`,
    body: { plan: 'hobbyist-2' },
  }))
  await emulator.control.seed({ services })
  return emulator
}

/** Every fifth request changes a service. */
async function request(emulator: Emulator, count: number): Promise<void> {
  const path = `/dbaas-valkey/service-${count % 50}`
  if (count % 5 === 0)
    await call(emulator, 'PUT', path, { 'termination-protection': count % 2 === 0 })
  else await call(emulator, 'GET', path)
}

async function watch(page: Page, emulator: Emulator): Promise<string> {
  await page.evaluate(recordFrames)
  const end = performance.now() + watched
  for (let count = 0; performance.now() < end; count++) {
    const next = performance.now() + pause
    await request(emulator, count)
    await sleep(Math.max(0, next - performance.now()))
  }
  const { gaps, tasks } = await page.evaluate<Recorded>('recorded')
  const longest = (values: readonly number[]) => Math.round(Math.max(0, ...values))
  const over = (values: readonly number[]) => values.filter((value) => value > 100).length
  return (
    `${gaps.length} frames, the longest ${longest(gaps)} ms, ${over(gaps)} over 100 ms; ` +
    `tasks over 50 ms: ${tasks.length}, the longest ${longest(tasks)} ms`
  )
}

interface Recorded {
  readonly gaps: readonly number[]
  readonly tasks: readonly number[]
}

async function measureIdle(): Promise<void> {
  const emulator = await startWith(100)
  try {
    // Servers come to rest some time after their start.
    await sleep(20_000)
    const without = await processorPercent()
    const page = await browser.newPage()
    await page.goto(emulator.page)
    await sleep(5_000)
    const overview = await processorPercent()
    await page.goto(`${emulator.page}#/service/ch-gva-2/service-1`)
    await sleep(5_000)
    const service = await processorPercent()
    await page.close()
    const show = (value: number) => `${value.toFixed(2)} %`
    console.log(
      `100 idle services, emulator and servers, of a core: ${show(without)} without a page, ` +
        `${show(overview)} with the list of services, ${show(service)} with one service`,
    )
  } finally {
    await emulator.stop()
  }
}

/** The share of a core that this process and the servers that it has started take. */
async function processorPercent(): Promise<number> {
  const before = await ticks()
  const begun = performance.now()
  await sleep(watched)
  return (((await ticks()) - before) / ticksPerSecond / ((performance.now() - begun) / 1_000)) * 100
}

async function ticks(): Promise<number> {
  const processes = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const counts = await Promise.all(processes.map(ticksOf))
  return counts.reduce((sum, count) => sum + count, 0)
}

async function ticksOf(id: string): Promise<number> {
  const stat = await readFile(`/proc/${id}/stat`, 'utf8').catch(() => '')
  const [, name = '', rest = ''] = /\((.*)\) \S (.*)$/s.exec(stat) ?? []
  const fields = rest.split(' ')
  const own = Number(id) === process.pid
  const server = Number(fields[0]) === process.pid && /valkey|redis/.test(name)
  return own || server ? Number(fields[10]) + Number(fields[11]) : 0
}
