// Generated from the contract by `pnpm generate`. Do not edit.

/**
 * What a user may do, in the terms of Valkey's access control lists. A rule that starts with `+`
 * allows, one that starts with `-` forbids. An entry of a list may hold several rules, with a
 * single space between them.
 */
export interface AccessControl {
  /** Rules for whole categories of commands, such as `+@read` and `-@dangerous`. */
  categories?: CategoryRule[]
  /**
   * Glob patterns of the channels that the user may use, such as `news:*`. When absent, the setting
   * `acl_channels_default` decides.
   */
  channels?: string[]
  /**
   * Rules for single commands, such as `+get` and `-flushall`, or for categories, such as `+@all`.
   * They come after `categories`.
   */
  commands?: string[]
  /** Glob patterns of the keys that the user may use, such as `session:*`. */
  keys?: string[]
}

/** How often a plan makes backups and how long it keeps them. */
export interface BackupConfig {
  /** Time between two frequent backups, in minutes. */
  readonly 'frequent-interval-minutes'?: number
  /** Age at which frequent backups are deleted, in minutes. */
  readonly 'frequent-oldest-age-minutes'?: number
  /** Time between two infrequent backups, in minutes. */
  readonly 'infrequent-interval-minutes'?: number
  /** Age at which infrequent backups are deleted, in minutes. */
  readonly 'infrequent-oldest-age-minutes'?: number
  /** Time between two backups, in hours. */
  readonly interval?: number
  /** Most backups that are kept. */
  readonly 'max-count'?: number
  /** How a service is recovered from its backups, such as `regular`, from one backup as it is. */
  readonly 'recovery-mode'?: string
}

/** The certificate authority of the organization's services. */
export interface CaCertificate {
  /** The certificate in PEM format. */
  certificate?: string
}

/**
 * A rule for a category of commands: `+` allows and `-` forbids. Several stand in one text with
 * spaces between them, such as `+@all -@dangerous`.
 */
export type CategoryRule =
  | '+@admin'
  | '+@all'
  | '+@bitmap'
  | '+@blocking'
  | '+@connection'
  | '+@dangerous'
  | '+@fast'
  | '+@geo'
  | '+@hash'
  | '+@hyperloglog'
  | '+@keyspace'
  | '+@list'
  | '+@pubsub'
  | '+@read'
  | '+@scripting'
  | '+@set'
  | '+@slow'
  | '+@sortedset'
  | '+@stream'
  | '+@string'
  | '+@transaction'
  | '+@write'
  | '-@admin'
  | '-@all'
  | '-@bitmap'
  | '-@blocking'
  | '-@connection'
  | '-@dangerous'
  | '-@fast'
  | '-@geo'
  | '-@hash'
  | '-@hyperloglog'
  | '-@keyspace'
  | '-@list'
  | '-@pubsub'
  | '-@read'
  | '-@scripting'
  | '-@set'
  | '-@slow'
  | '-@sortedset'
  | '-@stream'
  | '-@string'
  | '-@transaction'
  | '-@write'
  | (string & {})

/**
 * The network through which a part of a service is reached.
 *
 * - `dynamic`: the network that the service is configured for
 * - `public`: the internet
 * - `private`: a private network
 * - `privatelink`: a private link between two networks
 */
export type ComponentRoute = 'dynamic' | 'private' | 'privatelink' | 'public'

/**
 * Which node answers.
 *
 * - `primary`: the node that accepts writes
 * - `replica`: a copy that answers reads
 */
export type ComponentUsage = 'primary' | 'replica'

/**
 * How to connect to a service as the user `default`. The password, alone and in the URIs, may be
 * absent: `reveal-dbaas-valkey-user-password` reads it.
 */
export interface ConnectionInfo {
  /** Password of the user `default`. It may be absent. */
  password?: string
  /**
   * URIs of the replicas, which answer reads only, with the user name; the password may be absent.
   */
  slave?: string[]
  /** URIs of the primary, with the user name; the password may be absent. */
  uri?: string[]
}

