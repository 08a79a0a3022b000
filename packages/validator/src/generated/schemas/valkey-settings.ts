// Generated from the contract by `pnpm generate`. Do not edit.
import type { components } from '@dbaas-valkey/types'
import { namesIn } from '../../runtime/names.js'
import type { Place } from '../../runtime/path.js'
import { fail, failEnum, type Report } from '../../runtime/report.js'
import { schema } from '../../runtime/schema.js'
import type { Shape } from '../../runtime/shape.js'
import { isLonger } from '../../runtime/text.js'
import { isInteger, isObject } from '../../runtime/values.js'

/**
 * Settings of the Valkey server, under the names of `valkey.conf` with underscores. A setting that
 * is left out keeps its value, or has the default.
 */
export type ValkeySettings = components['schemas']['ValkeySettings']

const valkeySettingsNames: readonly string[] = [
  'acl_channels_default',
  'active_expire_effort',
  'frequent_snapshots',
  'io_threads',
  'lfu_decay_time',
  'lfu_log_factor',
  'maxmemory_policy',
  'notify_keyspace_events',
  'number_of_databases',
  'persistence',
  'pubsub_client_output_buffer_limit',
  'ssl',
  'timeout',
]
const maxmemory_policyValues: readonly unknown[] = [
  'allkeys-lfu',
  'allkeys-lru',
  'allkeys-random',
  'noeviction',
  'volatile-lfu',
  'volatile-lru',
  'volatile-random',
  'volatile-ttl',
  null,
]
const notify_keyspace_eventsPattern: RegExp = /^[KEg\$lshzxentdmA]*$/u
const acl_channels_defaultValues: readonly unknown[] = ['allchannels', 'resetchannels']
const persistenceValues: readonly unknown[] = ['off', 'rdb']

export const shapeOfValkeySettings: Shape = { names: valkeySettingsNames }

export function isValkeySettings(value: unknown): value is ValkeySettings {
  if (!isObject(value)) return false
  let item = value.acl_channels_default
  if (item !== undefined && item !== 'allchannels' && item !== 'resetchannels') return false
  item = value.active_expire_effort
  if (item !== undefined && (!isInteger(item) || item < 1 || item > 10)) return false
  item = value.frequent_snapshots
  if (item !== undefined && typeof item !== 'boolean') return false
  item = value.io_threads
  if (item !== undefined && (!isInteger(item) || item < 1 || item > 32)) return false
  item = value.lfu_decay_time
  if (item !== undefined && (!isInteger(item) || item < 1 || item > 120)) return false
  item = value.lfu_log_factor
  if (item !== undefined && (!isInteger(item) || item < 0 || item > 100)) return false
  item = value.maxmemory_policy
  if (item !== undefined && !maxmemory_policyValues.includes(item)) return false
  item = value.notify_keyspace_events
  if (
    item !== undefined &&
    (typeof item !== 'string' || isLonger(item, 32) || !notify_keyspace_eventsPattern.test(item))
  )
    return false
  item = value.number_of_databases
  if (item !== undefined && (!isInteger(item) || item < 1 || item > 128)) return false
  item = value.persistence
  if (item !== undefined && item !== 'off' && item !== 'rdb') return false
  item = value.pubsub_client_output_buffer_limit
  if (item !== undefined && (!isInteger(item) || item < 32 || item > 512)) return false
  item = value.ssl
  if (item !== undefined && typeof item !== 'boolean') return false
  item = value.timeout
  if (item !== undefined && (!isInteger(item) || item < 0 || item > 31536000)) return false
  return true
}

export function inspectValkeySettings(value: unknown, report: Report, place: Place): void {
  if (!isObject(value)) return fail(report, place, 'type', 'object', value)
  for (const key of namesIn(value, valkeySettingsNames)) {
    const item = value[key]
    if (item === undefined) continue
    switch (key) {
      case 'acl_channels_default':
        if (!acl_channels_defaultValues.includes(item))
          failEnum(report, [place, key], acl_channels_defaultValues, item)
        break
      case 'active_expire_effort':
        if (!isInteger(item)) {
          fail(report, [place, key], 'type', 'integer', item)
        } else {
          if (item < 1) fail(report, [place, key], 'minimum', 1, item)
          if (item > 10) fail(report, [place, key], 'maximum', 10, item)
        }
        break
      case 'frequent_snapshots':
      case 'ssl':
        if (typeof item !== 'boolean') fail(report, [place, key], 'type', 'boolean', item)
        break
      case 'io_threads':
        if (!isInteger(item)) {
          fail(report, [place, key], 'type', 'integer', item)
        } else {
          if (item < 1) fail(report, [place, key], 'minimum', 1, item)
          if (item > 32) fail(report, [place, key], 'maximum', 32, item)
        }
        break
      case 'lfu_decay_time':
        if (!isInteger(item)) {
          fail(report, [place, key], 'type', 'integer', item)
        } else {
          if (item < 1) fail(report, [place, key], 'minimum', 1, item)
          if (item > 120) fail(report, [place, key], 'maximum', 120, item)
        }
        break
      case 'lfu_log_factor':
        if (!isInteger(item)) {
          fail(report, [place, key], 'type', 'integer', item)
        } else {
          if (item < 0) fail(report, [place, key], 'minimum', 0, item)
          if (item > 100) fail(report, [place, key], 'maximum', 100, item)
        }
        break
      case 'maxmemory_policy':
        if (!maxmemory_policyValues.includes(item))
          failEnum(report, [place, key], maxmemory_policyValues, item)
        break
      case 'notify_keyspace_events':
        if (typeof item !== 'string') {
          fail(report, [place, key], 'type', 'string', item)
        } else {
          if (isLonger(item, 32)) fail(report, [place, key], 'maxLength', 32, item)
          if (!notify_keyspace_eventsPattern.test(item))
            fail(report, [place, key], 'pattern', notify_keyspace_eventsPattern.source, item)
        }
        break
      case 'number_of_databases':
        if (!isInteger(item)) {
          fail(report, [place, key], 'type', 'integer', item)
        } else {
          if (item < 1) fail(report, [place, key], 'minimum', 1, item)
          if (item > 128) fail(report, [place, key], 'maximum', 128, item)
        }
        break
      case 'persistence':
        if (!persistenceValues.includes(item))
          failEnum(report, [place, key], persistenceValues, item)
        break
      case 'pubsub_client_output_buffer_limit':
        if (!isInteger(item)) {
          fail(report, [place, key], 'type', 'integer', item)
        } else {
          if (item < 32) fail(report, [place, key], 'minimum', 32, item)
          if (item > 512) fail(report, [place, key], 'maximum', 512, item)
        }
        break
      case 'timeout':
        if (!isInteger(item)) {
          fail(report, [place, key], 'type', 'integer', item)
        } else {
          if (item < 0) fail(report, [place, key], 'minimum', 0, item)
          if (item > 31536000) fail(report, [place, key], 'maximum', 31536000, item)
        }
        break
    }
  }
}

export const ValkeySettings = /* @__PURE__ */ schema<ValkeySettings>(
  isValkeySettings,
  inspectValkeySettings,
)
