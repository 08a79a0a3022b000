// Generated from the contract by `pnpm generate`. Do not edit.
import { described, type Definition } from '../../../runtime/json-schema.js'
import { ValkeySettings as ValkeySettings2 } from '../../schemas/valkey-settings.js'

export const definitionOfValkeySettings: Definition = {
  name: 'ValkeySettings',
  schema: {
    description: 'Settings of the Valkey server, under the names of `valkey.conf` with underscores. A setting that is left out keeps its value, or has the default.',
    properties: {
      acl_channels_default: {
        description: 'Channels that a new user may use when its access control names none.\n\n- `allchannels`: all of them\n- `resetchannels`: none',
        enum: ['allchannels', 'resetchannels'],
        type: 'string',
      },
      active_expire_effort: {
        default: 1,
        description: 'Effort to find and remove keys that have expired, from 1 (little) to 10 (much). More frees memory sooner and costs processor time.',
        maximum: 10,
        minimum: 1,
        type: 'integer',
      },
      frequent_snapshots: {
        default: true,
        description: 'Whether snapshots are also written between backups. Without them data is written to disk only when a backup is made; it needs `persistence` to be `rdb`.',
        type: 'boolean',
      },
      io_threads: {
        description: 'Number of threads that read and write connections. A change restarts the server.',
        maximum: 32,
        minimum: 1,
        type: 'integer',
      },
      lfu_decay_time: {
        default: 1,
        description: 'Time after which the access counter of a key is lowered, in minutes. Used by the `lfu` policies.',
        maximum: 120,
        minimum: 1,
        type: 'integer',
      },
      lfu_log_factor: {
        default: 10,
        description: 'How slowly the access counter of a key grows; the greater, the more accesses it takes to reach its maximum. Used by the `lfu` policies.',
        maximum: 100,
        minimum: 0,
        type: 'integer',
      },
      maxmemory_policy: {
        default: 'noeviction',
        description: 'Which keys are removed when the memory is full. Policies that start with `volatile` choose from the keys that\nhave a time to live, the others from all.\n\n- `noeviction`: none; commands that need memory are refused\n- `allkeys-lru`: those used least recently\n- `allkeys-lfu`: those used least often\n- `allkeys-random`: any\n- `volatile-lru`: those used least recently\n- `volatile-lfu`: those used least often\n- `volatile-random`: any\n- `volatile-ttl`: those that expire soonest',
        enum: [
          'allkeys-lfu',
          'allkeys-lru',
          'allkeys-random',
          'noeviction',
          'volatile-lfu',
          'volatile-lru',
          'volatile-random',
          'volatile-ttl',
          null,
        ],
        type: ['string', 'null'],
      },
      notify_keyspace_events: {
        default: '',
        description: 'Events about keys that are published, a letter for each class: `K` and `E` choose the kind of channel, the others what is told. Nothing is published when it is empty.',
        maxLength: 32,
        pattern: '^[KEg\\$lshzxentdmA]*$',
        type: 'string',
      },
      number_of_databases: {
        description: 'Number of databases that `SELECT` chooses from. A change restarts the server. It cannot be set below the highest database that holds data.',
        maximum: 128,
        minimum: 1,
        type: 'integer',
      },
      persistence: {
        description: 'Whether data outlives a restart.\n\n- `rdb`: a snapshot is written every 10 minutes if a key has changed\n- `off`: neither snapshots nor backups are made; the data is lost when a node is restarted or replaced',
        enum: ['off', 'rdb'],
        type: 'string',
      },
      pubsub_client_output_buffer_limit: {
        description: 'Output that may wait for a subscriber, in MB. A connection is closed at this limit at once, at a quarter of it after 60 s.',
        maximum: 512,
        minimum: 32,
        type: 'integer',
      },
      ssl: { default: true, description: 'Whether connections must use TLS.', type: 'boolean' },
      timeout: {
        default: 300,
        description: 'Time after which an idle connection is closed, in seconds; never when 0.',
        maximum: 31536000,
        minimum: 0,
        type: 'integer',
      },
    },
    type: 'object',
  },
}

/**
 * Settings of the Valkey server, under the names of `valkey.conf` with underscores. A setting that
 * is left out keeps its value, or has the default.
 */
export type ValkeySettings = ValkeySettings2

export const ValkeySettings = /* @__PURE__ */ described(ValkeySettings2, definitionOfValkeySettings)
