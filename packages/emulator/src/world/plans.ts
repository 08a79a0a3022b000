import type { ServicePlan } from '@dbaas-valkey/types'

/**
 * The plans. The cloud does not publish a table for Valkey: names, nodes, memory and the number of backups follow its
 * documentation, processors, disk space and the share of memory for data are our own guesses.
 */

const GIB = 2 ** 30

interface Family {
  readonly name: string
  readonly nodes: number
  readonly backups: number
  /** Memory of each node, in GiB. */
  readonly sizes: readonly number[]
}

const SIZES = [4, 8, 16, 32, 64, 128, 225]

const FAMILIES: readonly Family[] = [
  { name: 'hobbyist', nodes: 1, backups: 1, sizes: [2] },
  { name: 'startup', nodes: 1, backups: 3, sizes: SIZES },
  { name: 'business', nodes: 2, backups: 14, sizes: SIZES },
  { name: 'premium', nodes: 3, backups: 30, sizes: SIZES },
]

/** Share of a node's memory that data may take, in percent; the rest is for connections and copies on write. */
const MEMORY_PERCENT = 70
const BACKUP_INTERVAL_HOURS = 24

/** A plan in the emulator's own terms; sizes are bytes. */
export interface Plan {
  readonly name: string
  readonly family: string
  readonly nodes: number
  readonly processors: number
  readonly memory: number
  readonly disk: number
  /** What data may take of a node's memory. */
  readonly maxmemory: number
  /** How many backups are kept. */
  readonly backups: number
  readonly backupIntervalHours: number
}

const plan = (family: Family, gib: number): Plan => ({
  name: `${family.name}-${gib}`,
  family: family.name,
  nodes: family.nodes,
  processors: gib <= 4 ? 1 : 2,
  memory: gib * GIB,
  disk: gib * GIB * 2,
  maxmemory: Math.floor((gib * GIB * MEMORY_PERCENT) / 100),
  backups: family.backups,
  backupIntervalHours: BACKUP_INTERVAL_HOURS,
})

export const plans: readonly Plan[] = FAMILIES.flatMap((family) =>
  family.sizes.map((gib) => plan(family, gib)),
)

export const findPlan = (name: string): Plan | undefined => plans.find((one) => one.name === name)

/** A plan as the API lists it. */
export const servicePlan = (one: Plan, zone: string): ServicePlan => ({
  name: one.name,
  family: one.family,
  authorized: true,
  zones: [zone],
  'node-count': one.nodes,
  'node-cpu-count': one.processors,
  'node-memory': one.memory,
  'disk-space': one.disk,
  'max-memory-percent': MEMORY_PERCENT,
  'backup-config': {
    interval: one.backupIntervalHours,
    'max-count': one.backups,
    'recovery-mode': 'basic',
  },
})