/** A Valkey service to create. Only the plan is needed. */
export interface CreateValkeyServiceRequest {
  /** Name of the service whose backup the new one starts from. */
  'fork-from-service'?: ServiceName
  /** Address blocks in CIDR notation from which connections are allowed; everybody when absent. */
  'ip-filter'?: IpFilter
  /** When updates may be installed; a time is chosen when absent. */
  maintenance?: MaintenanceWindow
  /** Server elsewhere from which to copy the data. */
  migration?: Migration
  /** Plan to order, such as `startup-4`; `get-dbaas-service-type` lists those of the zone. */
  plan: PlanName
  /**
   * Name of the backup to start from, one of the `backups` of the service that is forked; the
   * newest when absent.
   */
  'recovery-backup-name'?: string
  /** Whether to protect the service against being deleted and powered off. */
  'termination-protection'?: boolean
  /** Settings that differ from the defaults. */
  'valkey-settings'?: ValkeySettings
  /** Major version of Valkey; the default of the service type when absent. */
  version?: ValkeyVersion
}

/** A user to create. */
export interface CreateValkeyUserRequest {
  /** What the user may do; everything when absent. */
  'access-control'?: AccessControl
  /** Name of the user, unique in the service. */
  username: Username
}

/** A problem as older endpoints report it. */
export interface ErrorProblem {
  /** What is wrong, for people to read. */
  error: string
}

/** A page of a service's log. */
export interface GetServiceLogsRequest {
  /** Greatest number of entries to return. */
  limit?: number
  /** Where to go on, the `offset` of the page before. */
  offset?: string
  /** Order of the entries. */
  'sort-order'?: SortOrder
}

/** The period whose metrics to read. */
export interface GetServiceMetricsRequest {
  /** Length of the period, which ends now. */
  period?: MetricsPeriod
}

/** A connection between two database services, such as one that sends metrics. */
export interface Integration {
  /** What the integration does, for people to read. */
  description?: string
  /** Name of the service that takes. */
  dest?: string
  /** Id of the integration. */
  id?: string
  /** Whether data flows. */
  'is-active'?: boolean
  /** Whether data is meant to flow. */
  'is-enabled'?: boolean
  /** Settings of the integration; what they are depends on its type. */
  settings?: IntegrationSettings
  /** Name of the service that gives. */
  source?: string
  /** How the integration fares, for people to read. */
  status?: string
  /** Kind of integration, such as `metrics`. */
  type?: string
}

/** Settings of an integration, by name. */
export interface IntegrationSettings {
  [key: string]: unknown
}

/**
 * Address blocks in CIDR notation from which connections are allowed, such as `10.20.0.0/16`. A
 * single address stands for a block of its own. `0.0.0.0/0` lets everybody in; an empty list
 * nobody.
 */
export type IpFilter = string[]

/** The weekly time for updates, and the updates that wait for it. */
export interface Maintenance {
  /** Day of the week. */
  dow: Weekday
  /** Time of day in UTC, as `HH:MM:SS`. */
  time: string
  /** Updates that have not been installed yet. */
  updates: MaintenanceUpdate[]
}

/** An update that has not been installed yet. */
export interface MaintenanceUpdate {
  /** When it is installed at the latest, even outside of the window. */
  deadline?: string
  /** What the update changes, for people to read. */
  description?: string
  /** From when on it may be installed. */
  'start-after'?: string
  /** When it will be installed; absent while no time is set. */
  'start-at'?: string
}

/** When updates may be installed, once a week. */
export interface MaintenanceWindow {
  /** Day of the week. */
  dow: Weekday
  /** Time of day in UTC, as `HH:MM:SS`. */
  time: string
}

/** A problem as most endpoints report it. */
export interface MessageProblem {
  /** The single faults of an invalid request; absent for other problems. */
  errors?: ProblemEntry[]
  /** What is wrong, for people to read. */
  message: string
}

