/**
 * The settings of a service. One table says what each of them does to the servers. It is exhaustive: a setting of the contract
 * without a row here does not compile, and every row reaches the servers, as a directive or as an effect on their plan.
 */

import type { ValkeySettings } from '@dbaas-valkey/types'

import type { DeploymentPlan } from '../valkey/deployment-plan.js'
import type { Persistence } from '../valkey/persistence.js'
import type { Durability } from './durability.js'

export type SettingName = keyof Required<ValkeySettings>

/** The values of all settings. */
export type EffectiveSettings = {
  readonly [Name in SettingName]: NonNullable<ValkeySettings[Name]>
}

/** The part of a service's plan that depends on its settings. */
export type ServerSettings = Pick<
  DeploymentPlan,
  'directives' | 'restartDirectives' | 'persistence' | 'tls'
>

/** A setting that becomes a directive of the server's configuration. */
interface DirectiveSetting<Value> {
  /** The value when a service's settings do not have it, or have null. */
  readonly default: Value
  readonly directive: string
  /** Whether a running server cannot change it and must be restarted. */
  readonly needsRestart: boolean
  /** Returns the words of the directive. Without it, the value itself is the only word. */
  readonly words?: (value: Value, settings: EffectiveSettings) => readonly string[]
}

/** A setting that no directive expresses. It changes how the servers are run, which never needs a restart. */
interface EffectSetting<Value> {
  readonly default: Value
  readonly effect: (value: Value, durability: Durability) => Partial<Effects>
}

type Effects = Pick<ServerSettings, 'persistence' | 'tls'>
type Setting<Value> = DirectiveSetting<Value> | EffectSetting<Value>
type SettingsTable = { readonly [Name in SettingName]: Setting<EffectiveSettings[Name]> }

const megabyte = 2 ** 20
/** Write a dump every so many seconds, if so many keys have changed. */
const snapshotRule = ['600', '1']
/** How many seconds a subscriber may stay above its soft limit. */
const softLimitSeconds = '60'

/** The rows are in the order of the contract, in which the catalogue lists the settings. */
export const settingsTable: SettingsTable = {
  acl_channels_default: {
    default: 'allchannels',
    directive: 'acl-pubsub-default',
    needsRestart: false,
  },
  active_expire_effort: { default: 1, directive: 'active-expire-effort', needsRestart: false },
  frequent_snapshots: {
    default: true,
    directive: 'save',
    needsRestart: false,
    words: (on, { persistence }) => (on && persistence !== 'off' ? snapshotRule : ['']),
  },
  io_threads: { default: 1, directive: 'io-threads', needsRestart: true },
  lfu_decay_time: { default: 1, directive: 'lfu-decay-time', needsRestart: false },
  lfu_log_factor: { default: 10, directive: 'lfu-log-factor', needsRestart: false },
  maxmemory_policy: { default: 'noeviction', directive: 'maxmemory-policy', needsRestart: false },
  notify_keyspace_events: {
    default: '',
    directive: 'notify-keyspace-events',
    needsRestart: false,
  },
  number_of_databases: { default: 16, directive: 'databases', needsRestart: true },
  persistence: {
    default: 'rdb',
    effect: (value, durability) => ({ persistence: persistenceOf(value, durability) }),
  },
  pubsub_client_output_buffer_limit: {
    default: 32,
    directive: 'client-output-buffer-limit',
    needsRestart: false,
    words: (megabytes) => {
      const hard = megabytes * megabyte
      return ['pubsub', String(hard), String(hard / 4), softLimitSeconds]
    },
  },
  ssl: { default: true, effect: (tls) => ({ tls }) },
  timeout: { default: 300, directive: 'timeout', needsRestart: false },
}

export const settingNames = Object.keys(settingsTable) as readonly SettingName[]

/** Returns settings after a request. Those that the request leaves out keep their values. */
export function mergeSettings(before: ValkeySettings, request: ValkeySettings): ValkeySettings {
  return {
    ...before,
    ...request,
  }
}

/** Returns the value of every setting. A setting that a service does not have gets its default. */
export function effectiveSettings(settings: ValkeySettings): EffectiveSettings {
  return Object.fromEntries(
    settingNames.map((name) => [name, settings[name] ?? settingsTable[name].default]),
  ) as EffectiveSettings
}

/** Whether the service keeps its data on disk, so that it can be backed up. */
export function persists(settings: ValkeySettings): boolean {
  return effectiveSettings(settings).persistence !== 'off'
}

/**
 * Returns what settings mean for the servers. The result covers every setting, so that setting one back to its default has an
 * effect.
 */
export function serverSettings(settings: ValkeySettings, durability: Durability): ServerSettings {
  const values = effectiveSettings(settings)
  const directives: Record<string, readonly string[]> = {}
  const restartDirectives = new Set<string>()
  const effects: Effects = { persistence: 'none', tls: true }
  for (const name of settingNames) {
    // The row and the value have the same name, but the compiler cannot see that in a loop.
    const row = settingsTable[name] as Setting<unknown>
    if ('effect' in row) {
      Object.assign(effects, row.effect(values[name], durability))
      continue
    }
    directives[row.directive] = row.words?.(values[name], values) ?? [String(values[name])]
    if (row.needsRestart) restartDirectives.add(row.directive)
  }
  return { ...effects, directives, restartDirectives }
}

function persistenceOf(
  value: EffectiveSettings['persistence'],
  durability: Durability,
): Persistence {
  if (value === 'off') return 'none'
  return durability === 'faithful' ? 'dump' : 'append'
}
