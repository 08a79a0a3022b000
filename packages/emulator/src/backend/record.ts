import type {
  MaintenanceUpdate,
  MaintenanceWindow,
  ServiceBackup,
  ValkeySettings,
} from '@dbaas-valkey/types'

import type { CompleteAccessControl } from './access-control.js'

/** A user of a service. The password is kept as it is, because the API reveals it. */
export interface UserRecord {
  readonly username: string
  readonly password: string
  readonly accessControl: CompleteAccessControl
}

/** A backup, and what a service must have to hold what is in it. */
export interface BackupRecord extends ServiceBackup {
  /** The file's name in the service's folder of backups. */
  readonly file: string
  /** The number of databases it takes to hold it. */
  readonly databases: number
  /** Bytes of memory that the data took. */
  readonly memory: number
}

/** How a migration stands. */
export interface MigrationRecord {
  /** Unknown until the source has been looked at. */
  readonly method: 'dump' | 'replication' | undefined
  readonly status: 'running' | 'syncing' | 'done' | 'failed'
  readonly error: string | undefined
  /** Numbers of the databases that are migrated. */
  readonly databases: readonly number[]
}

/** What becomes of a migration when the emulator ends: one that was under way has failed. */
export function interrupted(migration: MigrationRecord | undefined): MigrationRecord | undefined {
  if (migration?.status !== 'running' && migration?.status !== 'syncing') return migration
  const error = 'The emulator was stopped while the migration was under way'
  return { ...migration, status: 'failed', error }
}

/** All that is known of a service, as it is kept from one start of the emulator to the next. */
export interface ServiceRecord {
  readonly id: string
  readonly name: string
  /** Milliseconds since 1970, like every time here. */
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
  /** The nodes' ports, the primary's first. */
  ports: readonly number[]
  readonly administratorPassword: string
  readonly replicatorPassword: string
}

/** The user that every service has from the start. */
export const defaultUsername = 'default'

export function defaultUser(service: ServiceRecord): UserRecord {
  const user = service.users.find(({ username }) => username === defaultUsername)
  if (!user) throw new Error(`The service ${service.name} has lost its default user`)
  return user
}
