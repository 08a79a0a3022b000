// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from './openapi.js'

/**
 * What a user may do, in the terms of Valkey's access control lists. A rule that starts with `+`
 * allows, one that starts with `-` forbids. An entry of a list may hold several rules, with a
 * single space between them.
 */
export type AccessControl = components['schemas']['AccessControl']

/** How often a plan makes backups and how long it keeps them. */
export type BackupConfig = components['schemas']['BackupConfig']

/** The certificate authority of the organization's services. */
export type CaCertificate = components['schemas']['CaCertificate']

/**
 * The network through which a part of a service is reached.
 *
 * - `dynamic`: the network that the service is configured for
 * - `public`: the internet
 * - `private`: a private network
 * - `privatelink`: a private link between two networks
 */
export type ComponentRoute = components['schemas']['ComponentRoute']

/**
 * Which node answers.
 *
 * - `primary`: the node that accepts writes
 * - `replica`: a copy that answers reads
 */
export type ComponentUsage = components['schemas']['ComponentUsage']

/**
 * How to connect to a service as the user `default`. The password, alone and in the URIs, may be
 * absent: `reveal-dbaas-valkey-user-password` reads it.
 */
export type ConnectionInfo = components['schemas']['ConnectionInfo']

/** A Valkey service to create. Only the plan is needed. */
export type CreateValkeyServiceRequest = components['schemas']['CreateValkeyServiceRequest']

/** A user to create. */
export type CreateValkeyUserRequest = components['schemas']['CreateValkeyUserRequest']

/** A problem as older endpoints report it. */
export type ErrorProblem = components['schemas']['ErrorProblem']

/** A page of a service's log. */
export type GetServiceLogsRequest = components['schemas']['GetServiceLogsRequest']

/** The period whose metrics to read. */
export type GetServiceMetricsRequest = components['schemas']['GetServiceMetricsRequest']

/** A connection between two database services, such as one that sends metrics. */
export type Integration = components['schemas']['Integration']

/** Settings of an integration, by name. */
export type IntegrationSettings = components['schemas']['IntegrationSettings']

/**
 * Address blocks in CIDR notation from which connections are allowed, such as `10.20.0.0/16`. A
 * single address stands for a block of its own. `0.0.0.0/0` lets everybody in; an empty list
 * nobody.
 */
export type IpFilter = components['schemas']['IpFilter']

/** The weekly time for updates, and the updates that wait for it. */
export type Maintenance = components['schemas']['Maintenance']

/** An update that has not been installed yet. */
export type MaintenanceUpdate = components['schemas']['MaintenanceUpdate']

/** When updates may be installed, once a week. */
export type MaintenanceWindow = components['schemas']['MaintenanceWindow']

/** A problem as most endpoints report it. */
export type MessageProblem = components['schemas']['MessageProblem']

/**
 * A table of values for each metric, by its name; times in the first column, a further column for
 * each node.
 */
export type Metrics = components['schemas']['Metrics']

/** Length of the period, which ends now. */
export type MetricsPeriod = components['schemas']['MetricsPeriod']

/** A server elsewhere from which data is copied into a service. */
export type Migration = components['schemas']['Migration']

/** How far the migration of one database has come. */
export type MigrationDetail = components['schemas']['MigrationDetail']

/**
 * How data is copied.
 *
 * - `replication`: the service follows the source until it is stopped, so that nothing written
 * meanwhile is missed
 * - `dump`: each key is copied once
 */
export type MigrationMethod = components['schemas']['MigrationMethod']

/**
 * State of a migration.
 *
 * - `running`: data is being copied
 * - `syncing`: all data has arrived; changes follow as they are made
 * - `done`: finished
 * - `failed`: given up; `error` says why
 */
export type MigrationState = components['schemas']['MigrationState']

/** How far a migration has come. */
export type MigrationStatus = components['schemas']['MigrationStatus']

/**
 * A phase of getting a node ready, in this order.
 *
 * - `prepare`: making room for the data
 * - `basebackup`: restoring the newest backup
 * - `stream`: catching up with the changes since then
 * - `finalize`: the last steps before it serves
 */
export type NodePhase = components['schemas']['NodePhase']

/** How far a node has come with one phase of getting ready. */
export type NodeProgress = components['schemas']['NodeProgress']

/**
 * What a node does in its service.
 *
 * - `master`: accepts reads and writes
 * - `read-replica`: a copy that answers reads
 * - `standby`: a copy that takes over when the master fails
 */
export type NodeRole = components['schemas']['NodeRole']

/** What a node of a service is doing. */
export type NodeState = components['schemas']['NodeState']

/**
 * How far a node is in its life.
 *
 * - `setting_up_vm`: its machine is being started
 * - `syncing_data`: it is receiving its data
 * - `running`: it serves
 * - `leaving`: it is being replaced
 * - `unknown`: it does not tell
 */
export type NodeStatus = components['schemas']['NodeStatus']

/** A notice that concerns a service. */
export type Notification = components['schemas']['Notification']

/**
 * How urgent a notice is.
 *
 * - `notice`: to be known
 * - `warning`: to be acted upon
 */
export type NotificationLevel = components['schemas']['NotificationLevel']

/** Details of a notice, by name. */
export type NotificationMetadata = components['schemas']['NotificationMetadata']

/**
 * What a notice is about.
 *
 * - `service_end_of_life`: the version that the service runs will no longer be supported
 * - `service_powered_off_removal`: the service will be deleted because it has been powered off for
 * long
 */
export type NotificationType = components['schemas']['NotificationType']

/** A change that was asked for, and how far it has come. */
export type Operation = components['schemas']['Operation']

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
export type OperationReason = components['schemas']['OperationReason']

