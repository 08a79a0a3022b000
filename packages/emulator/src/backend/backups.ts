import { link, mkdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

import { copyDump, dumpNow } from '../valkey/persistence.js'
import { measureData, type DataNeeds } from './data-fit.js'
import { isStillKept, keptBackups } from './kept-backups.js'
import type { BackupRecord } from './record.js'
import { refuse } from './refusals.js'
import type { Service } from './service.js'
import { persists } from './settings.js'
import { timestamp } from './clock.js'

const hour = 3_600_000

/** The name of the folder that holds the backups, in the folder of a service. */
export const backupsFolder = 'backups'

/** A dump of a service's data, and what a server needs to hold the data. */
export interface Dump extends DataNeeds {
  readonly path: string
}

/** Makes the primary dump its data. Call it only from work that runs exclusively on the service. */
export async function dumpService(service: Service): Promise<Dump> {
  if (!persists(service.record.settings)) refuse('noPersistence', service.record.name)
  return service.servers.administer(async (admin) => {
    const path = await dumpNow(admin, service.deployment.primaryDirectory)
    return { path, ...(await measureData(admin)) }
  })
}

export function backupPath(service: Service, backup: BackupRecord): string {
  return join(service.directory, backupsFolder, backup.file)
}

/** Makes a backup with the time `at`, and removes the backups that the plan does not keep. */
export function makeBackup(service: Service, at: number): Promise<BackupRecord> {
  return service.exclusively(undefined, () => backUp(service, at))
}

/**
 * Makes a scheduled backup. When a test moves the clock by months, thousands of backups with the same data are due at once;
 * this makes only those that the plan still keeps in the end.
 */
export async function makeDueBackup(
  service: Service,
  due: number,
  now: () => number,
): Promise<void> {
  const isKept = () => isStillKept(due, now(), service.plan.backups)
  // A clock that is being moved shows the time of each due timer; in the next turn it shows where it is moved to.
  await Promise.resolve()
  if (!isKept()) return
  await service.servers.whileAnswering(
    service.exclusively(undefined, async () => {
      if (isKept()) await backUp(service, due)
    }),
  )
}

/** Returns when the next scheduled backup is due; undefined when the service has none. */
export function nextBackup(service: Service, now: number): number | undefined {
  const { record, plan } = service
  if (!persists(record.settings)) return undefined
  const interval = plan.backups.intervalHours * hour
  const made = Math.floor((now - record.createdAt) / interval)
  return record.createdAt + (made + 1) * interval
}

function newName(service: Service, at: number): string {
  const base = `backup-${timestamp(at).slice(0, -1).replaceAll(':', '-')}`
  const taken = new Set(service.record.backups.map((backup) => backup['backup-name']))
  let name = base
  for (let copy = 2; taken.has(name); copy++) name = `${base}-${copy}`
  return name
}

/** Adds a backup to the record, saves the record, and then removes the files of the backups that the plan does not keep. */
async function enter(service: Service, backup: BackupRecord): Promise<void> {
  const { record, plan } = service
  const before = record.backups
  record.backups = keptBackups([...before, backup], plan.backups)
  try {
    await service.touch()
  } catch (error) {
    record.backups = before
    await rm(backupPath(service, backup), { force: true })
    throw error
  }
  for (const old of before)
    if (!record.backups.includes(old)) await rm(backupPath(service, old), { force: true })
}

/** Makes a backup. Call it only from work that runs exclusively on the service. */
async function backUp(service: Service, at: number): Promise<BackupRecord> {
  const dump = await dumpService(service)
  const name = newName(service, at)
  const backup: BackupRecord = {
    'backup-name': name,
    'backup-time': timestamp(at),
    'data-size': (await stat(dump.path)).size,
    file: `${name}.rdb`,
    databases: dump.databases,
    memory: dump.memory,
  }
  const path = backupPath(service, backup)
  await mkdir(join(service.directory, backupsFolder), { recursive: true, mode: 0o700 })
  // A server replaces its dump file and never changes it, so a hard link is as good as a copy where the file system supports
  // links.
  await link(dump.path, path).catch(() => copyDump(dump.path, path))
  await enter(service, backup)
  return backup
}