/**
 * A table of values for each metric, by its name; times in the first column, a further column for
 * each node.
 */
export interface Metrics {
  [key: string]: unknown
}

/** Length of the period, which ends now. */
export type MetricsPeriod = 'day' | 'hour' | 'month' | 'week' | 'year'

/** A server elsewhere from which data is copied into a service. */
export interface Migration {
  /** Database to connect to first. */
  dbname?: string
  /** Host name or IP address of the source. */
  host: string
  /** Databases to leave out, separated by commas. Only MySQL services support it at present. */
  'ignore-dbs'?: string
  /** How to copy; when absent, replication is tried first, then a dump. */
  method?: MigrationMethod
  /** Password for the source. */
  password?: string
  /** TCP port of the source. */
  port: number
  /** Whether the source is reached with TLS. */
  ssl?: boolean
  /** User name for the source; its default user when absent. */
  username?: string
}

/** How far the migration of one database has come. */
export interface MigrationDetail {
  /** Name of the database. */
  dbname?: string
  /** Why its migration has failed, for people to read. */
  error?: string
  /** How its data is being copied. */
  method?: string
  /** State of its migration. */
  status?: MigrationState
}

/**
 * How data is copied.
 *
 * - `replication`: the service follows the source until it is stopped, so that nothing written
 * meanwhile is missed
 * - `dump`: each key is copied once
 */
export type MigrationMethod = 'dump' | 'replication'

/**
 * State of a migration.
 *
 * - `running`: data is being copied
 * - `syncing`: all data has arrived; changes follow as they are made
 * - `done`: finished
 * - `failed`: given up; `error` says why
 */
export type MigrationState = 'done' | 'failed' | 'running' | 'syncing'

/** How far a migration has come. */
export interface MigrationStatus {
  /** The state of each database. */
  details?: MigrationDetail[]
  /** Why the migration has failed, for people to read. */
  error?: string
  /** How the data is being copied. */
  method?: string
  /** State of the migration as a whole, usually a value of `MigrationState`. */
  status?: string
}

/**
 * A phase of getting a node ready, in this order.
 *
 * - `prepare`: making room for the data
 * - `basebackup`: restoring the newest backup
 * - `stream`: catching up with the changes since then
 * - `finalize`: the last steps before it serves
 */
export type NodePhase = 'basebackup' | 'finalize' | 'prepare' | 'stream'

/** How far a node has come with one phase of getting ready. */
export interface NodeProgress {
  /** Whether the phase is over. */
  completed: boolean
  /** How far the phase has come, in the unit of `unit`. */
  current?: number
  /** Value of `current` at the end of the phase, in the unit of `unit`. It may grow meanwhile. */
  max?: number
  /** Value of `current` at the start of the phase, in the unit of `unit`. */
  min?: number
  /** The phase. */
  phase: NodePhase
  /** Unit of `min`, `current` and `max`, such as `bytes_uncompressed`. */
  unit?: string
}

/**
 * What a node does in its service.
 *
 * - `master`: accepts reads and writes
 * - `read-replica`: a copy that answers reads
 * - `standby`: a copy that takes over when the master fails
 */
export type NodeRole = 'master' | 'read-replica' | 'standby'

/** What a node of a service is doing. */
export interface NodeState {
  /** Name of the node. */
  name: string
  /** How far the node has come with getting ready, phase by phase. */
  'progress-updates'?: NodeProgress[]
  /** What the node does in the service. */
  role?: NodeRole
  /** How far the node is in its life. */
  state: NodeStatus
}

/**
 * How far a node is in its life.
 *
 * - `setting_up_vm`: its machine is being started
 * - `syncing_data`: it is receiving its data
 * - `running`: it serves
 * - `leaving`: it is being replaced
 * - `unknown`: it does not tell
 */
export type NodeStatus = 'leaving' | 'running' | 'setting_up_vm' | 'syncing_data' | 'unknown'

