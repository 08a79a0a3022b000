// Generated from the contract by `pnpm generate`. Do not edit.

export interface paths {
  "/dbaas-ca-certificate": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get the certificate authority
     * @description Reads the certificate with which clients verify the TLS connection to a service. It is the same for all services of the organization.
     */
    get: operations["get-dbaas-ca-certificate"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/dbaas-migration-status/{name}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get the status of a migration
     * @description Tells how far the migration into a service has come, as a whole and for each database.
     */
    get: operations["get-dbaas-migration-status"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/dbaas-service": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List database services
     * @description Lists the database services of the organization in this zone, of every type: `type` tells the Valkey services from the others. Users, settings and connection details are read service by service.
     */
    get: operations["list-dbaas-services"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/dbaas-service-logs/{service-name}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Get the logs of a service
     * @description Reads a page of the log of the service's nodes. It is a POST because its arguments travel in the body; it changes nothing.
     */
    post: operations["get-dbaas-service-logs"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/dbaas-service-metrics/{service-name}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Get the metrics of a service
     * @description Reads the load of the service over a period that ends now. It is a POST because its arguments travel in the body; it changes nothing.
     */
    post: operations["get-dbaas-service-metrics"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/dbaas-service-type": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List service types
     * @description Lists the kinds of database service that can be ordered, each with its versions and plans.
     */
    get: operations["list-dbaas-service-types"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/dbaas-service-type/{service-type-name}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get a service type
     * @description Reads the versions and plans in which one kind of database service can be ordered.
     */
    get: operations["get-dbaas-service-type"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/dbaas-settings-valkey": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get the settings that Valkey understands
     * @description Describes every setting that can be given as `valkey-settings`, as a JSON Schema with types, limits and defaults. The settings of one service are read with the service.
     */
    get: operations["get-dbaas-settings-valkey"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/dbaas-valkey/{name}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get a Valkey service
     * @description Reads everything about one service: how to connect to it, its plan and nodes, its users, settings, backups and maintenance. Passwords are part of the answer.
     */
    get: operations["get-dbaas-service-valkey"];
    /**
     * Update a Valkey service
     * @description Changes the given properties and leaves all others as they are. Another plan moves the data to new nodes while the service stays reachable.
     */
    put: operations["update-dbaas-service-valkey"];
    /**
     * Create a Valkey service
     * @description Orders a new service under a name of your choice. It starts empty, from a backup of another service (`fork-from-service`), or filled from a server elsewhere (`migration`). It can be used once the operation has succeeded and the service is `running`.
     */
    post: operations["create-dbaas-service-valkey"];
    /**
     * Delete a Valkey service
     * @description Removes the service with its data and its backups for good. Refused while `termination-protection` is on.
     */
    delete: operations["delete-dbaas-service-valkey"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/dbaas-valkey/{name}/maintenance/start": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Start the maintenance of a Valkey service
     * @description Installs the pending updates of the service now rather than in its maintenance window. Connections are cut once when a node is replaced.
     */
    put: operations["start-dbaas-valkey-maintenance"];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/dbaas-valkey/{name}/migration/stop": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Stop a migration into a Valkey service
     * @description Ends the migration: the service no longer follows the source and accepts writes. Data that has arrived stays.
     */
    post: operations["stop-dbaas-valkey-migration"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/dbaas-valkey/{service-name}/user": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List the users of a Valkey service
     * @description Lists the users with their access control. Passwords are not part of the answer.
     */
    get: operations["list-dbaas-valkey-users"];
    put?: never;
    /**
     * Create a Valkey user
     * @description Adds a user to the service and generates a password for it, which `reveal-dbaas-valkey-user-password` reads.
     */
    post: operations["create-dbaas-valkey-user"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/dbaas-valkey/{service-name}/user/{username}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Change what a Valkey user may do
     * @description Replaces the access control of a user. The password stays as it is.
     */
    put: operations["update-dbaas-valkey-user-access-control"];
    post?: never;
    /**
     * Delete a Valkey user
     * @description Removes a user from the service. The data that it wrote stays.
     */
    delete: operations["delete-dbaas-valkey-user"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/dbaas-valkey/{service-name}/user/{username}/password/reset": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Reset the password of a Valkey user
     * @description Gives the user the password in the body or, without one, a generated password. The old password is refused from then on. To repeat a request without a password generates another one.
     */
    put: operations["reset-dbaas-valkey-user-password"];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/dbaas-valkey/{service-name}/user/{username}/password/reveal": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Reveal the password of a Valkey user
     * @description Reads the password of a user in clear text. Keep it out of logs.
     */
    get: operations["reveal-dbaas-valkey-user-password"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/operation/{id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get an operation
     * @description Reads how far a change has come. Ask again while the state is `pending`, no more often than every 3 s. An operation that has failed is still a successful answer to this request.
     */
    get: operations["get-operation"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/zone": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List zones
     * @description Lists the zones and the address of the API in each. Needs no signature, so that a client can find its zone before it has credentials.
     */
    get: operations["list-zones"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    /**
     * @description What a user may do, in the terms of Valkey's access control lists. A rule that starts with `+` allows, one that starts with `-` forbids. An entry of a list may hold several rules, with a single space between them.
     * @example {
     *       "categories": [
     *         "+@read",
     *         "+@write",
     *         "-@dangerous"
     *       ],
     *       "channels": [],
     *       "commands": [
     *         "+info"
     *       ],
     *       "keys": [
     *         "session:*"
     *       ]
     *     }
     */
    AccessControl: {
      /** @description Rules for whole categories of commands, such as `+@read` and `-@dangerous`. */
      categories?: string[];
      /** @description Glob patterns of the channels that the user may use, such as `news:*`. When absent, the setting `acl_channels_default` decides. */
      channels?: string[];
      /** @description Rules for single commands, such as `+get` and `-flushall`, or for categories, such as `+@all`. They come after `categories`. */
      commands?: string[];
      /** @description Glob patterns of the keys that the user may use, such as `session:*`. */
      keys?: string[];
    };
    /**
     * @description How often a plan makes backups and how long it keeps them.
     * @example {
     *       "interval": 1,
     *       "max-count": 1,
     *       "recovery-mode": "regular"
     *     }
     */
    BackupConfig: {
      /**
       * Format: int64
       * @description Time between two frequent backups, in minutes.
       */
      readonly "frequent-interval-minutes"?: number;
      /**
       * Format: int64
       * @description Age at which frequent backups are deleted, in minutes.
       */
      readonly "frequent-oldest-age-minutes"?: number;
      /**
       * Format: int64
       * @description Time between two infrequent backups, in minutes.
       */
      readonly "infrequent-interval-minutes"?: number;
      /**
       * Format: int64
       * @description Age at which infrequent backups are deleted, in minutes.
       */
      readonly "infrequent-oldest-age-minutes"?: number;
      /**
       * Format: int64
       * @description Time between two backups, in hours.
       */
      readonly interval?: number;
      /**
       * Format: int64
       * @description Most backups that are kept.
       */
      readonly "max-count"?: number;
      /** @description How a service is recovered from its backups, such as `regular`, from one backup as it is. */
      readonly "recovery-mode"?: string;
    };
    /**
     * @description The certificate authority of the organization's services.
     * @example {
     *       "certificate": "-----BEGIN CERTIFICATE-----\n(base64)\n-----END CERTIFICATE-----\n"
     *     }
     */
    CaCertificate: {
      /** @description The certificate in PEM format. */
      certificate?: string;
    };
    /**
     * @description The network through which a part of a service is reached.
     *
     *     - `dynamic`: the network that the service is configured for
     *     - `public`: the internet
     *     - `private`: a private network
     *     - `privatelink`: a private link between two networks
     * @example dynamic
     * @enum {string}
     */
    ComponentRoute: "dynamic" | "private" | "privatelink" | "public";
    /**
     * @description Which node answers.
     *
     *     - `primary`: the node that accepts writes
     *     - `replica`: a copy that answers reads
     * @example primary
     * @enum {string}
     */
    ComponentUsage: "primary" | "replica";
    /**
     * @description How to connect to a service as the user `default`. The password, alone and in the URIs, may be absent: `reveal-dbaas-valkey-user-password` reads it.
     * @example {
     *       "slave": [
     *         "valkeys://default@replica.cache.example.com:21699"
     *       ],
     *       "uri": [
     *         "valkeys://default@cache.example.com:21699"
     *       ]
     *     }
     * @example {
     *       "password": "not-a-real-password",
     *       "slave": [
     *         "valkeys://default:not-a-real-password@replica.cache.example.com:21699"
     *       ],
     *       "uri": [
     *         "valkeys://default:not-a-real-password@cache.example.com:21699"
     *       ]
     *     }
     */
    ConnectionInfo: {
      /** @description Password of the user `default`. It may be absent. */
      password?: string;
      /** @description URIs of the replicas, which answer reads only, with the user name; the password may be absent. */
      slave?: string[];
      /** @description URIs of the primary, with the user name; the password may be absent. */
      uri?: string[];
    };
    /**
     * @description A Valkey service to create. Only the plan is needed.
     * @example {
     *       "plan": "startup-4"
     *     }
     * @example {
     *       "ip-filter": [
     *         "10.20.0.0/16"
     *       ],
     *       "maintenance": {
     *         "dow": "sunday",
     *         "time": "03:30:00"
     *       },
     *       "plan": "business-8",
     *       "termination-protection": true,
     *       "valkey-settings": {
     *         "maxmemory_policy": "allkeys-lru",
     *         "timeout": 600
     *       },
     *       "version": "8"
     *     }
     * @example {
     *       "fork-from-service": "cache",
     *       "plan": "startup-4",
     *       "recovery-backup-name": "backup-2026-03-03T03-30"
     *     }
     */
    CreateValkeyServiceRequest: {
      /** @description Name of the service whose backup the new one starts from. */
      "fork-from-service"?: components["schemas"]["ServiceName"];
      /** @description Address blocks in CIDR notation from which connections are allowed; everybody when absent. */
      "ip-filter"?: components["schemas"]["IpFilter"];
      /** @description When updates may be installed; a time is chosen when absent. */
      maintenance?: components["schemas"]["MaintenanceWindow"];
      /** @description Server elsewhere from which to copy the data. */
      migration?: components["schemas"]["Migration"];
      /** @description Plan to order, such as `startup-4`; `get-dbaas-service-type` lists those of the zone. */
      plan: string;
      /** @description Name of the backup to start from, one of the `backups` of the service that is forked; the newest when absent. */
      "recovery-backup-name"?: string;
      /** @description Whether to protect the service against being deleted and powered off. */
      "termination-protection"?: boolean;
      /** @description Settings that differ from the defaults. */
      "valkey-settings"?: components["schemas"]["ValkeySettings"];
      /** @description Major version of Valkey; the default of the service type when absent. */
      version?: string;
    };
    /**
     * @description A user to create.
     * @example {
     *       "username": "app"
     *     }
     * @example {
     *       "access-control": {
     *         "categories": [
     *           "+@read"
     *         ],
     *         "keys": [
     *           "session:*"
     *         ]
     *       },
     *       "username": "app"
     *     }
     */
    CreateValkeyUserRequest: {
      /** @description What the user may do; everything when absent. */
      "access-control"?: components["schemas"]["AccessControl"];
      /** @description Name of the user, unique in the service. */
      username: components["schemas"]["Username"];
    };
    /**
     * @description A problem as older endpoints report it.
     * @example {
     *       "error": "Not found"
     *     }
     */
    ErrorProblem: {
      /** @description What is wrong, for people to read. */
      error: string;
    };
    /**
     * @description A page of a service's log.
     * @example {
     *       "limit": 100,
     *       "sort-order": "desc"
     *     }
     */
    GetServiceLogsRequest: {
      /**
       * Format: int64
       * @description Greatest number of entries to return.
       */
      limit?: number;
      /** @description Where to go on, the `offset` of the page before. */
      offset?: string;
      /** @description Order of the entries. */
      "sort-order"?: components["schemas"]["SortOrder"];
    };
    /**
     * @description The period whose metrics to read.
     * @example {
     *       "period": "hour"
     *     }
     */
    GetServiceMetricsRequest: {
      /** @description Length of the period, which ends now. */
      period?: components["schemas"]["MetricsPeriod"];
    };
    /**
     * @description A connection between two database services, such as one that sends metrics.
     * @example {
     *       "description": "Metrics of cache into dashboards",
     *       "dest": "dashboards",
     *       "id": "5d6e7f80-1a2b-4c3d-9e4f-5a6b7c8d9e0f",
     *       "is-active": true,
     *       "is-enabled": true,
     *       "settings": {},
     *       "source": "cache",
     *       "status": "active",
     *       "type": "metrics"
     *     }
     */
    Integration: {
      /** @description What the integration does, for people to read. */
      description?: string;
      /** @description Name of the service that takes. */
      dest?: string;
      /**
       * Format: uuid
       * @description Id of the integration.
       */
      id?: string;
      /** @description Whether data flows. */
      "is-active"?: boolean;
      /** @description Whether data is meant to flow. */
      "is-enabled"?: boolean;
      /** @description Settings of the integration; what they are depends on its type. */
      settings?: components["schemas"]["IntegrationSettings"];
      /** @description Name of the service that gives. */
      source?: string;
      /** @description How the integration fares, for people to read. */
      status?: string;
      /** @description Kind of integration, such as `metrics`. */
      type?: string;
    };
    /**
     * @description Settings of an integration, by name.
     * @example {
     *       "retention_days": 30
     *     }
     */
    IntegrationSettings: {
      [key: string]: unknown;
    };
    /**
     * @description Address blocks in CIDR notation from which connections are allowed, such as `10.20.0.0/16`. A single address stands for a block of its own. `0.0.0.0/0` lets everybody in; an empty list nobody.
     * @example [
     *       "10.20.0.0/16",
     *       "203.0.113.7/32"
     *     ]
     */
    IpFilter: string[];
    /**
     * @description The weekly time for updates, and the updates that wait for it.
     * @example {
     *       "dow": "sunday",
     *       "time": "03:30:00",
     *       "updates": []
     *     }
     */
    Maintenance: {
      /** @description Day of the week. */
      dow: components["schemas"]["Weekday"];
      /** @description Time of day in UTC, as `HH:MM:SS`. */
      time: string;
      /** @description Updates that have not been installed yet. */
      updates: components["schemas"]["MaintenanceUpdate"][];
    };
    /**
     * @description An update that has not been installed yet.
     * @example {
     *       "deadline": "2026-04-05T03:30:00Z",
     *       "description": "Valkey 8.1.5",
     *       "start-after": "2026-03-08T03:30:00Z"
     *     }
     */
    MaintenanceUpdate: {
      /**
       * Format: date-time
       * @description When it is installed at the latest, even outside of the window.
       */
      deadline?: string;
      /** @description What the update changes, for people to read. */
      description?: string;
      /**
       * Format: date-time
       * @description From when on it may be installed.
       */
      "start-after"?: string;
      /**
       * Format: date-time
       * @description When it will be installed; absent while no time is set.
       */
      "start-at"?: string;
    };
    /**
     * @description When updates may be installed, once a week.
     * @example {
     *       "dow": "sunday",
     *       "time": "03:30:00"
     *     }
     */
    MaintenanceWindow: {
      /** @description Day of the week. */
      dow: components["schemas"]["Weekday"];
      /** @description Time of day in UTC, as `HH:MM:SS`. */
      time: string;
    };
    /**
     * @description A problem as most endpoints report it.
     * @example {
     *       "errors": [
     *         "plan is required"
     *       ],
     *       "message": "Invalid request"
     *     }
     * @example {
     *       "errors": [
     *         {
     *           "detail": "plan is required",
     *           "location": "$['plan']",
     *           "pointer": "/plan"
     *         }
     *       ],
     *       "message": "Invalid request"
     *     }
     */
    MessageProblem: {
      /** @description The single faults of an invalid request; absent for other problems. */
      errors?: components["schemas"]["ProblemEntry"][];
      /** @description What is wrong, for people to read. */
      message: string;
    };
    /**
     * @description A table of values for each metric, by its name; times in the first column, a further column for each node.
     * @example {
     *       "mem_usage": {
     *         "data": {
     *           "cols": [
     *             {
     *               "label": "time",
     *               "type": "date"
     *             },
     *             {
     *               "label": "cache-1",
     *               "type": "number"
     *             }
     *           ],
     *           "rows": [
     *             [
     *               "2026-03-03T03:30:00Z",
     *               37.5
     *             ]
     *           ]
     *         },
     *         "hints": {
     *           "title": "Memory usage %"
     *         }
     *       }
     *     }
     */
    Metrics: {
      [key: string]: unknown;
    };
    /**
     * @description Length of the period, which ends now.
     * @example hour
     * @enum {string}
     */
    MetricsPeriod: "day" | "hour" | "month" | "week" | "year";
    /**
     * @description A server elsewhere from which data is copied into a service.
     * @example {
     *       "host": "cache.example.org",
     *       "method": "replication",
     *       "password": "not-a-real-password",
     *       "port": 6379,
     *       "ssl": true,
     *       "username": "default"
     *     }
     */
    Migration: {
      /** @description Database to connect to first. */
      dbname?: string;
      /** @description Host name or IP address of the source. */
      host: string;
      /** @description Databases to leave out, separated by commas. Only MySQL services support it at present. */
      "ignore-dbs"?: string;
      /** @description How to copy; when absent, replication is tried first, then a dump. */
      method?: components["schemas"]["MigrationMethod"];
      /** @description Password for the source. */
      password?: string;
      /**
       * Format: int64
       * @description TCP port of the source.
       */
      port: number;
      /** @description Whether the source is reached with TLS. */
      ssl?: boolean;
      /** @description User name for the source; its default user when absent. */
      username?: string;
    };
    /**
     * @description How far the migration of one database has come.
     * @example {
     *       "dbname": "0",
     *       "method": "replication",
     *       "status": "done"
     *     }
     */
    MigrationDetail: {
      /** @description Name of the database. */
      dbname?: string;
      /** @description Why its migration has failed, for people to read. */
      error?: string;
      /** @description How its data is being copied. */
      method?: string;
      /** @description State of its migration. */
      status?: components["schemas"]["MigrationState"];
    };
    /**
     * @description How data is copied.
     *
     *     - `replication`: the service follows the source until it is stopped, so that nothing written meanwhile is missed
     *     - `dump`: each key is copied once
     * @example replication
     * @enum {string}
     */
    MigrationMethod: "dump" | "replication";
    /**
     * @description State of a migration.
     *
     *     - `running`: data is being copied
     *     - `syncing`: all data has arrived; changes follow as they are made
     *     - `done`: finished
     *     - `failed`: given up; `error` says why
     * @example syncing
     * @enum {string}
     */
    MigrationState: "done" | "failed" | "running" | "syncing";
    /**
     * @description How far a migration has come.
     * @example {
     *       "details": [
     *         {
     *           "dbname": "0",
     *           "method": "replication",
     *           "status": "syncing"
     *         }
     *       ],
     *       "method": "replication",
     *       "status": "syncing"
     *     }
     */
    MigrationStatus: {
      /** @description The state of each database. */
      details?: components["schemas"]["MigrationDetail"][];
      /** @description Why the migration has failed, for people to read. */
      error?: string;
      /** @description How the data is being copied. */
      method?: string;
      /** @description State of the migration as a whole, usually a value of `MigrationState`. */
      status?: string;
    };
    /**
     * @description A phase of getting a node ready, in this order.
     *
     *     - `prepare`: making room for the data
     *     - `basebackup`: restoring the newest backup
     *     - `stream`: catching up with the changes since then
     *     - `finalize`: the last steps before it serves
     * @example stream
     * @enum {string}
     */
    NodePhase: "basebackup" | "finalize" | "prepare" | "stream";
    /**
     * @description How far a node has come with one phase of getting ready.
     * @example {
     *       "completed": false,
     *       "current": 1048576,
     *       "max": 4194304,
     *       "min": 0,
     *       "phase": "stream",
     *       "unit": "bytes_uncompressed"
     *     }
     */
    NodeProgress: {
      /** @description Whether the phase is over. */
      completed: boolean;
      /**
       * Format: int64
       * @description How far the phase has come, in the unit of `unit`.
       */
      current?: number;
      /**
       * Format: int64
       * @description Value of `current` at the end of the phase, in the unit of `unit`. It may grow meanwhile.
       */
      max?: number;
      /**
       * Format: int64
       * @description Value of `current` at the start of the phase, in the unit of `unit`.
       */
      min?: number;
      /** @description The phase. */
      phase: components["schemas"]["NodePhase"];
      /** @description Unit of `min`, `current` and `max`, such as `bytes_uncompressed`. */
      unit?: string;
    };
    /**
     * @description What a node does in its service.
     *
     *     - `master`: accepts reads and writes
     *     - `read-replica`: a copy that answers reads
     *     - `standby`: a copy that takes over when the master fails
     * @example master
     * @enum {string}
     */
    NodeRole: "master" | "read-replica" | "standby";
    /**
     * @description What a node of a service is doing.
     * @example {
     *       "name": "cache-1",
     *       "progress-updates": [
     *         {
     *           "completed": false,
     *           "current": 1048576,
     *           "max": 4194304,
     *           "min": 0,
     *           "phase": "stream",
     *           "unit": "bytes_uncompressed"
     *         }
     *       ],
     *       "role": "master",
     *       "state": "syncing_data"
     *     }
     */
    NodeState: {
      /** @description Name of the node. */
      name: string;
      /** @description How far the node has come with getting ready, phase by phase. */
      "progress-updates"?: components["schemas"]["NodeProgress"][];
      /** @description What the node does in the service. */
      role?: components["schemas"]["NodeRole"];
      /** @description How far the node is in its life. */
      state: components["schemas"]["NodeStatus"];
    };
    /**
     * @description How far a node is in its life.
     *
     *     - `setting_up_vm`: its machine is being started
     *     - `syncing_data`: it is receiving its data
     *     - `running`: it serves
     *     - `leaving`: it is being replaced
     *     - `unknown`: it does not tell
     * @example running
     * @enum {string}
     */
    NodeStatus: "leaving" | "running" | "setting_up_vm" | "syncing_data" | "unknown";
    /**
     * @description A notice that concerns a service.
     * @example {
     *       "level": "warning",
     *       "message": "The service has been powered off for 90 days and will be deleted.",
     *       "metadata": {},
     *       "type": "service_powered_off_removal"
     *     }
     */
    Notification: {
      /** @description How urgent it is. */
      level: components["schemas"]["NotificationLevel"];
      /** @description The notice, for people to read. */
      message: string;
      /** @description The same for programs; what it holds depends on the type. */
      metadata: components["schemas"]["NotificationMetadata"];
      /** @description What it is about. */
      type: components["schemas"]["NotificationType"];
    };
    /**
     * @description How urgent a notice is.
     *
     *     - `notice`: to be known
     *     - `warning`: to be acted upon
     * @example warning
     * @enum {string}
     */
    NotificationLevel: "notice" | "warning";
    /**
     * @description Details of a notice, by name.
     * @example {
     *       "service_end_of_life_time": "2027-04-01T00:00:00Z"
     *     }
     */
    NotificationMetadata: {
      [key: string]: unknown;
    };
    /**
     * @description What a notice is about.
     *
     *     - `service_end_of_life`: the version that the service runs will no longer be supported
     *     - `service_powered_off_removal`: the service will be deleted because it has been powered off for long
     * @example service_end_of_life
     * @enum {string}
     */
    NotificationType: "service_end_of_life" | "service_powered_off_removal";
    /**
     * @description A change that was asked for, and how far it has come.
     * @example {
     *       "id": "3f2b7c1e-9d84-4c56-8a3b-2f1e6d5c4b7a",
     *       "reference": {
     *         "command": "get-dbaas-service-valkey",
     *         "id": "8c1d2e3f-4a5b-4c6d-8e7f-9a0b1c2d3e4f",
     *         "link": "/v2/dbaas-valkey/8c1d2e3f-4a5b-4c6d-8e7f-9a0b1c2d3e4f"
     *       },
     *       "state": "pending"
     *     }
     * @example {
     *       "id": "3f2b7c1e-9d84-4c56-8a3b-2f1e6d5c4b7a",
     *       "message": "The plan is sold out in this zone.",
     *       "reason": "unavailable",
     *       "state": "failure"
     *     }
     */
    Operation: {
      /**
       * Format: uuid
       * @description Id of the operation, to be given to `get-operation`.
       */
      readonly id?: string;
      /** @description What happened, for people to read. Its wording is not stable. */
      readonly message?: string;
      /** @description Kind of failure; absent unless the operation has failed. */
      readonly reason?: components["schemas"]["OperationReason"];
      /** @description What the operation works on. */
      readonly reference?: components["schemas"]["OperationReference"];
      /** @description How far the change has come; `pending` is the only state that is not final. */
      readonly state?: components["schemas"]["OperationState"];
    };
    /**
     * @description Why an operation has failed.
     *
     *     - `busy`: another change is under way
     *     - `conflict`: the change contradicts the present state
     *     - `fault`: an error inside the API
     *     - `forbidden`: the key may not do this
     *     - `incorrect`: the request does not make sense
     *     - `interrupted`: the change was cut short
     *     - `not-found`: what was to be changed does not exist
     *     - `partial`: a part of the change was done
     *     - `unavailable`: something that the change needs is not there, such as capacity
     *     - `unknown`: no cause is known
     *     - `unsupported`: the service cannot do this
     * @example unavailable
     * @enum {string}
     */
    OperationReason: "busy" | "conflict" | "fault" | "forbidden" | "incorrect" | "interrupted" | "not-found" | "partial" | "unavailable" | "unknown" | "unsupported";
    /**
     * @description What an operation works on.
     * @example {
     *       "command": "get-dbaas-service-valkey",
     *       "id": "8c1d2e3f-4a5b-4c6d-8e7f-9a0b1c2d3e4f",
     *       "link": "/v2/dbaas-valkey/8c1d2e3f-4a5b-4c6d-8e7f-9a0b1c2d3e4f"
     *     }
     */
    OperationReference: {
      /** @description Call that reads the resource, by its operationId. */
      command?: string;
      /**
       * Format: uuid
       * @description Id of the resource. It is accepted where the API asks for the name of a service.
       */
      id?: string;
      /** @description Path at which the resource is read, with its id. */
      readonly link?: string;
    };
    /**
     * @description How far an operation has come.
     *
     *     - `pending`: not finished yet
     *     - `success`: the change is done
     *     - `failure`: the change was given up; `reason` and `message` say why
     *     - `timeout`: the change took too long and was given up
     * @example pending
     * @enum {string}
     */
    OperationState: "failure" | "pending" | "success" | "timeout";
    /**
     * @description Why a request was refused. The API has three shapes for it, by the age of the endpoint: most answer with a
     *     `message`, older ones with an `error`, newer ones with the problem details of RFC 9457. A gateway in between may
     *     answer with text that is none of them.
     * @example {
     *       "message": "Forbidden by role policy for dbaas - get-dbaas-service-valkey"
     *     }
     * @example {
     *       "error": "Not found"
     *     }
     * @example {
     *       "title": "Validation failed",
     *       "type": "about:blank"
     *     }
     */
    Problem: components["schemas"]["MessageProblem"] | components["schemas"]["ErrorProblem"] | components["schemas"]["ProblemDetails"];
    /**
     * @description A problem by RFC 9457, as newer endpoints report an invalid request.
     * @example {
     *       "detail": "The body has 1 fault.",
     *       "errors": [
     *         {
     *           "detail": "is required",
     *           "location": "$['plan']",
     *           "path": "plan",
     *           "pointer": "/plan"
     *         }
     *       ],
     *       "status": 400,
     *       "title": "Validation failed",
     *       "type": "about:blank"
     *     }
     */
    ProblemDetails: {
      /** @description What is wrong in this case, for people to read. */
      detail?: string;
      /** @description The single faults of the request. */
      errors?: components["schemas"]["ProblemEntry"][];
      /** @description URI reference that names this one occurrence. */
      instance?: string;
      /** @description The HTTP status again, for those who see only the body. */
      status?: number;
      /** @description Short name of the kind of problem. */
      title: string;
      /** @description URI reference that names the kind of problem; `about:blank` adds nothing to the status. */
      type?: string;
    };
    /**
     * @description One fault of an invalid request, as a text alone or with its place.
     * @example plan is required
     * @example {
     *       "detail": "plan is required",
     *       "pointer": "/plan"
     *     }
     */
    ProblemEntry: components["schemas"]["ProblemMessage"] | components["schemas"]["ProblemLocation"];
    /**
     * @description One fault of an invalid request and where it is, an entry of `errors` by RFC 9457.
     * @example {
     *       "detail": "must have 8 characters",
     *       "location": "$['maintenance']['time']",
     *       "path": "maintenance.time",
     *       "pointer": "/maintenance/time"
     *     }
     */
    ProblemLocation: {
      /** @description What is wrong there, for people to read. */
      detail?: string;
      /** @description The property at fault as a JSONPath expression (RFC 9535), such as `$['plan']`. */
      location?: string;
      /** @description The property at fault, its parents before it with dots between them. */
      path?: string;
      /** @description The property at fault as a JSON pointer (RFC 6901). */
      pointer?: string;
    };
    /**
     * @description One fault of an invalid request, for people to read.
     * @example plan is required
     */
    ProblemMessage: string;
    /**
     * @description Where Prometheus collects the metrics of a service.
     * @example {
     *       "host": "cache.example.com",
     *       "port": 9273
     *     }
     */
    PrometheusUri: {
      /** @description Host name. */
      host?: string;
      /**
       * Format: int64
       * @description TCP port.
       */
      port?: number;
    };
    /**
     * @description The password that a user is to get.
     * @example {}
     * @example {
     *       "password": "not-a-real-password"
     *     }
     */
    ResetValkeyUserPasswordRequest: {
      /** @description The new password; one is generated when absent. */
      password?: components["schemas"]["UserPassword"];
    };
    /**
     * @description A backup of a service.
     * @example {
     *       "backup-name": "backup-2026-03-03T03-30",
     *       "backup-time": "2026-03-03T03:30:00Z",
     *       "data-size": 1048576
     *     }
     */
    ServiceBackup: {
      /** @description Name of the backup, to be given as `recovery-backup-name`. */
      "backup-name": string;
      /**
       * Format: date-time
       * @description The moment whose data the backup holds.
       */
      "backup-time": string;
      /**
       * Format: int64
       * @description Size of the data before compression, in bytes.
       */
      "data-size": number;
    };
    /**
     * @description Where a part of a service listens.
     * @example {
     *       "component": "valkey",
     *       "host": "cache.example.com",
     *       "port": 21699,
     *       "route": "dynamic",
     *       "ssl": true,
     *       "usage": "primary"
     *     }
     */
    ServiceComponent: {
      /** @description Name of the part, such as `valkey` or `prometheus`. */
      component: string;
      /** @description Host name. */
      host: string;
      /**
       * Format: int64
       * @description TCP port.
       */
      port: number;
      /** @description The network through which it is reached. */
      route: components["schemas"]["ComponentRoute"];
      /** @description Whether connections use TLS. */
      ssl?: boolean;
      /** @description Which node answers there. */
      usage: components["schemas"]["ComponentUsage"];
    };
    /**
     * @description The database services of the organization in a zone.
     * @example {
     *       "dbaas-services": [
     *         {
     *           "name": "cache",
     *           "plan": "startup-4",
     *           "state": "running",
     *           "type": "valkey",
     *           "zone": "ch-gva-2"
     *         }
     *       ]
     *     }
     */
    ServiceList: {
      /** @description A summary of each service. */
      "dbaas-services"?: components["schemas"]["ServiceSummary"][];
    };
    /**
     * @description An entry of a service's log.
     * @example {
     *       "message": "Background saving terminated with success",
     *       "node": "cache-1",
     *       "time": "2026-03-03T03:30:00Z",
     *       "unit": "valkey.service"
     *     }
     */
    ServiceLogEntry: {
      /** @description The text. */
      message?: string;
      /** @description Name of the node that wrote it. */
      node?: string;
      /** @description When it was written, in RFC 3339 with a final `Z` for UTC, in whole seconds. */
      time?: string;
      /** @description The systemd unit that wrote it. */
      unit?: string;
    };
    /**
     * @description A page of a service's log.
     * @example {
     *       "first-log-offset": "1023",
     *       "logs": [
     *         {
     *           "message": "Background saving terminated with success",
     *           "node": "cache-1",
     *           "time": "2026-03-03T03:30:00Z",
     *           "unit": "valkey.service"
     *         }
     *       ],
     *       "offset": "1024"
     *     }
     */
    ServiceLogs: {
      /** @description Where this page starts. */
      "first-log-offset"?: string;
      /** @description The entries, in the order that was asked for. */
      logs?: components["schemas"]["ServiceLogEntry"][];
      /** @description Where the next page starts, to be given as `offset`. */
      offset?: string;
    };
    /**
     * @description The metrics of a service over a period.
     * @example {
     *       "metrics": {
     *         "cpu_usage": {
     *           "data": {
     *             "cols": [
     *               {
     *                 "label": "time",
     *                 "type": "date"
     *               },
     *               {
     *                 "label": "cache-1",
     *                 "type": "number"
     *               }
     *             ],
     *             "rows": [
     *               [
     *                 "2026-03-03T03:30:00Z",
     *                 4.2
     *               ]
     *             ]
     *           },
     *           "hints": {
     *             "title": "CPU usage %"
     *           }
     *         }
     *       }
     *     }
     */
    ServiceMetrics: {
      /** @description The metrics by name. */
      metrics?: components["schemas"]["Metrics"];
    };
    /**
     * @description Name of a database service, unique in the organization. It cannot be changed.
     * @example cache
     */
    ServiceName: string;
    /**
     * @description A plan, which sets the number and the size of a service's nodes.
     * @example {
     *       "authorized": true,
     *       "backup-config": {
     *         "interval": 24,
     *         "max-count": 3,
     *         "recovery-mode": "regular"
     *       },
     *       "disk-space": 85899345920,
     *       "family": "startup",
     *       "max-memory-percent": 70,
     *       "name": "startup-4",
     *       "node-count": 1,
     *       "node-cpu-count": 2,
     *       "node-memory": 4294967296,
     *       "zones": [
     *         "ch-gva-2",
     *         "de-fra-1"
     *       ]
     *     }
     */
    ServicePlan: {
      /** @description Whether the organization may order the plan. */
      readonly authorized?: boolean;
      /** @description How often backups are made and how long they are kept. */
      readonly "backup-config"?: components["schemas"]["BackupConfig"];
      /**
       * Format: int64
       * @description Disk space for data, in bytes.
       */
      readonly "disk-space"?: number;
      /** @description Family of the plan, such as `startup`. */
      family?: string;
      /**
       * Format: int64
       * @description Share of a node's memory that data may take, in percent.
       */
      readonly "max-memory-percent"?: number;
      /** @description Name of the plan, to be given as `plan`. */
      readonly name?: string;
      /**
       * Format: int64
       * @description Number of nodes.
       */
      readonly "node-count"?: number;
      /**
       * Format: int64
       * @description Number of processors of each node.
       */
      readonly "node-cpu-count"?: number;
      /**
       * Format: int64
       * @description Memory of each node, in bytes.
       */
      readonly "node-memory"?: number;
      /** @description Names of the zones in which the plan can be ordered. */
      zones?: string[];
    };
    /**
     * @description What a service is doing.
     *
     *     - `rebuilding`: nodes are being set up; not all of them answer yet
     *     - `running`: ready for use
     *     - `rebalancing`: in use while data moves between nodes
     *     - `poweroff`: powered off; it does not answer
     * @example running
     * @enum {string}
     */
    ServiceState: "poweroff" | "rebalancing" | "rebuilding" | "running";
    /**
     * @description A database service of any type, as lists show it.
     * @example {
     *       "created-at": "2026-03-02T08:15:00Z",
     *       "disk-size": 0,
     *       "integrations": [],
     *       "name": "cache",
     *       "node-count": 1,
     *       "node-cpu-count": 2,
     *       "node-memory": 4294967296,
     *       "notifications": [],
     *       "plan": "startup-4",
     *       "state": "running",
     *       "termination-protection": true,
     *       "type": "valkey",
     *       "updated-at": "2026-03-02T08:19:30Z",
     *       "zone": "ch-gva-2"
     *     }
     */
    ServiceSummary: {
      /**
       * Format: date-time
       * @description When the service was created.
       */
      "created-at"?: string;
      /**
       * Format: int64
       * @description Disk space for data, in bytes.
       */
      "disk-size"?: number;
      /** @description Connections of the service with other services. */
      integrations?: components["schemas"]["Integration"][];
      /** @description Name of the service. */
      name: components["schemas"]["ServiceName"];
      /**
       * Format: int64
       * @description Number of nodes.
       */
      "node-count"?: number;
      /**
       * Format: int64
       * @description Number of processors of each node.
       */
      "node-cpu-count"?: number;
      /**
       * Format: int64
       * @description Memory of each node, in bytes.
       */
      "node-memory"?: number;
      /** @description Notices that concern the service. */
      notifications?: components["schemas"]["Notification"][];
      /** @description Plan of the service, which sets the number and the size of its nodes. */
      plan: string;
      /** @description What the service is doing. */
      state?: components["schemas"]["ServiceState"];
      /** @description Whether the service is protected against being deleted and powered off. */
      "termination-protection"?: boolean;
      /** @description Kind of the service. */
      type: components["schemas"]["ServiceTypeName"];
      /**
       * Format: date-time
       * @description When the service was last changed.
       */
      "updated-at"?: string;
      /** @description Zone in which the service runs. */
      zone?: string;
    };
    /**
     * @description A kind of database service that can be ordered.
     * @example {
     *       "available-versions": [
     *         "8.1"
     *       ],
     *       "default-version": "8.1",
     *       "description": "In-memory key-value store",
     *       "name": "valkey",
     *       "plans": [
     *         {
     *           "authorized": true,
     *           "family": "startup",
     *           "name": "startup-4",
     *           "node-count": 1,
     *           "node-cpu-count": 2,
     *           "node-memory": 4294967296
     *         }
     *       ]
     *     }
     */
    ServiceType: {
      /** @description Versions that can be ordered. */
      readonly "available-versions"?: string[];
      /** @description Version of a service that is ordered without one. */
      readonly "default-version"?: string;
      /** @description What it is, for people to read. */
      readonly description?: string;
      /** @description Name of the service type. */
      readonly name?: components["schemas"]["ServiceTypeName"];
      /** @description Plans that can be ordered. */
      readonly plans?: components["schemas"]["ServicePlan"][];
    };
    /**
     * @description The kinds of database service that can be ordered.
     * @example {
     *       "dbaas-service-types": [
     *         {
     *           "available-versions": [
     *             "8.1"
     *           ],
     *           "default-version": "8.1",
     *           "name": "valkey"
     *         }
     *       ]
     *     }
     */
    ServiceTypeList: {
      /** @description The service types. */
      "dbaas-service-types"?: components["schemas"]["ServiceType"][];
    };
    /**
     * @description Kind of a database service, `valkey` for Valkey services.
     * @example valkey
     */
    ServiceTypeName: string;
    /**
     * @description Order of the entries of a log.
     *
     *     - `asc`: oldest first
     *     - `desc`: newest first
     * @example desc
     * @enum {string}
     */
    SortOrder: "asc" | "desc";
    /**
     * @description What to change of a Valkey service. What is absent stays as it is.
     * @example {
     *       "plan": "business-8"
     *     }
     * @example {
     *       "ip-filter": [
     *         "10.20.0.0/16",
     *         "203.0.113.7/32"
     *       ],
     *       "termination-protection": false,
     *       "valkey-settings": {
     *         "maxmemory_policy": "volatile-ttl"
     *       }
     *     }
     */
    UpdateValkeyServiceRequest: {
      /** @description Address blocks in CIDR notation from which connections are allowed; replaces the list. */
      "ip-filter"?: components["schemas"]["IpFilter"];
      /** @description When updates may be installed. */
      maintenance?: components["schemas"]["MaintenanceWindow"];
      /** @description Server elsewhere from which to copy the data. It replaces the data of the service. */
      migration?: components["schemas"]["Migration"];
      /** @description Plan to move to, such as `business-8`. */
      plan?: string;
      /** @description Whether to protect the service against being deleted and powered off. */
      "termination-protection"?: boolean;
      /** @description Settings to change. */
      "valkey-settings"?: components["schemas"]["ValkeySettings"];
      /** @description Major version of Valkey to move to. */
      version?: string;
    };
    /**
     * @description What a user may do from now on.
     * @example {
     *       "access-control": {
     *         "categories": [
     *           "+@read",
     *           "+@write"
     *         ],
     *         "keys": [
     *           "session:*",
     *           "cart:*"
     *         ]
     *       }
     *     }
     */
    UpdateValkeyUserAccessControlRequest: {
      /** @description Replaces the access control of the user. */
      "access-control"?: components["schemas"]["AccessControl"];
    };
    /**
     * @description The parts of a service's URI, by name; `user`, `host` and `port` are always among them. `password` may be absent: `reveal-dbaas-valkey-user-password` reads it.
     * @example {
     *       "host": "cache.example.com",
     *       "port": "21699",
     *       "user": "default"
     *     }
     * @example {
     *       "host": "cache.example.com",
     *       "password": "not-a-real-password",
     *       "port": "21699",
     *       "user": "default"
     *     }
     */
    UriParams: {
      [key: string]: unknown;
    };
    /**
     * @description Password for a user of a service.
     * @example not-a-real-password
     */
    UserPassword: string;
    /**
     * @description Name of a user of a service.
     * @example app
     */
    Username: string;
    /**
     * @description A Valkey service with all that is known of it.
     * @example {
     *       "backups": [
     *         {
     *           "backup-name": "backup-2026-03-03T03-30",
     *           "backup-time": "2026-03-03T03:30:00Z",
     *           "data-size": 1048576
     *         }
     *       ],
     *       "components": [
     *         {
     *           "component": "valkey",
     *           "host": "cache.example.com",
     *           "port": 21699,
     *           "route": "dynamic",
     *           "ssl": true,
     *           "usage": "primary"
     *         }
     *       ],
     *       "connection-info": {
     *         "slave": [],
     *         "uri": [
     *           "valkeys://default@cache.example.com:21699"
     *         ]
     *       },
     *       "created-at": "2026-03-02T08:15:00Z",
     *       "disk-size": 0,
     *       "integrations": [],
     *       "ip-filter": [
     *         "10.20.0.0/16"
     *       ],
     *       "maintenance": {
     *         "dow": "sunday",
     *         "time": "03:30:00",
     *         "updates": [
     *           {
     *             "deadline": "2026-04-05T03:30:00Z",
     *             "description": "Valkey 8.1.5",
     *             "start-after": "2026-03-08T03:30:00Z"
     *           }
     *         ]
     *       },
     *       "name": "cache",
     *       "node-count": 1,
     *       "node-cpu-count": 2,
     *       "node-memory": 4294967296,
     *       "node-states": [
     *         {
     *           "name": "cache-1",
     *           "role": "master",
     *           "state": "running"
     *         }
     *       ],
     *       "notifications": [],
     *       "plan": "startup-4",
     *       "prometheus-uri": {
     *         "host": "cache.example.com",
     *         "port": 9273
     *       },
     *       "state": "running",
     *       "termination-protection": true,
     *       "type": "valkey",
     *       "updated-at": "2026-03-02T08:19:30Z",
     *       "uri": "valkeys://default@cache.example.com:21699",
     *       "uri-params": {
     *         "host": "cache.example.com",
     *         "port": "21699",
     *         "user": "default"
     *       },
     *       "users": [
     *         {
     *           "access-control": {
     *             "categories": [
     *               "+@all"
     *             ],
     *             "channels": [
     *               "*"
     *             ],
     *             "commands": [],
     *             "keys": [
     *               "*"
     *             ]
     *           },
     *           "type": "primary",
     *           "username": "default"
     *         }
     *       ],
     *       "valkey-settings": {
     *         "maxmemory_policy": "allkeys-lru",
     *         "timeout": 600
     *       },
     *       "version": "8.1.4",
     *       "zone": "ch-gva-2"
     *     }
     */
    ValkeyService: {
      /** @description The backups that are kept. */
      backups?: components["schemas"]["ServiceBackup"][];
      /** @description Where each part of the service listens. */
      components?: components["schemas"]["ServiceComponent"][];
      /** @description Addresses to connect with. The password may be absent. */
      "connection-info"?: components["schemas"]["ConnectionInfo"];
      /**
       * Format: date-time
       * @description When the service was created.
       */
      "created-at"?: string;
      /**
       * Format: int64
       * @description Disk space for data, in bytes.
       */
      "disk-size"?: number;
      /** @description Connections of the service with other services. */
      integrations?: components["schemas"]["Integration"][];
      /** @description Address blocks in CIDR notation from which connections are allowed. */
      "ip-filter"?: components["schemas"]["IpFilter"];
      /** @description The weekly time for updates, and the updates that wait for it. */
      maintenance?: components["schemas"]["Maintenance"];
      /** @description Name of the service. */
      name: components["schemas"]["ServiceName"];
      /**
       * Format: int64
       * @description Number of nodes.
       */
      "node-count"?: number;
      /**
       * Format: int64
       * @description Number of processors of each node.
       */
      "node-cpu-count"?: number;
      /**
       * Format: int64
       * @description Memory of each node, in bytes.
       */
      "node-memory"?: number;
      /** @description What each node is doing. */
      "node-states"?: components["schemas"]["NodeState"][];
      /** @description Notices that concern the service. */
      notifications?: components["schemas"]["Notification"][];
      /** @description Plan of the service, which sets the number and the size of its nodes. */
      plan: string;
      /** @description Where Prometheus collects the metrics of the service. */
      "prometheus-uri": components["schemas"]["PrometheusUri"];
      /** @description What the service is doing. */
      state?: components["schemas"]["ServiceState"];
      /** @description Whether the service is protected against being deleted and powered off. */
      "termination-protection"?: boolean;
      /** @description Kind of the service, always `valkey` here. */
      type: components["schemas"]["ServiceTypeName"];
      /**
       * Format: date-time
       * @description When the service was last changed.
       */
      "updated-at"?: string;
      /** @description URI to connect with: `valkeys://` with TLS, `valkey://` without. The user name is in it; the password may be absent, and `reveal-dbaas-valkey-user-password` reads it. Absent until the service can be reached. */
      uri?: string;
      /** @description The parts of `uri`, by name. */
      "uri-params"?: components["schemas"]["UriParams"];
      /** @description The users of the service. Their passwords may be absent. */
      users?: components["schemas"]["ValkeyServiceUser"][];
      /** @description The settings that were given. Those left at their default are not listed. */
      "valkey-settings"?: components["schemas"]["ValkeySettings"];
      /** @description Version of Valkey that runs, down to the patch. */
      version?: string;
      /** @description Zone in which the service runs. */
      zone?: string;
    };
    /**
     * @description A user as the service lists it.
     * @example {
     *       "access-control": {
     *         "categories": [
     *           "+@read"
     *         ],
     *         "channels": [],
     *         "commands": [],
     *         "keys": [
     *           "session:*"
     *         ]
     *       },
     *       "type": "normal",
     *       "username": "app"
     *     }
     */
    ValkeyServiceUser: {
      /** @description What the user may do. */
      "access-control"?: components["schemas"]["AccessControl"];
      /** @description Password of the user. It may be absent; `reveal-dbaas-valkey-user-password` reads it. */
      password?: string;
      /** @description Kind of user; `primary` is the user that the service came with. */
      type?: string;
      /** @description Name of the user. */
      username?: string;
    };
    /**
     * @description Settings of the Valkey server, under the names of `valkey.conf` with underscores. A setting that is left out keeps its value, or has the default.
     * @example {
     *       "acl_channels_default": "resetchannels",
     *       "active_expire_effort": 1,
     *       "frequent_snapshots": true,
     *       "io_threads": 1,
     *       "lfu_decay_time": 1,
     *       "lfu_log_factor": 10,
     *       "maxmemory_policy": "allkeys-lru",
     *       "notify_keyspace_events": "Ex",
     *       "number_of_databases": 16,
     *       "persistence": "rdb",
     *       "pubsub_client_output_buffer_limit": 64,
     *       "ssl": true,
     *       "timeout": 300
     *     }
     */
    ValkeySettings: {
      /**
       * @description Channels that a new user may use when its access control names none.
       *
       *     - `allchannels`: all of them
       *     - `resetchannels`: none
       * @enum {string}
       */
      acl_channels_default?: "allchannels" | "resetchannels";
      /**
       * @description Effort to find and remove keys that have expired, from 1 (little) to 10 (much). More frees memory sooner and costs processor time.
       * @default 1
       */
      active_expire_effort?: number;
      /**
       * @description Whether snapshots are also written between backups. Without them data is written to disk only when a backup is made; it needs `persistence` to be `rdb`.
       * @default true
       */
      frequent_snapshots?: boolean;
      /**
       * @description Number of threads that read and write connections. A change restarts the server.
       * @example 1
       */
      io_threads?: number;
      /**
       * @description Time after which the access counter of a key is lowered, in minutes. Used by the `lfu` policies.
       * @default 1
       */
      lfu_decay_time?: number;
      /**
       * @description How slowly the access counter of a key grows; the greater, the more accesses it takes to reach its maximum. Used by the `lfu` policies.
       * @default 10
       */
      lfu_log_factor?: number;
      /**
       * @description Which keys are removed when the memory is full. Policies that start with `volatile` choose from the keys that
       *     have a time to live, the others from all.
       *
       *     - `noeviction`: none; commands that need memory are refused
       *     - `allkeys-lru`: those used least recently
       *     - `allkeys-lfu`: those used least often
       *     - `allkeys-random`: any
       *     - `volatile-lru`: those used least recently
       *     - `volatile-lfu`: those used least often
       *     - `volatile-random`: any
       *     - `volatile-ttl`: those that expire soonest
       * @default noeviction
       * @enum {string|null}
       */
      maxmemory_policy?: "allkeys-lfu" | "allkeys-lru" | "allkeys-random" | "noeviction" | "volatile-lfu" | "volatile-lru" | "volatile-random" | "volatile-ttl" | null;
      /**
       * @description Events about keys that are published, a letter for each class: `K` and `E` choose the kind of channel, the others what is told. Nothing is published when it is empty.
       * @default
       */
      notify_keyspace_events?: string;
      /**
       * @description Number of databases that `SELECT` chooses from. A change restarts the server. It cannot be set below the highest database that holds data.
       * @example 16
       */
      number_of_databases?: number;
      /**
       * @description Whether data outlives a restart.
       *
       *     - `rdb`: a snapshot is written every 10 minutes if a key has changed
       *     - `off`: neither snapshots nor backups are made; the data is lost when a node is restarted or replaced
       * @enum {string}
       */
      persistence?: "off" | "rdb";
      /**
       * @description Output that may wait for a subscriber, in MB. A connection is closed at this limit at once, at a quarter of it after 60 s.
       * @example 64
       */
      pubsub_client_output_buffer_limit?: number;
      /**
       * @description Whether connections must use TLS.
       * @default true
       */
      ssl?: boolean;
      /**
       * @description Time after which an idle connection is closed, in seconds; never when 0.
       * @default 300
       */
      timeout?: number;
    };
    /**
     * @description All settings that a Valkey service understands.
     * @example {
     *       "settings": {
     *         "valkey": {
     *           "additionalProperties": false,
     *           "properties": {
     *             "timeout": {
     *               "default": 300,
     *               "maximum": 31536000,
     *               "minimum": 0,
     *               "type": "integer"
     *             }
     *           },
     *           "title": "Valkey settings",
     *           "type": "object"
     *         }
     *       }
     *     }
     */
    ValkeySettingsCatalogue: {
      /** @description The settings by section. */
      settings?: components["schemas"]["ValkeySettingsSections"];
    };
    /**
     * @description A JSON Schema for each setting, by its name.
     * @example {
     *       "lfu_decay_time": {
     *         "default": 1,
     *         "maximum": 120,
     *         "minimum": 1,
     *         "type": "integer"
     *       }
     *     }
     */
    ValkeySettingsDefinitions: {
      [key: string]: unknown;
    };
    /**
     * @description A JSON Schema for an object of settings.
     * @example {
     *       "additionalProperties": false,
     *       "properties": {
     *         "ssl": {
     *           "default": true,
     *           "type": "boolean"
     *         }
     *       },
     *       "title": "Valkey settings",
     *       "type": "object"
     *     }
     */
    ValkeySettingsSchema: {
      /** @description Whether other settings than those are accepted. */
      additionalProperties?: boolean;
      /** @description The settings by name. */
      properties?: components["schemas"]["ValkeySettingsDefinitions"];
      /** @description What the settings are called. */
      title?: string;
      /** @description JSON type of the settings, `object`. */
      type?: string;
    };
    /**
     * @description The sections of the settings; Valkey has one.
     * @example {
     *       "valkey": {
     *         "additionalProperties": false,
     *         "properties": {},
     *         "title": "Valkey settings",
     *         "type": "object"
     *       }
     *     }
     */
    ValkeySettingsSections: {
      /** @description What can be given as `valkey-settings`. */
      valkey?: components["schemas"]["ValkeySettingsSchema"];
    };
    /**
     * @description A user of a Valkey service.
     * @example {
     *       "access-control": {
     *         "categories": [
     *           "+@read"
     *         ],
     *         "keys": [
     *           "session:*"
     *         ]
     *       },
     *       "type": "normal",
     *       "username": "app"
     *     }
     */
    ValkeyUser: {
      /** @description What the user may do. */
      "access-control"?: components["schemas"]["AccessControl"];
      /** @description Kind of user; `primary` is the user that the service came with. */
      type?: string;
      /** @description Name of the user. */
      username: components["schemas"]["Username"];
    };
    /**
     * @description The users of a Valkey service.
     * @example {
     *       "users": [
     *         {
     *           "type": "primary",
     *           "username": "default"
     *         },
     *         {
     *           "access-control": {
     *             "categories": [
     *               "+@read"
     *             ],
     *             "keys": [
     *               "session:*"
     *             ]
     *           },
     *           "type": "normal",
     *           "username": "app"
     *         }
     *       ]
     *     }
     */
    ValkeyUserList: {
      /** @description The users, without their passwords. */
      users?: components["schemas"]["ValkeyUser"][];
    };
    /**
     * @description The name and the password of a user.
     * @example {
     *       "password": "not-a-real-password",
     *       "username": "app"
     *     }
     */
    ValkeyUserSecrets: {
      /** @description Password of the user, in clear text. */
      password?: string;
      /** @description Name of the user. */
      username?: string;
    };
    /**
     * @description Day of the week, or `never` for no automatic maintenance.
     * @example sunday
     * @enum {string}
     */
    Weekday: "friday" | "monday" | "never" | "saturday" | "sunday" | "thursday" | "tuesday" | "wednesday";
    /**
     * @description A place with data centres of its own.
     * @example {
     *       "api-endpoint": "https://api-ch-gva-2.exoscale.com/v2",
     *       "name": "ch-gva-2",
     *       "sos-endpoint": "https://sos-ch-gva-2.exo.io"
     *     }
     */
    Zone: {
      /** @description Address of the API in the zone, with the prefix of its version. */
      readonly "api-endpoint"?: string;
      /** @description Name of the zone. */
      readonly name?: components["schemas"]["ZoneName"];
      /** @description Address of the object storage in the zone. */
      readonly "sos-endpoint"?: string;
    };
    /**
     * @description The zones.
     * @example {
     *       "zones": [
     *         {
     *           "api-endpoint": "https://api-ch-gva-2.exoscale.com/v2",
     *           "name": "ch-gva-2",
     *           "sos-endpoint": "https://sos-ch-gva-2.exo.io"
     *         }
     *       ]
     *     }
     */
    ZoneList: {
      /** @description The zones. */
      zones?: components["schemas"]["Zone"][];
    };
    /**
     * @description Name of a zone; the country, the town and a number.
     * @example ch-gva-2
     * @enum {string}
     */
    ZoneName: "at-vie-1" | "at-vie-2" | "bg-sof-1" | "ch-dk-2" | "ch-gva-2" | "de-fra-1" | "de-muc-1" | "hr-zag-1";
  };
  responses: {
    /** @description The change was accepted. Wait until the operation is no longer `pending`. */
    Operation: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["Operation"];
      };
    };
    /** @description The request was refused or failed. The status says in which way, the body says why. */
    Problem: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["Problem"];
        "application/problem+json": components["schemas"]["ProblemDetails"];
      };
    };
  };
  parameters: {
    /**
     * @description Name of the service. The id in the `reference` of an operation is accepted in its place.
     * @example cache
     */
    Name: components["schemas"]["ServiceName"];
    /**
     * @description Name of the service to which the users belong.
     * @example cache
     */
    ServiceName: components["schemas"]["ServiceName"];
    /**
     * @description Name of the user. `default` exists in every service from the start.
     * @example app
     */
    Username: components["schemas"]["Username"];
  };
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  "get-dbaas-ca-certificate": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The certificate of the authority. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["CaCertificate"];
        };
      };
      default: components["responses"]["Problem"];
    };
  };
  "get-dbaas-migration-status": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Name of the service. The id in the `reference` of an operation is accepted in its place.
         * @example cache
         */
        name: components["parameters"]["Name"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The status of the migration. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["MigrationStatus"];
        };
      };
      default: components["responses"]["Problem"];
    };
  };
  "list-dbaas-services": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A summary of each service. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ServiceList"];
        };
      };
      default: components["responses"]["Problem"];
    };
  };
  "get-dbaas-service-logs": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Name of the service whose log to read.
         * @example cache
         */
        "service-name": string;
      };
      cookie?: never;
    };
    /** @description Which page of the log to read. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["GetServiceLogsRequest"];
      };
    };
    responses: {
      /** @description A page of the log. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ServiceLogs"];
        };
      };
      default: components["responses"]["Problem"];
    };
  };
  "get-dbaas-service-metrics": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Name of the service whose metrics to read.
         * @example cache
         */
        "service-name": string;
      };
      cookie?: never;
    };
    /** @description The period to read. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["GetServiceMetricsRequest"];
      };
    };
    responses: {
      /** @description The metrics of the period. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ServiceMetrics"];
        };
      };
      default: components["responses"]["Problem"];
    };
  };
  "list-dbaas-service-types": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The service types. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ServiceTypeList"];
        };
      };
      default: components["responses"]["Problem"];
    };
  };
  "get-dbaas-service-type": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Name of the service type, `valkey` for Valkey services.
         * @example valkey
         */
        "service-type-name": string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The service type. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ServiceType"];
        };
      };
      default: components["responses"]["Problem"];
    };
  };
  "get-dbaas-settings-valkey": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The settings and their defaults. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ValkeySettingsCatalogue"];
        };
      };
      default: components["responses"]["Problem"];
    };
  };
  "get-dbaas-service-valkey": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Name of the service. The id in the `reference` of an operation is accepted in its place.
         * @example cache
         */
        name: components["parameters"]["Name"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The service as it is now. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ValkeyService"];
        };
      };
      default: components["responses"]["Problem"];
    };
  };
  "update-dbaas-service-valkey": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Name of the service. The id in the `reference` of an operation is accepted in its place.
         * @example cache
         */
        name: components["parameters"]["Name"];
      };
      cookie?: never;
    };
    /** @description The properties to change. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["UpdateValkeyServiceRequest"];
      };
    };
    responses: {
      200: components["responses"]["Operation"];
      default: components["responses"]["Problem"];
    };
  };
  "create-dbaas-service-valkey": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Name of the service. The id in the `reference` of an operation is accepted in its place.
         * @example cache
         */
        name: components["parameters"]["Name"];
      };
      cookie?: never;
    };
    /** @description The plan, and whatever is to differ from the defaults. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["CreateValkeyServiceRequest"];
      };
    };
    responses: {
      200: components["responses"]["Operation"];
      default: components["responses"]["Problem"];
    };
  };
  "delete-dbaas-service-valkey": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Name of the service to delete.
         * @example cache
         */
        name: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["Operation"];
      default: components["responses"]["Problem"];
    };
  };
  "start-dbaas-valkey-maintenance": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Name of the service. The id in the `reference` of an operation is accepted in its place.
         * @example cache
         */
        name: components["parameters"]["Name"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["Operation"];
      default: components["responses"]["Problem"];
    };
  };
  "stop-dbaas-valkey-migration": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Name of the service. The id in the `reference` of an operation is accepted in its place.
         * @example cache
         */
        name: components["parameters"]["Name"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["Operation"];
      default: components["responses"]["Problem"];
    };
  };
  "list-dbaas-valkey-users": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Name of the service to which the users belong.
         * @example cache
         */
        "service-name": components["parameters"]["ServiceName"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The users of the service. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ValkeyUserList"];
        };
      };
      default: components["responses"]["Problem"];
    };
  };
  "create-dbaas-valkey-user": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Name of the service to which the users belong.
         * @example cache
         */
        "service-name": components["parameters"]["ServiceName"];
      };
      cookie?: never;
    };
    /** @description The name of the user and what it may do. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["CreateValkeyUserRequest"];
      };
    };
    responses: {
      200: components["responses"]["Operation"];
      default: components["responses"]["Problem"];
    };
  };
  "update-dbaas-valkey-user-access-control": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Name of the service to which the users belong.
         * @example cache
         */
        "service-name": components["parameters"]["ServiceName"];
        /**
         * @description Name of the user. `default` exists in every service from the start.
         * @example app
         */
        username: components["parameters"]["Username"];
      };
      cookie?: never;
    };
    /** @description What the user may do from now on. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["UpdateValkeyUserAccessControlRequest"];
      };
    };
    responses: {
      200: components["responses"]["Operation"];
      default: components["responses"]["Problem"];
    };
  };
  "delete-dbaas-valkey-user": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Name of the service to which the users belong.
         * @example cache
         */
        "service-name": components["parameters"]["ServiceName"];
        /**
         * @description Name of the user. `default` exists in every service from the start.
         * @example app
         */
        username: components["parameters"]["Username"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["Operation"];
      default: components["responses"]["Problem"];
    };
  };
  "reset-dbaas-valkey-user-password": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Name of the service to which the users belong.
         * @example cache
         */
        "service-name": components["parameters"]["ServiceName"];
        /**
         * @description Name of the user. `default` exists in every service from the start.
         * @example app
         */
        username: components["parameters"]["Username"];
      };
      cookie?: never;
    };
    /** @description The new password; an empty object has one generated. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["ResetValkeyUserPasswordRequest"];
      };
    };
    responses: {
      200: components["responses"]["Operation"];
      default: components["responses"]["Problem"];
    };
  };
  "reveal-dbaas-valkey-user-password": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Name of the service to which the users belong.
         * @example cache
         */
        "service-name": components["parameters"]["ServiceName"];
        /**
         * @description Name of the user. `default` exists in every service from the start.
         * @example app
         */
        username: components["parameters"]["Username"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The user's name and password. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ValkeyUserSecrets"];
        };
      };
      default: components["responses"]["Problem"];
    };
  };
  "get-operation": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the operation, as the call that started it returned it.
         * @example 3f2b7c1e-9d84-4c56-8a3b-2f1e6d5c4b7a
         */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The operation as it stands. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Operation"];
        };
      };
      default: components["responses"]["Problem"];
    };
  };
  "list-zones": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The zones. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ZoneList"];
        };
      };
      default: components["responses"]["Problem"];
    };
  };
}
