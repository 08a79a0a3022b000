import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

import { ask, create, time, type Site } from './site.js'

export interface Crowd {
  readonly services: number
  /** From the first request until every service answers over TLS. */
  readonly seconds: number
  /** Memory of one server, with what it shares divided among those that share it. */
  readonly megabytesEach: number
  /** What all servers and the emulator use of one processor while nothing is asked of them, in percent. */
  readonly idlePercent: number
}

/** How long the idle processor is watched, in milliseconds. */
const watched = 5_000
/** Clock ticks in a second, as `/proc` counts a process's time. */
const ticksPerSecond = 100

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
  await sleep(1_000)
  const everybody = [...pids, process.pid]
  const before = total(everybody, processorSeconds)
  await sleep(watched)
  const used = total(everybody, processorSeconds) - before
  const megabytes = total(pids, proportionalMegabytes)
  await site.emulator.control.reset()
  return {
    services,
    seconds: milliseconds / 1000,
    megabytesEach: megabytes / services,
    idlePercent: (used / (watched / 1000)) * 100,
  }
}

async function serverPid({ emulator }: Site, service: string): Promise<number> {
  const [info] = await emulator.control.execute({ service, commands: [['INFO', 'server']] })
  return Number(/process_id:(\d+)/.exec(String(info))?.[1])
}

function proportionalMegabytes(pid: number): number {
  const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')
  return Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1]) / 1024
}

function processorSeconds(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond
}

function total(pids: readonly number[], of: (pid: number) => number): number {
  return pids.reduce((sum, pid) => sum + of(pid), 0)
}
