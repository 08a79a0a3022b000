// Generated from the contract by `pnpm generate`. Do not edit.
import type { Schema } from '../runtime/schema.js'
import { strictly } from '../runtime/strict.js'
import { AccessControl, shapeOfAccessControl } from './schemas/access-control.js'
import { BackupConfig, shapeOfBackupConfig } from './schemas/backup-config.js'
import { CaCertificate, shapeOfCaCertificate } from './schemas/ca-certificate.js'
import { ConnectionInfo, shapeOfConnectionInfo } from './schemas/connection-info.js'
import {
  CreateValkeyServiceRequest,
  shapeOfCreateValkeyServiceRequest,
} from './schemas/create-valkey-service-request.js'
import {
  CreateValkeyUserRequest,
  shapeOfCreateValkeyUserRequest,
} from './schemas/create-valkey-user-request.js'
import { ErrorProblem, shapeOfErrorProblem } from './schemas/error-problem.js'
import {
  GetServiceLogsRequest,
  shapeOfGetServiceLogsRequest,
} from './schemas/get-service-logs-request.js'
import {
  GetServiceMetricsRequest,
  shapeOfGetServiceMetricsRequest,
} from './schemas/get-service-metrics-request.js'
import { Integration, shapeOfIntegration } from './schemas/integration.js'
import { MaintenanceUpdate, shapeOfMaintenanceUpdate } from './schemas/maintenance-update.js'
import { MaintenanceWindow, shapeOfMaintenanceWindow } from './schemas/maintenance-window.js'
import { Maintenance, shapeOfMaintenance } from './schemas/maintenance.js'
import { MessageProblem, shapeOfMessageProblem } from './schemas/message-problem.js'
import { MigrationDetail, shapeOfMigrationDetail } from './schemas/migration-detail.js'
import { MigrationStatus, shapeOfMigrationStatus } from './schemas/migration-status.js'
import { Migration, shapeOfMigration } from './schemas/migration.js'
import { NodeProgress, shapeOfNodeProgress } from './schemas/node-progress.js'
import { NodeState, shapeOfNodeState } from './schemas/node-state.js'
import { Notification, shapeOfNotification } from './schemas/notification.js'
import { OperationReference, shapeOfOperationReference } from './schemas/operation-reference.js'
import { Operation, shapeOfOperation } from './schemas/operation.js'
import { ProblemDetails, shapeOfProblemDetails } from './schemas/problem-details.js'
import { ProblemEntry, shapeOfProblemEntry } from './schemas/problem-entry.js'
import { ProblemLocation, shapeOfProblemLocation } from './schemas/problem-location.js'
import { Problem, shapeOfProblem } from './schemas/problem.js'
import { PrometheusUri, shapeOfPrometheusUri } from './schemas/prometheus-uri.js'
import {
  ResetValkeyUserPasswordRequest,
  shapeOfResetValkeyUserPasswordRequest,
} from './schemas/reset-valkey-user-password-request.js'
import { ServiceBackup, shapeOfServiceBackup } from './schemas/service-backup.js'
import { ServiceComponent, shapeOfServiceComponent } from './schemas/service-component.js'
import { ServiceList, shapeOfServiceList } from './schemas/service-list.js'
import { ServiceLogEntry, shapeOfServiceLogEntry } from './schemas/service-log-entry.js'
import { ServiceLogs, shapeOfServiceLogs } from './schemas/service-logs.js'
import { ServiceMetrics, shapeOfServiceMetrics } from './schemas/service-metrics.js'
import { ServicePlan, shapeOfServicePlan } from './schemas/service-plan.js'
import { ServiceSummary, shapeOfServiceSummary } from './schemas/service-summary.js'
import { ServiceTypeList, shapeOfServiceTypeList } from './schemas/service-type-list.js'
import { ServiceType, shapeOfServiceType } from './schemas/service-type.js'
import {
  UpdateValkeyServiceRequest,
  shapeOfUpdateValkeyServiceRequest,
} from './schemas/update-valkey-service-request.js'
import {
  UpdateValkeyUserAccessControlRequest,
  shapeOfUpdateValkeyUserAccessControlRequest,
} from './schemas/update-valkey-user-access-control-request.js'
import { ValkeyServiceUser, shapeOfValkeyServiceUser } from './schemas/valkey-service-user.js'
import { ValkeyService, shapeOfValkeyService } from './schemas/valkey-service.js'
import {
  ValkeySettingsCatalogue,
  shapeOfValkeySettingsCatalogue,
} from './schemas/valkey-settings-catalogue.js'
import {
  ValkeySettingsSchema,
  shapeOfValkeySettingsSchema,
} from './schemas/valkey-settings-schema.js'
import {
  ValkeySettingsSections,
  shapeOfValkeySettingsSections,
} from './schemas/valkey-settings-sections.js'
import { ValkeySettings, shapeOfValkeySettings } from './schemas/valkey-settings.js'
import { ValkeyUserList, shapeOfValkeyUserList } from './schemas/valkey-user-list.js'
import { ValkeyUserSecrets, shapeOfValkeyUserSecrets } from './schemas/valkey-user-secrets.js'
import { ValkeyUser, shapeOfValkeyUser } from './schemas/valkey-user.js'
import { ZoneList, shapeOfZoneList } from './schemas/zone-list.js'
import { Zone, shapeOfZone } from './schemas/zone.js'

