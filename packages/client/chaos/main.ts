/** `pnpm chaos --runs N [--seed S]`: faults over all operations; fails when a call was lost, or sent twice. */
import { parseArgs } from 'node:util'

import { chaos } from './chaos.js'

const { values } = parseArgs({
  // pnpm hands a `--` of its own over.
  args: process.argv.slice(2).filter((argument) => argument !== '--'),
  options: { runs: { type: 'string', default: '300' }, seed: { type: 'string' } },
})
const runs = Number(values.runs)
const seed = Number(values.seed ?? Date.now() % 1_000_000)
if (!(runs > 0) || !Number.isInteger(seed)) {
  process.stderr.write('Usage: pnpm chaos [--runs N] [--seed S]\n')
  process.exit(2)
}

const start = performance.now()
const { requests, endings, violations } = await chaos({ runs, seed })
const seconds = ((performance.now() - start) / 1000).toFixed(1)
process.stdout.write(`${runs} calls, ${requests} requests, ${seconds} s, seed ${seed}\n`)
for (const [kind, count] of Object.entries(endings).sort((a, b) => b[1] - a[1])) {
  process.stdout.write(`${String(count).padStart(8)}  ${kind}\n`)
}
for (const violation of violations) process.stdout.write(`VIOLATION  ${violation}\n`)
process.stdout.write(
  violations.length === 0
    ? 'No call without an outcome, no unsafe request sent twice, no Operation id lost, no success made up.\n'
    : `${violations.length} violations; run again with --seed ${seed}.\n`,
)
process.exitCode = violations.length === 0 ? 0 : 1
