import type {
  MaintenanceUpdate,
  MaintenanceWindow,
  ServiceBackup,
  ValkeySettings,
} from '@dbaas-valkey/types'

import type { CompleteAccessControl } from './access-control.js'

/** A user of a service. The password is kept in clear text, because the API reveals it. */
export interface UserRecord {
  readonly username: string
  readonly password: string
  readonly accessControl: CompleteAccessControl
}

/** A backup, and what a service needs to hold its data. */
export interface BackupRecord extends ServiceBackup {
  /** The name of the file in the service's folder of backups. */
  readonly file: string
  /** The number of databases that a service needs for it. */
  readonly databases: number
  /** The memory that the data took, in bytes. */
  readonly memory: number
}

/** The state of a migration. */
export interface MigrationRecord {
  /** Is undefined until the source has been examined. */
  readonly method: 'dump' | 'replication' | undefined
  readonly status: 'running' | 'syncing' | 'done' | 'failed'
  readonly error: string | undefined
  /** The numbers of the databases that are migrated. */
  readonly databases: readonly number[]
}

/** Returns a migration after the emulator has ended: it has failed if it was under way. */
export function interrupted(migration: MigrationRecord | undefined): MigrationRecord | undefined {
  if (migration?.status !== 'running' && migration?.status !== 'syncing') return migration
  const error = 'The emulator was stopped while the migration was under way'
  return { ...migration, status: 'failed', error }
}

/** The record of a service, which is kept from one start of the emulator to the next. */
export interface ServiceRecord {
  readonly id: string
  readonly name: string
  /** Milliseconds since 1970, like all times here. */
  readonly createdAt: number
  updatedAt: number
  plan: string
  settings: ValkeySettings
  ipFilter: readonly string[]
  maintenance: MaintenanceWindow
  updates: readonly MaintenanceUpdate[]
  terminationProtection: boolean
  users: readonly UserRecord[]
  backups: readonly BackupRecord[]
  migration: MigrationRecord | undefined
  /** The ports of the nodes. The primary's is first. */
  ports: readonly number[]
  readonly administratorPassword: string
  readonly replicatorPassword: string
}

/**
 * A record that another emulator can take up as well. The internal passwords are left out: no client knows them, and each
 * emulator makes its own.
 */
export type PortableRecord = Omit<ServiceRecord, 'administratorPassword' | 'replicatorPassword'>

/** The user that every service has from the beginning. */
export const defaultUsername = 'default'

export function defaultUser(service: ServiceRecord): UserRecord {
  const user = service.users.find(({ username }) => username === defaultUsername)
  if (!user) throw new Error(`The service ${service.name} has lost its default user`)
  return user
}
