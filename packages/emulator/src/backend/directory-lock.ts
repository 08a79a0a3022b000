import { ftruncateSync } from 'node:fs'
import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { lockFile, type FileLock } from './file-lock.js'
import { stopOrphans } from '../valkey/orphans.js'
import { hasEnded, isNeighbour, readHolder, signLock, type LockHolder } from './lock-holder.js'
import { EmulatorError } from '../valkey/errors.js'

const fileName = 'lock'
/** How long to wait for what an emulator has left behind when it ended, in milliseconds. */
const longestWait = 10_000
const retryInterval = 20

/** Locks a folder, unless another process has it: then it returns nothing, without a wait. */
export async function tryLockDirectory(directory: string): Promise<FileLock | undefined> {
  const lock = await lockFile(join(directory, fileName))
  return lock && signed(lock)
}

/** Whether a folder has ever been locked, as far as one can see. */
export function hasLock(directory: string): Promise<boolean> {
  return access(join(directory, fileName)).then(
    () => true,
    () => false,
  )
}

/** Whether a folder's lock is another's for certain, without asking the kernel: asking costs a process. */
export async function isLockedByNeighbour(directory: string): Promise<boolean> {
  const holder = await readHolder(join(directory, fileName))
  return holder !== undefined && isNeighbour(holder) && !hasEnded(holder)
}

/**
 * Locks a folder whose emulator has ended. Servers that outlived it have the lock as well, and are ended first.
 *
 * @returns nothing when another process has the folder
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
 * Keeps a second emulator out of a data directory, also one in another container. The lock is the kernel's: it ends with the
 * process, and with the servers that inherit it.
 *
 * @throws an `EmulatorError` when another process has it
 */
export async function lockDirectory(directory: string): Promise<FileLock> {
  for (let waited = 0; ; waited += retryInterval) {
    const lock = await lockAbandoned(directory)
    if (lock) return freeing(lock)
    const holder = await readHolder(join(directory, fileName))
    const lives = holder !== undefined && !hasEnded(holder)
    // The last processes of an emulator that has ended take a moment to end as well.
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
    // On a full disk nobody can read whose lock it is. It holds all the same.
  }
  return lock
}

/** A lock whose file says that nobody has the directory once it is released. */
function freeing({ descriptor, release }: FileLock): FileLock {
  return {
    descriptor,
    release: () => {
      ftruncateSync(descriptor)
      release()
    },
  }
}
