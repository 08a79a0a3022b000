import { spawn } from 'node:child_process'
import { mkdir, readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'

import { causeOf } from './causes.js'
import type { Contender } from './contenders.js'
import type { Sample } from './corpus.js'

/** What became of a document in the hands of a contender. */
export interface Written {
  readonly written: boolean
  /** Why not, in a form that is the same for like documents. */
  readonly cause: string | undefined
  /** The end of what it printed, where nothing was written. */
  readonly output: string | undefined
  /** Of the processor, in user and system mode. */
  readonly seconds: number
  readonly wallSeconds: number
  /** The most memory that it had at a time. */
  readonly megabytes: number
  readonly bytes: number
  readonly folder: string
}

const limitSeconds = 180
const usage = join(import.meta.dirname, 'usage.cjs')

/** Has a contender write a document, in a process of its own. */
export async function write(
  contender: Contender,
  { id, file }: Sample,
  place: { readonly node: string; readonly modules: string; readonly work: string },
): Promise<Written> {
  const folder = join(place.work, contender.name, id)
  const usageFile = `${folder}.usage`
  await mkdir(folder, { recursive: true })
  const start = performance.now()
  const args = contender.command(file, folder, place.modules)
  const { code, output } = await run(place.node, args, join(place.modules, '..'), {
    BENCH_FILE: file,
    BENCH_OUT: folder,
    BENCH_USAGE: usageFile,
    NODE_OPTIONS: `--require=${usage}`,
  })
  const wallSeconds = (performance.now() - start) / 1000
  const used = await readUsage(usageFile)
  const bytes = await bytesBelow(folder)
  const written = code === 0 && bytes > 0
  return {
    written,
    cause: written ? undefined : causeOf(code, output),
    output: written ? undefined : output.slice(-4000),
    wallSeconds,
    ...used,
    bytes: written ? bytes : 0,
    folder,
  }
}

async function run(
  node: string,
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>>,
): Promise<{ code: number | null; output: string }> {
  const child = spawn(node, args, {
    cwd,
    env: { ...process.env, ...env, NO_COLOR: '1', CI: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: limitSeconds * 1000,
    killSignal: 'SIGKILL',
  })
  let output = ''
  const keep = (chunk: Buffer): void => {
    output = (output + chunk.toString()).slice(-200_000)
  }
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  const code = await new Promise<number | null>((resolve) => {
    child.once('close', (status) => resolve(status))
  })
  return { code, output: stripVTControlCharacters(output) }
}

/** The sum of the processor's time and the most memory of the process and those that it started. */
async function readUsage(file: string): Promise<Pick<Written, 'seconds' | 'megabytes'>> {
  const text = await readFile(file, 'utf8').catch(() => '')
  const lines = text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Pick<Written, 'seconds' | 'megabytes'>)
  return {
    seconds: lines.reduce((sum, { seconds }) => sum + seconds, 0),
    megabytes: Math.max(0, ...lines.map(({ megabytes }) => megabytes)),
  }
}

/** The bytes of the files in a folder; none when a contender that gave up has removed it. */
async function bytesBelow(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const sizes = entries
    .filter((entry) => entry.isFile())
    .map(async (entry) => (await stat(join(entry.parentPath, entry.name))).size)
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
}
