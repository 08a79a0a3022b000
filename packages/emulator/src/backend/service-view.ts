import type {
  ConnectionInfo,
  NodeState,
  NodeStatus,
  ServiceBackup,
  ServiceComponent,
  ServiceSummary,
  UriParams,
  ValkeyService,
  ValkeyServiceUser,
} from '@dbaas-valkey/types'

import type { NodeView } from '../valkey/deployment-plan.js'
import { loopback } from '../valkey/ports.js'
import type { Environment } from './environment.js'
import { defaultUser, defaultUsername, type BackupRecord, type UserRecord } from './record.js'
import { planOf } from './plans.js'
import type { Service } from './service.js'
import { effectiveSettings } from './settings.js'
import { timestamp } from './clock.js'

export const valkeyType = 'valkey'

/** Returns a service as the list of services shows it. */
export function serviceSummary(service: Service, environment: Environment): ServiceSummary {
  const record = service.accepted.appliedTo(service.record)
  const plan = planOf(record)
  return {
    name: record.name,
    type: valkeyType,
    plan: record.plan,
    state: service.state,
    zone: environment.zone,
    'created-at': timestamp(record.createdAt),
    'updated-at': timestamp(record.updatedAt),
    'node-count': plan.nodes,
    'node-cpu-count': plan.processors,
    'node-memory': plan.memory,
    'disk-size': plan.disk,
    'termination-protection': record.terminationProtection,
    integrations: [],
    notifications: [],
  }
}

export function userType(username: string): string {
  return username === defaultUsername ? 'primary' : 'regular'
}

/** Returns a backup without what only a restore needs. */
export function backupView(backup: BackupRecord): ServiceBackup {
  return {
    'backup-name': backup['backup-name'],
    'backup-time': backup['backup-time'],
    'data-size': backup['data-size'],
  }
}

/** Returns a service with everything that the API shows of it. */
export function serviceView(service: Service, environment: Environment): ValkeyService {
  const { nodes } = service.deployment
  const record = service.accepted.appliedTo(service.record)
  const { ssl: tls } = effectiveSettings(service.record.settings)
  return {
    ...serviceSummary(service, environment),
    ...connection(service, nodes),
    backups: record.backups.map(backupView),
    components: nodes.map((node) => component(node, tls)),
    'ip-filter': [...record.ipFilter],
    maintenance: { ...record.maintenance, updates: [...record.updates] },
    'node-states': nodes.map(nodeState),
    // The emulator has no metrics exporter.
    'prometheus-uri': {},
    users: record.users.map(user),
    'valkey-settings': record.settings,
    version: environment.server?.version ?? '',
  }
}

function user({ username, password, accessControl }: UserRecord): ValkeyServiceUser {
  return {
    username,
    password,
    type: userType(username),
    'access-control': accessControl,
  }
}

function nodeStatus({ condition, synchronised }: NodeView): NodeStatus {
  if (condition === 'starting') return 'setting_up_vm'
  if (condition !== 'running') return 'unknown'
  return synchronised ? 'running' : 'syncing_data'
}

function nodeState(node: NodeView): NodeState {
  const state = nodeStatus(node)
  return {
    name: node.name,
    role: node.role === 'primary' ? 'master' : 'standby',
    state,
    'progress-updates':
      state === 'syncing_data' ? [{ phase: 'stream', completed: false, unit: 'bytes' }] : [],
  }
}

function component(node: NodeView, tls: boolean): ServiceComponent {
  return {
    component: valkeyType,
    host: loopback,
    port: node.port,
    route: 'dynamic',
    ssl: tls,
    usage: node.role,
  }
}

/**
 * Returns how to connect. This is known as soon as a service is ordered, before any server listens. The exo CLI expects
 * `uri-params` in every response. The Terraform provider reads `uri` once, right after it has created the service, and keeps
 * it (terraform-provider-exoscale 0.70.0, `resource_service_valkey.go`).
 */
function connection(
  { record }: Service,
  nodes: readonly NodeView[],
): { uri?: string; 'uri-params': UriParams; 'connection-info': ConnectionInfo } {
  const { password } = defaultUser(record)
  const { ssl: tls } = effectiveSettings(record.settings)
  const uri = (port: number): string =>
    `${tls ? 'valkeys' : 'valkey'}://${defaultUsername}:${encodeURIComponent(password)}@${loopback}:${port}`
  const [primary, ...replicas] = nodes.length > 0 ? nodes.map(({ port }) => port) : record.ports
  return {
    ...(primary !== undefined && { uri: uri(primary) }),
    'uri-params': {
      user: defaultUsername,
      password,
      host: loopback,
      ...(primary !== undefined && { port: String(primary) }),
      ssl: tls ? 'required' : 'disabled',
    },
    'connection-info': {
      uri: primary === undefined ? [] : [uri(primary)],
      password,
      slave: replicas.map(uri),
    },
  }
}
