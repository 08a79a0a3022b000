import { ftruncateSync, readlinkSync, rmSync, writeSync } from 'node:fs'
import { lstat, mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { isAbsolute, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import type { EmulatorEnvironment } from '../emulator.js'
import { lockFile, type FileLock } from '../backend/file-lock.js'
import type { LockHolder } from '../backend/lock-holder.js'
import { userId } from '../backend/user-id.js'

/** The file that a running emulator writes for the other commands. */
export interface Notice {
  readonly port: number
  /** The process that is the emulator. */
  readonly holder: LockHolder
  /** When it was ready, ISO 8601. */
  readonly since: string
  readonly endpoint: string
  readonly zone: string
  readonly version: string
  /** The server program, `valkey 8.0.1`; null when there is none. */
  readonly server: string | null
  /** Where a detached emulator writes what it has to say; null for one in a terminal. */
  readonly log: string | null
  readonly env: EmulatorEnvironment
}

/** Names of notices: `8379-4026531840.json`, the port and the network namespace. Other files are left alone. */
const notices = /^\d+-(\d+)\.json$/
/** How often, and after how many milliseconds, the lock of a notice is tried again while an `env` command reads the notice. */
const attempts = 20
const retryInterval = 10

/**
 * Writes a notice, locked as long as this process runs.
 *
 * @returns the function that removes it
 * @throws when the folder or the notice cannot be made, or others could read it
 */
export async function leaveNotice(notice: Notice): Promise<() => void> {
  const place = await makeFolder()
  const path = join(place, `${notice.port}-${network()}.json`)
  const lock = await lockSoon(path)
  const takeAway = (): void => {
    rmSync(path, { force: true })
    lock.release()
  }
  try {
    // An emulator that was killed may have left its notice.
    ftruncateSync(lock.descriptor)
    writeSync(lock.descriptor, JSON.stringify(notice))
    return takeAway
  } catch (error) {
    takeAway()
    throw error
  }
}

/** Returns the notices of the emulators that run in this process's network. */
export async function findNotices(): Promise<Notice[]> {
  const place = folder()
  if (!(await isPrivate(place))) return []
  const own = network()
  const names = await readdir(place)
  const found = await Promise.all(
    names
      .filter((name) => notices.exec(name)?.[1] === own)
      .map((name) => readNotice(join(place, name)).catch(() => undefined)),
  )
  return found.filter((notice) => notice !== undefined)
}

/**
 * Returns the folder of notices, and makes it when it is not there.
 *
 * @throws when it cannot be made, or others could read it
 */
export async function makeFolder(): Promise<string> {
  const place = folder()
  await mkdir(place, { recursive: true, mode: 0o700 })
  if (!(await isPrivate(place))) throw new Error(`others have access to ${place}`)
  return place
}

/**
 * Notices hold secrets, so only the user may read their folder. Without `XDG_RUNTIME_DIR`, it is in the folder for temporary
 * files, and is used only if the user owns it.
 */
function folder(): string {
  const runtime = process.env['XDG_RUNTIME_DIR'] ?? ''
  // The XDG Base Directory Specification says that relative paths are to be ignored.
  const base = isAbsolute(runtime) ? runtime : tmpdir()
  return join(base, `dbaas-valkey-emulator-${userId()}`)
}

/** The network namespace of this process: containers may share the folder and use the same port. */
function network(): string {
  try {
    return /\d+/.exec(readlinkSync('/proc/self/ns/net'))?.[0] ?? '0'
  } catch {
    return '0'
  }
}

/** Locks the notice of this process. */
async function lockSoon(path: string): Promise<FileLock> {
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const lock = await lockFile(path)
    if (lock) return lock
    await sleep(retryInterval)
  }
  throw new Error(`${path} is in use`)
}

/** Reads a notice, unless its emulator has ended or is still writing it. */
async function readNotice(path: string): Promise<Notice | undefined> {
  if (await removeWithoutOwner(path)) return undefined
  const notice: unknown = JSON.parse(await readFile(path, 'utf8'))
  return isNotice(notice) ? notice : undefined
}

/** Removes a notice whose emulator has ended. Returns whether it had. */
async function removeWithoutOwner(path: string): Promise<boolean> {
  const lock = await lockFile(path)
  if (!lock) return false
  await rm(path, { force: true })
  lock.release()
  return true
}

function isNotice(value: unknown): value is Notice {
  if (typeof value !== 'object' || value === null) return false
  const { port, holder, env } = value as Partial<Notice>
  // An emulator of another version may have written fewer members.
  return typeof port === 'number' && typeof holder?.pid === 'number' && typeof env === 'object'
}

async function isPrivate(place: string): Promise<boolean> {
  const info = await lstat(place).catch(() => undefined)
  return info?.isDirectory() === true && info.uid === userId() && (info.mode & 0o077) === 0
}
