/**
 * `pnpm bench emulator`: how soon services are there, what many of them cost, and how long changes take. Writes the
 * results and the table in the emulator's README.
 */
import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'

import { barChart, type Bar } from '../lib/bar-chart.js'
import { fillMarks, table } from '../lib/markdown.js'
import { quantile } from '../lib/quantile.js'
import { measureCrowd, type Share } from './crowd.js'
import { measureControlPlane, measureCreation, measureFilter, measureFork } from './single.js'
import { openSite } from './site.js'
import { measureStarts, type Starts } from './start.js'
import { measureThroughput, type Throughput } from './throughput.js'

const root = resolve(import.meta.dirname, '../..')

interface Goal {
  readonly what: string
  readonly measured: string
  readonly goal: string
  readonly met: boolean
}

export async function run(): Promise<void> {
  const starts = await measureStarts(20)
  const site = await openSite()
  try {
    // What only the first request loads is not what the later ones cost.
    await measureCreation(site, 2)
    const creation = await measureCreation(site, 40)
    const filter = await measureFilter(site, 50)
    const fork = await measureFork(site, 5)
    const control = await measureControlPlane(site, 2_000)
    const throughput = await measureThroughput(site)
    const crowd = await measureCrowd(site, 100)
    const goals = [
      atMost('start, in starts of an empty Node (median)', relativeStart(starts), 3, '×'),
      atMost('start, to the first answer (median)', quantile(starts.emulator, 0.5), 300, 'ms'),
      atMost('start, to the first answer (p95)', quantile(starts.emulator, 0.95), 300, 'ms'),
      atMost(
        'create a service, to its first answer over TLS (p95)',
        quantile(creation, 0.95),
        100,
        'ms',
      ),
      atMost(`${crowd.services} services at once, to their first answers`, crowd.seconds, 3, 's'),
      atMost('memory of each of them, proportional', crowd.megabytesEach, 4, 'MB'),
      atMost('one processor while all of them are idle', sum(crowd.idle), 3, '%'),
      atMost('what an open page adds to that', sum(crowd.watchedIdle) - sum(crowd.idle), 1, '%'),
      atMost('change an address filter (p95)', quantile(filter, 0.95), 10, 'ms'),
      atMost('fork 100,000 keys (median)', quantile(fork, 0.5), 500, 'ms'),
      atMost('read a service through the API (median)', quantile(control, 0.5), 1, 'ms'),
    ]
    const cost = (throughput.openCost - 1) * 100
    goals.push(
      atMost('cost of an address filter that is open, in throughput', Math.max(0, cost), 10, '%'),
    )
    // Shows how busy the machine was, which all figures depend on.
    const emptyStart = quantile(starts.nothing, 0.5)
    const { idle, watchedIdle } = crowd
    const { server } = site.emulator
    const report = { server, emptyStart, goals, idle, watchedIdle, throughput }
    const results = join(root, 'bench/results')
    await writeFile(join(results, 'emulator.json'), `${JSON.stringify(report, null, 2)}\n`)
    await writeFile(join(results, 'emulator.svg'), picture(throughput))
    const rows = goals.map(({ what, measured, goal }) => [what, measured, goal])
    const readme = join(root, 'packages/emulator/README.md')
    await fillMarks(readme, 'emulator', table(['what', 'measured', 'goal'], rows))
    console.table(goals)
    process.stdout.write(
      `Node itself starts and ends in ${emptyStart.toFixed(0)} ms (median). Of the idle processor, the servers use ` +
        `${idle.servers.toFixed(2)} %, the emulator ${idle.emulator.toFixed(2)} %.\n`,
    )
  } finally {
    await site.emulator.stop()
  }
}

function relativeStart({ emulator, nothing }: Starts): number {
  return quantile(
    emulator.map((start, round) => start / (nothing[round] ?? 0)),
    0.5,
  )
}

function sum({ servers, emulator }: Share): number {
  return servers + emulator
}

function atMost(what: string, value: number, limit: number, unit: string): Goal {
  return {
    what,
    measured: `${Number(value.toPrecision(3))} ${unit}`,
    goal: `at most ${limit} ${unit}`,
    met: value <= limit,
  }
}

function picture({ alone, open, filtered }: Throughput): string {
  const bar = (label: string, value: number, ours: boolean): Bar => ({
    label,
    value,
    text: `${Math.round(value / 1000)} thousand/s`,
    ours,
  })
  return barChart('What an address filter costs', 'SET over one connection, 20 at a time', [
    bar('a server like it, alone', alone, false),
    bar('a service, open to all', open, true),
    bar('a service, open to some', filtered, true),
  ])
}
