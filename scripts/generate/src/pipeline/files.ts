import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'

import type { GeneratedFile } from '@dbaas-valkey/source/file'

/** A file's full path and what belongs in it. */
export interface OutputFile {
  readonly path: string
  readonly text: string
}

/** What the tree has against what was generated. */
export interface Comparison {
  readonly changed: readonly OutputFile[]
  /** Files in the generated folders that nothing generates any more. */
  readonly extra: readonly string[]
}

/** Where the files of our own packages belong. */
export function placeInTree(root: string, files: readonly GeneratedFile[]): OutputFile[] {
  return files.map((file) => ({
    path: pathBelow(
      file.package === 'docs' ? join(root, 'docs') : join(root, 'packages', file.package),
      file.path,
    ),
    text: file.text,
  }))
}

/** A path in a folder. Emitters make file names safe; this holds if one should forget it. */
export function pathBelow(folder: string, path: string): string {
  const full = join(folder, path)
  if (full.startsWith(folder + sep)) return full
  throw new Error(`${JSON.stringify(path)} would be written outside of ${folder}.`)
}

/** Compares with what is there; every folder that receives files and is named for it is generated as a whole. */
export async function compare(outputs: readonly OutputFile[]): Promise<Comparison> {
  const texts = await Promise.all(outputs.map(({ path }) => readText(path)))
  const changed = outputs.filter(({ text }, index) => text !== texts[index])
  const wanted = new Set(outputs.map(({ path }) => path))
  const present = await Promise.all(generatedFolders(outputs).map(filesBelow))
  return {
    changed,
    extra: present
      .flat()
      .filter((path) => !wanted.has(path))
      .sort(),
  }
}

/**
 * Writes what differs. All of it is written into a temporary folder before the first file of the tree is touched, so that a
 * full disk, or an end by force, leaves the tree as it was; then each file is renamed into its place.
 *
 * @param folder what all of the files are below, on whose file system the temporary folder is
 */
export async function write({ changed, extra }: Comparison, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  const aside = await mkdtemp(join(folder, '.generate-'))
  try {
    const from = (index: number): string => join(aside, String(index))
    const writes = changed.map(({ text }, index) => writeFile(from(index), text))
    // All have ended before the folder is removed, also when one of them fails.
    await Promise.allSettled(writes)
    await Promise.all(writes)
    await Promise.all(changed.map(({ path }) => mkdir(dirname(path), { recursive: true })))
    for (const [index, { path }] of changed.entries()) await rename(from(index), path)
    await Promise.all(extra.map((path) => rm(path)))
  } finally {
    await rm(aside, { recursive: true })
  }
}

/** The folders that are generated as a whole. */
export function generatedFolders(outputs: readonly OutputFile[]): string[] {
  return [...new Set(outputs.flatMap(({ path }) => generatedFolder(path) ?? []))].sort()
}

export async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

function generatedFolder(path: string): string | undefined {
  return /^.*\/(?:src\/generated|docs\/reference)(?=\/)/.exec(path)?.[0]
}

async function readText(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch(() => undefined)
}
