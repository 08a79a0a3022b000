import type {
  AccessControl,
  CreateValkeyServiceRequest,
  CreateValkeyUserRequest,
  GetServiceLogsRequest,
  GetServiceMetricsRequest,
  MaintenanceUpdate,
  MigrationStatus,
  OperationReference,
  ServiceBackup,
  ServiceLogs,
  ServiceMetrics,
  ServiceSummary,
  ServiceType,
  UpdateValkeyServiceRequest,
  ValkeyService,
  ValkeySettingsCatalogue,
  ValkeyUser,
  ValkeyUserSecrets,
} from '@dbaas-valkey/types'

import type { Authority } from '../valkey/authority.js'
import type { ServerProgram } from '../valkey/binary.js'
import type { Log } from '../valkey/log.js'
import type { Capacity } from './capacity.js'
import type { Clock } from './clock.js'
import type { Durability } from './durability.js'
import type { PortableRecord } from './record.js'

/**
 * The emulated cloud behind the API: services with real servers, their users, settings and backups. It knows nothing of HTTP,
 * signatures or operations. Requests must satisfy the contract; the backend checks what the contract cannot express.
 *
 * `service` is the name of a service, or the UUID from an operation's reference. To refuse a request, a method throws (or
 * rejects with) a `BackendError` before it has changed anything.
 */
export interface Backend {
  /**
   * The program that runs the servers of services. When it is undefined, the emulator found none, and services cannot be
   * created.
   */
  readonly server: ServerProgram | undefined
  /** A folder that only the user can read. It is removed when the backend is closed. */
  readonly temporaryDirectory: string
  /**
   * Returns the certificate of the authority that signs the servers' certificates, as PEM. The authority is created by the
   * first call.
   */
  readonly certificate: () => Promise<string>
  readonly catalogue: Catalogue
  readonly services: Services
  readonly users: Users
  readonly migrations: Migrations
  readonly telemetry: Telemetry
  readonly experiments: Experiments
  /** Stops every server. A backend without a data directory removes all its files; one with a data directory keeps its data. */
  close(): Promise<void>
}

export interface BackendOptions {
  /** The zone that services report; `ch-gva-2` by default. */
  readonly zone?: string
  readonly clock?: Clock
  readonly log?: Log
  /** Where state and data are kept from one start to the next. Without it they are removed when the backend is closed. */
  readonly dataDirectory?: string
  /** Path or name of the server program; by default `valkey-server` on PATH, else `redis-server`. */
  readonly serverProgram?: string
  readonly durability?: Durability
  /** Called after each change that a read would show. */
  readonly changed?: () => void
  /** The authority that signs the servers' certificates. By default the backend creates one of its own. */
  readonly authority?: Authority
  /** Multiplies every plan's memory limit, so that a test can fill a plan with a few megabytes. 1 by default. */
  readonly memoryScale?: number
  /** What the account cannot get, shared by the backends of all zones. Nothing by default. */
  readonly capacity?: Capacity
}

/**
 * A change that has been checked and accepted but has not begun. The caller decides when it begins, and must call exactly one
 * of `start` and `abandon`.
 */
export interface Change {
  /** What is changed, as an operation of the API refers to it. */
  readonly reference: Required<OperationReference>
  /** The name of the service that is changed. */
  readonly service: string
  readonly zone: string
  /** Does the work after earlier work on the service. Resolves when it is done, and rejects when it failed. */
  start(): Promise<void>
  /** Abandons the change, as if nobody had requested it. */
  abandon(): void
}

export interface Catalogue {
  settings(): ValkeySettingsCatalogue
  serviceTypes(): ServiceType[]
  serviceType(name: string): ServiceType
}

export interface Services {
  list(): ServiceSummary[]
  get(service: string): ValkeyService
  create(name: string, request: CreateValkeyServiceRequest): Promise<Change>
  update(service: string, request: UpdateValkeyServiceRequest): Promise<Change>
  delete(service: string): Promise<Change>
  startMaintenance(service: string): Promise<Change>
}

export interface Users {
  list(service: string): ValkeyUser[]
  create(service: string, request: CreateValkeyUserRequest): Promise<Change>
  updateAccessControl(
    service: string,
    username: string,
    accessControl: AccessControl | undefined,
  ): Promise<Change>
  revealPassword(service: string, username: string): ValkeyUserSecrets
  /** Without a password, the backend generates one. */
  resetPassword(service: string, username: string, password: string | undefined): Promise<Change>
  delete(service: string, username: string): Promise<Change>
}

export interface Migrations {
  status(service: string): MigrationStatus
  stop(service: string): Promise<Change>
}

export interface Telemetry {
  logs(service: string, request: GetServiceLogsRequest): Promise<ServiceLogs>
  metrics(service: string, request: GetServiceMetricsRequest): Promise<ServiceMetrics>
  /** Reads what the servers count, now. */
  statistics(service: string): Promise<ServiceStatistics>
}

/** What the servers of a service count, at one moment. Counters grow from the start of a server. */
export interface ServiceStatistics {
  /** Milliseconds since 1970, by the machine's clock. */
  readonly at: number
  /** The bytes that data may take on each node. */
  readonly memoryLimit: number
  /** The nodes that answer, the primary first. */
  readonly nodes: readonly NodeStatistics[]
}

export interface NodeStatistics {
  readonly name: string
  readonly role: 'primary' | 'replica'
  /** Bytes. */
  readonly memory: number
  /** Connections, without the emulator's own. */
  readonly clients: number
  /** Commands, without those of replication and of the emulator itself. */
  readonly commands: number
  /** Reads of a key that was there. */
  readonly hits: number
  /** Reads of a key that was not. */
  readonly misses: number
  /** Bytes that came in, without those of replication and of the emulator itself. */
  readonly received: number
  /** Bytes that went out, likewise. */
  readonly sent: number
  /** Keys that were removed because the memory was full. */
  readonly evicted: number
  /** The keys of each database that has some: `{ '0': 12 }`. */
  readonly keys: Readonly<Record<string, number>>
  /** How far a replica is behind its primary; absent for a primary, and without a link. */
  readonly lag?: ReplicationLag
}

export interface ReplicationLag {
  readonly bytes: number
  /** Since the replica last heard from its primary. */
  readonly seconds: number
}

/** What tests need beyond the API of the cloud. */
export interface Experiments {
  /** Makes a backup now, in addition to the scheduled ones. */
  createBackup(service: string): Promise<ServiceBackup>
  /** Kills a node with SIGKILL, by default the primary. It is started again at once. */
  crashNode(service: string, node?: string): Promise<void>
  /** Adds a pending maintenance update. */
  announceUpdate(service: string, update: MaintenanceUpdate): void
  /** Runs commands on the primary as an internal user that may change nothing but data. */
  execute(service: string, commands: readonly (readonly string[])[]): Promise<Reply[]>
  /** Copies all services with their data and backups into a folder. Returns the records that `restore` takes. */
  snapshot(directory: string): Promise<PortableRecord[]>
  /** Returns why services that another emulator has copied into a folder cannot be restored. A server loads each dump for that. */
  snapshotIssues(records: readonly PortableRecord[], directory: string): Promise<string[]>
  /** Replaces all services by those of a snapshot. */
  restore(records: readonly PortableRecord[], directory: string): Promise<void>
  /** Deletes every service, even if it is protected. */
  reset(): Promise<void>
}

/**
 * The reply of a server. An error in a reply is a value, so that one failing command does not hide the replies to the others.
 */
export type Reply = string | number | null | Error | readonly Reply[]
