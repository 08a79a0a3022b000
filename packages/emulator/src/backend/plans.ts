import type { BackupConfig, ServicePlan } from '@dbaas-valkey/types'

/**
 * All data of the plans is in this file. The vendor publishes no table of plans for Valkey, so each value has its source
 * beside it. The service runs on the platform of Aiven. A value that was seen for another type of service, or of Aiven, is a
 * guess.
 */

const bytesPerGib = 2 ** 30
const hoursPerDay = 24
const minutesPerHour = 60

interface Family {
  readonly name: string
  /** The vendor's page "Naming Convention" of DBaaS plans: single node, single node, 2 nodes, 3 nodes. */
  readonly nodes: number
  /** The same page: one copy; hourly backups, and daily ones for 3, 14 or 30 days. */
  readonly daysOfBackups: number
  /** The memory of each node in GiB, as in the name of the plan; from the same page. */
  readonly sizes: readonly number[]
}

/** A node with this much memory, in GiB. */
interface Size {
  readonly memory: number
  readonly processors: number
  /** In GiB. */
  readonly disk: number
}

/**
 * Processors: exo CLI pull requests 661 and 712 for 2 GiB, and 748 for the others; "Naming Convention" says that plans have
 * the sizes of Compute instances for every type of service. Disk: the same pull requests show another type of service than
 * Valkey, so the values are a guess; those of 128 and 225 GiB come from figures rounded to 1.1 and 1.4 TB.
 */
const sizes: readonly Size[] = [
  { memory: 2, processors: 2, disk: 8 },
  { memory: 4, processors: 2, disk: 80 },
  { memory: 8, processors: 4, disk: 175 },
  { memory: 16, processors: 4, disk: 350 },
  { memory: 32, processors: 8, disk: 500 },
  { memory: 64, processors: 12, disk: 750 },
  { memory: 128, processors: 16, disk: 1000 },
  { memory: 225, processors: 24, disk: 1300 },
]

/** A guess: pull request 748 shows these for another type of service. */
const memorySizes = [4, 8, 16, 32, 64, 128, 225]

const families: readonly Family[] = [
  // exo CLI pull request 673 orders a hobbyist-2 of Valkey.
  { name: 'hobbyist', nodes: 1, daysOfBackups: 0, sizes: [2] },
  { name: 'startup', nodes: 1, daysOfBackups: 3, sizes: memorySizes },
  { name: 'business', nodes: 2, daysOfBackups: 14, sizes: memorySizes },
  { name: 'premium', nodes: 3, daysOfBackups: 30, sizes: memorySizes },
]

/**
 * The share of a node's memory that data may take, in percent. Source: Aiven's documentation of Valkey, "Memory management".
 */
const memoryPercent = 70
/** "Naming Convention": every plan makes hourly backups. */
const hoursBetweenBackups = 1
/** How long hourly backups are kept when daily ones follow. A guess, from Aiven's table for OpenSearch. */
const hoursOfHourlyBackups = 24

/** Which backups a plan makes, and which of them it keeps. */
export interface BackupPlan {
  readonly intervalHours: number
  /** All backups younger than this are kept. With 0, only the newest one is kept. */
  readonly hourlyFor: number
  /** Of older backups, the last one of each day is kept, for this many days. */
  readonly dailyFor: number
}

/** A plan in the emulator's own terms. Sizes are in bytes. */
export interface Plan {
  readonly name: string
  readonly family: string
  readonly nodes: number
  readonly processors: number
  readonly memory: number
  readonly disk: number
  /** The memory that data may take. */
  readonly maxmemory: number
  readonly backups: BackupPlan
}

export const plans: readonly Plan[] = families.flatMap((family) =>
  sizes.filter(({ memory }) => family.sizes.includes(memory)).map((size) => plan(family, size)),
)

export function findPlan(name: string): Plan | undefined {
  return plans.find((one) => one.name === name)
}

/** Returns the plan of a service whose record has been checked. */
export function planOf(record: { readonly name: string; readonly plan: string }): Plan {
  const found = findPlan(record.plan)
  if (!found) throw new Error(`The service ${record.name} has an unknown plan`)
  return found
}

/** Returns a plan in the form in which the API lists it. */
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
    'backup-config': backupConfig(one.backups),
  }
}

function plan(family: Family, { memory, processors, disk }: Size): Plan {
  return {
    name: `${family.name}-${memory}`,
    family: family.name,
    nodes: family.nodes,
    processors,
    memory: memory * bytesPerGib,
    disk: disk * bytesPerGib,
    maxmemory: Math.floor((memory * bytesPerGib * memoryPercent) / 100),
    backups: {
      intervalHours: hoursBetweenBackups,
      hourlyFor: family.daysOfBackups === 0 ? 0 : hoursOfHourlyBackups,
      dailyFor: family.daysOfBackups,
    },
  }
}

/**
 * Returns a plan's backups in the form of the API. The vendor's description of `recovery-mode` (egoscale 3.1.43) says that
 * `regular` restores a backup as it is. The value of `max-count` is a guess.
 */
function backupConfig({ intervalHours, hourlyFor, dailyFor }: BackupPlan): BackupConfig {
  const common = { interval: intervalHours, 'recovery-mode': 'regular' }
  if (dailyFor === 0) return { ...common, 'max-count': 1 }
  return {
    ...common,
    'max-count': hourlyFor / intervalHours + dailyFor,
    'frequent-interval-minutes': intervalHours * minutesPerHour,
    'frequent-oldest-age-minutes': hourlyFor * minutesPerHour,
    'infrequent-interval-minutes': hoursPerDay * minutesPerHour,
    'infrequent-oldest-age-minutes': dailyFor * hoursPerDay * minutesPerHour,
  }
}
