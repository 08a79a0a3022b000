/**
 * `pnpm crash-test [--kills N] [--seed S] [--server NAME]`: kills random nodes under load, and then a node whose disk is full;
 * fails when an acknowledged write is lost that must not be, or clients are without a node for too long.
 */
import { parseArgs } from 'node:util'

import { fillDisk, type FullDiskReport } from './full-disk.js'
import { killNodes } from './kill-nodes.js'

/** Of a hundred outages, ninety-five may last so long at most, in milliseconds. */
const outageGoal = 150

const { values } = parseArgs({
  // pnpm hands a `--` of its own over.
  args: process.argv.slice(2).filter((argument) => argument !== '--'),
  options: {
    kills: { type: 'string', default: '50' },
    seed: { type: 'string' },
    server: { type: 'string' },
  },
})
const kills = Number(values.kills)
const seed = Number(values.seed ?? Date.now() % 1_000_000)
if (!(kills > 0) || !Number.isInteger(seed)) {
  process.stderr.write('Usage: pnpm crash-test [--kills N] [--seed S] [--server NAME]\n')
  process.exit(2)
}

const report = await killNodes({
  kills,
  seed,
  ...(values.server !== undefined && { serverProgram: values.server }),
})
const quantile = (share: number): number =>
  report.outages[Math.ceil(report.outages.length * share) - 1] ?? Number.NaN
const p95 = quantile(0.95)
process.stdout.write(
  [
    `${kills} kills, seed ${seed}, ${report.server}`,
    `${report.acknowledged} acknowledged writes, ${report.losses.length} lost`,
    `a client is connected again after ${quantile(0.5).toFixed(0)} ms (median), ` +
      `${p95.toFixed(0)} ms (p95, goal ${outageGoal}), ${quantile(1).toFixed(0)} ms (longest)`,
    ...report.losses.map(({ writer, what }) => `LOST  ${writer}: ${what}`),
    '',
  ].join('\n'),
)

/** What a server has written once there was room may not be lost, nor what it acknowledged after the disk had it. */
function isAsPromised({ durability, room, lost, onlyLast }: FullDiskReport): boolean {
  return durability === 'synced' || room === 'before' ? lost === 0 : onlyLast
}

let fullDisksHold = true
for (const durability of ['acknowledged', 'synced'] as const)
  for (const room of ['before', 'after'] as const) {
    const what = `full disk, ${durability}, room ${room} the kill`
    const full = await fillDisk(durability, room, values.server)
    if (!full) {
      process.stdout.write(`${what}: not run, since only root may mount a small one\n`)
      continue
    }
    const holds = isAsPromised(full)
    fullDisksHold &&= holds
    process.stdout.write(
      `${holds ? '' : 'LOST  '}${what}: ${full.acknowledged} acknowledged writes, ${full.lost} lost` +
        `${full.lost > 0 && full.onlyLast ? ', the last ones before it refused any' : ''} (${full.refusal})\n`,
    )
  }
process.exitCode = fullDisksHold && report.losses.length === 0 && p95 <= outageGoal ? 0 : 1
