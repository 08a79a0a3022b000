import { spawn } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'

import type { Contender } from './contenders.js'

/** The compilers by their major version. */
const compilers = { '5.9': 'typescript', '7': 'typescript7' } as const

export type CompilerVersion = keyof typeof compilers

export const compilerVersions = Object.keys(compilers) as CompilerVersion[]

/** A folder of what was written for a document, by the document's name. */
export interface Folder {
  readonly id: string
  readonly bytes: number
}

const nodeModules = resolve(import.meta.dirname, '../node_modules')
const limitSeconds = 300
/** So much is checked in one run: starting for each document would take longer than checking it. */
const batchBytes = 8_000_000

/**
 * Type-checks what a contender wrote, many documents in a run.
 *
 * @param place - the folder that holds the folders
 * @returns the first error of each document that has one
 */
export async function typeCheck(
  contender: Contender,
  version: CompilerVersion,
  place: string,
  folders: readonly Folder[],
): Promise<Map<string, string>> {
  const errors = new Map<string, string>()
  for (const batch of batches(folders)) {
    for (const [id, error] of await checkBatch(contender, version, place, batch)) {
      if (!errors.has(id)) errors.set(id, error)
    }
  }
  return errors
}

async function checkBatch(
  contender: Contender,
  version: CompilerVersion,
  place: string,
  batch: readonly Folder[],
): Promise<[id: string, error: string][]> {
  const project = join(place, `tsconfig.${version}.json`)
  const compilerOptions = {
    target: 'es2022',
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    ...contender.compilerOptions,
  }
  const include = batch.map(({ id }) => `${id}/**/*.ts`)
  await writeFile(project, JSON.stringify({ compilerOptions, include }))
  const { code, output } = await compile(version, project)
  const found = [...output.matchAll(/^(?<id>[^/\n]+)\/(?<text>\S+\(\d+,\d+\): error TS.*)$/gm)].map(
    ({ groups }): [string, string] => [groups?.['id'] ?? '', groups?.['text'] ?? ''],
  )
  if (code === 0 || (code !== null && found.length > 0)) return found
  // It took too long, or broke: half as much at a time shows which document does that.
  const [only] = batch
  if (batch.length === 1 && only)
    return [[only.id, code === null ? 'too long' : output.slice(0, 300)]]
  const middle = batch.length >> 1
  return [
    ...(await checkBatch(contender, version, place, batch.slice(0, middle))),
    ...(await checkBatch(contender, version, place, batch.slice(middle))),
  ]
}

async function compile(
  version: CompilerVersion,
  project: string,
): Promise<{ code: number | null; output: string }> {
  const tsc = join(nodeModules, compilers[version], 'bin/tsc')
  const args = ['--max-old-space-size=6000', tsc, '--pretty', 'false', '-p', project]
  const child = spawn(process.execPath, args, {
    cwd: join(project, '..'),
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: limitSeconds * 1000,
    killSignal: 'SIGKILL',
  })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const code = await new Promise<number | null>((done) => {
    child.once('close', (status) => done(status))
  })
  return { code, output }
}

function batches(folders: readonly Folder[]): Folder[][] {
  const result: Folder[][] = []
  let size = Number.POSITIVE_INFINITY
  for (const folder of folders) {
    if (size + folder.bytes > batchBytes) {
      result.push([])
      size = 0
    }
    result.at(-1)?.push(folder)
    size += folder.bytes
  }
  return result
}