/** A notice that concerns a service. */
export interface Notification {
  /** How urgent it is. */
  level: NotificationLevel
  /** The notice, for people to read. */
  message: string
  /** The same for programs; what it holds depends on the type. */
  metadata: NotificationMetadata
  /** What it is about. */
  type: NotificationType
}

/**
 * How urgent a notice is.
 *
 * - `notice`: to be known
 * - `warning`: to be acted upon
 */
export type NotificationLevel = 'notice' | 'warning'

/** Details of a notice, by name. */
export interface NotificationMetadata {
  [key: string]: unknown
}

/**
 * What a notice is about.
 *
 * - `service_end_of_life`: the version that the service runs will no longer be supported
 * - `service_powered_off_removal`: the service will be deleted because it has been powered off for
 * long
 */
export type NotificationType = 'service_end_of_life' | 'service_powered_off_removal'

/** A change that was asked for, and how far it has come. */
export interface Operation {
  /** Id of the operation, to be given to `get-operation`. */
  readonly id?: string
  /** What happened, for people to read. Its wording is not stable. */
  readonly message?: string
  /** Kind of failure; absent unless the operation has failed. */
  readonly reason?: OperationReason
  /** What the operation works on. */
  readonly reference?: OperationReference
  /** How far the change has come; `pending` is the only state that is not final. */
  readonly state?: OperationState
}

/**
 * Why an operation has failed.
 *
 * - `busy`: another change is under way
 * - `conflict`: the change contradicts the present state
 * - `fault`: an error inside the API
 * - `forbidden`: the key may not do this
 * - `incorrect`: the request does not make sense
 * - `interrupted`: the change was cut short
 * - `not-found`: what was to be changed does not exist
 * - `partial`: a part of the change was done
 * - `unavailable`: something that the change needs is not there, such as capacity
 * - `unknown`: no cause is known
 * - `unsupported`: the service cannot do this
 */
export type OperationReason =
  | 'busy'
  | 'conflict'
  | 'fault'
  | 'forbidden'
  | 'incorrect'
  | 'interrupted'
  | 'not-found'
  | 'partial'
  | 'unavailable'
  | 'unknown'
  | 'unsupported'

/** What an operation works on. */
export interface OperationReference {
  /** Call that reads the resource, by its operationId. */
  command?: string
  /** Id of the resource. It is accepted where the API asks for the name of a service. */
  id?: string
  /** Path at which the resource is read, with its id. */
  readonly link?: string
}

/**
 * How far an operation has come.
 *
 * - `pending`: not finished yet
 * - `success`: the change is done
 * - `failure`: the change was given up; `reason` and `message` say why
 * - `timeout`: the change took too long and was given up
 */
export type OperationState = 'failure' | 'pending' | 'success' | 'timeout'

/**
 * Name of a plan: its family, and the memory of each node in GiB. There may be others than those
 * known here; `get-dbaas-service-type` lists those of the zone.
 */
export type PlanName =
  | 'hobbyist-2'
  | 'startup-4'
  | 'startup-8'
  | 'startup-16'
  | 'startup-32'
  | 'startup-64'
  | 'startup-128'
  | 'startup-225'
  | 'business-4'
  | 'business-8'
  | 'business-16'
  | 'business-32'
  | 'business-64'
  | 'business-128'
  | 'business-225'
  | 'premium-4'
  | 'premium-8'
  | 'premium-16'
  | 'premium-32'
  | 'premium-64'
  | 'premium-128'
  | 'premium-225'
  | (string & {})

/**
 * Why a request was refused. The API has three shapes for it, by the age of the endpoint: most
 * answer with a
 * `message`, older ones with an `error`, newer ones with the problem details of RFC 9457. A gateway
 * in between may
 * answer with text that is none of them.
 */
export type Problem = MessageProblem | ErrorProblem | ProblemDetails

