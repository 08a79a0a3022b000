// Generated from the contract by `pnpm generate`. Do not edit.
import { createDbaasServiceValkey } from './operations/create-dbaas-service-valkey.js'
import { createDbaasValkeyUser } from './operations/create-dbaas-valkey-user.js'
import { deleteDbaasServiceValkey } from './operations/delete-dbaas-service-valkey.js'
import { deleteDbaasValkeyUser } from './operations/delete-dbaas-valkey-user.js'
import { getDbaasCaCertificate } from './operations/get-dbaas-ca-certificate.js'
import { getDbaasMigrationStatus } from './operations/get-dbaas-migration-status.js'
import { getDbaasServiceLogs } from './operations/get-dbaas-service-logs.js'
import { getDbaasServiceMetrics } from './operations/get-dbaas-service-metrics.js'
import { getDbaasServiceType } from './operations/get-dbaas-service-type.js'
import { getDbaasServiceValkey } from './operations/get-dbaas-service-valkey.js'
import { getDbaasSettingsValkey } from './operations/get-dbaas-settings-valkey.js'
import { getOperation } from './operations/get-operation.js'
import { listDbaasServiceTypes } from './operations/list-dbaas-service-types.js'
import { listDbaasServices } from './operations/list-dbaas-services.js'
import { listDbaasValkeyUsers } from './operations/list-dbaas-valkey-users.js'
import { listZones } from './operations/list-zones.js'
import { resetDbaasValkeyUserPassword } from './operations/reset-dbaas-valkey-user-password.js'
import { revealDbaasValkeyUserPassword } from './operations/reveal-dbaas-valkey-user-password.js'
import { startDbaasValkeyMaintenance } from './operations/start-dbaas-valkey-maintenance.js'
import { stopDbaasValkeyMigration } from './operations/stop-dbaas-valkey-migration.js'
import { updateDbaasServiceValkey } from './operations/update-dbaas-service-valkey.js'
import {
  updateDbaasValkeyUserAccessControl,
} from './operations/update-dbaas-valkey-user-access-control.js'

/** For each operation: validators of its path, query, body, and of its responses by status. */
export const operations = {
  'create-dbaas-service-valkey': createDbaasServiceValkey,
  'create-dbaas-valkey-user': createDbaasValkeyUser,
  'delete-dbaas-service-valkey': deleteDbaasServiceValkey,
  'delete-dbaas-valkey-user': deleteDbaasValkeyUser,
  'get-dbaas-ca-certificate': getDbaasCaCertificate,
  'get-dbaas-migration-status': getDbaasMigrationStatus,
  'get-dbaas-service-logs': getDbaasServiceLogs,
  'get-dbaas-service-metrics': getDbaasServiceMetrics,
  'get-dbaas-service-type': getDbaasServiceType,
  'get-dbaas-service-valkey': getDbaasServiceValkey,
  'get-dbaas-settings-valkey': getDbaasSettingsValkey,
  'get-operation': getOperation,
  'list-dbaas-service-types': listDbaasServiceTypes,
  'list-dbaas-services': listDbaasServices,
  'list-dbaas-valkey-users': listDbaasValkeyUsers,
  'list-zones': listZones,
  'reset-dbaas-valkey-user-password': resetDbaasValkeyUserPassword,
  'reveal-dbaas-valkey-user-password': revealDbaasValkeyUserPassword,
  'start-dbaas-valkey-maintenance': startDbaasValkeyMaintenance,
  'stop-dbaas-valkey-migration': stopDbaasValkeyMigration,
  'update-dbaas-service-valkey': updateDbaasServiceValkey,
  'update-dbaas-valkey-user-access-control': updateDbaasValkeyUserAccessControl,
}
