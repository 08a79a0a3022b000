import type { Random } from '../support/random.js'

const oddStrings = [
  '',
  '.',
  '..',
  '../../etc/passwd',
  '..\\..\\x',
  '/etc/passwd',
  '%00',
  '\u0000',
  'a\nb',
  '~',
  '*',
  '__proto__',
  'constructor',
  'default',
  'cache',
  '💾',
  '\u202e',
  "'; DROP TABLE",
  '$(id)',
  '-x',
  'x'.repeat(64),
  'x'.repeat(5000),
  '3f2b7c1e-9d84-4c56-8a3b-2f1e6d5c4b7a',
  '0.0.0.0/0',
  'AVNS_x y',
  '+@all ~* &*',
]

export function oddString(random: Random): string {
  return random.chance(0.8)
    ? random.pick(oddStrings)
    : random.bytes(random.below(80)).toString('latin1')
}

const oddNumbers = [0, -1, 1, 1.5, 1e308, -0, 2 ** 31, 2 ** 53, 65536, 1e-9]

/** Property names of the contract, so that odd values get to where they matter. */
const names = [
  'plan',
  'ip-filter',
  'maintenance',
  'dow',
  'time',
  'migration',
  'host',
  'port',
  'method',
  'termination-protection',
  'valkey-settings',
  'maxmemory_policy',
  'timeout',
  'ssl',
  'number_of_databases',
  'notify_keyspace_events',
  'fork-from-service',
  'recovery-backup-name',
  'version',
  'username',
  'password',
  'access-control',
  'categories',
  'keys',
  'commands',
  'channels',
  'limit',
  'offset',
  'sort-order',
  'period',
  '__proto__',
  'toString',
]

/** Any JSON value, mostly of the names that the contract knows and the values that it does not. */
export function oddValue(random: Random, depth = 0): unknown {
  const kind = random.below(depth > 3 ? 5 : 8)
  if (kind === 0) return null
  if (kind === 1) return random.chance(0.5)
  if (kind === 2) return random.pick(oddNumbers)
  if (kind < 5) return oddString(random)
  const size = random.below(5)
  if (kind === 5) return Array.from({ length: size }, () => oddValue(random, depth + 1))
  return oddObject(random, depth)
}

export function oddObject(random: Random, depth = 0): object {
  const members = Array.from({ length: random.below(6) }, () => [
    random.pick(names),
    oddValue(random, depth + 1),
  ])
  return Object.fromEntries(members) as object
}