/** A problem by RFC 9457, as newer endpoints report an invalid request. */
export interface ProblemDetails {
  /** What is wrong in this case, for people to read. */
  detail?: string
  /** The single faults of the request. */
  errors?: ProblemEntry[]
  /** URI reference that names this one occurrence. */
  instance?: string
  /** The HTTP status again, for those who see only the body. */
  status?: number
  /** Short name of the kind of problem. */
  title: string
  /** URI reference that names the kind of problem; `about:blank` adds nothing to the status. */
  type?: string
}

/** One fault of an invalid request, as a text alone or with its place. */
export type ProblemEntry = ProblemMessage | ProblemLocation

/** One fault of an invalid request and where it is, an entry of `errors` by RFC 9457. */
export interface ProblemLocation {
  /** What is wrong there, for people to read. */
  detail?: string
  /** The property at fault as a JSONPath expression (RFC 9535), such as `$['plan']`. */
  location?: string
  /** The property at fault, its parents before it with dots between them. */
  path?: string
  /** The property at fault as a JSON pointer (RFC 6901). */
  pointer?: string
}

/** One fault of an invalid request, for people to read. */
export type ProblemMessage = string

/** Where Prometheus collects the metrics of a service. */
export interface PrometheusUri {
  /** Host name. */
  host?: string
  /** TCP port. */
  port?: number
}

/** The password that a user is to get. */
export interface ResetValkeyUserPasswordRequest {
  /** The new password; one is generated when absent. */
  password?: UserPassword
}

/** A backup of a service. */
export interface ServiceBackup {
  /** Name of the backup, to be given as `recovery-backup-name`. */
  'backup-name': string
  /** The moment whose data the backup holds. */
  'backup-time': string
  /** Size of the data before compression, in bytes. */
  'data-size': number
}

/** Where a part of a service listens. */
export interface ServiceComponent {
  /** Name of the part, such as `valkey` or `prometheus`. */
  component: string
  /** Host name. */
  host: string
  /** TCP port. */
  port: number
  /** The network through which it is reached. */
  route: ComponentRoute
  /** Whether connections use TLS. */
  ssl?: boolean
  /** Which node answers there. */
  usage: ComponentUsage
}

/** The database services of the organization in a zone. */
export interface ServiceList {
  /** A summary of each service. */
  'dbaas-services'?: ServiceSummary[]
}

/** An entry of a service's log. */
export interface ServiceLogEntry {
  /** The text. */
  message?: string
  /** Name of the node that wrote it. */
  node?: string
  /** When it was written, in RFC 3339 with a final `Z` for UTC, in whole seconds. */
  time?: string
  /** The systemd unit that wrote it. */
  unit?: string
}

/** A page of a service's log. */
export interface ServiceLogs {
  /** Where this page starts. */
  'first-log-offset'?: string
  /** The entries, in the order that was asked for. */
  logs?: ServiceLogEntry[]
  /** Where the next page starts, to be given as `offset`. */
  offset?: string
}

/** The metrics of a service over a period. */
export interface ServiceMetrics {
  /** The metrics by name. */
  metrics?: Metrics
}

/** Name of a database service, unique in the organization. It cannot be changed. */
export type ServiceName = string

/** A plan, which sets the number and the size of a service's nodes. */
export interface ServicePlan {
  /** Whether the organization may order the plan. */
  readonly authorized?: boolean
  /** How often backups are made and how long they are kept. */
  readonly 'backup-config'?: BackupConfig
  /** Disk space for data, in bytes. */
  readonly 'disk-space'?: number
  /** Family of the plan, such as `startup`. */
  family?: string
  /** Share of a node's memory that data may take, in percent. */
  readonly 'max-memory-percent'?: number
  /** Name of the plan, to be given as `plan`. */
  readonly name?: string
  /** Number of nodes. */
  readonly 'node-count'?: number
  /** Number of processors of each node. */
  readonly 'node-cpu-count'?: number
  /** Memory of each node, in bytes. */
  readonly 'node-memory'?: number
  /** Names of the zones in which the plan can be ordered. */
  zones?: string[]
}

