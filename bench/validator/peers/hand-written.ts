type Test = (value: unknown) => boolean
type Properties = Record<string, unknown>

const dateTime =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
const events = /^[KEg$lshzxentdmA]*$/u
const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
  'never',
]
const policies = [
  'noeviction',
  'allkeys-lru',
  'volatile-lru',
  'allkeys-random',
  'volatile-random',
  'volatile-ttl',
  'allkeys-lfu',
  'volatile-lfu',
  null,
]

const nodeStates = ['setting_up_vm', 'syncing_data', 'running', 'leaving', 'unknown']
const nodeRoles = ['master', 'standby', 'read-replica']
const nodePhases = ['prepare', 'basebackup', 'stream', 'finalize']

/** What one writes for these two schemas without thinking of speed twice: no library, and no more than `is`. */
export function ValkeyService(value: unknown): boolean {
  return (
    isObject(value) &&
    isText(value.name, 0, 63) &&
    typeof value.plan === 'string' &&
    isText(value.type, 0, 64) &&
    isPrometheus(value['prometheus-uri']) &&
    optional(value.backups, isBackups) &&
    optional(value.components, isComponents) &&
    optional(value['connection-info'], isConnectionInfo) &&
    optional(value['created-at'], isDateTime) &&
    optional(value['updated-at'], isDateTime) &&
    optional(value['disk-size'], isCount) &&
    optional(value['node-count'], isCount) &&
    optional(value['node-cpu-count'], isCount) &&
    optional(value['node-memory'], isCount) &&
    optional(value.integrations, isIntegrations) &&
    optional(value['ip-filter'], isStrings) &&
    optional(value.maintenance, isMaintenance) &&
    optional(value['node-states'], isNodeStates) &&
    optional(value.notifications, isNotifications) &&
    optional(value.state, isState) &&
    optional(value['termination-protection'], isBoolean) &&
    optional(value.uri, isString) &&
    optional(value.version, isString) &&
    optional(value.zone, isString) &&
    optional(value['uri-params'], isObject) &&
    optional(value.users, isUsers) &&
    optional(value['valkey-settings'], isSettings)
  )
}

export function CreateValkeyServiceRequest(value: unknown): boolean {
  return (
    isObject(value) &&
    isText(value.plan, 1, 128) &&
    optional(value['fork-from-service'], (name) => isText(name, 0, 63)) &&
    optional(value['ip-filter'], isStrings) &&
    optional(value.maintenance, isWindow) &&
    optional(value.migration, isMigration) &&
    optional(value['recovery-backup-name'], (name) => isText(name, 1, Infinity)) &&
    optional(value['termination-protection'], isBoolean) &&
    optional(value['valkey-settings'], isSettings) &&
    optional(value.version, (version) => isText(version, 1, Infinity))
  )
}

