import type { ValkeySettings } from '@dbaas-valkey/types'

/** Settings with every property, which the service and the request of the benchmark share. */
export const settings: ValkeySettings = {
  acl_channels_default: 'resetchannels',
  active_expire_effort: 2,
  frequent_snapshots: true,
  io_threads: 2,
  lfu_decay_time: 1,
  lfu_log_factor: 10,
  maxmemory_policy: 'allkeys-lru',
  notify_keyspace_events: 'KEA',
  number_of_databases: 16,
  persistence: 'rdb',
  pubsub_client_output_buffer_limit: 64,
  ssl: true,
  timeout: 300,
}
