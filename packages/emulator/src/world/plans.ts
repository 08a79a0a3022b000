import type { ServicePlan } from '@dbaas-valkey/types'

/**
 * The plans. The cloud does not publish a table for Valkey: names, nodes, memory and the number of backups follow its
 * documentation, processors, disk space and the share of memory for data are our own guesses.
 */

const bytesPerGib = 2 ** 30

interface Family {
  readonly name: string
  readonly nodes: number
  readonly backups: number
  /** Memory of each node, in GiB. */
  readonly sizes: readonly number[]
}

const memorySizes = [4, 8, 16, 32, 64, 128, 225]

const families: readonly Family[] = [
  { name: 'hobbyist', nodes: 1, backups: 1, sizes: [2] },
  { name: 'startup', nodes: 1, backups: 3, sizes: memorySizes },
  { name: 'business', nodes: 2, backups: 14, sizes: memorySizes },
  { name: 'premium', nodes: 3, backups: 30, sizes: memorySizes },
]

/** Share of a node's memory that data may take, in percent; the rest is for connections and copies on write. */
const memoryPercent = 70
const hoursBetweenBackups = 24

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

function plan(family: Family, gib: number): Plan {
  return {
    name: `${family.name}-${gib}`,
    family: family.name,
    nodes: family.nodes,
    processors: gib <= 4 ? 1 : 2,
    memory: gib * bytesPerGib,
    disk: gib * bytesPerGib * 2,
    maxmemory: Math.floor((gib * bytesPerGib * memoryPercent) / 100),
    backups: family.backups,
    backupIntervalHours: hoursBetweenBackups,
  }
}

export const plans: readonly Plan[] = families.flatMap((family) =>
  family.sizes.map((gib) => plan(family, gib)),
)

export function findPlan(name: string): Plan | undefined {
  return plans.find((one) => one.name === name)
}

/** A plan as the API lists it. */
export function servicePlan(one: Plan, zone: string): ServicePlan {
  return {
    name: one.name,
    family: one.family,
    authorized: true,
    zones: [zone],
    'node-count': one.nodes,
    'node-cpu-count': one.processors,
    'node-memory': one.memory,
    'disk-space': one.disk,
    'max-memory-percent': memoryPercent,
    'backup-config': {
      interval: one.backupIntervalHours,
      'max-count': one.backups,
      'recovery-mode': 'basic',
    },
  }
}
