// Generated from the contract by `pnpm generate`. Do not edit.
import type {
  AccessControl,
  BackupConfig,
  CaCertificate,
  CategoryRule,
  ComponentRoute,
  ComponentUsage,
  ConnectionInfo,
  CreateValkeyServiceRequest,
  CreateValkeyUserRequest,
  ErrorProblem,
  GetServiceLogsRequest,
  GetServiceMetricsRequest,
  Integration,
  IntegrationSettings,
  IpFilter,
  Maintenance,
  MaintenanceUpdate,
  MaintenanceWindow,
  MessageProblem,
  Metrics,
  MetricsPeriod,
  Migration,
  MigrationDetail,
  MigrationMethod,
  MigrationState,
  MigrationStatus,
  NodePhase,
  NodeProgress,
  NodeRole,
  NodeState,
  NodeStatus,
  Notification,
  NotificationLevel,
  NotificationMetadata,
  NotificationType,
  Operation,
  OperationReason,
  OperationReference,
  OperationState,
  PlanName,
  Problem,
  ProblemDetails,
  ProblemEntry,
  ProblemLocation,
  ProblemMessage,
  PrometheusUri,
  ResetValkeyUserPasswordRequest,
  ServiceBackup,
  ServiceComponent,
  ServiceList,
  ServiceLogEntry,
  ServiceLogs,
  ServiceMetrics,
  ServiceName,
  ServicePlan,
  ServiceState,
  ServiceSummary,
  ServiceType,
  ServiceTypeList,
  ServiceTypeName,
  SortOrder,
  UpdateValkeyServiceRequest,
  UpdateValkeyUserAccessControlRequest,
  UriParams,
  UserPassword,
  Username,
  ValkeyService,
  ValkeyServiceUser,
  ValkeySettings,
  ValkeySettingsCatalogue,
  ValkeySettingsDefinitions,
  ValkeySettingsSchema,
  ValkeySettingsSections,
  ValkeyUser,
  ValkeyUserList,
  ValkeyUserSecrets,
  ValkeyVersion,
  Weekday,
  Zone,
  ZoneList,
  ZoneName,
} from './schemas.js'

