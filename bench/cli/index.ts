/**
 * `pnpm bench cli`: what the command line costs before it does anything, beside an empty program on the same Node. The
 * rounds of all cases alternate. The median of the processor's time counts: it does not depend on what else the machine does.
 */
import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

import { fillMarks, table } from '../lib/markdown.js'
import { median } from '../lib/median.js'

const root = resolve(import.meta.dirname, '../..')
const program = join(root, 'packages/cli/bin/dbaas-valkey.js')
const rounds = 31
/** What `--help` may cost, as a multiple of an empty program. */
const goal = 1.3

export async function run(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-cli-'))
  const empty = join(folder, 'empty.mjs')
  await writeFile(empty, '')
  const cases = [
    { name: 'an empty program', words: [empty] },
    { name: '`dbaas-valkey --help`', words: [program, '--help'] },
    {
      name: '`dbaas-valkey service create --help`',
      words: [program, 'service', 'create', '--help'],
    },
    { name: '`dbaas-valkey whoami`', words: [program, 'whoami'] },
    { name: '`dbaas-valkey zone list --dry-run`', words: [program, 'zone', 'list', '--dry-run'] },
  ]
  const taken = new Map<string, number[]>(cases.map(({ name }) => [name, []]))
  // The first round fills the caches of the file system; it does not count.
  for (let round = 0; round <= rounds; round += 1) {
    for (const { name, words } of cases) {
      const milliseconds = processorTime(words)
      if (round > 0) taken.get(name)?.push(milliseconds)
    }
  }
  await rm(folder, { recursive: true })
  const results = cases.map(({ name }) => ({ name, milliseconds: median(taken.get(name) ?? []) }))
  const base = results[0]?.milliseconds ?? Number.NaN
  const ratio = (milliseconds: number): string => (milliseconds / base).toFixed(2)
  const text = table(
    ['start to end', 'processor', 'of an empty program'],
    results.map(({ name, milliseconds }) => [
      name,
      `${milliseconds.toFixed(0)} ms`,
      ratio(milliseconds),
    ]),
  )
  await fillMarks(join(root, 'packages/cli/README.md'), 'cli', text)
  const help = Number(ratio(results[1]?.milliseconds ?? Number.NaN))
  process.stdout.write(
    `${text}\n\n--help: ${help}, goal ${goal}: ${help <= goal ? 'met' : 'missed'}\n`,
  )
  process.exitCode = help <= goal ? 0 : 1
}

/** User and system time of one run, in milliseconds. */
function processorTime(words: readonly string[]): number {
  const measured = spawnSync(
    'bash',
    ['-c', 'TIMEFORMAT="%U %S"; time "$@" > /dev/null', 'bash', process.execPath, ...words],
    {
      encoding: 'utf8',
      env: { ...process.env, EXOSCALE_API_KEY: 'EXO0', EXOSCALE_API_SECRET: 'none' },
    },
  )
  const [user = Number.NaN, system = Number.NaN] = measured.stderr.trim().split(' ').map(Number)
  return (user + system) * 1000
}
