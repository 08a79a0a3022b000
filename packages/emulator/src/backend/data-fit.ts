import type { ValkeySettings } from '@dbaas-valkey/types'

import type { Connection } from '../valkey/connection.js'
import { effectiveSettings } from './settings.js'

/** What a server needs to hold some data. */
export interface DataNeeds {
  /** The number of databases. */
  readonly databases: number
  /** The memory in bytes. */
  readonly memory: number
}

export async function measureData(server: Connection): Promise<DataNeeds> {
  const info = await server.info('memory', 'keyspace')
  const used = Object.keys(info).flatMap((name) => /^db(\d+)$/.exec(name)?.[1] ?? [])
  return {
    databases: Math.max(0, ...used.map((index) => Number(index) + 1)),
    // An empty server uses memory as well.
    memory: Math.max(0, Number(info['used_memory']) - Number(info['used_memory_startup'])),
  }
}

/**
 * Returns why data would be lost, or the server would not start, with these settings and this memory limit. A server that
 * finds data in a database that it does not have exits at once. A server with less memory than its data evicts keys or refuses
 * writes.
 */
export function dataIssues(
  needs: DataNeeds,
  settings: ValkeySettings,
  maxmemory: number,
): string[] {
  const { number_of_databases: databases } = effectiveSettings(settings)
  return [
    ...(needs.databases > databases
      ? [
          `valkey-settings.number_of_databases: database ${needs.databases - 1} holds data, ` +
            `so at least ${needs.databases} are needed`,
        ]
      : []),
    ...(needs.memory > maxmemory
      ? [`plan: the data takes ${needs.memory} bytes of memory, the plan allows ${maxmemory}`]
      : []),
  ]
}
