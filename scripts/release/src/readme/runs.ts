import { mkdir } from 'node:fs/promises'
import { delimiter, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

import { run, tryRun } from '../process.js'
import { folderFor, type Installed } from './project.js'
import type { Trial } from '../pack/trial.js'
import type { Example } from './examples.js'

type Environment = Readonly<Record<string, string>>

/** What the walk needs of the emulator that it tries. */
interface EmulatorPackage {
  startEmulator(): Promise<{ readonly env: Environment; stop(): Promise<void> }>
}

/** The environment of a reader's shell: that Node first, and nothing of the package manager that runs this. */
export function shellWith(node: string): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^(?:npm_|EXOSCALE_|NODE_|INIT_CWD)/i.test(name),
  )
  const path = [dirname(node), dirname(process.execPath), process.env['PATH']].join(delimiter)
  return { ...Object.fromEntries(own), PATH: path, CI: '1' }
}

/**
 * Does what a README says of an example, in a folder of its own.
 *
 * @param quick - start the program that `npx` would find, instead of `npx`
 */
export async function runExample(
  example: Example,
  folder: string,
  installed: Installed,
  env: NodeJS.ProcessEnv,
  quick: boolean,
): Promise<Trial> {
  const start = performance.now()
  await mkdir(folder)
  await folderFor(example, folder, installed)
  const command = quick ? example.command.replace(/^npx /, 'node_modules/.bin/') : example.command
  // Commands of a shell find what the README installs with --global.
  const path = [
    ...(example.file.endsWith('.sh') ? [join(folder, 'node_modules/.bin')] : []),
    env['PATH'],
  ].join(delimiter)
  const { code, output } = await withEmulator(example, installed, async (variables) =>
    tryRun('bash', ['-c', command], {
      cwd: folder,
      env: { ...env, ...variables, PATH: path },
      timeout: 120_000,
    }),
  )
  return {
    name: `${example.place}: ${example.command}`,
    passed: code === 0,
    seconds: (performance.now() - start) / 1000,
    output,
  }
}

/** Checks the types of all examples at once, with the command that the READMEs print for one. */
export async function checkTypes(
  command: string,
  files: readonly string[],
  { folder }: Installed,
  env: NodeJS.ProcessEnv,
): Promise<Trial> {
  const start = performance.now()
  const printed = command.replace(/ \S+\.mts$/, '')
  const { code, output } = await tryRun('bash', ['-c', `${printed} ${files.join(' ')}`], {
    cwd: folder,
    env,
  })
  const seconds = (performance.now() - start) / 1000
  return { name: `${printed}, ${files.length} files`, passed: code === 0, seconds, output }
}

/** Whether an example calls an API, and starts no emulator by itself. */
export function asksForEmulator(text: string): boolean {
  const calls =
    /\b(?:createClient|createTransport|connectControl)\(|\bEXOSCALE_|^dbaas-valkey /m.test(text)
  return calls && !/startEmulator|emulator\/vitest/.test(text)
}

/** The version of a Node, such as `v20.20.2`. */
export async function versionOf(node: string): Promise<string> {
  return (await run(node, ['--version'])).trim()
}

/** Where an example calls an API, it is told of an emulator: its README says how to start one. */
async function withEmulator<Result>(
  { text }: Example,
  { folder }: Installed,
  work: (env: Environment) => Promise<Result>,
): Promise<Result> {
  if (!asksForEmulator(text)) return work({})
  const path = join(folder, 'node_modules', '@dbaas-valkey', 'emulator', 'dist', 'index.js')
  const { startEmulator } = (await import(pathToFileURL(path).href)) as EmulatorPackage
  const emulator = await startEmulator()
  try {
    return await work(pick(emulator.env))
  } finally {
    await emulator.stop()
  }
}

function pick(env: Environment): Environment {
  return Object.fromEntries(Object.entries(env).filter(([name]) => name.startsWith('EXOSCALE_')))
}
