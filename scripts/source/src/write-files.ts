import { mkdir, mkdtemp, rename, rm, rmdir, writeFile } from 'node:fs/promises'
import { dirname, join, resolve, sep } from 'node:path'

/** A file's full path and what belongs in it. */
export interface OutputFile {
  readonly path: string
  readonly text: string
}

/** What is to be done to files, by their full paths. */
export interface FileChanges {
  readonly changed: readonly OutputFile[]
  /** Files that nothing generates any more. */
  readonly extra: readonly string[]
}

/**
 * Writes what differs. All of it is written into a temporary folder before the first file of the tree is touched, so that a
 * full disk, or an end by force, leaves the tree as it was; then each file is renamed into its place, in the order given.
 * Files that are too many are removed, and folders that this leaves empty.
 *
 * @param folder what all of the files are below, on whose file system the temporary folder is
 */
export async function writeFiles({ changed, extra }: FileChanges, folder: string): Promise<void> {
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
    for (const path of extra) await removeEmpty(dirname(path), resolve(folder))
  } finally {
    await rm(aside, { recursive: true })
  }
}

/** A path in a folder. Emitters make file names safe; this holds if one should forget it. */
export function pathBelow(folder: string, path: string): string {
  const full = join(folder, path)
  if (full.startsWith(folder.endsWith(sep) ? folder : folder + sep)) return full
  throw new Error(`${JSON.stringify(path)} would be written outside of ${folder}.`)
}

async function removeEmpty(path: string, top: string): Promise<void> {
  for (let folder = path; folder.startsWith(top + sep); folder = dirname(folder)) {
    try {
      await rmdir(folder)
    } catch {
      return // It is not empty, or is gone already.
    }
  }
}
