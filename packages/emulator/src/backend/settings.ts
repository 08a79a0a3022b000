import type { ValkeySettings } from '@dbaas-valkey/types'

import type { Directives } from '../valkey/configuration.js'
import type { Persistence } from '../valkey/persistence.js'
import type { Durability } from './backend.js'

/** Databases that a service has when its settings name no number. */
export const defaultDatabases = 16

const megabyte = 2 ** 20
/** A dump after so many seconds when at least one key has changed. */
const snapshotRule = ['600', '1']
/** Seconds that a subscriber may stay above its soft limit. */
const softLimitSeconds = '60'
/** A subscriber's limit when the settings name none, in megabytes. */
const defaultPubsubLimit = 32

/** What is left out keeps its value. */
export function mergeSettings(before: ValkeySettings, request: ValkeySettings): ValkeySettings {
  return {
    ...before,
    ...request,
  }
}

/** Whether the service keeps data on disk, and therefore can be backed up. */
export function persists(settings: ValkeySettings): boolean {
  return settings.persistence !== 'off'
}

export function persistenceOf(settings: ValkeySettings, durability: Durability): Persistence {
  if (!persists(settings)) return 'none'
  return durability === 'faithful' ? 'dump' : 'append'
}

export function usesTls(settings: ValkeySettings): boolean {
  return settings.ssl ?? true
}

function pubsubLimit(megabytes: number): string[] {
  const hard = megabytes * megabyte
  return ['pubsub', String(hard), String(hard / 4), softLimitSeconds]
}

/** The server directives that settings come to. Every setting has one, so that taking a setting back has an effect. */
export function settingsDirectives(settings: ValkeySettings): Directives {
  const snapshots = persists(settings) && (settings.frequent_snapshots ?? true)
  return {
    'acl-pubsub-default': [settings.acl_channels_default ?? 'allchannels'],
    'active-expire-effort': [String(settings.active_expire_effort ?? 1)],
    'client-output-buffer-limit': pubsubLimit(
      settings.pubsub_client_output_buffer_limit ?? defaultPubsubLimit,
    ),
    databases: [String(settings.number_of_databases ?? defaultDatabases)],
    'io-threads': [String(settings.io_threads ?? 1)],
    'lfu-decay-time': [String(settings.lfu_decay_time ?? 1)],
    'lfu-log-factor': [String(settings.lfu_log_factor ?? 10)],
    'maxmemory-policy': [settings.maxmemory_policy ?? 'noeviction'],
    'notify-keyspace-events': [settings.notify_keyspace_events ?? ''],
    save: snapshots ? snapshotRule : [''],
    timeout: [String(settings.timeout ?? 300)],
  }
}
