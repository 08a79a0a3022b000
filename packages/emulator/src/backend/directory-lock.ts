import { ftruncateSync } from 'node:fs'
import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { lockFile, type FileLock } from './file-lock.js'
import { stopOrphans } from '../valkey/orphans.js'
import { hasEnded, isNeighbour, readHolder, signLock, type LockHolder } from './lock-holder.js'
import { EmulatorError } from '../valkey/errors.js'

const fileName = 'lock'
/** How long to wait for the processes of an emulator that has ended, in milliseconds. */
const longestWait = 10_000
const retryInterval = 20

/** Locks a folder. Returns undefined at once when another process has the lock. */
export async function tryLockDirectory(directory: string): Promise<FileLock | undefined> {
  const lock = await lockFile(join(directory, fileName))
  return lock && signed(lock)
}

/** Whether a folder has a lock file. */
export function hasLock(directory: string): Promise<boolean> {
  return access(join(directory, fileName)).then(
    () => true,
    () => false,
  )
}

/**
 * Whether a living process of this machine or container has signed the lock of a folder. This only reads the file, because
 * asking the kernel for the lock needs a new process.
 */
export async function isLockedByNeighbour(directory: string): Promise<boolean> {
  const holder = await readHolder(join(directory, fileName))
  return holder !== undefined && isNeighbour(holder) && !hasEnded(holder)
}

/**
 * Locks a folder whose emulator has ended. Servers that outlived the emulator hold the lock as well, so they are stopped
 * first.
 *
 * @returns undefined when another process has the folder
 */
export async function lockAbandoned(directory: string): Promise<FileLock | undefined> {
  const lock = await tryLockDirectory(directory)
  if (lock) return lock
  const holder = await readHolder(join(directory, fileName))
  if (!holder || !hasEnded(holder)) return undefined
  await stopOrphans(directory)
  return tryLockDirectory(directory)
}

/**
 * Locks a data directory, so that no second emulator uses it, not even one in another container. The kernel holds the lock
 * until this process and the servers that inherit it have ended.
 *
 * @throws an `EmulatorError` when another process has the lock
 */
export async function lockDirectory(directory: string): Promise<FileLock> {
  for (let waited = 0; ; waited += retryInterval) {
    const lock = await lockAbandoned(directory)
    if (lock) return freeing(lock)
    const holder = await readHolder(join(directory, fileName))
    const lives = holder !== undefined && !hasEnded(holder)
    // The last processes of an emulator that has ended need a moment to end as well.
    if (lives || waited >= longestWait) throw inUse(directory, holder)
    await sleep(retryInterval)
  }
}

function inUse(directory: string, holder: LockHolder | undefined): EmulatorError {
  const process = holder ? `process ${holder.pid}` : 'a process'
  const where = !holder || isNeighbour(holder) ? '' : ' of another container'
  return new EmulatorError(
    'DIRECTORY_IN_USE',
    `The data directory ${directory} is in use by ${process}${where}: stop that emulator, or choose another directory`,
  )
}

function signed(lock: FileLock): FileLock {
  try {
    signLock(lock.descriptor)
  } catch {
    // On a full disk the lock cannot be signed. It is held all the same.
  }
  return lock
}

/** Returns a lock that empties its file when it is released, so that the file names no holder. */
function freeing({ descriptor, release }: FileLock): FileLock {
  return {
    descriptor,
    release: () => {
      ftruncateSync(descriptor)
      release()
    },
  }
}
