import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import type { ZoneName } from '@dbaas-valkey/types'

import { backupsFolder } from '../backend/backups.js'
import type { PortableRecord } from '../backend/record.js'
import type { SnapshotFile } from '../generated/snapshot.js'
import { dumpFile } from '../valkey/persistence.js'
import { putFile } from '../valkey/put-file.js'
import type { Snapshot } from './control.js'

/** The file in the folder of a snapshot that tells what else is there. */
export const snapshotFile = 'snapshot.json'
/** The only version of that file that this emulator writes and reads. */
export const snapshotVersion = 1

/** What is in the folder of a snapshot. Each zone has a folder there, and in it each service. */
export interface SnapshotContents {
  /** By the emulator's clock, ISO 8601. */
  readonly takenAt: string
  /** The server program that has written the dumps, `valkey 8.0.1`. */
  readonly server: string
  readonly zones: ReadonlyMap<string, readonly PortableRecord[]>
}

/** Writes what is in the folder of a snapshot. The passwords of users are in it, so nobody but the user can read the file. */
export async function writeSnapshotFile(
  directory: string,
  { takenAt, server, zones }: SnapshotContents,
): Promise<void> {
  const contents = { version: snapshotVersion, takenAt, server, zones: Object.fromEntries(zones) }
  await putFile(join(directory, snapshotFile), JSON.stringify(contents, null, 2))
}

/**
 * Reads what is in the folder of a snapshot.
 *
 * @throws an `Error` that says what is wrong with the file
 */
export async function readSnapshotFile(directory: string): Promise<SnapshotContents> {
  const file: unknown = JSON.parse(await readFile(join(directory, snapshotFile), 'utf8'))
  const { version } = Object(file) as { version?: unknown }
  if (version !== snapshotVersion)
    throw new Error(`its version is ${String(version)}, this emulator reads ${snapshotVersion}`)
  // Loaded when they are first needed, since they load all validators.
  const [{ SnapshotFile: schema }, { findIssues }] = await Promise.all([
    import('../generated/snapshot.js'),
    import('./find-issues.js'),
  ])
  const issues = findIssues(snapshotFile, schema, file)
  if (issues.length > 0) throw new Error(issues.join('; '))
  const { takenAt, server, zones } = file as SnapshotFile
  return {
    takenAt,
    server,
    zones: new Map(Object.entries(zones).map(([zone, services]) => [zone, services.map(recordOf)])),
  }
}

/** Returns the files in the folder of a snapshot, relative to it. */
export function filesOf({ zones }: SnapshotContents): string[] {
  const perZone = [...zones].flatMap(([zone, records]) =>
    records.flatMap(({ name, backups }) => [
      `${zone}/${name}/${dumpFile}`,
      ...backups.map(({ file }) => `${zone}/${name}/${backupsFolder}/${file}`),
    ]),
  )
  return [snapshotFile, ...perZone]
}

export function servicesOf({ zones }: SnapshotContents): Snapshot['services'] {
  return [...zones].flatMap(([zone, records]) =>
    records.map(({ name }) => ({ zone: zone as ZoneName, name })),
  )
}

type SnapshotService = NonNullable<SnapshotFile['zones'][keyof SnapshotFile['zones']]>[number]

function recordOf({ migration, ...service }: SnapshotService): PortableRecord {
  const absent = { method: undefined, error: undefined }
  const record = { ...service, migration: migration && { ...absent, ...migration } }
  // The contract's types have lists that may be changed.
  return record as PortableRecord
}