/** What an operation works on. */
export type OperationReference = components['schemas']['OperationReference']

/**
 * How far an operation has come.
 *
 * - `pending`: not finished yet
 * - `success`: the change is done
 * - `failure`: the change was given up; `reason` and `message` say why
 * - `timeout`: the change took too long and was given up
 */
export type OperationState = components['schemas']['OperationState']

/**
 * Why a request was refused. The API has three shapes for it, by the age of the endpoint: most
 * answer with a
 * `message`, older ones with an `error`, newer ones with the problem details of RFC 9457. A gateway
 * in between may
 * answer with text that is none of them.
 */
export type Problem = components['schemas']['Problem']

/** A problem by RFC 9457, as newer endpoints report an invalid request. */
export type ProblemDetails = components['schemas']['ProblemDetails']

/** One fault of an invalid request, as a text alone or with its place. */
export type ProblemEntry = components['schemas']['ProblemEntry']

/** One fault of an invalid request and where it is, an entry of `errors` by RFC 9457. */
export type ProblemLocation = components['schemas']['ProblemLocation']

/** One fault of an invalid request, for people to read. */
export type ProblemMessage = components['schemas']['ProblemMessage']

/** Where Prometheus collects the metrics of a service. */
export type PrometheusUri = components['schemas']['PrometheusUri']

/** The password that a user is to get. */
export type ResetValkeyUserPasswordRequest = components['schemas']['ResetValkeyUserPasswordRequest']

/** A backup of a service. */
export type ServiceBackup = components['schemas']['ServiceBackup']

/** Where a part of a service listens. */
export type ServiceComponent = components['schemas']['ServiceComponent']

/** The database services of the organization in a zone. */
export type ServiceList = components['schemas']['ServiceList']

/** An entry of a service's log. */
export type ServiceLogEntry = components['schemas']['ServiceLogEntry']

/** A page of a service's log. */
export type ServiceLogs = components['schemas']['ServiceLogs']

/** The metrics of a service over a period. */
export type ServiceMetrics = components['schemas']['ServiceMetrics']

/** Name of a database service, unique in the organization. It cannot be changed. */
export type ServiceName = components['schemas']['ServiceName']

/** A plan, which sets the number and the size of a service's nodes. */
export type ServicePlan = components['schemas']['ServicePlan']

/**
 * What a service is doing.
 *
 * - `rebuilding`: nodes are being set up; not all of them answer yet
 * - `running`: ready for use
 * - `rebalancing`: in use while data moves between nodes
 * - `poweroff`: powered off; it does not answer
 */
export type ServiceState = components['schemas']['ServiceState']

/** A database service of any type, as lists show it. */
export type ServiceSummary = components['schemas']['ServiceSummary']

/** A kind of database service that can be ordered. */
export type ServiceType = components['schemas']['ServiceType']

/** The kinds of database service that can be ordered. */
export type ServiceTypeList = components['schemas']['ServiceTypeList']

/** Kind of a database service, `valkey` for Valkey services. */
export type ServiceTypeName = components['schemas']['ServiceTypeName']

/**
 * Order of the entries of a log.
 *
 * - `asc`: oldest first
 * - `desc`: newest first
 */
export type SortOrder = components['schemas']['SortOrder']

/** What to change of a Valkey service. What is absent stays as it is. */
export type UpdateValkeyServiceRequest = components['schemas']['UpdateValkeyServiceRequest']

/** What a user may do from now on. */
export type UpdateValkeyUserAccessControlRequest = components['schemas']['UpdateValkeyUserAccessControlRequest']

/**
 * The parts of a service's URI, by name; `user`, `host` and `port` are always among them.
 * `password` may be absent: `reveal-dbaas-valkey-user-password` reads it.
 */
export type UriParams = components['schemas']['UriParams']

/** Password for a user of a service. */
export type UserPassword = components['schemas']['UserPassword']

/** Name of a user of a service. */
export type Username = components['schemas']['Username']

/** A Valkey service with all that is known of it. */
export type ValkeyService = components['schemas']['ValkeyService']

/** A user as the service lists it. */
export type ValkeyServiceUser = components['schemas']['ValkeyServiceUser']

/**
 * Settings of the Valkey server, under the names of `valkey.conf` with underscores. A setting that
 * is left out keeps its value, or has the default.
 */
export type ValkeySettings = components['schemas']['ValkeySettings']

/** All settings that a Valkey service understands. */
export type ValkeySettingsCatalogue = components['schemas']['ValkeySettingsCatalogue']

/** A JSON Schema for each setting, by its name. */
export type ValkeySettingsDefinitions = components['schemas']['ValkeySettingsDefinitions']

/** A JSON Schema for an object of settings. */
export type ValkeySettingsSchema = components['schemas']['ValkeySettingsSchema']

/** The sections of the settings; Valkey has one. */
export type ValkeySettingsSections = components['schemas']['ValkeySettingsSections']

/** A user of a Valkey service. */
export type ValkeyUser = components['schemas']['ValkeyUser']

/** The users of a Valkey service. */
export type ValkeyUserList = components['schemas']['ValkeyUserList']

/** The name and the password of a user. */
export type ValkeyUserSecrets = components['schemas']['ValkeyUserSecrets']

/** Day of the week, or `never` for no automatic maintenance. */
export type Weekday = components['schemas']['Weekday']

/** A place with data centres of its own. */
export type Zone = components['schemas']['Zone']

/** The zones. */
export type ZoneList = components['schemas']['ZoneList']

/** Name of a zone; the country, the town and a number. */
export type ZoneName = components['schemas']['ZoneName']