/** `AccessControl`, where a property that no schema knows is an issue. */
export const strictAccessControl: Schema<AccessControl> = /* @__PURE__ */ strictly(
  AccessControl,
  shapeOfAccessControl,
)

/** `BackupConfig`, where a property that no schema knows is an issue. */
export const strictBackupConfig: Schema<BackupConfig> = /* @__PURE__ */ strictly(
  BackupConfig,
  shapeOfBackupConfig,
)

/** `CaCertificate`, where a property that no schema knows is an issue. */
export const strictCaCertificate: Schema<CaCertificate> = /* @__PURE__ */ strictly(
  CaCertificate,
  shapeOfCaCertificate,
)

/** `ConnectionInfo`, where a property that no schema knows is an issue. */
export const strictConnectionInfo: Schema<ConnectionInfo> = /* @__PURE__ */ strictly(
  ConnectionInfo,
  shapeOfConnectionInfo,
)

/** `CreateValkeyServiceRequest`, where a property that no schema knows is an issue. */
export const strictCreateValkeyServiceRequest: Schema<CreateValkeyServiceRequest> = /* @__PURE__ */ strictly(
  CreateValkeyServiceRequest,
  shapeOfCreateValkeyServiceRequest,
)

/** `CreateValkeyUserRequest`, where a property that no schema knows is an issue. */
export const strictCreateValkeyUserRequest: Schema<CreateValkeyUserRequest> = /* @__PURE__ */ strictly(
  CreateValkeyUserRequest,
  shapeOfCreateValkeyUserRequest,
)

/** `ErrorProblem`, where a property that no schema knows is an issue. */
export const strictErrorProblem: Schema<ErrorProblem> = /* @__PURE__ */ strictly(
  ErrorProblem,
  shapeOfErrorProblem,
)

/** `GetServiceLogsRequest`, where a property that no schema knows is an issue. */
export const strictGetServiceLogsRequest: Schema<GetServiceLogsRequest> = /* @__PURE__ */ strictly(
  GetServiceLogsRequest,
  shapeOfGetServiceLogsRequest,
)

/** `GetServiceMetricsRequest`, where a property that no schema knows is an issue. */
export const strictGetServiceMetricsRequest: Schema<GetServiceMetricsRequest> = /* @__PURE__ */ strictly(
  GetServiceMetricsRequest,
  shapeOfGetServiceMetricsRequest,
)

/** `Integration`, where a property that no schema knows is an issue. */
export const strictIntegration: Schema<Integration> = /* @__PURE__ */ strictly(
  Integration,
  shapeOfIntegration,
)

/** `Maintenance`, where a property that no schema knows is an issue. */
export const strictMaintenance: Schema<Maintenance> = /* @__PURE__ */ strictly(
  Maintenance,
  shapeOfMaintenance,
)

/** `MaintenanceUpdate`, where a property that no schema knows is an issue. */
export const strictMaintenanceUpdate: Schema<MaintenanceUpdate> = /* @__PURE__ */ strictly(
  MaintenanceUpdate,
  shapeOfMaintenanceUpdate,
)

/** `MaintenanceWindow`, where a property that no schema knows is an issue. */
export const strictMaintenanceWindow: Schema<MaintenanceWindow> = /* @__PURE__ */ strictly(
  MaintenanceWindow,
  shapeOfMaintenanceWindow,
)

/** `MessageProblem`, where a property that no schema knows is an issue. */
export const strictMessageProblem: Schema<MessageProblem> = /* @__PURE__ */ strictly(
  MessageProblem,
  shapeOfMessageProblem,
)

