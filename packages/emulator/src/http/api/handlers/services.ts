import type { Handlers } from '../../../generated/handlers.js'

export const listServices: Handlers['list-dbaas-services'] = (_call, { world }) => ({
  'dbaas-services': world.services.list(),
})

export const getService: Handlers['get-dbaas-service-valkey'] = ({ path }, { world }) =>
  world.services.get(path.name)

export const createService: Handlers['create-dbaas-service-valkey'] = ({ path, body }, { world }) =>
  world.services.create(path.name, body)

export const updateService: Handlers['update-dbaas-service-valkey'] = ({ path, body }, { world }) =>
  world.services.update(path.name, body)

export const deleteService: Handlers['delete-dbaas-service-valkey'] = ({ path }, { world }) =>
  world.services.delete(path.name)

export const startMaintenance: Handlers['start-dbaas-valkey-maintenance'] = ({ path }, { world }) =>
  world.services.startMaintenance(path.name)

export const getMigrationStatus: Handlers['get-dbaas-migration-status'] = ({ path }, { world }) =>
  world.migrations.status(path.name)

export const stopMigration: Handlers['stop-dbaas-valkey-migration'] = ({ path }, { world }) =>
  world.migrations.stop(path.name)

export const getLogs: Handlers['get-dbaas-service-logs'] = ({ path, body }, { world }) =>
  world.observations.logs(path['service-name'], body)

export const getMetrics: Handlers['get-dbaas-service-metrics'] = ({ path, body }, { world }) =>
  world.observations.metrics(path['service-name'], body)
