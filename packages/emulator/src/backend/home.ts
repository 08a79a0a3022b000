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

/** A socket's path may have 103 bytes on some systems; what stands after a user's folder takes up to 22. */
const longestPlace = 81
const privateMode = 0o700
/** How often a folder is made anew that another process took for abandoned before it was locked. */
const attempts = 10

/** The folders of a backend. */
export interface Home {
  /** Where everything but sockets lives. */
  readonly directory: string
  /** In the system's folder for temporary files, because a socket's path must be short. */
  readonly socketDirectory: string
  /** Whether the data outlives the backend. */
  readonly lasting: boolean
  /** The open file that keeps others out of `directory`. Servers inherit it, so that those which outlive the emulator do so, too. */
  readonly lockDescriptor: number
  /** Removes what must not stay. */
  close(): Promise<void>
}

interface Occupied {
  readonly path: string
  readonly lock: FileLock
}

/**
 * Moves in: into the data directory, or into a folder that goes when the backend is closed.
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
  // A start does not wait for it, and what it cannot remove is no reason not to start.
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

/** The name of the folder in which a user's emulators have theirs. Others may not look into it, let alone swap what is in it. */
function placeName(): string {
  return `dbvalkey-${userId()}`
}

function isPrivate({ uid, mode }: { uid: number; mode: number }): boolean {
  return uid === userId() && (mode & 0o077) === 0
}

/** Makes the user's folder, or finds it. Where somebody else has taken its name, it gets one that nobody could foresee. */
async function makePlace(parent: string): Promise<string> {
  const place = join(parent, placeName())
  await mkdir(place, { mode: privateMode }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  const stats = await lstat(place)
  return stats.isDirectory() && isPrivate(stats) ? place : mkdtemp(`${place}-`)
}

/** Makes a folder of this backend's own. */
async function makeTemporary(parent: string): Promise<Occupied> {
  for (let attempt = 1; ; attempt++) {
    try {
      const path = await mkdtemp(join(await makePlace(parent), '/'))
      const lock = await tryLockDirectory(path)
      if (lock) return { path, lock }
    } catch (error) {
      // The folder went before it was locked, or the user's folder, because it was empty.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || attempt === attempts) throw error
    }
  }
}

/** Removes a folder, and the user's folder when it was the last one. */
async function removeTemporary({ path, lock }: Occupied): Promise<void> {
  await removeFolder(path)
  await rmdir(join(path, '..')).catch(() => undefined)
  lock.release()
}

/** Removes a folder whose emulator was killed and kept no data. */
async function sweepFolder(path: string): Promise<void> {
  if (await isLockedByNeighbour(path)) return
  // Programs that clear up old temporary files may have removed the lock of an emulator that runs: what has none goes when
  // it is empty, as an emulator leaves it that was killed before it had made one.
  if (!(await hasLock(path))) {
    await rmdir(path)
    return
  }
  const lock = await lockAbandoned(path)
  if (lock) await removeTemporary({ path, lock })
}

/** Removes what emulators left behind in one of the user's folders; in the folder itself, even when another folder has its name meanwhile. */
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

/** The system's folder for temporary files, unless its path is too long for sockets. */
async function temporaryParent(): Promise<string> {
  const parent = await realpath(tmpdir())
  const longest = join(parent, `${placeName()}-XXXXXX`).length
  return longest <= longestPlace ? parent : realpath('/tmp')
}

/** The data directory, locked. */
async function occupy(path: string): Promise<Occupied> {
  try {
    await mkdir(path, { recursive: true, mode: privateMode })
    const data = await realpath(path)
    return { path: data, lock: await lockDirectory(data) }
  } catch (error) {
    throw directoryUnusable(path, error)
  }
}
