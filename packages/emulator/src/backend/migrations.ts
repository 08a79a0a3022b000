import type { Migration, MigrationStatus } from '@dbaas-valkey/types'

import { MigrationRun } from './migration/run.js'
import type { MigrationRecord } from './record.js'
import { refuse } from './refusals.js'
import type { BackendContext, Registry } from './registry.js'
import type { Service } from './service.js'
import type { Migrations } from './backend.js'

export function refuseSecondMigration(service: Service): void {
  if (isUnderWay(service)) refuse('migrationUnderWay', service.record.name)
}

/** Starts to migrate another server's data into a service, in the background. */
export function startMigration(
  { environment }: BackendContext,
  service: Service,
  source: Migration,
): void {
  refuseSecondMigration(service)
  const run = new MigrationRun(service, environment, source)
  service.migration = run
  run.start()
}

export function createMigrations(registry: Registry): Migrations {
  return {
    status: (nameOrId) => statusOf(findMigration(registry.find(nameOrId))),
    stop: async (nameOrId) => {
      const service = registry.find(nameOrId)
      findMigration(service)
      return service.change(async () => service.migration?.stop())
    },
  }
}

function isUnderWay(service: Service): boolean {
  const status = service.record.migration?.status
  return status === 'running' || status === 'syncing'
}

function statusOf({ method, status, error, databases }: MigrationRecord): MigrationStatus {
  return {
    status,
    ...(method !== undefined && { method }),
    ...(error !== undefined && { error }),
    details: databases.map((database) => ({
      dbname: String(database),
      status,
      ...(method !== undefined && { method }),
      ...(error !== undefined && { error }),
    })),
  }
}

function findMigration(service: Service): MigrationRecord {
  return service.record.migration ?? refuse('migrationNotFound', service.record.name)
}
