// Generated from the contract by `pnpm generate`. Do not edit.
export {
  createDbaasServiceValkey,
  type CreateDbaasServiceValkeyInput,
  type CreateDbaasServiceValkeyOutput,
} from './operations/create-dbaas-service-valkey.js'
export {
  createDbaasValkeyUser,
  type CreateDbaasValkeyUserInput,
  type CreateDbaasValkeyUserOutput,
} from './operations/create-dbaas-valkey-user.js'
export {
  deleteDbaasServiceValkey,
  type DeleteDbaasServiceValkeyInput,
  type DeleteDbaasServiceValkeyOutput,
} from './operations/delete-dbaas-service-valkey.js'
export {
  deleteDbaasValkeyUser,
  type DeleteDbaasValkeyUserInput,
  type DeleteDbaasValkeyUserOutput,
} from './operations/delete-dbaas-valkey-user.js'
export {
  getDbaasCaCertificate,
  type GetDbaasCaCertificateInput,
  type GetDbaasCaCertificateOutput,
} from './operations/get-dbaas-ca-certificate.js'
export {
  getDbaasMigrationStatus,
  type GetDbaasMigrationStatusInput,
  type GetDbaasMigrationStatusOutput,
} from './operations/get-dbaas-migration-status.js'
export {
  getDbaasServiceLogs,
  type GetDbaasServiceLogsInput,
  type GetDbaasServiceLogsOutput,
} from './operations/get-dbaas-service-logs.js'
export {
  getDbaasServiceMetrics,
  type GetDbaasServiceMetricsInput,
  type GetDbaasServiceMetricsOutput,
} from './operations/get-dbaas-service-metrics.js'
export {
  getDbaasServiceType,
  type GetDbaasServiceTypeInput,
  type GetDbaasServiceTypeOutput,
} from './operations/get-dbaas-service-type.js'
export {
  getDbaasServiceValkey,
  type GetDbaasServiceValkeyInput,
  type GetDbaasServiceValkeyOutput,
} from './operations/get-dbaas-service-valkey.js'
export {
  getDbaasSettingsValkey,
  type GetDbaasSettingsValkeyInput,
  type GetDbaasSettingsValkeyOutput,
} from './operations/get-dbaas-settings-valkey.js'
export {
  getOperation,
  type GetOperationInput,
  type GetOperationOutput,
} from './operations/get-operation.js'
export {
  listDbaasServiceTypes,
  type ListDbaasServiceTypesInput,
  type ListDbaasServiceTypesOutput,
} from './operations/list-dbaas-service-types.js'
export {
  listDbaasServices,
  type ListDbaasServicesInput,
  type ListDbaasServicesOutput,
} from './operations/list-dbaas-services.js'
export {
  listDbaasValkeyUsers,
  type ListDbaasValkeyUsersInput,
  type ListDbaasValkeyUsersOutput,
} from './operations/list-dbaas-valkey-users.js'
export { listZones, type ListZonesInput, type ListZonesOutput } from './operations/list-zones.js'
export {
  resetDbaasValkeyUserPassword,
  type ResetDbaasValkeyUserPasswordInput,
  type ResetDbaasValkeyUserPasswordOutput,
} from './operations/reset-dbaas-valkey-user-password.js'
export {
  revealDbaasValkeyUserPassword,
  type RevealDbaasValkeyUserPasswordInput,
  type RevealDbaasValkeyUserPasswordOutput,
} from './operations/reveal-dbaas-valkey-user-password.js'
export {
  startDbaasValkeyMaintenance,
  type StartDbaasValkeyMaintenanceInput,
  type StartDbaasValkeyMaintenanceOutput,
} from './operations/start-dbaas-valkey-maintenance.js'
export {
  stopDbaasValkeyMigration,
  type StopDbaasValkeyMigrationInput,
  type StopDbaasValkeyMigrationOutput,
} from './operations/stop-dbaas-valkey-migration.js'
export {
  updateDbaasServiceValkey,
  type UpdateDbaasServiceValkeyInput,
  type UpdateDbaasServiceValkeyOutput,
} from './operations/update-dbaas-service-valkey.js'
export {
  updateDbaasValkeyUserAccessControl,
  type UpdateDbaasValkeyUserAccessControlInput,
  type UpdateDbaasValkeyUserAccessControlOutput,
} from './operations/update-dbaas-valkey-user-access-control.js'