/**
 * What a service is doing.
 *
 * - `rebuilding`: nodes are being set up; not all of them answer yet
 * - `running`: ready for use
 * - `rebalancing`: in use while data moves between nodes
 * - `poweroff`: powered off; it does not answer
 */
export type ServiceState = 'poweroff' | 'rebalancing' | 'rebuilding' | 'running'

/** A database service of any type, as lists show it. */
export interface ServiceSummary {
  /** When the service was created. */
  'created-at'?: string
  /** Disk space for data, in bytes. */
  'disk-size'?: number
  /** Connections of the service with other services. */
  integrations?: Integration[]
  /** Name of the service. */
  name: ServiceName
  /** Number of nodes. */
  'node-count'?: number
  /** Number of processors of each node. */
  'node-cpu-count'?: number
  /** Memory of each node, in bytes. */
  'node-memory'?: number
  /** Notices that concern the service. */
  notifications?: Notification[]
  /** Plan of the service, which sets the number and the size of its nodes. */
  plan: string
  /** What the service is doing. */
  state?: ServiceState
  /** Whether the service is protected against being deleted and powered off. */
  'termination-protection'?: boolean
  /** Kind of the service. */
  type: ServiceTypeName
  /** When the service was last changed. */
  'updated-at'?: string
  /** Zone in which the service runs. */
  zone?: string
}

/** A kind of database service that can be ordered. */
export interface ServiceType {
  /** Versions that can be ordered. */
  readonly 'available-versions'?: string[]
  /** Version of a service that is ordered without one. */
  readonly 'default-version'?: string
  /** What it is, for people to read. */
  readonly description?: string
  /** Name of the service type. */
  readonly name?: ServiceTypeName
  /** Plans that can be ordered. */
  readonly plans?: ServicePlan[]
}

/** The kinds of database service that can be ordered. */
export interface ServiceTypeList {
  /** The service types. */
  'dbaas-service-types'?: ServiceType[]
}

/** Kind of a database service, `valkey` for Valkey services. */
export type ServiceTypeName = string

/**
 * Order of the entries of a log.
 *
 * - `asc`: oldest first
 * - `desc`: newest first
 */
export type SortOrder = 'asc' | 'desc'

/** What to change of a Valkey service. What is absent stays as it is. */
export interface UpdateValkeyServiceRequest {
  /** Address blocks in CIDR notation from which connections are allowed; replaces the list. */
  'ip-filter'?: IpFilter
  /** When updates may be installed. */
  maintenance?: MaintenanceWindow
  /** Server elsewhere from which to copy the data. It replaces the data of the service. */
  migration?: Migration
  /** Plan to move to, such as `business-8`. */
  plan?: PlanName
  /** Whether to protect the service against being deleted and powered off. */
  'termination-protection'?: boolean
  /** Settings to change. */
  'valkey-settings'?: ValkeySettings
  /** Major version of Valkey to move to. */
  version?: ValkeyVersion
}

/** What a user may do from now on. */
export interface UpdateValkeyUserAccessControlRequest {
  /** Replaces the access control of the user. */
  'access-control'?: AccessControl
}

/**
 * The parts of a service's URI, by name; `user`, `host` and `port` are always among them.
 * `password` may be absent: `reveal-dbaas-valkey-user-password` reads it.
 */
export interface UriParams {
  [key: string]: unknown
}

/** Password for a user of a service. */
export type UserPassword = string

/** Name of a user of a service. */
export type Username = string

