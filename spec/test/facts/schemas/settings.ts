import type { SchemaFacts } from '../schema-facts.js'

export const settings: SchemaFacts = {
  ValkeySettings: {
    acl_channels_default: 'string, one of allchannels | resetchannels',
    active_expire_effort: 'integer, 1..10, default 1',
    frequent_snapshots: 'boolean, default true',
    io_threads: 'integer, 1..32',
    lfu_decay_time: 'integer, 1..120, default 1',
    lfu_log_factor: 'integer, 0..100, default 10',
    maxmemory_policy:
      'string or null, one of allkeys-lfu | allkeys-lru | allkeys-random | noeviction | null | volatile-lfu | volatile-lru | volatile-random | volatile-ttl, default "noeviction"',
    notify_keyspace_events: 'string, length ..32, pattern ^[KEg\\$lshzxentdmA]*$, default ""',
    number_of_databases: 'integer, 1..128',
    persistence: 'string, one of off | rdb',
    pubsub_client_output_buffer_limit: 'integer, 32..512',
    ssl: 'boolean, default true',
    timeout: 'integer, 0..31536000, default 300',
  },
  ValkeySettingsCatalogue: {
    settings: 'ValkeySettingsSections',
  },
  ValkeySettingsSections: {
    valkey: 'ValkeySettingsSchema',
  },
  ValkeySettingsSchema: {
    type: 'string',
    title: 'string',
    properties: 'ValkeySettingsDefinitions',
    additionalProperties: 'boolean',
  },
  ValkeySettingsDefinitions: 'object, open',
}