/** `Migration`, where a property that no schema knows is an issue. */
export const strictMigration: Schema<Migration> = /* @__PURE__ */ strictly(
  Migration,
  shapeOfMigration,
)

/** `MigrationDetail`, where a property that no schema knows is an issue. */
export const strictMigrationDetail: Schema<MigrationDetail> = /* @__PURE__ */ strictly(
  MigrationDetail,
  shapeOfMigrationDetail,
)

/** `MigrationStatus`, where a property that no schema knows is an issue. */
export const strictMigrationStatus: Schema<MigrationStatus> = /* @__PURE__ */ strictly(
  MigrationStatus,
  shapeOfMigrationStatus,
)

/** `NodeProgress`, where a property that no schema knows is an issue. */
export const strictNodeProgress: Schema<NodeProgress> = /* @__PURE__ */ strictly(
  NodeProgress,
  shapeOfNodeProgress,
)

/** `NodeState`, where a property that no schema knows is an issue. */
export const strictNodeState: Schema<NodeState> = /* @__PURE__ */ strictly(
  NodeState,
  shapeOfNodeState,
)

/** `Notification`, where a property that no schema knows is an issue. */
export const strictNotification: Schema<Notification> = /* @__PURE__ */ strictly(
  Notification,
  shapeOfNotification,
)

/** `Operation`, where a property that no schema knows is an issue. */
export const strictOperation: Schema<Operation> = /* @__PURE__ */ strictly(
  Operation,
  shapeOfOperation,
)

/** `OperationReference`, where a property that no schema knows is an issue. */
export const strictOperationReference: Schema<OperationReference> = /* @__PURE__ */ strictly(
  OperationReference,
  shapeOfOperationReference,
)

/** `Problem`, where a property that no schema knows is an issue. */
export const strictProblem: Schema<Problem> = /* @__PURE__ */ strictly(Problem, shapeOfProblem)

/** `ProblemDetails`, where a property that no schema knows is an issue. */
export const strictProblemDetails: Schema<ProblemDetails> = /* @__PURE__ */ strictly(
  ProblemDetails,
  shapeOfProblemDetails,
)

/** `ProblemEntry`, where a property that no schema knows is an issue. */
export const strictProblemEntry: Schema<ProblemEntry> = /* @__PURE__ */ strictly(
  ProblemEntry,
  shapeOfProblemEntry,
)

/** `ProblemLocation`, where a property that no schema knows is an issue. */
export const strictProblemLocation: Schema<ProblemLocation> = /* @__PURE__ */ strictly(
  ProblemLocation,
  shapeOfProblemLocation,
)

/** `PrometheusUri`, where a property that no schema knows is an issue. */
export const strictPrometheusUri: Schema<PrometheusUri> = /* @__PURE__ */ strictly(
  PrometheusUri,
  shapeOfPrometheusUri,
)

/** `ResetValkeyUserPasswordRequest`, where a property that no schema knows is an issue. */
export const strictResetValkeyUserPasswordRequest: Schema<ResetValkeyUserPasswordRequest> = /* @__PURE__ */ strictly(
  ResetValkeyUserPasswordRequest,
  shapeOfResetValkeyUserPasswordRequest,
)

/** `ServiceBackup`, where a property that no schema knows is an issue. */
export const strictServiceBackup: Schema<ServiceBackup> = /* @__PURE__ */ strictly(
  ServiceBackup,
  shapeOfServiceBackup,
)

/** `ServiceComponent`, where a property that no schema knows is an issue. */
export const strictServiceComponent: Schema<ServiceComponent> = /* @__PURE__ */ strictly(
  ServiceComponent,
  shapeOfServiceComponent,
)

/** `ServiceList`, where a property that no schema knows is an issue. */
export const strictServiceList: Schema<ServiceList> = /* @__PURE__ */ strictly(
  ServiceList,
  shapeOfServiceList,
)

/** `ServiceLogEntry`, where a property that no schema knows is an issue. */
export const strictServiceLogEntry: Schema<ServiceLogEntry> = /* @__PURE__ */ strictly(
  ServiceLogEntry,
  shapeOfServiceLogEntry,
)

/** `ServiceLogs`, where a property that no schema knows is an issue. */
export const strictServiceLogs: Schema<ServiceLogs> = /* @__PURE__ */ strictly(
  ServiceLogs,
  shapeOfServiceLogs,
)

/** `ServiceMetrics`, where a property that no schema knows is an issue. */
export const strictServiceMetrics: Schema<ServiceMetrics> = /* @__PURE__ */ strictly(
  ServiceMetrics,
  shapeOfServiceMetrics,
)