export interface paths {
  '/dbaas-ca-certificate': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Get the certificate authority
     *
     * Reads the certificate with which clients verify the TLS connection to a service. It is the
     * same for all services of the organization.
     */
    get: operations['get-dbaas-ca-certificate']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/dbaas-migration-status/{name}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Get the status of a migration
     *
     * Tells how far the migration into a service has come, as a whole and for each database.
     */
    get: operations['get-dbaas-migration-status']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/dbaas-service': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List database services
     *
     * Lists the database services of the organization in this zone, of every type: `type` tells the
     * Valkey services from the others. Users, settings and connection details are read service by
     * service.
     */
    get: operations['list-dbaas-services']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/dbaas-service-logs/{service-name}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Get the logs of a service
     *
     * Reads a page of the log of the service's nodes. It is a POST because its arguments travel in
     * the body; it changes nothing.
     */
    post: operations['get-dbaas-service-logs']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/dbaas-service-metrics/{service-name}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Get the metrics of a service
     *
     * Reads the load of the service over a period that ends now. It is a POST because its arguments
     * travel in the body; it changes nothing.
     */
    post: operations['get-dbaas-service-metrics']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/dbaas-service-type': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List service types
     *
     * Lists the kinds of database service that can be ordered, each with its versions and plans.
     */
    get: operations['list-dbaas-service-types']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/dbaas-service-type/{service-type-name}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Get a service type
     *
     * Reads the versions and plans in which one kind of database service can be ordered.
     */
    get: operations['get-dbaas-service-type']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/dbaas-settings-valkey': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Get the settings that Valkey understands
     *
     * Describes every setting that can be given as `valkey-settings`, as a JSON Schema with types,
     * limits and defaults. The settings of one service are read with the service.
     */
    get: operations['get-dbaas-settings-valkey']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/dbaas-valkey/{name}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Get a Valkey service
     *
     * Reads everything about one service: how to connect to it, its plan and nodes, its users,
     * settings, backups and maintenance. Passwords are part of the answer.
     */
    get: operations['get-dbaas-service-valkey']
    /**
     * Update a Valkey service
     *
     * Changes the given properties and leaves all others as they are. Another plan moves the data
     * to new nodes while the service stays reachable.
     */
    put: operations['update-dbaas-service-valkey']
    /**
     * Create a Valkey service
     *
     * Orders a new service under a name of your choice. It starts empty, from a backup of another
     * service (`fork-from-service`), or filled from a server elsewhere (`migration`). It can be
     * used once the operation has succeeded and the service is `running`.
     */
    post: operations['create-dbaas-service-valkey']
    /**
     * Delete a Valkey service
     *
     * Removes the service with its data and its backups for good. Refused while
     * `termination-protection` is on.
     */
    delete: operations['delete-dbaas-service-valkey']
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/dbaas-valkey/{name}/maintenance/start': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    /**
     * Start the maintenance of a Valkey service
     *
     * Installs the pending updates of the service now rather than in its maintenance window.
     * Connections are cut once when a node is replaced.
     */
    put: operations['start-dbaas-valkey-maintenance']
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/dbaas-valkey/{name}/migration/stop': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Stop a migration into a Valkey service
     *
     * Ends the migration: the service no longer follows the source and accepts writes. Data that
     * has arrived stays.
     */
    post: operations['stop-dbaas-valkey-migration']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/dbaas-valkey/{service-name}/user': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List the users of a Valkey service
     *
     * Lists the users with their access control. Passwords are not part of the answer.
     */
    get: operations['list-dbaas-valkey-users']
    put?: never
    /**
     * Create a Valkey user
     *
     * Adds a user to the service and generates a password for it, which
     * `reveal-dbaas-valkey-user-password` reads.
     */
    post: operations['create-dbaas-valkey-user']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/dbaas-valkey/{service-name}/user/{username}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    /**
     * Change what a Valkey user may do
     *
     * Replaces the access control of a user. The password stays as it is.
     */
    put: operations['update-dbaas-valkey-user-access-control']
    post?: never
    /**
     * Delete a Valkey user
     *
     * Removes a user from the service. The data that it wrote stays.
     */
    delete: operations['delete-dbaas-valkey-user']
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/dbaas-valkey/{service-name}/user/{username}/password/reset': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    /**
     * Reset the password of a Valkey user
     *
     * Gives the user the password in the body or, without one, a generated password. The old
     * password is refused from then on. To repeat a request without a password generates another
     * one.
     */
    put: operations['reset-dbaas-valkey-user-password']
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/dbaas-valkey/{service-name}/user/{username}/password/reveal': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Reveal the password of a Valkey user
     *
     * Reads the password of a user in clear text. Keep it out of logs.
     */
    get: operations['reveal-dbaas-valkey-user-password']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/operation/{id}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Get an operation
     *
     * Reads how far a change has come. Ask again while the state is `pending`, no more often than
     * every 3 s. An operation that has failed is still a successful answer to this request.
     */
    get: operations['get-operation']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/zone': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List zones
     *
     * Lists the zones and the address of the API in each. Needs no signature, so that a client can
     * find its zone before it has credentials.
     */
    get: operations['list-zones']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
}

export type webhooks = { [key: string]: never }

