import { constants, existsSync } from 'node:fs'
import { open, readdir, rmdir, unlink, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** How often, and after how many milliseconds, a folder is tried again that a program still writes into. */
const attempts = 11
const retryInterval = 20

/** Who a folder belongs to, and the file system that it is on. */
interface Place {
  readonly uid: number
  readonly dev: number
}

/** Opens a folder that is no link. Returns nothing when there is none. */
export async function openFolder(path: string): Promise<FileHandle | undefined> {
  const { O_DIRECTORY, O_NOFOLLOW, O_RDONLY } = constants
  try {
    return await open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW)
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'ELOOP'].includes(codeOf(error) ?? '')) return undefined
    throw error
  }
}

/**
 * A path that leads into an open folder, even when a program puts something else in its place meanwhile. Only Linux has
 * such paths; elsewhere it is the path that was opened.
 */
export function pathInto(folder: FileHandle, path: string): string {
  const opened = `/proc/self/fd/${folder.fd}`
  return existsSync(opened) ? opened : path
}

/**
 * Removes a folder that servers have used, and everything in it. A server that was killed may have left a process behind
 * that finishes writing a dump; what it still puts into the folder is removed on another try.
 *
 * Each folder is opened before it is looked into, links are removed and never followed, and only folders of the same user on
 * the same file system are emptied: whatever others put in the way while this is under way, nothing elsewhere is removed.
 *
 * @throws when a folder in it belongs to another user or file system
 */
export function removeFolder(path: string): Promise<void> {
  return untilDone(() => remove(path, undefined))
}

/** Removes everything in a folder, as {@link removeFolder} does, but keeps the folder. */
export async function emptyFolder(path: string): Promise<void> {
  await untilDone(async () => {
    const folder = await openFolder(path)
    if (!folder) return
    try {
      await empty(folder, path, await folder.stat())
    } finally {
      await folder.close()
    }
  })
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code
}

/** For what another process may have removed already. */
function unlessGone(error: unknown): void {
  if (codeOf(error) !== 'ENOENT') throw error
}

function refuseForeign(path: string, found: Place, expected: Place): void {
  if (found.dev !== expected.dev)
    throw new Error(`${path} is on another file system than what it would be removed with`)
  if (found.uid !== expected.uid)
    throw new Error(`${path} belongs to another user than what it would be removed with`)
}

async function empty(folder: FileHandle, path: string, place: Place): Promise<void> {
  const inside = pathInto(folder, path)
  const entries = await readdir(inside, { withFileTypes: true })
  // A lock is a file: it goes when there is nothing left for which it is needed.
  const foldersFirst = entries.toSorted((a, b) => Number(b.isDirectory()) - Number(a.isDirectory()))
  for (const entry of foldersFirst) {
    const inner = join(inside, entry.name)
    await (entry.isDirectory() ? remove(inner, place) : unlink(inner).catch(unlessGone))
  }
}

/** Removes a folder that must be in the same place as the one above it. What is no folder any more is a file to unlink. */
async function remove(path: string, expected: Place | undefined): Promise<void> {
  const folder = await openFolder(path)
  if (!folder) {
    await unlink(path).catch(unlessGone)
    return
  }
  try {
    const place = await folder.stat()
    refuseForeign(path, place, expected ?? place)
    await empty(folder, path, place)
  } finally {
    await folder.close()
  }
  await rmdir(path).catch(unlessGone)
}

async function untilDone(work: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      if (codeOf(error) !== 'ENOTEMPTY' || attempt === attempts) throw error
    }
    await sleep(retryInterval)
  }
}
