import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

import { findNotices, makeFolder } from './notice.js'

/** A log whose emulator has ended without removing it. */
interface LeftLog {
  readonly port: number
  readonly path: string
  /** Milliseconds since 1970. */
  readonly writtenAt: number
}

/** Names of logs: `8379-4711.log`, the port and the process. */
const logName = /^(\d+)-\d+\.log$/

/** How long a log is kept that its emulator has left, in milliseconds. */
const keptFor = 24 * 60 * 60 * 1000

/** Returns the logs that emulators have left, the newest first. */
export async function leftLogs(): Promise<LeftLog[]> {
  const folder = await makeFolder()
  const written = new Set((await findNotices()).map(({ log }) => log))
  const names = (await readdir(folder)).filter((name) => logName.test(name))
  const logs = names
    .map((name) => ({ name, path: join(folder, name) }))
    .filter(({ path }) => !written.has(path))
    .map(async ({ name, path }) => ({
      port: Number.parseInt(name, 10),
      path,
      writtenAt: (await stat(path)).mtimeMs,
    }))
  return (await Promise.all(logs)).sort((a, b) => b.writtenAt - a.writtenAt)
}

/** Removes the logs that were left long ago. */
export async function removeOldLogs(): Promise<void> {
  for (const { path, writtenAt } of await leftLogs())
    if (Date.now() - writtenAt > keptFor) await rm(path, { force: true })
}