export interface components {
  schemas: {
    AccessControl: AccessControl
    BackupConfig: BackupConfig
    CaCertificate: CaCertificate
    CategoryRule: CategoryRule
    ComponentRoute: ComponentRoute
    ComponentUsage: ComponentUsage
    ConnectionInfo: ConnectionInfo
    CreateValkeyServiceRequest: CreateValkeyServiceRequest
    CreateValkeyUserRequest: CreateValkeyUserRequest
    ErrorProblem: ErrorProblem
    GetServiceLogsRequest: GetServiceLogsRequest
    GetServiceMetricsRequest: GetServiceMetricsRequest
    Integration: Integration
    IntegrationSettings: IntegrationSettings
    IpFilter: IpFilter
    Maintenance: Maintenance
    MaintenanceUpdate: MaintenanceUpdate
    MaintenanceWindow: MaintenanceWindow
    MessageProblem: MessageProblem
    Metrics: Metrics
    MetricsPeriod: MetricsPeriod
    Migration: Migration
    MigrationDetail: MigrationDetail
    MigrationMethod: MigrationMethod
    MigrationState: MigrationState
    MigrationStatus: MigrationStatus
    NodePhase: NodePhase
    NodeProgress: NodeProgress
    NodeRole: NodeRole
    NodeState: NodeState
    NodeStatus: NodeStatus
    Notification: Notification
    NotificationLevel: NotificationLevel
    NotificationMetadata: NotificationMetadata
    NotificationType: NotificationType
    Operation: Operation
    OperationReason: OperationReason
    OperationReference: OperationReference
    OperationState: OperationState
    PlanName: PlanName
    Problem: Problem
    ProblemDetails: ProblemDetails
    ProblemEntry: ProblemEntry
    ProblemLocation: ProblemLocation
    ProblemMessage: ProblemMessage
    PrometheusUri: PrometheusUri
    ResetValkeyUserPasswordRequest: ResetValkeyUserPasswordRequest
    ServiceBackup: ServiceBackup
    ServiceComponent: ServiceComponent
    ServiceList: ServiceList
    ServiceLogEntry: ServiceLogEntry
    ServiceLogs: ServiceLogs
    ServiceMetrics: ServiceMetrics
    ServiceName: ServiceName
    ServicePlan: ServicePlan
    ServiceState: ServiceState
    ServiceSummary: ServiceSummary
    ServiceType: ServiceType
    ServiceTypeList: ServiceTypeList
    ServiceTypeName: ServiceTypeName
    SortOrder: SortOrder
    UpdateValkeyServiceRequest: UpdateValkeyServiceRequest
    UpdateValkeyUserAccessControlRequest: UpdateValkeyUserAccessControlRequest
    UriParams: UriParams
    UserPassword: UserPassword
    Username: Username
    ValkeyService: ValkeyService
    ValkeyServiceUser: ValkeyServiceUser
    ValkeySettings: ValkeySettings
    ValkeySettingsCatalogue: ValkeySettingsCatalogue
    ValkeySettingsDefinitions: ValkeySettingsDefinitions
    ValkeySettingsSchema: ValkeySettingsSchema
    ValkeySettingsSections: ValkeySettingsSections
    ValkeyUser: ValkeyUser
    ValkeyUserList: ValkeyUserList
    ValkeyUserSecrets: ValkeyUserSecrets
    ValkeyVersion: ValkeyVersion
    Weekday: Weekday
    Zone: Zone
    ZoneList: ZoneList
    ZoneName: ZoneName
  }
  responses: {
    /** The change was accepted. Wait until the operation is no longer `pending`. */
    Operation: {
      headers: {
        [key: string]: unknown
      }
      content: {
        'application/json': Operation
      }
    }
    /** The request was refused or failed. The status says in which way, the body says why. */
    Problem: {
      headers: {
        [key: string]: unknown
      }
      content: {
        'application/json': Problem
        'application/problem+json': ProblemDetails
      }
    }
  }
  parameters: {
    /** Name of the service. The id in the `reference` of an operation is accepted in its place. */
    Name: ServiceName
    /** Name of the service to which the users belong. */
    ServiceName: ServiceName
    /** Name of the user. `default` exists in every service from the start. */
    Username: Username
  }
  requestBodies: never
  headers: never
  pathItems: never
}

export type $defs = { [key: string]: never }

