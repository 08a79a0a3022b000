import { ftruncateSync, readlinkSync, rmSync, writeSync } from 'node:fs'
import { lstat, mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { isAbsolute, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import type { EmulatorEnvironment } from '../emulator.js'
import { lockFile, type FileLock } from '../backend/file-lock.js'
import { userId } from '../backend/user-id.js'

/** What a running emulator leaves for the `env` command to find. */
interface Notice {
  readonly port: number
  readonly env: EmulatorEnvironment
}

/** Notices are called `8379-4026531840.json`, after the port and the network that it is in. Other files are none of ours. */
const notices = /^\d+-(\d+)\.json$/
/** How often, and after how many milliseconds, a notice's lock is tried again that an `env` command looks at just now. */
const attempts = 20
const retryInterval = 10

/**
 * Leaves a notice, locked as long as this process runs.
 *
 * @returns the function that takes it away
 * @throws when the folder or the notice cannot be made, or others could read it
 */
export async function leaveNotice(port: number, env: EmulatorEnvironment): Promise<() => void> {
  const place = folder()
  await mkdir(place, { recursive: true, mode: 0o700 })
  if (!(await isPrivate(place))) throw new Error(`others have access to ${place}`)
  const path = join(place, `${port}-${network()}.json`)
  const lock = await lockSoon(path)
  const notice: Notice = { port, env }
  const takeAway = (): void => {
    rmSync(path, { force: true })
    lock.release()
  }
  try {
    // An emulator that was killed may have left one there.
    ftruncateSync(lock.descriptor)
    writeSync(lock.descriptor, JSON.stringify(notice))
    return takeAway
  } catch (error) {
    takeAway()
    throw error
  }
}

/** The notices of the emulators that run, in this process's network. */
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
 * The notices hold secrets: their folder is for the user alone. Where there is no folder for such files, one in the
 * folder for temporary files will do, provided that nobody else made it.
 */
function folder(): string {
  const runtime = process.env['XDG_RUNTIME_DIR'] ?? ''
  // As the specification of that variable says: a relative path is to be ignored.
  const base = isAbsolute(runtime) ? runtime : tmpdir()
  return join(base, `dbaas-valkey-emulator-${userId()}`)
}

/** The network that this process is in: containers may share the folder, and use the same port. */
function network(): string {
  try {
    return /\d+/.exec(readlinkSync('/proc/self/ns/net'))?.[0] ?? '0'
  } catch {
    return '0'
  }
}

/** Locks a notice of this process. */
async function lockSoon(path: string): Promise<FileLock> {
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const lock = await lockFile(path)
    if (lock) return lock
    await sleep(retryInterval)
  }
  throw new Error(`${path} is in use`)
}

/** What a notice says, unless its emulator has ended, or is just writing it. */
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
  const { port, env } = value as Partial<Notice>
  return typeof port === 'number' && typeof env === 'object' && env !== null
}

async function isPrivate(place: string): Promise<boolean> {
  const info = await lstat(place).catch(() => undefined)
  return info?.isDirectory() === true && info.uid === userId() && (info.mode & 0o077) === 0
}
