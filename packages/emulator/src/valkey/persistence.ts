import { access, copyFile, constants, mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import type { Connection } from './connection.js'
import { removeFolder } from './remove-folder.js'
import { ReplyError } from './resp.js'

/**
 * How a server keeps its data: `none` only as long as it runs, `dump` as of its last dump, and `append` every acknowledged
 * write (in an append-only file beside the dumps).
 *
 * @see https://valkey.io/topics/persistence/
 */
export type Persistence = 'none' | 'dump' | 'append'

export const dumpFile = 'dump.rdb'
export const appendFolder = 'appendonlydir'
const appendBase = 'appendonly.aof.1.base.rdb'
const appendManifest = 'appendonly.aof.manifest'
/** How often a background save or rewrite is checked, in milliseconds. */
const lookInterval = 5

/** Copies a dump. The copy shares its bytes with the original if the file system supports that. */
export function copyDump(from: string, to: string): Promise<void> {
  return copyFile(from, to, constants.COPYFILE_FICLONE)
}

/**
 * Prepares the files of a stopped server so that it loads the newest data. Returns whether it must be started with an
 * append-only file: a server that has one must load it, even if it does not use it afterwards.
 */
export async function prepareFiles(directory: string, persistence: Persistence): Promise<boolean> {
  await removeUnfinishedFiles(directory)
  const folder = join(directory, appendFolder)
  if (await exists(join(folder, appendManifest))) return true
  if (persistence !== 'append') return false
  const dump = join(directory, dumpFile)
  if (await exists(dump)) {
    // A server with an append-only file ignores the dump, but such a file can begin with a dump.
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await copyDump(dump, join(folder, appendBase))
    await writeFile(join(folder, appendManifest), `file ${appendBase} seq 1 type b\n`)
  }
  return true
}

/** The errors of a server that is already writing a dump or an append-only file, or is sending a dump to a replica. */
const busyWith = /in progress|child process/i

/**
 * Makes the server write a dump of its current data, and waits for it. Returns the path of the dump.
 *
 * @throws when the server cannot write it
 */
export async function dumpNow(admin: Connection, directory: string): Promise<string> {
  const path = join(directory, dumpFile)
  const before = await beginDump(admin, path)
  for (;;) {
    // The new file exists some time before the server reports it.
    if ((await dumpIdentity(path)) !== before) return path
    const info = await persistenceInfo(admin)
    if (info['rdb_bgsave_in_progress'] !== '1') {
      if (info['rdb_last_bgsave_status'] === 'ok') return path
      throw new Error('The server could not write a dump of its data; is the disk full?')
    }
    await sleep(lookInterval)
  }
}

/**
 * Makes a running server keep its data as wanted, and removes files that it would otherwise load by mistake later.
 *
 * @throws when the server cannot write the files; it then keeps its data as before
 */
export async function settlePersistence(
  admin: Connection,
  directory: string,
  persistence: Persistence,
): Promise<void> {
  const appends = (await persistenceInfo(admin))['aof_enabled'] === '1'
  if (persistence === 'append') {
    if (!appends) await admin.call('CONFIG', 'SET', 'appendonly', 'yes')
    await appendFileComplete(admin)
    return
  }
  if (appends) {
    if (persistence === 'dump') await dumpNow(admin, directory)
    await admin.call('CONFIG', 'SET', 'appendonly', 'no')
    await removeFolder(join(directory, appendFolder))
  }
  if (persistence === 'none') await rm(join(directory, dumpFile), { force: true })
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}

/** Removes unfinished dumps and rewrites of a server that was killed. The child process that writes them may still run. */
async function removeUnfinishedFiles(directory: string): Promise<void> {
  for (const name of await readdir(directory))
    if (/^temp-.*\.(rdb|aof)$/.test(name)) await rm(join(directory, name), { force: true })
}

function persistenceInfo(admin: Connection): Promise<Record<string, string>> {
  return admin.info('persistence')
}

async function appendFileComplete(admin: Connection): Promise<void> {
  for (;;) {
    const info = await persistenceInfo(admin)
    const working = info['aof_rewrite_in_progress'] === '1' || info['aof_rewrite_scheduled'] === '1'
    if (!working) {
      const complete = ['aof_last_bgrewrite_status', 'aof_last_write_status']
      if (complete.every((status) => info[status] === 'ok')) return
      throw new Error('The server could not write its append-only file; is the disk full?')
    }
    await sleep(lookInterval)
  }
}

/** Returns an identity that differs between dumps. A server never changes a dump but replaces the file. */
async function dumpIdentity(path: string): Promise<bigint | undefined> {
  const stats = await stat(path, { bigint: true }).catch(() => undefined)
  return stats?.ino
}

async function isDumping(admin: Connection): Promise<boolean> {
  return (await persistenceInfo(admin))['rdb_bgsave_in_progress'] === '1'
}

/**
 * Starts a dump after the one that may be under way, which does not have all data. Returns the identity of the dump that will
 * be replaced.
 */
async function beginDump(admin: Connection, path: string): Promise<bigint | undefined> {
  for (;;) {
    if (!(await isDumping(admin))) {
      const before = await dumpIdentity(path)
      try {
        await admin.call('BGSAVE')
        return before
      } catch (error) {
        const busy = error instanceof ReplyError && busyWith.test(error.message)
        if (!busy) throw error
      }
    }
    await sleep(lookInterval)
  }
}
