import { mkdir, mkdtemp, readdir, realpath } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { removeFolder } from '../server/remove-folder.js'
import { retireServer } from '../server/retire.js'
import { isAbandoned, lockDirectory } from './directory-lock.js'
import { directoryUnusable } from './errors.js'

const temporaryPrefix = 'dbvalkey-'
/** A socket's path may have 103 bytes on some systems; what stands after this takes up to 35. */
const longestParent = 68
const privateMode = 0o700

/** The folders of a world. */
export interface Home {
  /** Where everything but sockets lives. */
  readonly directory: string
  /** In the system's folder for temporary files, because a socket's path must be short. */
  readonly socketDirectory: string
  /** Whether the data outlives the world. */
  readonly lasting: boolean
  /** Removes what must not stay. */
  leave(): Promise<void>
}

async function folders(parent: string): Promise<string[]> {
  const entries = await readdir(parent, { withFileTypes: true }).catch(() => [])
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(parent, name))
}

/** Ends servers that outlived the emulator whose data this was. */
async function retireServers(directory: string): Promise<void> {
  for (const service of await folders(join(directory, 'services')))
    for (const node of await folders(service)) await retireServer(node, join(node, 'server.pid'))
}

/** Removes what emulators left behind that were killed and kept no data. */
async function sweep(parent: string): Promise<void> {
  for (const folder of await folders(parent)) {
    if (!folder.startsWith(join(parent, temporaryPrefix)) || !(await isAbandoned(folder))) continue
    await retireServers(folder)
    await removeFolder(folder)
  }
}

/** The system's folder for temporary files, unless its path is too long for sockets. */
async function temporaryParent(): Promise<string> {
  const parent = await realpath(tmpdir())
  return parent.length <= longestParent ? parent : realpath('/tmp')
}

/** The data directory, and the function that gives it free again. */
async function occupy(path: string): Promise<{ data: string; unlock: () => Promise<void> }> {
  try {
    await mkdir(path, { recursive: true, mode: privateMode })
    const data = await realpath(path)
    return { data, unlock: await lockDirectory(data) }
  } catch (error) {
    throw directoryUnusable(path, error)
  }
}

/**
 * Moves in: into the data directory, or into a folder that goes when the world is closed.
 *
 * @throws an `OpenError` when the data directory cannot be used, or is in use
 */
export async function moveIn(dataDirectory: string | undefined): Promise<Home> {
  const parent = await temporaryParent()
  const occupied = dataDirectory === undefined ? undefined : await occupy(dataDirectory)
  const temporary = await mkdtemp(join(parent, temporaryPrefix))
  await lockDirectory(temporary)
  // Nobody waits for it, and what it cannot remove is no reason not to start.
  void sweep(parent).catch(() => undefined)
  return {
    directory: occupied?.data ?? temporary,
    socketDirectory: temporary,
    lasting: occupied !== undefined,
    leave: async () => {
      await removeFolder(temporary)
      await occupied?.unlock()
    },
  }
}