/** `ServicePlan`, where a property that no schema knows is an issue. */
export const strictServicePlan: Schema<ServicePlan> = /* @__PURE__ */ strictly(
  ServicePlan,
  shapeOfServicePlan,
)

/** `ServiceSummary`, where a property that no schema knows is an issue. */
export const strictServiceSummary: Schema<ServiceSummary> = /* @__PURE__ */ strictly(
  ServiceSummary,
  shapeOfServiceSummary,
)

/** `ServiceType`, where a property that no schema knows is an issue. */
export const strictServiceType: Schema<ServiceType> = /* @__PURE__ */ strictly(
  ServiceType,
  shapeOfServiceType,
)

/** `ServiceTypeList`, where a property that no schema knows is an issue. */
export const strictServiceTypeList: Schema<ServiceTypeList> = /* @__PURE__ */ strictly(
  ServiceTypeList,
  shapeOfServiceTypeList,
)

/** `UpdateValkeyServiceRequest`, where a property that no schema knows is an issue. */
export const strictUpdateValkeyServiceRequest: Schema<UpdateValkeyServiceRequest> = /* @__PURE__ */ strictly(
  UpdateValkeyServiceRequest,
  shapeOfUpdateValkeyServiceRequest,
)

/** `UpdateValkeyUserAccessControlRequest`, where a property that no schema knows is an issue. */
export const strictUpdateValkeyUserAccessControlRequest: Schema<UpdateValkeyUserAccessControlRequest> = /* @__PURE__ */ strictly(
  UpdateValkeyUserAccessControlRequest,
  shapeOfUpdateValkeyUserAccessControlRequest,
)

/** `ValkeyService`, where a property that no schema knows is an issue. */
export const strictValkeyService: Schema<ValkeyService> = /* @__PURE__ */ strictly(
  ValkeyService,
  shapeOfValkeyService,
)

/** `ValkeyServiceUser`, where a property that no schema knows is an issue. */
export const strictValkeyServiceUser: Schema<ValkeyServiceUser> = /* @__PURE__ */ strictly(
  ValkeyServiceUser,
  shapeOfValkeyServiceUser,
)

/** `ValkeySettings`, where a property that no schema knows is an issue. */
export const strictValkeySettings: Schema<ValkeySettings> = /* @__PURE__ */ strictly(
  ValkeySettings,
  shapeOfValkeySettings,
)

/** `ValkeySettingsCatalogue`, where a property that no schema knows is an issue. */
export const strictValkeySettingsCatalogue: Schema<ValkeySettingsCatalogue> = /* @__PURE__ */ strictly(
  ValkeySettingsCatalogue,
  shapeOfValkeySettingsCatalogue,
)

/** `ValkeySettingsSchema`, where a property that no schema knows is an issue. */
export const strictValkeySettingsSchema: Schema<ValkeySettingsSchema> = /* @__PURE__ */ strictly(
  ValkeySettingsSchema,
  shapeOfValkeySettingsSchema,
)

/** `ValkeySettingsSections`, where a property that no schema knows is an issue. */
export const strictValkeySettingsSections: Schema<ValkeySettingsSections> = /* @__PURE__ */ strictly(
  ValkeySettingsSections,
  shapeOfValkeySettingsSections,
)

/** `ValkeyUser`, where a property that no schema knows is an issue. */
export const strictValkeyUser: Schema<ValkeyUser> = /* @__PURE__ */ strictly(
  ValkeyUser,
  shapeOfValkeyUser,
)

/** `ValkeyUserList`, where a property that no schema knows is an issue. */
export const strictValkeyUserList: Schema<ValkeyUserList> = /* @__PURE__ */ strictly(
  ValkeyUserList,
  shapeOfValkeyUserList,
)

/** `ValkeyUserSecrets`, where a property that no schema knows is an issue. */
export const strictValkeyUserSecrets: Schema<ValkeyUserSecrets> = /* @__PURE__ */ strictly(
  ValkeyUserSecrets,
  shapeOfValkeyUserSecrets,
)

/** `Zone`, where a property that no schema knows is an issue. */
export const strictZone: Schema<Zone> = /* @__PURE__ */ strictly(Zone, shapeOfZone)

/** `ZoneList`, where a property that no schema knows is an issue. */
export const strictZoneList: Schema<ZoneList> = /* @__PURE__ */ strictly(ZoneList, shapeOfZoneList)