export interface operations {
  'get-dbaas-ca-certificate': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** The certificate of the authority. */
      200: {
        headers: {
          [key: string]: unknown
        }
        content: {
          'application/json': CaCertificate
        }
      }
      default: components['responses']['Problem']
    }
  }
  'get-dbaas-migration-status': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * Name of the service. The id in the `reference` of an operation is accepted in its place.
         */
        name: components['parameters']['Name']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** The status of the migration. */
      200: {
        headers: {
          [key: string]: unknown
        }
        content: {
          'application/json': MigrationStatus
        }
      }
      default: components['responses']['Problem']
    }
  }
  'list-dbaas-services': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** A summary of each service. */
      200: {
        headers: {
          [key: string]: unknown
        }
        content: {
          'application/json': ServiceList
        }
      }
      default: components['responses']['Problem']
    }
  }
  'get-dbaas-service-logs': {
    parameters: {
      query?: never
      header?: never
      path: {
        /** Name of the service whose log to read. */
        'service-name': string
      }
      cookie?: never
    }
    /** Which page of the log to read. */
    requestBody: {
      content: {
        'application/json': GetServiceLogsRequest
      }
    }
    responses: {
      /** A page of the log. */
      200: {
        headers: {
          [key: string]: unknown
        }
        content: {
          'application/json': ServiceLogs
        }
      }
      default: components['responses']['Problem']
    }
  }
  'get-dbaas-service-metrics': {
    parameters: {
      query?: never
      header?: never
      path: {
        /** Name of the service whose metrics to read. */
        'service-name': string
      }
      cookie?: never
    }
    /** The period to read. */
    requestBody: {
      content: {
        'application/json': GetServiceMetricsRequest
      }
    }
    responses: {
      /** The metrics of the period. */
      200: {
        headers: {
          [key: string]: unknown
        }
        content: {
          'application/json': ServiceMetrics
        }
      }
      default: components['responses']['Problem']
    }
  }
  'list-dbaas-service-types': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** The service types. */
      200: {
        headers: {
          [key: string]: unknown
        }
        content: {
          'application/json': ServiceTypeList
        }
      }
      default: components['responses']['Problem']
    }
  }
  'get-dbaas-service-type': {
    parameters: {
      query?: never
      header?: never
      path: {
        /** Name of the service type, `valkey` for Valkey services. */
        'service-type-name': string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** The service type. */
      200: {
        headers: {
          [key: string]: unknown
        }
        content: {
          'application/json': ServiceType
        }
      }
      default: components['responses']['Problem']
    }
  }
  'get-dbaas-settings-valkey': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** The settings and their defaults. */
      200: {
        headers: {
          [key: string]: unknown
        }
        content: {
          'application/json': ValkeySettingsCatalogue
        }
      }
      default: components['responses']['Problem']
    }
  }
  'get-dbaas-service-valkey': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * Name of the service. The id in the `reference` of an operation is accepted in its place.
         */
        name: components['parameters']['Name']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** The service as it is now. */
      200: {
        headers: {
          [key: string]: unknown
        }
        content: {
          'application/json': ValkeyService
        }
      }
      default: components['responses']['Problem']
    }
  }
  'update-dbaas-service-valkey': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * Name of the service. The id in the `reference` of an operation is accepted in its place.
         */
        name: components['parameters']['Name']
      }
      cookie?: never
    }
    /** The properties to change. */
    requestBody: {
      content: {
        'application/json': UpdateValkeyServiceRequest
      }
    }
    responses: {
      200: components['responses']['Operation']
      default: components['responses']['Problem']
    }
  }
  'create-dbaas-service-valkey': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * Name of the service. The id in the `reference` of an operation is accepted in its place.
         */
        name: components['parameters']['Name']
      }
      cookie?: never
    }
    /** The plan, and all settings that differ from the defaults. */
    requestBody: {
      content: {
        'application/json': CreateValkeyServiceRequest
      }
    }
    responses: {
      200: components['responses']['Operation']
      default: components['responses']['Problem']
    }
  }
  'delete-dbaas-service-valkey': {
    parameters: {
      query?: never
      header?: never
      path: {
        /** Name of the service to delete. */
        name: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      200: components['responses']['Operation']
      default: components['responses']['Problem']
    }
  }
  'start-dbaas-valkey-maintenance': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * Name of the service. The id in the `reference` of an operation is accepted in its place.
         */
        name: components['parameters']['Name']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      200: components['responses']['Operation']
      default: components['responses']['Problem']
    }
  }
  'stop-dbaas-valkey-migration': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * Name of the service. The id in the `reference` of an operation is accepted in its place.
         */
        name: components['parameters']['Name']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      200: components['responses']['Operation']
      default: components['responses']['Problem']
    }
  }
  'list-dbaas-valkey-users': {
    parameters: {
      query?: never
      header?: never
      path: {
        /** Name of the service to which the users belong. */
        'service-name': components['parameters']['ServiceName']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** The users of the service. */
      200: {
        headers: {
          [key: string]: unknown
        }
        content: {
          'application/json': ValkeyUserList
        }
      }
      default: components['responses']['Problem']
    }
  }
  'create-dbaas-valkey-user': {
    parameters: {
      query?: never
      header?: never
      path: {
        /** Name of the service to which the users belong. */
        'service-name': components['parameters']['ServiceName']
      }
      cookie?: never
    }
    /** The name of the user and what it may do. */
    requestBody: {
      content: {
        'application/json': CreateValkeyUserRequest
      }
    }
    responses: {
      200: components['responses']['Operation']
      default: components['responses']['Problem']
    }
  }
  'update-dbaas-valkey-user-access-control': {
    parameters: {
      query?: never
      header?: never
      path: {
        /** Name of the service to which the users belong. */
        'service-name': components['parameters']['ServiceName']
        /** Name of the user. `default` exists in every service from the start. */
        username: components['parameters']['Username']
      }
      cookie?: never
    }
    /** What the user may do from now on. */
    requestBody: {
      content: {
        'application/json': UpdateValkeyUserAccessControlRequest
      }
    }
    responses: {
      200: components['responses']['Operation']
      default: components['responses']['Problem']
    }
  }
  'delete-dbaas-valkey-user': {
    parameters: {
      query?: never
      header?: never
      path: {
        /** Name of the service to which the users belong. */
        'service-name': components['parameters']['ServiceName']
        /** Name of the user. `default` exists in every service from the start. */
        username: components['parameters']['Username']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      200: components['responses']['Operation']
      default: components['responses']['Problem']
    }
  }
  'reset-dbaas-valkey-user-password': {
    parameters: {
      query?: never
      header?: never
      path: {
        /** Name of the service to which the users belong. */
        'service-name': components['parameters']['ServiceName']
        /** Name of the user. `default` exists in every service from the start. */
        username: components['parameters']['Username']
      }
      cookie?: never
    }
    /** The new password; an empty object has one generated. */
    requestBody: {
      content: {
        'application/json': ResetValkeyUserPasswordRequest
      }
    }
    responses: {
      200: components['responses']['Operation']
      default: components['responses']['Problem']
    }
  }
  'reveal-dbaas-valkey-user-password': {
    parameters: {
      query?: never
      header?: never
      path: {
        /** Name of the service to which the users belong. */
        'service-name': components['parameters']['ServiceName']
        /** Name of the user. `default` exists in every service from the start. */
        username: components['parameters']['Username']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** The user's name and password. */
      200: {
        headers: {
          [key: string]: unknown
        }
        content: {
          'application/json': ValkeyUserSecrets
        }
      }
      default: components['responses']['Problem']
    }
  }
  'get-operation': {
    parameters: {
      query?: never
      header?: never
      path: {
        /** Id of the operation, as the call that started it returned it. */
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** The operation as it stands. */
      200: {
        headers: {
          [key: string]: unknown
        }
        content: {
          'application/json': Operation
        }
      }
      default: components['responses']['Problem']
    }
  }
  'list-zones': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** The zones. */
      200: {
        headers: {
          [key: string]: unknown
        }
        content: {
          'application/json': ZoneList
        }
      }
      default: components['responses']['Problem']
    }
  }
}
