import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

import { ask, create, time, type Site } from './site.js'

export interface Crowd {
  readonly services: number
  /** From the first request until every service answers over TLS. */
  readonly seconds: number
  /** Memory of one server, with what it shares divided among those that share it. */
  readonly megabytesEach: number
  /** What is used of one processor while nothing is asked of them, in percent. */
  readonly idle: Share
  /** The same while a page for browsers is open. */
  readonly watchedIdle: Share
}

/** Shares of one processor, in percent. */
export interface Share {
  readonly servers: number
  readonly emulator: number
}

/** How long it takes until servers without clients rest, in milliseconds. */
const restsAfter = 15_000
/** How long the idle processor is watched, in milliseconds. */
const watched = 20_000

/** Many services at once. Reads `/proc`, so it runs on Linux only. */
export async function measureCrowd(site: Site, services: number): Promise<Crowd> {
  const names = Array.from({ length: services }, (_, index) => `crowd-${index}`)
  const milliseconds = await time(() =>
    Promise.all(
      names.map(async (name) => {
        await create(site, name)
        await ask(site, name)
      }),
    ),
  )
  const pids = await Promise.all(names.map((name) => serverPid(site, name)))
  await sleep(restsAfter)
  const idle = await measureIdle(pids)
  const page = await openPage(site)
  const watchedIdle = await measureIdle(pids)
  page.abort()
  const megabytes = total(pids, proportionalMegabytes)
  await site.emulator.control.reset()
  return {
    services,
    seconds: milliseconds / 1000,
    megabytesEach: megabytes / services,
    idle,
    watchedIdle,
  }
}

async function measureIdle(pids: readonly number[]): Promise<Share> {
  const started = performance.now()
  const servers = total(pids, processorMilliseconds)
  const emulator = processorMilliseconds(process.pid)
  await sleep(watched)
  const percent = 100 / (performance.now() - started)
  return {
    servers: (total(pids, processorMilliseconds) - servers) * percent,
    emulator: (processorMilliseconds(process.pid) - emulator) * percent,
  }
}

/** Reads what an open page reads, until the controller is aborted. */
async function openPage({ emulator }: Site): Promise<AbortController> {
  const page = new AbortController()
  const events = new URL('/_emulator/events', emulator.endpoint)
  const response = await fetch(events, { signal: page.signal })
  response.body?.pipeTo(new WritableStream()).catch(() => undefined)
  return page
}

async function serverPid({ emulator }: Site, service: string): Promise<number> {
  const [info] = await emulator.control.execute({ service, commands: [['INFO', 'server']] })
  return Number(/process_id:(\d+)/.exec(String(info))?.[1])
}

function proportionalMegabytes(pid: number): number {
  const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')
  return Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1]) / 1024
}

/** What all threads of a process have used. The scheduler counts nanoseconds, where `stat` has ticks of ten milliseconds. */
function processorMilliseconds(pid: number): number {
  const threads = readdirSync(`/proc/${pid}/task`)
  const nanoseconds = threads.map((thread) =>
    Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]),
  )
  return nanoseconds.reduce((sum, each) => sum + each, 0) / 1e6
}

function total(pids: readonly number[], of: (pid: number) => number): number {
  return pids.reduce((sum, pid) => sum + of(pid), 0)
}
