import type { Handlers } from '../../../generated/handlers.js'
import {
  getCertificate,
  getOperation,
  getServiceType,
  getSettings,
  listServiceTypes,
  listZones,
} from './catalogue.js'
import {
  createService,
  deleteService,
  getLogs,
  getMetrics,
  getMigrationStatus,
  getService,
  listServices,
  startMaintenance,
  stopMigration,
  updateService,
} from './services.js'
import {
  createUser,
  deleteUser,
  listUsers,
  resetPassword,
  revealPassword,
  updateAccessControl,
} from './users.js'

/** The handlers of the whole API. When the contract gains or loses an operation, this table does not compile. */
export const handlers: Handlers = {
  'create-dbaas-service-valkey': createService,
  'create-dbaas-valkey-user': createUser,
  'delete-dbaas-service-valkey': deleteService,
  'delete-dbaas-valkey-user': deleteUser,
  'get-dbaas-ca-certificate': getCertificate,
  'get-dbaas-migration-status': getMigrationStatus,
  'get-dbaas-service-logs': getLogs,
  'get-dbaas-service-metrics': getMetrics,
  'get-dbaas-service-type': getServiceType,
  'get-dbaas-service-valkey': getService,
  'get-dbaas-settings-valkey': getSettings,
  'get-operation': getOperation,
  'list-dbaas-service-types': listServiceTypes,
  'list-dbaas-services': listServices,
  'list-dbaas-valkey-users': listUsers,
  'list-zones': listZones,
  'reset-dbaas-valkey-user-password': resetPassword,
  'reveal-dbaas-valkey-user-password': revealPassword,
  'start-dbaas-valkey-maintenance': startMaintenance,
  'stop-dbaas-valkey-migration': stopMigration,
  'update-dbaas-service-valkey': updateService,
  'update-dbaas-valkey-user-access-control': updateAccessControl,
}
