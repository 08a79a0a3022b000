/** A place in a value, and what stands there instead; `undefined` takes it away. */
export type Mutation = readonly [path: string, value: unknown]

export const serviceMutations: readonly Mutation[] = [
  ['name', undefined],
  ['name', 'n'.repeat(64)],
  ['plan', 8],
  ['type', null],
  ['state', 'Running'],
  ['created-at', '2 March 2026'],
  ['updated-at', '2026-13-20T21:04:11Z'],
  ['disk-size', -1],
  ['node-memory', '8 GB'],
  ['termination-protection', 'true'],
  ['ip-filter/2', 42],
  ['prometheus-uri/port', 65_536],
  ['maintenance/dow', 'Sunday'],
  ['maintenance/updates/1/start-after', 1_764_547_200],
  ['node-states/1/progress-updates/2/phase', 'streaming'],
  ['node-states/0/state', undefined],
  ['components/2/port', '9273'],
  ['users/1/access-control/commands', '+get'],
  ['backups/3/data-size', 0.5],
  ['integrations/0/id', '3f2b7c1e-5d4a-4e0b-9c8f'],
  ['notifications/0/message', ''],
  ['valkey-settings/timeout', 31_536_001],
]

export const requestMutations: readonly Mutation[] = [
  ['plan', undefined],
  ['plan', ''],
  ['plan', 'p'.repeat(129)],
  ['version', 8],
  ['fork-from-service', 's'.repeat(64)],
  ['recovery-backup-name', null],
  ['termination-protection', 1],
  ['ip-filter', '10.20.0.0/16'],
  ['ip-filter/3', null],
  ['maintenance', []],
  ['maintenance/dow', 'Sunday'],
  ['maintenance/time', '4:30'],
  ['migration/host', undefined],
  ['migration/port', 0],
  ['migration/port', '6380'],
  ['migration/method', 'copy'],
  ['migration/ssl', 'yes'],
  ['valkey-settings/io_threads', 1.5],
  ['valkey-settings/maxmemory_policy', 'allkeys_lru'],
  ['valkey-settings/notify_keyspace_events', 'KEQ'],
  ['valkey-settings/number_of_databases', 129],
  ['valkey-settings/ssl', 'false'],
]

/** The value anew, with one thing changed. */
export function mutant(value: object, [path, replacement]: Mutation): object {
  const copy = structuredClone(value)
  const steps = path.split('/')
  const last = steps.pop() ?? ''
  const parent = steps.reduce((at, step) => at[step] as Properties, copy as Properties)
  if (!(last in parent)) throw new Error(`There is no ${path} to change.`)
  if (replacement === undefined) delete parent[last]
  else parent[last] = replacement
  return copy
}

type Properties = Record<string, unknown>
