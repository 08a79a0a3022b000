import { readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'

import { emptyFolder, removeFolder } from '../valkey/remove-folder.js'
import type { ServiceRecord } from './record.js'
import type { Log } from '../valkey/log.js'

const deletedSuffix = '.deleted'
/**
 * The name of the folder of a service, or of a service that was being deleted. Nothing else in the parent folder is the
 * emulator's.
 */
const serviceFolder = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(\.deleted)?$/

/** The services that an earlier run has left. */
export interface Recovered {
  readonly records: readonly ServiceRecord[]
  /** The ids of services whose deletion was under way. The state file still has them. */
  readonly unfinished: readonly string[]
  /** The folders of services that no longer exist. */
  readonly leftovers: readonly string[]
}

/** The result when nothing was kept. */
export const nothing: Recovered = { records: [], unfinished: [], leftovers: [] }

/**
 * Marks the data of a service as deleted in one step. From then on the service does not exist, even if the emulator is killed
 * before it has done anything else.
 *
 * @returns the path of the data after that
 */
export async function markDeleted(directory: string): Promise<string> {
  const deleted = `${directory}${deletedSuffix}`
  await removeFolder(deleted)
  await rename(directory, deleted).catch((error: NodeJS.ErrnoException) => {
    // The service does not have any data yet.
    if (error.code !== 'ENOENT') throw error
  })
  return deleted
}

/** Compares the services in the state file with the folders of services. */
export async function recover(
  folder: string,
  state: readonly ServiceRecord[] | undefined,
  log: Log,
): Promise<Recovered> {
  const names = (await namesIn(folder)).filter((name) => serviceFolder.test(name))
  if (state === undefined && names.length > 0) {
    await putAside(folder, log)
    return nothing
  }
  const there = new Set(names)
  const isDeleted = ({ id }: ServiceRecord) => there.has(`${id}${deletedSuffix}`) && !there.has(id)
  const records = (state ?? []).filter((record) => !isDeleted(record))
  const known = new Set(records.map(({ id }) => id))
  return {
    records,
    unfinished: (state ?? []).filter(isDeleted).map(({ id }) => id),
    leftovers: names.filter((name) => !known.has(name)).map((name) => join(folder, name)),
  }
}

/**
 * Removes the files of services that no longer exist. The folder that marks a deletion is removed after the state file has
 * been saved without the service. Its content is removed before that, because the disk may be full.
 */
export async function clearLeftovers(
  { unfinished, leftovers }: Recovered,
  save: () => Promise<void>,
): Promise<void> {
  for (const leftover of leftovers) await emptyFolder(leftover)
  if (unfinished.length > 0) await save()
  for (const leftover of leftovers) await removeFolder(leftover)
}

/** Removes files that the record of a service does not refer to: unfinished backups, and the data of a migration. */
export async function clearUnknownFiles(directory: string, record: ServiceRecord): Promise<void> {
  const backups = join(directory, 'backups')
  const known = new Set(record.backups.map(({ file }) => file))
  const unknown = (name: string) => /^backup-.*\.rdb$/.test(name) && !known.has(name)
  for (const name of await namesIn(backups))
    if (unknown(name)) await rm(join(backups, name), { force: true })
  await removeFolder(join(directory, 'migration'))
}

function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => [])
}

/**
 * Renames data that has no state file. The message about a damaged state file advises to move it away, and the data must not
 * count as that of deleted services then.
 */
async function putAside(folder: string, log: Log): Promise<void> {
  const aside = `${folder}-without-state-${new Date().toISOString().replaceAll(':', '-')}`
  await rename(folder, aside)
  log(
    'warn',
    `There is data of services but no state file that tells of them: it has been moved to ${aside}`,
  )
}
