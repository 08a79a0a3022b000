import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

import type { OutputFile } from '@dbaas-valkey/source/write-files'

import { filesBelow, generatedFolders } from './files.js'

/**
 * Remembers what the last run read and wrote, so that a run with nothing changed ends before the heavy libraries are even
 * loaded. Nothing of it is listed by hand: the run itself knows which files it read and wrote, and the bundle that it runs
 * from (`scripts/run.mjs`) which sources it was made of. Both sides are compared by content: an edited generated file is
 * noticed like an edited contract.
 */
interface Stamp {
  readonly files: readonly string[]
  /** Those that are generated as a whole: a file more in one of them is a change. */
  readonly folders: readonly string[]
  readonly fingerprint: string
}

const place = ['node_modules', '.cache', 'dbaas-valkey', 'generate.json']

export async function isUpToDate(root: string): Promise<boolean> {
  const text = await readFile(join(root, ...place), 'utf8').catch(() => undefined)
  if (text === undefined) return false
  const { files, folders, fingerprint } = JSON.parse(text) as Stamp
  return fingerprint === (await fingerprintOf(files, folders))
}

/** @param read the files that the contract was read from */
export async function remember(
  root: string,
  read: readonly string[],
  outputs: readonly OutputFile[],
): Promise<void> {
  const files = [...read, ...outputs.map(({ path }) => path), bundleRecord()]
  const folders = generatedFolders(outputs)
  const fingerprint = await fingerprintOf(files, folders)
  const path = join(root, ...place)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, JSON.stringify({ files, folders, fingerprint } satisfies Stamp))
}

/** What the running bundle was made of, written beside it by `scripts/run.mjs`. */
function bundleRecord(): string {
  return join(dirname(process.argv[1] ?? ''), '..', '..', 'inputs.txt')
}

async function fingerprintOf(
  files: readonly string[],
  folders: readonly string[],
): Promise<string> {
  const found = await Promise.all(folders.map(filesBelow))
  const paths = [...new Set([...files, ...found.flat()])].sort()
  const texts = await Promise.all(paths.map((path) => readFile(path).catch(() => '')))
  const hash = createHash('sha256')
  for (const [index, path] of paths.entries()) hash.update(`\0${path}\0`).update(texts[index] ?? '')
  return hash.digest('hex')
}
