import type {
  AccessControl,
  CreateValkeyServiceRequest,
  MaintenanceUpdate,
  Operation,
  ServiceBackup,
  Username,
  UserPassword,
  ValkeyService,
  ZoneName,
} from '@dbaas-valkey/types'

import type { ServiceStatistics } from '../backend/backend.js'
import type { Limits } from '../backend/capacity.js'
import type { Fault, InjectedFault } from './faults.js'
import type { JournalEntry } from './journal.js'
import type { OperationRecord } from './operation-record.js'
import type { OperationFailure, OperationTiming } from './operation-timing.js'

/** Names a service; the zone is the emulator's own unless it is given. */
export interface ServiceTarget {
  readonly service: string
  readonly zone?: ZoneName
}

/** A service that runs from the start of a test, with users and data. */
export interface SeededService {
  readonly name: string
  readonly zone?: ZoneName
  /** What `create-dbaas-service-valkey` takes. */
  readonly body: CreateValkeyServiceRequest
  readonly users?: readonly SeededUser[]
  /** Commands that are run on the primary: `[['SET', 'greeting', 'hello']]`. */
  readonly commands?: readonly (readonly string[])[]
}

export interface SeededUser {
  readonly username: Username
  /** A random one by default. */
  readonly password?: UserPassword
  readonly 'access-control'?: AccessControl
}

export interface Seed {
  readonly services: readonly SeededService[]
}

/** The services with their data and backups at one moment. Only the emulator that took it can restore it. */
export interface Snapshot {
  readonly name: string
  /** When it was taken, by the emulator's clock; ISO 8601. */
  readonly takenAt: string
  readonly services: readonly { readonly zone: ZoneName; readonly name: string }[]
}

/** Where an archive is: a path on the machine of the program that calls. */
export interface ArchivePath {
  readonly file: string
}

/** An archive that was written. */
export interface ExportedArchive extends ArchivePath {
  /** In bytes. */
  readonly size: number
}

/** What came from an archive. */
export interface ImportedArchive {
  readonly services: readonly { readonly zone: ZoneName; readonly name: string }[]
}

export interface ClockReading {
  /** ISO 8601. */
  readonly now: string
  /** Milliseconds by which it is ahead of the machine's clock. */
  readonly ahead: number
  /** Milliseconds by which the clock is ahead that the emulator checks signatures with. */
  readonly signaturesAhead: number
}

export interface ClockMove {
  /** Milliseconds to move on by. */
  readonly by: number
  /**
   * Whether the clock for signatures moves as well. By default it does not: clients sign by the machine's clock, and the
   * emulator would refuse all of them.
   */
  readonly signatures?: boolean
}

/** The state of the emulator at the moment. Secrets are masked. */
export interface EmulatorState {
  /** Increases with every change of the state. Each emulator starts again. */
  readonly version: number
  readonly zone: ZoneName
  readonly endpoint: string
  /** The program behind the services, `valkey 8.0.1`; undefined when there is none. */
  readonly server: string | undefined
  /** The file with the certificate of the authority that the servers' certificates come from. */
  readonly certificateFile: string
  readonly clock: ClockReading
  readonly timing: OperationTiming
  readonly services: readonly ValkeyService[]
  /** The newest first, as far as they are remembered; at most 100. */
  readonly operations: readonly OperationRecord[]
  readonly faults: readonly InjectedFault[]
  /** The newest first; at most 100. */
  readonly journal: readonly JournalEntry[]
}

/** A request to the API that is to be signed. */
export interface SignableRequest {
  readonly method: string
  /** Path and query as they are sent: `/v2/dbaas-valkey/cache`. */
  readonly target: string
  /** The body as it is sent. */
  readonly body?: string
}

export interface SignedRequest {
  /** The value of the Authorization header. */
  readonly authorization: string
}

/**
 * What tests can do with the emulator beyond the API. The same methods work in the emulator's process and, through
 * {@link connectControl}, from another process.
 *
 * Every method rejects with an {@link EmulatorError} (`COMMAND_REFUSED`) that says what was wrong with the request.
 */
