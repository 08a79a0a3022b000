/** `pnpm readme:walk`: whether what the READMEs print runs in an empty folder. */
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'

import { CommandError, runCommand, say } from '@dbaas-valkey/contract/command'
import { root } from '@dbaas-valkey/contract/paths'

import { installOnce } from '../install-once.js'
import { trialTable } from '../pack/table.js'
import { packAll, readTarball, type Tarball } from '../pack/tarball.js'
import { nodePackage } from '../pack/tools.js'
import { tryRun } from '../process.js'
import { readExamples, type Example, type Reading } from './examples.js'
import { installAll } from './project.js'
import { checkTypes, runExample, shellWith, versionOf } from './runs.js'
import { runWithPrintedCommands } from './shell.js'
import type { Trial } from '../pack/trial.js'

const usage = `Usage: pnpm readme:walk [--newest] [--quick] [--only TEXT]

Packs the built packages and reads the READMEs inside the tarballs, and the one of the repository. Each block of code is
saved under the name that its README gives, in a folder in which only what its install line names is found, and run with
the commands that its README prints: with this Node, or the newest one. Of what is installed, only our own packages are
replaced by the tarballs. Examples that call an API get an emulator. One command checks the types of all.

--newest      Install Node 26 from the registry, once, and run everything with that.
--quick       Start what npx would find, instead of npx, and the emulator for one README only.
--only TEXT   Run the examples only whose place or command contains this.
`

const newest = `npm:${nodePackage()}@26.10.0`

await runCommand({
  usage,
  options: { newest: { type: 'boolean' }, quick: { type: 'boolean' }, only: { type: 'string' } },
  async run({ values }) {
    const folder = await mkdtemp(join(tmpdir(), 'dbaas-valkey-readme-'))
    try {
      const node = values.newest === true ? await newestNode() : process.execPath
      const tarballs = await packAll(folder)
      const readings = await readAll(tarballs)
      const problems = readings.flatMap((reading) => reading.problems)
      if (problems.length > 0) throw new CommandError(problems.join('\n'))
      const trials = await walk(folder, node, tarballs, readings, values)
      say(`With Node ${await versionOf(node)}:\n${trialTable(trials)}`)
      return trials.every(({ passed }) => passed) ? 0 : 1
    } finally {
      await rm(folder, { recursive: true })
    }
  },
})

async function newestNode(): Promise<string> {
  const folder = await installOnce('node26', { node26: newest })
  return join(folder, 'node_modules', 'node26', 'bin', 'node')
}

async function readAll(tarballs: readonly Tarball[]): Promise<Reading[]> {
  const packed = tarballs.map(async ({ package: name, file }) =>
    readExamples(name, (await readTarball(file)).get('README.md') ?? ''),
  )
  const own = readExamples('README.md', await readFile(join(root, 'README.md'), 'utf8'))
  return [own, ...(await Promise.all(packed))]
}

async function walk(
  folder: string,
  node: string,
  tarballs: readonly Tarball[],
  readings: readonly Reading[],
  { only = '', quick = false }: { readonly only?: string; readonly quick?: boolean },
): Promise<Trial[]> {
  const examples = distinct(readings.flatMap((reading) => reading.examples)).filter(
    ({ place, command }) => `${place} ${command}`.includes(only),
  )
  const env = shellWith(node)
  const hasDeno = (await tryRun('bash', ['-c', 'command -v deno'], { env })).code === 0
  const [runnable, left] = partition(
    examples,
    ({ command }) => hasDeno || !command.startsWith('deno '),
  )
  for (const { place } of left) say(`${place} is left out: deno is not here.\n`)
  const packages = [...examples.flatMap((one) => one.packages), 'typescript', '@types/node']
  // npm belongs to the Node that it came with: an older npm hangs under Node 26.
  const npm = shellWith(process.execPath)
  const installed = await installAll(join(folder, 'installed'), packages, tarballs, npm)
  const folders = join(folder, 'examples')
  await mkdir(folders)
  const trials: Trial[] = []
  const queue = [...runnable.entries()]
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const [index, example] = next
      trials[index] = await runExample(example, join(folders, `${index}`), installed, env, quick)
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, work))
  const typed = [...runnable.entries()]
    .filter(([, { file }]) => file.endsWith('.mts'))
    .map(([index, { file }]) => join(folders, `${index}`, file))
  const command = readings.find(({ typecheck }) => typecheck !== undefined)?.typecheck
  if (command === undefined) throw new CommandError('No README says how to check types.')
  if (only !== '') {
    const checked = typed.length === 0 ? [] : [await checkTypes(command, typed, installed, env)]
    return [...trials, ...checked]
  }
  const started = await runWithPrintedCommands(
    quick ? readings.slice(0, 1) : readings,
    join(folders, 'shell'),
    installed,
    env,
  )
  return [...trials, ...started, await checkTypes(command, typed, installed, env)]
}

/** The README of the repository shows the quick starts of the packages: what is the same in all is run once. */
function distinct(examples: readonly Example[]): Example[] {
  const byContent = new Map(
    examples.map((one) => [JSON.stringify({ ...one, place: '' }), one] as const),
  )
  return [...byContent.values()]
}

function partition<Item>(items: readonly Item[], test: (item: Item) => boolean): [Item[], Item[]] {
  return [items.filter(test), items.filter((item) => !test(item))]
}
