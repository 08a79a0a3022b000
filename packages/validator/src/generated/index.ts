// Generated from the contract by `pnpm generate`. Do not edit.
export { isAccessControl, AccessControl } from './schemas/access-control.js'
export { isBackupConfig, BackupConfig } from './schemas/backup-config.js'
export { isCaCertificate, CaCertificate } from './schemas/ca-certificate.js'
export { isCategoryRule, CategoryRule } from './schemas/category-rule.js'
export { isComponentRoute, ComponentRoute } from './schemas/component-route.js'
export { isComponentUsage, ComponentUsage } from './schemas/component-usage.js'
export { isConnectionInfo, ConnectionInfo } from './schemas/connection-info.js'
export {
  isCreateValkeyServiceRequest,
  CreateValkeyServiceRequest,
} from './schemas/create-valkey-service-request.js'
export {
  isCreateValkeyUserRequest,
  CreateValkeyUserRequest,
} from './schemas/create-valkey-user-request.js'
export { isErrorProblem, ErrorProblem } from './schemas/error-problem.js'
export {
  isGetServiceLogsRequest,
  GetServiceLogsRequest,
} from './schemas/get-service-logs-request.js'
export {
  isGetServiceMetricsRequest,
  GetServiceMetricsRequest,
} from './schemas/get-service-metrics-request.js'
export { isIntegration, Integration } from './schemas/integration.js'
export { isIntegrationSettings, IntegrationSettings } from './schemas/integration-settings.js'
export { isIpFilter, IpFilter } from './schemas/ip-filter.js'
export { isMaintenance, Maintenance } from './schemas/maintenance.js'
export { isMaintenanceUpdate, MaintenanceUpdate } from './schemas/maintenance-update.js'
export { isMaintenanceWindow, MaintenanceWindow } from './schemas/maintenance-window.js'
export { isMessageProblem, MessageProblem } from './schemas/message-problem.js'
export { isMetrics, Metrics } from './schemas/metrics.js'
export { isMetricsPeriod, MetricsPeriod } from './schemas/metrics-period.js'
export { isMigration, Migration } from './schemas/migration.js'
export { isMigrationDetail, MigrationDetail } from './schemas/migration-detail.js'
export { isMigrationMethod, MigrationMethod } from './schemas/migration-method.js'
export { isMigrationState, MigrationState } from './schemas/migration-state.js'
export { isMigrationStatus, MigrationStatus } from './schemas/migration-status.js'
export { isNodePhase, NodePhase } from './schemas/node-phase.js'
export { isNodeProgress, NodeProgress } from './schemas/node-progress.js'
export { isNodeRole, NodeRole } from './schemas/node-role.js'
export { isNodeState, NodeState } from './schemas/node-state.js'
export { isNodeStatus, NodeStatus } from './schemas/node-status.js'
export { isNotification, Notification } from './schemas/notification.js'
export { isNotificationLevel, NotificationLevel } from './schemas/notification-level.js'
export { isNotificationMetadata, NotificationMetadata } from './schemas/notification-metadata.js'
export { isNotificationType, NotificationType } from './schemas/notification-type.js'
export { isOperation, Operation } from './schemas/operation.js'
export { isOperationReason, OperationReason } from './schemas/operation-reason.js'
export { isOperationReference, OperationReference } from './schemas/operation-reference.js'
export { isOperationState, OperationState } from './schemas/operation-state.js'
export { isPlanName, PlanName } from './schemas/plan-name.js'
export { isProblem, Problem } from './schemas/problem.js'
export { isProblemDetails, ProblemDetails } from './schemas/problem-details.js'
export { isProblemEntry, ProblemEntry } from './schemas/problem-entry.js'
export { isProblemLocation, ProblemLocation } from './schemas/problem-location.js'
export { isProblemMessage, ProblemMessage } from './schemas/problem-message.js'
export { isPrometheusUri, PrometheusUri } from './schemas/prometheus-uri.js'
export {
  isResetValkeyUserPasswordRequest,
  ResetValkeyUserPasswordRequest,
} from './schemas/reset-valkey-user-password-request.js'
export { isServiceBackup, ServiceBackup } from './schemas/service-backup.js'
export { isServiceComponent, ServiceComponent } from './schemas/service-component.js'
export { isServiceList, ServiceList } from './schemas/service-list.js'
export { isServiceLogEntry, ServiceLogEntry } from './schemas/service-log-entry.js'
export { isServiceLogs, ServiceLogs } from './schemas/service-logs.js'
export { isServiceMetrics, ServiceMetrics } from './schemas/service-metrics.js'
export { isServiceName, ServiceName } from './schemas/service-name.js'
export { isServicePlan, ServicePlan } from './schemas/service-plan.js'
export { isServiceState, ServiceState } from './schemas/service-state.js'
export { isServiceSummary, ServiceSummary } from './schemas/service-summary.js'
export { isServiceType, ServiceType } from './schemas/service-type.js'
export { isServiceTypeList, ServiceTypeList } from './schemas/service-type-list.js'
export { isServiceTypeName, ServiceTypeName } from './schemas/service-type-name.js'
export { isSortOrder, SortOrder } from './schemas/sort-order.js'
export {
  isUpdateValkeyServiceRequest,
  UpdateValkeyServiceRequest,
} from './schemas/update-valkey-service-request.js'
export {
  isUpdateValkeyUserAccessControlRequest,
  UpdateValkeyUserAccessControlRequest,
} from './schemas/update-valkey-user-access-control-request.js'
export { isUriParams, UriParams } from './schemas/uri-params.js'
export { isUserPassword, UserPassword } from './schemas/user-password.js'
export { isUsername, Username } from './schemas/username.js'
export { isValkeyService, ValkeyService } from './schemas/valkey-service.js'
export { isValkeyServiceUser, ValkeyServiceUser } from './schemas/valkey-service-user.js'
export { isValkeySettings, ValkeySettings } from './schemas/valkey-settings.js'
export {
  isValkeySettingsCatalogue,
  ValkeySettingsCatalogue,
} from './schemas/valkey-settings-catalogue.js'
export {
  isValkeySettingsDefinitions,
  ValkeySettingsDefinitions,
} from './schemas/valkey-settings-definitions.js'
export { isValkeySettingsSchema, ValkeySettingsSchema } from './schemas/valkey-settings-schema.js'
export {
  isValkeySettingsSections,
  ValkeySettingsSections,
} from './schemas/valkey-settings-sections.js'
export { isValkeyUser, ValkeyUser } from './schemas/valkey-user.js'
export { isValkeyUserList, ValkeyUserList } from './schemas/valkey-user-list.js'
export { isValkeyUserSecrets, ValkeyUserSecrets } from './schemas/valkey-user-secrets.js'
export { isValkeyVersion, ValkeyVersion } from './schemas/valkey-version.js'
export { isWeekday, Weekday } from './schemas/weekday.js'
export { isZone, Zone } from './schemas/zone.js'
export { isZoneList, ZoneList } from './schemas/zone-list.js'
export { isZoneName, ZoneName } from './schemas/zone-name.js'
export {
  strictAccessControl,
  strictBackupConfig,
  strictCaCertificate,
  strictConnectionInfo,
  strictCreateValkeyServiceRequest,
  strictCreateValkeyUserRequest,
  strictErrorProblem,
  strictGetServiceLogsRequest,
  strictGetServiceMetricsRequest,
  strictIntegration,
  strictMaintenance,
  strictMaintenanceUpdate,
  strictMaintenanceWindow,
  strictMessageProblem,
  strictMigration,
  strictMigrationDetail,
  strictMigrationStatus,
  strictNodeProgress,
  strictNodeState,
  strictNotification,
  strictOperation,
  strictOperationReference,
  strictProblem,
  strictProblemDetails,
  strictProblemEntry,
  strictProblemLocation,
  strictPrometheusUri,
  strictResetValkeyUserPasswordRequest,
  strictServiceBackup,
  strictServiceComponent,
  strictServiceList,
  strictServiceLogEntry,
  strictServiceLogs,
  strictServiceMetrics,
  strictServicePlan,
  strictServiceSummary,
  strictServiceType,
  strictServiceTypeList,
  strictUpdateValkeyServiceRequest,
  strictUpdateValkeyUserAccessControlRequest,
  strictValkeyService,
  strictValkeyServiceUser,
  strictValkeySettings,
  strictValkeySettingsCatalogue,
  strictValkeySettingsSchema,
  strictValkeySettingsSections,
  strictValkeyUser,
  strictValkeyUserList,
  strictValkeyUserSecrets,
  strictZone,
  strictZoneList,
} from './strict.js'
export { english } from '#messages'
export { ValidationError } from '../runtime/error.js'
export type { Issue } from '../runtime/issue.js'
export type { MessageDetails, Messages } from '../runtime/message.js'
export { setMessages } from '../runtime/messages.js'
export { NestingError } from '../runtime/nesting.js'
export type { Path } from '../runtime/path.js'
export type { Result, Schema, ValidateOptions } from '../runtime/schema.js'
export { strict, type RequestSchema, type RequestValidators } from '../runtime/strict.js'
export type { StandardSchema } from '../runtime/standard.js'
