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
import type { Clock } from './clock.js'

/**
 * Everything behind the API: services with real servers, their users, settings, backups. It knows nothing of HTTP,
 * signatures or operations. Requests are expected to fit the contract; what the contract cannot say is checked here.
 *
 * `service` is a service's name or the uuid from an operation's reference. A refusal is a `BackendError`, thrown
 * (or rejected with) before anything has changed.
 */
export interface Backend {
  /** The program behind every service; undefined when none was found, and then services cannot be created. */
  readonly server: ServerProgram | undefined
  /** A folder that only the user can read, and that goes when the backend is closed. */
  readonly temporaryDirectory: string
  /** The certificate of the authority that signs the servers' certificates, PEM; made when it is first asked for. */
  readonly certificate: () => Promise<string>
  readonly catalogue: Catalogue
  readonly services: Services
  readonly users: Users
  readonly migrations: Migrations
  readonly telemetry: Telemetry
  readonly experiments: Experiments
  /** Stops every server. A backend without a data directory leaves no file behind; one with a directory keeps its data. */
  close(): Promise<void>
}

export interface BackendOptions {
  /** The zone that services report, `ch-gva-2` by default. */
  readonly zone?: string
  readonly clock?: Clock
  readonly log?: Log
  /** Where state and data live from one start to the next; without it they end with the backend. */
  readonly dataDirectory?: string
  /** Path or name of the server program. By default `valkey-server` on PATH, else `redis-server`. */
  readonly serverProgram?: string
  readonly durability?: Durability
  /** Called after anything that a read would show has changed. */
  readonly changed?: () => void
  /** Signs the servers' certificates; by default the backend founds one of its own. */
  readonly authority?: Authority
  /** Multiplies every plan's memory limit, so that a test can fill a plan with a few megabytes. 1 by default. */
  readonly memoryScale?: number
}

/**
 * What a server that is killed may lose, unless its persistence is off.
 *
 * `acknowledged`: nothing that it has acknowledged, as long as it can write to its disk. When the disk is full it refuses
 * writes, but has acknowledged those that came together with the first one that did not fit; they are on disk once there is
 * room, and lost when it is killed before.
 * `synced`: nothing that it has acknowledged, on a full disk either. It acknowledges a write once the disk has it, which takes
 * milliseconds on most disks, and ends when a write does not fit; it is started again.
 * `faithful`: the cloud's own guarantee, a dump every ten minutes.
 */
export type Durability = 'acknowledged' | 'synced' | 'faithful'

/**
 * A change that has been checked and accepted but not begun. The caller that accepted it decides when it begins: exactly one of
 * `start` and `abandon` must be called.
 */
export interface Change {
  /** What changes, as the API names it in an operation. */
  readonly reference: Required<OperationReference>
  /** Does the work after the work that is under way on the service; resolves when done, rejects when it failed. */
  start(): Promise<void>
  /** Gives the change up: as if it had never been asked for. */
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
  /** Without a password one is made up. */
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
}

/** What the cloud does not offer and tests need. */
export interface Experiments {
  /** Makes a backup now, in addition to those on schedule. */
  createBackup(service: string): Promise<ServiceBackup>
  /** Kills a node with SIGKILL, the primary by default; it is started again at once. */
  crashNode(service: string, node?: string): Promise<void>
  /** Adds a pending maintenance update. */
  announceUpdate(service: string, update: MaintenanceUpdate): void
  /** Runs commands on the primary as the emulator's administrator, to seed or look at data. */
  execute(service: string, commands: readonly (readonly string[])[]): Promise<Reply[]>
  /** Remembers all services with their data; the answer is what `restore` takes. */
  snapshot(): Promise<string>
  /** Puts everything back as it was at the snapshot. */
  restore(snapshot: string): Promise<void>
  /** Deletes every service, protected or not. */
  reset(): Promise<void>
}

/** A server's reply: errors in a reply are values here, so that one failing command does not hide the others' replies. */
export type Reply = string | number | null | Error | readonly Reply[]