export interface Control {
  /** Deletes all services and forgets operations, faults and journal; clock and timing are as at the start. */
  reset(): Promise<void>
  /** Creates services with users and data, and waits until they run. */
  seed(seed: Seed): Promise<void>
  /**
   * Remembers all services with their data and backups. A snapshot that is given a name outlives the emulator when there is a
   * data directory; the others end with it.
   */
  snapshot(snapshot?: { readonly name?: string }): Promise<Snapshot>
  /** Lists the snapshots, the oldest first. */
  snapshots(): Promise<Snapshot[]>
  /** Puts all services back as they were at a snapshot. The clock, operations and the journal stay as they are. */
  restore(snapshot: Pick<Snapshot, 'name'>): Promise<void>
  /** Forgets a snapshot. */
  deleteSnapshot(snapshot: Pick<Snapshot, 'name'>): Promise<void>
  /**
   * Writes all services with their users, settings, backups and data into an archive (tar and gzip) that another emulator can
   * import. The file is replaced when the archive is complete. Passwords and data are in it, so only its owner can read it.
   */
  export(archive: ArchivePath): Promise<ExportedArchive>
  /**
   * Replaces all services by those of an archive, once the archive has been checked. When it cannot be imported, the services stay
   * as they are.
   */
  import(archive: ArchivePath): Promise<ImportedArchive>
  /** Reads what the page shows. */
  state(): Promise<EmulatorState>

  /** Makes the next requests of an operation go wrong. */
  injectFault(fault: Fault): Promise<InjectedFault>
  /** Lists the faults that still wait for requests. */
  faults(): Promise<InjectedFault[]>
  /** Takes back one fault, or all when no id is given. */
  clearFaults(fault?: { readonly id: string }): Promise<void>

  /** Reads which limits the account has. */
  limits(): Promise<Limits>
  /**
   * Sets the limits of the account: how many services it may have, and which plans are sold out. A limit that is left out is
   * lifted.
   */
  setLimits(limits: Limits): Promise<void>

  /** Lists the last thousand requests with their answers, the oldest first, secrets masked. */
  journal(): Promise<JournalEntry[]>
  /** Forgets the requests of the journal. */
  clearJournal(): Promise<void>

  /** Lists the operations that are remembered, the oldest first. */
  operations(): Promise<OperationRecord[]>
  /** Says when the work of operations to come begins. */
  setTiming(timing: OperationTiming): Promise<void>
  /** Carries out a held operation and waits for its end. */
  finishOperation(operation: Pick<Operation, 'id'>): Promise<Operation>
  /** Makes an operation fail whose work has not begun; none of it is done. */
  failOperation(operation: { readonly id: string } & OperationFailure): Promise<Operation>

  /** Reads the emulator's clock. */
  clock(): Promise<ClockReading>
  /**
   * Moves the clock on and waits for the backups, maintenance and operations that come due on the way. It moves by ten years at
   * most; backups are made as far as the plan keeps them.
   */
  moveClock(move: ClockMove): Promise<ClockReading>

  /** Kills a node of a service with SIGKILL, the primary unless one is named. */
  crashNode(target: ServiceTarget & { readonly node?: string }): Promise<void>
  /** Makes a backup now, besides those on schedule. */
  createBackup(target: ServiceTarget): Promise<ServiceBackup>
  /** Announces an update that waits for the next maintenance. */
  announceUpdate(target: ServiceTarget & { readonly update: MaintenanceUpdate }): Promise<void>
  /** Reads what the servers of some services count: commands, memory, clients, keys, hits and replication lag. */
  statistics(target: {
    readonly services: readonly ServiceTarget[]
  }): Promise<(ServiceTarget & ServiceStatistics)[]>
  /**
   * Signs a request to the API with the emulator's own key, for ten minutes. It is for clients that have no secret, such as
   * the page, and for requests that are repeated with curl.
   */
  sign(request: SignableRequest): Promise<SignedRequest>
  /**
   * Runs commands on the primary, to work with data. The server gives them a user of their own that may use data and look
   * around, nothing else. A reply that is an error is `{ error }`. A command without a reply for 10 s is given up.
   */
  execute(
    target: ServiceTarget & { readonly commands: readonly (readonly string[])[] },
  ): Promise<JsonReply[]>
}

/** A server's reply, in JSON. */
export type JsonReply = string | number | null | { readonly error: string } | readonly JsonReply[]
