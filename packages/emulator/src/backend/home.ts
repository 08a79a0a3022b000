import { lstat, mkdir, mkdtemp, readdir, realpath, rmdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { FileLock } from './file-lock.js'
import { openFolder, pathInto, removeFolder } from '../valkey/remove-folder.js'
import { foldersIn } from '../valkey/orphans.js'
import { userId } from './user-id.js'
import {
  hasLock,
  isLockedByNeighbour,
  lockAbandoned,
  lockDirectory,
  tryLockDirectory,
} from './directory-lock.js'
import { directoryUnusable } from '../valkey/errors.js'

/**
 * The longest path of a user's folder, in bytes. Some systems limit the path of a socket to 103 bytes, and the rest of it
 * takes up to 22.
 */
const longestPlace = 81
const privateMode = 0o700
/** How often the folder is created again. Another process may have removed it, because it was not locked yet. */
const attempts = 10

/** The folders of a backend. */
export interface Home {
  /** Holds everything except the sockets. */
  readonly directory: string
  /** Is in the system's folder for temporary files, because the path of a socket must be short. */
  readonly socketDirectory: string
  /** Whether the data outlives the backend. */
  readonly lasting: boolean
  /**
   * The descriptor of the lock that keeps other emulators out of `directory`. Servers inherit it, so those that outlive the
   * emulator keep them out as well.
   */
  readonly lockDescriptor: number
  /** Removes the temporary files and releases the locks. */
  close(): Promise<void>
}

interface Occupied {
  readonly path: string
  readonly lock: FileLock
}

/**
 * Opens the folders of a backend: the data directory, or a folder that is removed when the backend is closed.
 *
 * @throws an `EmulatorError` when the data directory cannot be used, or is in use
 */
export async function openHome(dataDirectory: string | undefined): Promise<Home> {
  const parent = await temporaryParent()
  const data = dataDirectory === undefined ? undefined : await occupy(dataDirectory)
  const temporary = await makeTemporary(parent).catch((error: unknown) => {
    data?.lock.release()
    throw error
  })
  const home = data ?? temporary
  // The start does not wait for this, and does not fail when files cannot be removed.
  const swept = sweep(parent).catch(() => undefined)
  return {
    directory: home.path,
    socketDirectory: temporary.path,
    lasting: data !== undefined,
    lockDescriptor: home.lock.descriptor,
    close: async () => {
      await swept
      await removeTemporary(temporary)
      data?.lock.release()
    },
  }
}

/**
 * Returns the name of the folder that holds the folders of a user's emulators. Other users can neither read it nor replace
 * anything in it.
 */
function placeName(): string {
  return `dbvalkey-${userId()}`
}

function isPrivate({ uid, mode }: { uid: number; mode: number }): boolean {
  return uid === userId() && (mode & 0o077) === 0
}

/** Creates or finds the user's folder. When another user owns that name, the folder gets a random suffix. */
async function makePlace(parent: string): Promise<string> {
  const place = join(parent, placeName())
  await mkdir(place, { mode: privateMode }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  const stats = await lstat(place)
  return stats.isDirectory() && isPrivate(stats) ? place : mkdtemp(`${place}-`)
}

/** Creates a folder for this backend alone. */
async function makeTemporary(parent: string): Promise<Occupied> {
  for (let attempt = 1; ; attempt++) {
    try {
      const path = await mkdtemp(join(await makePlace(parent), '/'))
      const lock = await tryLockDirectory(path)
      if (lock) return { path, lock }
    } catch (error) {
      // Another process removed the folder before it was locked, or the user's folder while it was empty.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || attempt === attempts) throw error
    }
  }
}

/** Removes a folder, and the user's folder if that is empty then. */
async function removeTemporary({ path, lock }: Occupied): Promise<void> {
  await removeFolder(path)
  await rmdir(join(path, '..')).catch(() => undefined)
  lock.release()
}

/** Removes the folder of an emulator that was killed and kept no data. */
async function sweepFolder(path: string): Promise<void> {
  if (await isLockedByNeighbour(path)) return
  // Programs that remove old temporary files may have removed the lock of a running emulator. So a folder without a lock is
  // removed only if it is empty, as it is when an emulator was killed before it created its lock.
  if (!(await hasLock(path))) {
    await rmdir(path)
    return
  }
  const lock = await lockAbandoned(path)
  if (lock) await removeTemporary({ path, lock })
}

/**
 * Removes what emulators left in one of the user's folders. It works on the opened folder, even if another folder gets its
 * name meanwhile.
 */
async function sweepPlace(place: string): Promise<void> {
  const opened = await openFolder(place)
  if (!opened) return
  try {
    if (!isPrivate(await opened.stat())) return
    for (const folder of await foldersIn(pathInto(opened, place)))
      await sweepFolder(folder).catch(() => undefined)
  } finally {
    await opened.close()
  }
  await rmdir(place).catch(() => undefined)
}

async function sweep(parent: string): Promise<void> {
  for (const name of await readdir(parent))
    if (name === placeName() || name.startsWith(`${placeName()}-`))
      await sweepPlace(join(parent, name))
}

/** Returns the system's folder for temporary files, or `/tmp` when that path is too long for sockets. */
async function temporaryParent(): Promise<string> {
  const parent = await realpath(tmpdir())
  const longest = join(parent, `${placeName()}-XXXXXX`).length
  return longest <= longestPlace ? parent : realpath('/tmp')
}

/** Creates and locks the data directory. */
async function occupy(path: string): Promise<Occupied> {
  try {
    await mkdir(path, { recursive: true, mode: privateMode })
    const data = await realpath(path)
    return { path: data, lock: await lockDirectory(data) }
  } catch (error) {
    throw directoryUnusable(path, error)
  }
}
