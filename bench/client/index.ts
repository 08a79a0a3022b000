/**
 * `pnpm bench client [--calls N]`: what a call costs beside other clients, what a bundle weighs, what the types cost, and
 * whether memory stays. Writes the results, the table in the client's README, and a picture.
 */
import { execFileSync } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'

import { barChart } from '../lib/bar-chart.js'
import { fillMarks, table } from '../lib/markdown.js'
import { weighBundles } from './bundle.js'
import { measureCost } from './cost.js'
import { goalsOf, kilobytes, type Measurements } from './goals.js'
import type { Memory } from './memory.js'
import { compileEverywhere, measureTypes } from './type-check.js'

const root = resolve(import.meta.dirname, '../..')

export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { calls: { type: 'string', default: '1000000' } },
  })
  const measurements: Measurements = {
    cost: await measureCost(root),
    bundles: await weighBundles(root),
    types: await measureTypes(root),
    compiles: await compileEverywhere(root),
    memory: measureMemoryApart(values.calls),
  }
  const goals = goalsOf(measurements)
  const results = join(root, 'bench/results')
  await writeFile(
    join(results, 'client.json'),
    `${JSON.stringify({ goals, ...measurements }, null, 2)}\n`,
  )
  await writeFile(join(results, 'client.svg'), picture(measurements))
  await fillMarks(join(root, 'packages/client/README.md'), 'client', tables(measurements))
  console.table(measurements.cost)
  console.table(goals)
}

/** In a process of its own, which may collect garbage when it wants to. */
function measureMemoryApart(calls: string): Memory[] {
  const program = join(import.meta.dirname, 'memory-process.ts')
  const output = execFileSync(process.execPath, ['--expose-gc', '--import', 'tsx', program, calls])
  return JSON.parse(output.toString()) as Memory[]
}

function tables({ cost, bundles }: Measurements): string {
  const costs = cost.map(({ name, microseconds, ratio }) => [
    name,
    `${microseconds} µs`,
    ratio.toFixed(2),
  ])
  const weights = bundles.map(({ name, minified, gzip, limit }) => [
    name,
    kilobytes(minified),
    kilobytes(gzip),
    limit === undefined ? '' : `${limit / 1000} kB: ${gzip <= limit ? 'met' : 'missed'}`,
  ])
  return [
    table(['one POST with a body', 'time', 'of openapi-fetch'], costs),
    table(['bundle for a browser', 'minified', 'and gzipped', 'goal'], weights),
  ].join('\n\n')
}

function picture({ cost }: Measurements): string {
  const bars = cost.map(({ name, microseconds, ratio }) => ({
    label: name,
    value: microseconds,
    text: `${microseconds} µs (${ratio.toFixed(2)})`,
    ours: name.startsWith('ours'),
  }))
  const subtitle = `Node ${process.versions.node}, mocked network; in brackets: of unsigned openapi-fetch`
  return barChart('What one POST costs the process', subtitle, bars)
}
