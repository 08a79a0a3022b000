import { readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'

import { emptyFolder, removeFolder } from '../valkey/remove-folder.js'
import type { ServiceRecord } from './record.js'
import type { Log } from '../valkey/log.js'

const deletedSuffix = '.deleted'
/** The folder of a service, or of one that was being deleted. Nothing else that lies there is ours. */
const serviceFolder = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(\.deleted)?$/

/** What an earlier life has left of its services. */
export interface Recovered {
  readonly records: readonly ServiceRecord[]
  /** Ids of services whose deletion was under way: the state still names them. */
  readonly unfinished: readonly string[]
  /** Folders of services that are no more. */
  readonly leftovers: readonly string[]
}

/** What there is to recover where nothing was kept. */
export const nothing: Recovered = { records: [], unfinished: [], leftovers: [] }

/**
 * Marks a service's data as deleted, in one step: from now on the service is gone, also when the emulator is killed before
 * anything else is done.
 *
 * @returns where the data is now
 */
export async function markDeleted(directory: string): Promise<string> {
  const deleted = `${directory}${deletedSuffix}`
  await removeFolder(deleted)
  await rename(directory, deleted).catch((error: NodeJS.ErrnoException) => {
    // A service that has not got as far as having data.
    if (error.code !== 'ENOENT') throw error
  })
  return deleted
}

/** Compares the services in the state with the folders that are there. Without a state there are no services. */
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
 * Removes what is left of services that are no more. The folder that says so of a service goes once the state does not name
 * it any more; what is in it goes before, because the disk may be full.
 */
export async function clearLeftovers(
  { unfinished, leftovers }: Recovered,
  save: () => Promise<void>,
): Promise<void> {
  for (const leftover of leftovers) await emptyFolder(leftover)
  if (unfinished.length > 0) await save()
  for (const leftover of leftovers) await removeFolder(leftover)
}

/** Removes what a service's record does not know: backups that were not finished, and the data of a migration. */
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

/** Data whose state was taken away, as a message on damage advises, must not be mistaken for that of deleted services. */
async function putAside(folder: string, log: Log): Promise<void> {
  const aside = `${folder}-without-state-${new Date().toISOString().replaceAll(':', '-')}`
  await rename(folder, aside)
  log(
    'warn',
    `There is data of services but no state file that tells of them: it has been moved to ${aside}`,
  )
}
