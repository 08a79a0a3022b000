import type { Handlers } from '../../../generated/handlers.js'

export const listServices: Handlers['list-dbaas-services'] = (_call, { backend }) => ({
  'dbaas-services': backend.services.list(),
})

export const getService: Handlers['get-dbaas-service-valkey'] = ({ path }, { backend }) =>
  backend.services.get(path.name)

export const createService: Handlers['create-dbaas-service-valkey'] = (
  { path, body },
  { backend },
) => backend.services.create(path.name, body)

export const updateService: Handlers['update-dbaas-service-valkey'] = (
  { path, body },
  { backend },
) => backend.services.update(path.name, body)

export const deleteService: Handlers['delete-dbaas-service-valkey'] = ({ path }, { backend }) =>
  backend.services.delete(path.name)

export const startMaintenance: Handlers['start-dbaas-valkey-maintenance'] = (
  { path },
  { backend },
) => backend.services.startMaintenance(path.name)

export const getMigrationStatus: Handlers['get-dbaas-migration-status'] = ({ path }, { backend }) =>
  backend.migrations.status(path.name)

export const stopMigration: Handlers['stop-dbaas-valkey-migration'] = ({ path }, { backend }) =>
  backend.migrations.stop(path.name)

export const getLogs: Handlers['get-dbaas-service-logs'] = ({ path, body }, { backend }) =>
  backend.telemetry.logs(path['service-name'], body)

export const getMetrics: Handlers['get-dbaas-service-metrics'] = ({ path, body }, { backend }) =>
  backend.telemetry.metrics(path['service-name'], body)