/** A Valkey service with all that is known of it. */
export interface ValkeyService {
  /** The backups that are kept. */
  backups?: ServiceBackup[]
  /** Where each part of the service listens. */
  components?: ServiceComponent[]
  /** Addresses to connect with. The password may be absent. */
  'connection-info'?: ConnectionInfo
  /** When the service was created. */
  'created-at'?: string
  /** Disk space for data, in bytes. */
  'disk-size'?: number
  /** Connections of the service with other services. */
  integrations?: Integration[]
  /** Address blocks in CIDR notation from which connections are allowed. */
  'ip-filter'?: IpFilter
  /** The weekly time for updates, and the updates that wait for it. */
  maintenance?: Maintenance
  /** Name of the service. */
  name: ServiceName
  /** Number of nodes. */
  'node-count'?: number
  /** Number of processors of each node. */
  'node-cpu-count'?: number
  /** Memory of each node, in bytes. */
  'node-memory'?: number
  /** What each node is doing. */
  'node-states'?: NodeState[]
  /** Notices that concern the service. */
  notifications?: Notification[]
  /** Plan of the service, which sets the number and the size of its nodes. */
  plan: string
  /** Where Prometheus collects the metrics of the service. */
  'prometheus-uri': PrometheusUri
  /** What the service is doing. */
  state?: ServiceState
  /** Whether the service is protected against being deleted and powered off. */
  'termination-protection'?: boolean
  /** Kind of the service, always `valkey` here. */
  type: ServiceTypeName
  /** When the service was last changed. */
  'updated-at'?: string
  /**
   * URI to connect with: `valkeys://` with TLS, `valkey://` without. The user name is in it; the
   * password may be absent, and `reveal-dbaas-valkey-user-password` reads it. Absent until the
   * service can be reached.
   */
  uri?: string
  /** The parts of `uri`, by name. */
  'uri-params'?: UriParams
  /** The users of the service. Their passwords may be absent. */
  users?: ValkeyServiceUser[]
  /** The settings that were given. Those left at their default are not listed. */
  'valkey-settings'?: ValkeySettings
  /** Version of Valkey that runs, down to the patch. */
  version?: string
  /** Zone in which the service runs. */
  zone?: string
}

/** A user as the service lists it. */
export interface ValkeyServiceUser {
  /** What the user may do. */
  'access-control'?: AccessControl
  /** Password of the user. It may be absent; `reveal-dbaas-valkey-user-password` reads it. */
  password?: string
  /** Kind of user; `primary` is the user that the service came with. */
  type?: string
  /** Name of the user. */
  username?: string
}

/**
 * Settings of the Valkey server, under the names of `valkey.conf` with underscores. A setting that
 * is left out keeps its value, or has the default.
 */
export interface ValkeySettings {
  /**
   * Channels that a new user may use when its access control names none.
   *
   * - `allchannels`: all of them
   * - `resetchannels`: none
   */
  acl_channels_default?: 'allchannels' | 'resetchannels'
  /**
   * Effort to find and remove keys that have expired, from 1 (little) to 10 (much). More frees
   * memory sooner and costs processor time.
   * @default 1
   */
  active_expire_effort?: number
  /**
   * Whether snapshots are also written between backups. Without them data is written to disk only
   * when a backup is made; it needs `persistence` to be `rdb`.
   * @default true
   */
  frequent_snapshots?: boolean
  /** Number of threads that read and write connections. A change restarts the server. */
  io_threads?: number
  /**
   * Time after which the access counter of a key is lowered, in minutes. Used by the `lfu`
   * policies.
   * @default 1
   */
  lfu_decay_time?: number
  /**
   * How slowly the access counter of a key grows; the greater, the more accesses it takes to reach
   * its maximum. Used by the `lfu` policies.
   * @default 10
   */
  lfu_log_factor?: number
  /**
   * Which keys are removed when the memory is full. Policies that start with `volatile` choose from
   * the keys that
   * have a time to live, the others from all.
   *
   * - `noeviction`: none; commands that need memory are refused
   * - `allkeys-lru`: those used least recently
   * - `allkeys-lfu`: those used least often
   * - `allkeys-random`: any
   * - `volatile-lru`: those used least recently
   * - `volatile-lfu`: those used least often
   * - `volatile-random`: any
   * - `volatile-ttl`: those that expire soonest
   * @default noeviction
   */
  maxmemory_policy?:
    | 'allkeys-lfu'
    | 'allkeys-lru'
    | 'allkeys-random'
    | 'noeviction'
    | 'volatile-lfu'
    | 'volatile-lru'
    | 'volatile-random'
    | 'volatile-ttl'
    | null
  /**
   * Events about keys that are published, a letter for each class: `K` and `E` choose the kind of
   * channel, the others what is told. Nothing is published when it is empty.
   * @default
   */
  notify_keyspace_events?: string
  /**
   * Number of databases that `SELECT` chooses from. A change restarts the server. It cannot be set
   * below the highest database that holds data.
   */
  number_of_databases?: number
  /**
   * Whether data outlives a restart.
   *
   * - `rdb`: a snapshot is written every 10 minutes if a key has changed
   * - `off`: neither snapshots nor backups are made; the data is lost when a node is restarted or
   * replaced
   */
  persistence?: 'off' | 'rdb'
  /**
   * Output that may wait for a subscriber, in MB. A connection is closed at this limit at once, at
   * a quarter of it after 60 s.
   */
  pubsub_client_output_buffer_limit?: number
  /**
   * Whether connections must use TLS.
   * @default true
   */
  ssl?: boolean
  /**
   * Time after which an idle connection is closed, in seconds; never when 0.
   * @default 300
   */
  timeout?: number
}

