// Generated from the contract by `pnpm generate`. Do not edit.
import type { OperationEntry } from '../../catalogue.js'

export const entry: OperationEntry = {
  id: 'create-dbaas-service-valkey',
  words: ['service', 'create'],
  summary: 'Create a Valkey service',
  description:
    'Orders a new service under a name of your choice. It starts empty, from a backup of another service (`fork-from-service`), or filled from a server elsewhere (`migration`). It can be used once the operation has succeeded and the service is `running`.',
  effect: 'add',
  async: true,
  arguments: [
    {
      name: 'name',
      words:
        'Name of the service. The id in the `reference` of an operation is accepted in its place.',
      required: true,
      limits: 'At most 63 characters.',
    },
  ],
  options: [
    {
      name: 'plan',
      words:
        'Plan to order, such as `startup-4`; `get-dbaas-service-type` lists those of the zone.',
      required: true,
      limits: '1 to 128 characters.',
      path: ['plan'],
    },
    {
      name: 'fork-from-service',
      words: 'Name of the service whose backup the new one starts from.',
      limits: 'At most 63 characters.',
      path: ['fork-from-service'],
    },
    {
      name: 'ip-filter',
      words:
        'Address blocks in CIDR notation from which connections are allowed; everybody when absent.',
      list: true,
      path: ['ip-filter'],
    },
    {
      name: 'maintenance.dow',
      words: 'Day of the week.',
      values: [
        { value: 'friday' },
        { value: 'monday' },
        { value: 'never' },
        { value: 'saturday' },
        { value: 'sunday' },
        { value: 'thursday' },
        { value: 'tuesday' },
        { value: 'wednesday' },
      ],
      path: ['maintenance', 'dow'],
    },
    {
      name: 'maintenance.time',
      words: 'Time of day in UTC, as `HH:MM:SS`.',
      limits: 'Exactly 8 characters.',
      path: ['maintenance', 'time'],
    },
    {
      name: 'migration.dbname',
      words: 'Database to connect to first.',
      limits: '1 to 63 characters.',
      path: ['migration', 'dbname'],
    },
    {
      name: 'migration.host',
      words: 'Host name or IP address of the source.',
      limits: '1 to 255 characters.',
      path: ['migration', 'host'],
    },
    {
      name: 'migration.ignore-dbs',
      words:
        'Databases to leave out, separated by commas. Only MySQL services support it at present.',
      limits: '1 to 2048 characters.',
      path: ['migration', 'ignore-dbs'],
    },
    {
      name: 'migration.method',
      words: 'How to copy; when absent, replication is tried first, then a dump.',
      values: [
        { value: 'dump', meaning: 'each key is copied once' },
        {
          value: 'replication',
          meaning:
            'the service follows the source until it is stopped, so that nothing written meanwhile is missed',
        },
      ],
      path: ['migration', 'method'],
    },
    {
      name: 'migration.password',
      words: 'Password for the source.',
      secret: true,
      limits: '1 to 255 characters.',
      path: ['migration', 'password'],
    },
    {
      name: 'migration.port',
      words: 'TCP port of the source.',
      type: 'integer',
      limits: 'From 1 to 65535.',
      path: ['migration', 'port'],
    },
    {
      name: 'migration.ssl',
      words: 'Whether the source is reached with TLS.',
      type: 'boolean',
      path: ['migration', 'ssl'],
    },
    {
      name: 'migration.username',
      words: 'User name for the source; its default user when absent.',
      limits: '1 to 255 characters.',
      path: ['migration', 'username'],
    },
    {
      name: 'recovery-backup-name',
      words:
        'Name of the backup to start from, one of the `backups` of the service that is forked; the newest when absent.',
      limits: 'Not empty.',
      path: ['recovery-backup-name'],
    },
    {
      name: 'termination-protection',
      words: 'Whether to protect the service against being deleted and powered off.',
      type: 'boolean',
      path: ['termination-protection'],
    },
    {
      name: 'valkey-settings.acl_channels_default',
      words: 'Channels that a new user may use when its access control names none.',
      values: [
        { value: 'allchannels', meaning: 'all of them' },
        { value: 'resetchannels', meaning: 'none' },
      ],
      path: ['valkey-settings', 'acl_channels_default'],
    },
    {
      name: 'valkey-settings.active_expire_effort',
      words:
        'Effort to find and remove keys that have expired, from 1 (little) to 10 (much). More frees memory sooner and costs processor time.',
      type: 'integer',
      default: 1,
      limits: 'From 1 to 10.',
      path: ['valkey-settings', 'active_expire_effort'],
    },
    {
      name: 'valkey-settings.frequent_snapshots',
      words:
        'Whether snapshots are also written between backups. Without them data is written to disk only when a backup is made; it needs `persistence` to be `rdb`.',
      type: 'boolean',
      default: true,
      path: ['valkey-settings', 'frequent_snapshots'],
    },
    {
      name: 'valkey-settings.io_threads',
      words: 'Number of threads that read and write connections. A change restarts the server.',
      type: 'integer',
      limits: 'From 1 to 32.',
      path: ['valkey-settings', 'io_threads'],
    },
    {
      name: 'valkey-settings.lfu_decay_time',
      words:
        'Time after which the access counter of a key is lowered, in minutes. Used by the `lfu` policies.',
      type: 'integer',
      default: 1,
      limits: 'From 1 to 120.',
      path: ['valkey-settings', 'lfu_decay_time'],
    },
    {
      name: 'valkey-settings.lfu_log_factor',
      words:
        'How slowly the access counter of a key grows; the greater, the more accesses it takes to reach its maximum. Used by the `lfu` policies.',
      type: 'integer',
      default: 10,
      limits: 'From 0 to 100.',
      path: ['valkey-settings', 'lfu_log_factor'],
    },
    {
      name: 'valkey-settings.maxmemory_policy',
      words:
        'Which keys are removed when the memory is full. Policies that start with `volatile` choose from the keys that have a time to live, the others from all.',
      nullable: true,
      values: [
        { value: 'allkeys-lfu', meaning: 'those used least often' },
        { value: 'allkeys-lru', meaning: 'those used least recently' },
        { value: 'allkeys-random', meaning: 'any' },
        { value: 'noeviction', meaning: 'none; commands that need memory are refused' },
        { value: 'volatile-lfu', meaning: 'those used least often' },
        { value: 'volatile-lru', meaning: 'those used least recently' },
        { value: 'volatile-random', meaning: 'any' },
        { value: 'volatile-ttl', meaning: 'those that expire soonest' },
      ],
      default: 'noeviction',
      path: ['valkey-settings', 'maxmemory_policy'],
    },
    {
      name: 'valkey-settings.notify_keyspace_events',
      words:
        'Events about keys that are published, a letter for each class: `K` and `E` choose the kind of channel, the others what is told. Nothing is published when it is empty.',
      default: '',
      limits: 'At most 32 characters. Matches `^[KEg\\$lshzxentdmA]*$`.',
      path: ['valkey-settings', 'notify_keyspace_events'],
    },
    {
      name: 'valkey-settings.number_of_databases',
      words:
        'Number of databases that `SELECT` chooses from. A change restarts the server. It cannot be set below the highest database that holds data.',
      type: 'integer',
      limits: 'From 1 to 128.',
      path: ['valkey-settings', 'number_of_databases'],
    },
    {
      name: 'valkey-settings.persistence',
      words: 'Whether data outlives a restart.',
      values: [
        {
          value: 'off',
          meaning:
            'neither snapshots nor backups are made; the data is lost when a node is restarted or replaced',
        },
        { value: 'rdb', meaning: 'a snapshot is written every 10 minutes if a key has changed' },
      ],
      path: ['valkey-settings', 'persistence'],
    },
    {
      name: 'valkey-settings.pubsub_client_output_buffer_limit',
      words:
        'Output that may wait for a subscriber, in MB. A connection is closed at this limit at once, at a quarter of it after 60 s.',
      type: 'integer',
      limits: 'From 32 to 512.',
      path: ['valkey-settings', 'pubsub_client_output_buffer_limit'],
    },
    {
      name: 'valkey-settings.ssl',
      words: 'Whether connections must use TLS.',
      type: 'boolean',
      default: true,
      path: ['valkey-settings', 'ssl'],
    },
    {
      name: 'valkey-settings.timeout',
      words: 'Time after which an idle connection is closed, in seconds; never when 0.',
      type: 'integer',
      default: 300,
      limits: 'From 0 to 31536000.',
      path: ['valkey-settings', 'timeout'],
    },
    {
      name: 'version',
      words: 'Major version of Valkey; the default of the service type when absent.',
      limits: 'Not empty.',
      path: ['version'],
    },
  ],
  body: 'required',
  columns: ['id', 'reason', 'state', 'message'],
  examples: [
    'dbaas-valkey service create cache --plan startup-4 --wait',
    'dbaas-valkey service create cache --plan business-8 --ip-filter 10.20.0.0/16 --maintenance.dow sunday --maintenance.time 03:30:00 --termination-protection --valkey-settings.maxmemory_policy allkeys-lru --valkey-settings.timeout 600 --version 8',
  ],
}
