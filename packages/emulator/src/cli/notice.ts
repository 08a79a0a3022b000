import { lstat, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'

import type { EmulatorEnvironment } from '../emulator.js'

/** What a running emulator leaves for the `env` command to find. */
interface Notice {
  readonly pid: number
  readonly port: number
  readonly env: EmulatorEnvironment
}

/**
 * The notices hold secrets: their folder is for the user alone. Where there is no folder for such files, one in the
 * folder for temporary files will do, provided that nobody else made it.
 */
function folder(): string {
  const base = process.env['XDG_RUNTIME_DIR'] ?? tmpdir()
  return join(base, `dbaas-valkey-emulator-${userInfo().uid}`)
}

/** Leaves a notice; returns the function that takes it away. */
export async function leaveNotice(
  port: number,
  env: EmulatorEnvironment,
): Promise<() => Promise<void>> {
  const place = folder()
  await mkdir(place, { recursive: true, mode: 0o700 })
  if (!(await isPrivate(place))) return async () => {}
  const path = join(place, `${port}.json`)
  const notice: Notice = { pid: process.pid, port, env }
  await rm(path, { force: true })
  await writeFile(path, JSON.stringify(notice), { mode: 0o600, flag: 'wx' })
  return () => rm(path, { force: true })
}

/** The notices of the emulators that are running. */
export async function findNotices(): Promise<Notice[]> {
  const place = folder()
  if (!(await isPrivate(place))) return []
  const names = await readdir(place)
  const notices = await Promise.all(names.map((name) => readNotice(join(place, name))))
  return notices.filter((notice) => notice !== undefined)
}

async function readNotice(path: string): Promise<Notice | undefined> {
  const notice = JSON.parse(await readFile(path, 'utf8')) as Notice
  if (isRunning(notice.pid)) return notice
  // Its emulator was killed.
  await rm(path, { force: true })
  return undefined
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

async function isPrivate(place: string): Promise<boolean> {
  const info = await lstat(place).catch(() => undefined)
  return info?.isDirectory() === true && info.uid === userInfo().uid && (info.mode & 0o077) === 0
}