/** All settings that a Valkey service understands. */
export interface ValkeySettingsCatalogue {
  /** The settings by section. */
  settings?: ValkeySettingsSections
}

/** A JSON Schema for each setting, by its name. */
export interface ValkeySettingsDefinitions {
  [key: string]: unknown
}

/** A JSON Schema for an object of settings. */
export interface ValkeySettingsSchema {
  /** Whether other settings than those are accepted. */
  additionalProperties?: boolean
  /** The settings by name. */
  properties?: ValkeySettingsDefinitions
  /** What the settings are called. */
  title?: string
  /** JSON type of the settings, `object`. */
  type?: string
}

/** The sections of the settings; Valkey has one. */
export interface ValkeySettingsSections {
  /** What can be given as `valkey-settings`. */
  valkey?: ValkeySettingsSchema
}

/** A user of a Valkey service. */
export interface ValkeyUser {
  /** What the user may do. */
  'access-control'?: AccessControl
  /** Kind of user; `primary` is the user that the service came with. */
  type?: string
  /** Name of the user. */
  username: Username
}

/** The users of a Valkey service. */
export interface ValkeyUserList {
  /** The users, without their passwords. */
  users?: ValkeyUser[]
}

/** The name and the password of a user. */
export interface ValkeyUserSecrets {
  /** Password of the user, in clear text. */
  password?: string
  /** Name of the user. */
  username?: string
}

/**
 * Version of Valkey, by its first number or by more of them. There may be others than those known
 * here; `get-dbaas-service-type` lists those of the zone.
 */
export type ValkeyVersion = '8' | '8.0' | '8.1' | (string & {})

/** Day of the week, or `never` for no automatic maintenance. */
export type Weekday =
  | 'friday'
  | 'monday'
  | 'never'
  | 'saturday'
  | 'sunday'
  | 'thursday'
  | 'tuesday'
  | 'wednesday'

/** A place with data centres of its own. */
export interface Zone {
  /** Address of the API in the zone, with the prefix of its version. */
  readonly 'api-endpoint'?: string
  /** Name of the zone. */
  readonly name?: ZoneName
  /** Address of the object storage in the zone. */
  readonly 'sos-endpoint'?: string
}

/** The zones. */
export interface ZoneList {
  /** The zones. */
  zones?: Zone[]
}

/** Name of a zone; the country, the town and a number. */
export type ZoneName =
  | 'at-vie-1'
  | 'at-vie-2'
  | 'bg-sof-1'
  | 'ch-dk-2'
  | 'ch-gva-2'
  | 'de-fra-1'
  | 'de-muc-1'
  | 'hr-zag-1'
