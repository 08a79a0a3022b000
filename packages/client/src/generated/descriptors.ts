// Generated from the contract by `pnpm generate`. Do not edit.
import type { OperationDescriptor } from '../core/operation.js'
import { createDbaasServiceValkeyOperation } from './operations/create-dbaas-service-valkey.js'
import { createDbaasValkeyUserOperation } from './operations/create-dbaas-valkey-user.js'
import { deleteDbaasServiceValkeyOperation } from './operations/delete-dbaas-service-valkey.js'
import { deleteDbaasValkeyUserOperation } from './operations/delete-dbaas-valkey-user.js'
import { getDbaasCaCertificateOperation } from './operations/get-dbaas-ca-certificate.js'
import { getDbaasMigrationStatusOperation } from './operations/get-dbaas-migration-status.js'
import { getDbaasServiceLogsOperation } from './operations/get-dbaas-service-logs.js'
import { getDbaasServiceMetricsOperation } from './operations/get-dbaas-service-metrics.js'
import { getDbaasServiceTypeOperation } from './operations/get-dbaas-service-type.js'
import { getDbaasServiceValkeyOperation } from './operations/get-dbaas-service-valkey.js'
import { getDbaasSettingsValkeyOperation } from './operations/get-dbaas-settings-valkey.js'
import { getOperationOperation } from './operations/get-operation.js'
import { listDbaasServiceTypesOperation } from './operations/list-dbaas-service-types.js'
import { listDbaasServicesOperation } from './operations/list-dbaas-services.js'
import { listDbaasValkeyUsersOperation } from './operations/list-dbaas-valkey-users.js'
import { listZonesOperation } from './operations/list-zones.js'
import {
  resetDbaasValkeyUserPasswordOperation,
} from './operations/reset-dbaas-valkey-user-password.js'
import {
  revealDbaasValkeyUserPasswordOperation,
} from './operations/reveal-dbaas-valkey-user-password.js'
import {
  startDbaasValkeyMaintenanceOperation,
} from './operations/start-dbaas-valkey-maintenance.js'
import { stopDbaasValkeyMigrationOperation } from './operations/stop-dbaas-valkey-migration.js'
import { updateDbaasServiceValkeyOperation } from './operations/update-dbaas-service-valkey.js'
import {
  updateDbaasValkeyUserAccessControlOperation,
} from './operations/update-dbaas-valkey-user-access-control.js'

/** Every operation of the contract. */
export const descriptors: readonly OperationDescriptor[] = /* @__PURE__ */ Array.of<OperationDescriptor>(
  createDbaasServiceValkeyOperation,
  createDbaasValkeyUserOperation,
  deleteDbaasServiceValkeyOperation,
  deleteDbaasValkeyUserOperation,
  getDbaasCaCertificateOperation,
  getDbaasMigrationStatusOperation,
  getDbaasServiceLogsOperation,
  getDbaasServiceMetricsOperation,
  getDbaasServiceTypeOperation,
  getDbaasServiceValkeyOperation,
  getDbaasSettingsValkeyOperation,
  getOperationOperation,
  listDbaasServiceTypesOperation,
  listDbaasServicesOperation,
  listDbaasValkeyUsersOperation,
  listZonesOperation,
  resetDbaasValkeyUserPasswordOperation,
  revealDbaasValkeyUserPasswordOperation,
  startDbaasValkeyMaintenanceOperation,
  stopDbaasValkeyMigrationOperation,
  updateDbaasServiceValkeyOperation,
  updateDbaasValkeyUserAccessControlOperation,
)