function isObject(value: unknown): value is Properties {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function optional(value: unknown, test: Test): boolean {
  return value === undefined || test(value)
}

function isBoolean(value: unknown): boolean {
  return typeof value === 'boolean'
}

function isString(value: unknown): boolean {
  return typeof value === 'string'
}

function isText(value: unknown, min: number, max: number): boolean {
  return typeof value === 'string' && value.length >= min && value.length <= max
}

function isInteger(value: unknown, min: number, max: number): boolean {
  return Number.isInteger(value) && (value as number) >= min && (value as number) <= max
}

function isCount(value: unknown): boolean {
  return isInteger(value, 0, Infinity)
}

function isDateTime(value: unknown): boolean {
  return typeof value === 'string' && dateTime.test(value)
}

function isListOf(value: unknown, test: Test): boolean {
  return Array.isArray(value) && value.every((item) => test(item))
}

function isStrings(value: unknown): boolean {
  return isListOf(value, isString)
}

function isPrometheus(value: unknown): boolean {
  return (
    isObject(value) &&
    optional(value.host, isString) &&
    optional(value.port, (port) => isInteger(port, 0, 65535))
  )
}

function isBackups(value: unknown): boolean {
  return isListOf(
    value,
    (backup) =>
      isObject(backup) &&
      typeof backup['backup-name'] === 'string' &&
      isDateTime(backup['backup-time']) &&
      isCount(backup['data-size']),
  )
}

function isComponents(value: unknown): boolean {
  return isListOf(
    value,
    (component) =>
      isObject(component) &&
      typeof component.component === 'string' &&
      typeof component.host === 'string' &&
      isInteger(component.port, 0, 65535) &&
      ['dynamic', 'private', 'privatelink', 'public'].includes(component.route as string) &&
      ['primary', 'replica'].includes(component.usage as string) &&
      optional(component.ssl, isBoolean),
  )
}

function isConnectionInfo(value: unknown): boolean {
  return (
    isObject(value) &&
    optional(value.password, isString) &&
    optional(value.slave, isStrings) &&
    optional(value.uri, isStrings)
  )
}

function isIntegrations(value: unknown): boolean {
  return isListOf(
    value,
    (integration) =>
      isObject(integration) &&
      optional(integration.dest, isString) &&
      optional(integration.id, (id) => typeof id === 'string' && uuid.test(id)) &&
      optional(integration['is-active'], isBoolean) &&
      optional(integration['is-enabled'], isBoolean) &&
      optional(integration.settings, isObject) &&
      optional(integration.source, isString) &&
      optional(integration.status, isString) &&
      optional(integration.type, isString),
  )
}

function isWindow(value: unknown): value is Properties {
  return isObject(value) && weekdays.includes(value.dow as string) && isText(value.time, 8, 8)
}

function isMaintenance(value: unknown): boolean {
  return (
    isWindow(value) &&
    isListOf(
      value.updates,
      (update) =>
        isObject(update) &&
        optional(update.deadline, isDateTime) &&
        optional(update['start-after'], isDateTime) &&
        optional(update['start-at'], isDateTime),
    )
  )
}

function isNodeStates(value: unknown): boolean {
  return isListOf(
    value,
    (node) =>
      isObject(node) &&
      typeof node.name === 'string' &&
      nodeStates.includes(node.state as string) &&
      optional(node.role, (role) => nodeRoles.includes(role as string)) &&
      optional(node['progress-updates'], (updates) => isListOf(updates, isProgress)),
  )
}

function isProgress(value: unknown): boolean {
  return (
    isObject(value) &&
    typeof value.completed === 'boolean' &&
    nodePhases.includes(value.phase as string) &&
    optional(value.current, isCount) &&
    optional(value.max, isCount) &&
    optional(value.min, isCount) &&
    optional(value.unit, isString)
  )
}

function isNotifications(value: unknown): boolean {
  return isListOf(
    value,
    (notification) =>
      isObject(notification) &&
      ['notice', 'warning'].includes(notification.level as string) &&
      isText(notification.message, 1, 1024) &&
      isObject(notification.metadata) &&
      ['service_end_of_life', 'service_powered_off_removal'].includes(notification.type as string),
  )
}

function isState(value: unknown): boolean {
  return ['poweroff', 'rebalancing', 'rebuilding', 'running'].includes(value as string)
}

function isUsers(value: unknown): boolean {
  return isListOf(
    value,
    (user) =>
      isObject(user) &&
      optional(user.username, isString) &&
      optional(user.type, isString) &&
      optional(user.password, isString) &&
      optional(user['access-control'], isAccessControl),
  )
}

function isAccessControl(value: unknown): boolean {
  return (
    isObject(value) &&
    optional(value.categories, isStrings) &&
    optional(value.channels, isStrings) &&
    optional(value.commands, isStrings) &&
    optional(value.keys, isStrings)
  )
}

function isMigration(value: unknown): boolean {
  return (
    isObject(value) &&
    isText(value.host, 1, 255) &&
    isInteger(value.port, 1, 65535) &&
    optional(value.dbname, (name) => isText(name, 1, 63)) &&
    optional(value['ignore-dbs'], (names) => isText(names, 1, 2048)) &&
    optional(value.method, (method) => ['dump', 'replication'].includes(method as string)) &&
    optional(value.password, (password) => isText(password, 1, 255)) &&
    optional(value.ssl, isBoolean) &&
    optional(value.username, (name) => isText(name, 1, 255))
  )
}

function isSettings(value: unknown): boolean {
  return (
    isObject(value) &&
    optional(value.acl_channels_default, (channels) =>
      ['allchannels', 'resetchannels'].includes(channels as string),
    ) &&
    optional(value.active_expire_effort, (effort) => isInteger(effort, 1, 10)) &&
    optional(value.frequent_snapshots, isBoolean) &&
    optional(value.io_threads, (threads) => isInteger(threads, 1, 32)) &&
    optional(value.lfu_decay_time, (minutes) => isInteger(minutes, 1, 120)) &&
    optional(value.lfu_log_factor, (factor) => isInteger(factor, 0, 100)) &&
    optional(value.maxmemory_policy, (policy) => policies.includes(policy as string)) &&
    optional(
      value.notify_keyspace_events,
      (flags) => isText(flags, 0, 32) && events.test(flags as string),
    ) &&
    optional(value.number_of_databases, (count) => isInteger(count, 1, 128)) &&
    optional(value.persistence, (persistence) => ['off', 'rdb'].includes(persistence as string)) &&
    optional(value.pubsub_client_output_buffer_limit, (limit) => isInteger(limit, 32, 512)) &&
    optional(value.ssl, isBoolean) &&
    optional(value.timeout, (seconds) => isInteger(seconds, 0, 31_536_000))
  )
}
