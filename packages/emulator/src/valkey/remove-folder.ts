import { constants, existsSync } from 'node:fs'
import { open, readdir, rmdir, unlink, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** How often, and after how many milliseconds, the removal of a folder is tried again while a program still writes into it. */
const attempts = 11
const retryInterval = 20

/** The owner of a folder, and its file system. */
interface Place {
  readonly uid: number
  readonly dev: number
}

/** Opens a folder. Returns undefined when there is none, or the path is a symbolic link. */
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
 * Returns a path into an open folder that stays valid even if another program replaces the folder. Only Linux has such paths;
 * on other systems this returns the path that was opened.
 */
export function pathInto(folder: FileHandle, path: string): string {
  const opened = `/proc/self/fd/${folder.fd}`
  return existsSync(opened) ? opened : path
}

/**
 * Removes a folder that servers have used, with everything in it. A killed server may have left a child process that still
 * writes a dump; what it adds to the folder is removed by another attempt.
 *
 * It opens each folder before it reads it, removes symbolic links and never follows them, and empties only folders of the same
 * user on the same file system. So it removes nothing elsewhere, even if another user replaces folders meanwhile.
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

/** Ignores that another process has already removed something. */
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
  // Files are removed last, because a lock is a file and is needed until then.
  const foldersFirst = entries.toSorted((a, b) => Number(b.isDirectory()) - Number(a.isDirectory()))
  for (const entry of foldersFirst) {
    const inner = join(inside, entry.name)
    await (entry.isDirectory() ? remove(inner, place) : unlink(inner).catch(unlessGone))
  }
}

/** Removes a folder, which must have the same owner and file system as its parent. Anything else is unlinked. */
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
