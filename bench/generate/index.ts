/**
 * `pnpm bench generate`: how long the pipeline takes, from the start of its process to its end. The rounds of all cases
 * alternate; what counts is the median.
 */
import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

import { enlarge } from '../lib/enlarge.js'
import { median } from '../lib/median.js'

const root = resolve(import.meta.dirname, '../..')
const rounds = 7
const copies = 17

interface Case {
  readonly name: string
  readonly goalSeconds: number
  readonly args: readonly string[]
  /** What makes each round start from the same state. */
  prepare(): Promise<void>
}

export async function run(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-generate-'))
  const large = join(folder, 'large.json')
  const contract = enlarge(
    JSON.parse(await readFile(join(root, 'packages/types/openapi.json'), 'utf8')),
    copies,
  )
  await writeFile(large, JSON.stringify(contract))
  const out = join(folder, 'out')
  const stamp = join(root, 'node_modules/.cache/dbaas-valkey/generate.json')
  const paths = Object.keys(contract.paths as object).length
  const cases: Case[] = [
    {
      name: 'this contract',
      goalSeconds: 1.5,
      args: [],
      prepare: () => rm(stamp, { force: true }),
    },
    { name: 'nothing changed', goalSeconds: 0.5, args: [], prepare: async () => undefined },
    {
      name: `a contract of ${paths} paths`,
      goalSeconds: 5,
      args: ['--spec', large, '--out', out],
      prepare: () => rm(out, { recursive: true, force: true }),
    },
  ]
  const seconds = new Map<string, number[]>(cases.map(({ name }) => [name, []]))
  // The first round bundles the scripts; it does not count.
  for (let round = 0; round <= rounds; round += 1) {
    for (const { name, args, prepare } of cases) {
      await prepare()
      const taken = time(args)
      if (round > 0) seconds.get(name)?.push(taken)
    }
  }
  await rm(folder, { recursive: true })
  const results = cases.map(({ name, goalSeconds }) => ({
    name,
    seconds: Number(median(seconds.get(name) ?? []).toFixed(2)),
    goalSeconds,
  }))
  await writeFile(
    join(root, 'bench/results/generate.json'),
    `${JSON.stringify(results, null, 2)}\n`,
  )
  console.table(results)
}

function time(args: readonly string[]): number {
  const start = performance.now()
  const command = [join(root, 'scripts/run.mjs'), 'generate/src/cli.ts', ...args]
  const { status, stderr } = spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8' })
  if (status !== 0)
    throw new Error(`pnpm generate ${args.join(' ')} ended with ${status}:\n${stderr}`)
  return (performance.now() - start) / 1000
}
