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

import type { NodeView } from '../server/deployment-plan.js'
import { loopback } from '../server/ports.js'
import type { Environment } from './environment.js'
import { defaultUser, defaultUsername, type BackupRecord, type UserRecord } from './record.js'
import { planOf } from './service-deployment.js'
import type { Service } from './service.js'
import { usesTls } from './settings.js'

export const valkeyType = 'valkey'

function time(milliseconds: number): string {
  return new Date(milliseconds).toISOString()
}

/** What all services have in common, as the list of services shows it. */
export function serviceSummary(service: Service, environment: Environment): ServiceSummary {
  const record = service.accepted.appliedTo(service.record)
  const plan = planOf(record)
  return {
    name: record.name,
    type: valkeyType,
    plan: record.plan,
    state: service.state,
    zone: environment.zone,
    'created-at': time(record.createdAt),
    'updated-at': time(record.updatedAt),
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

/** Where to connect, known from the moment a service is ordered: the exo CLI takes it for granted that it is there. */
function uriParams({ record }: Service, [primary]: readonly NodeView[]): UriParams {
  const port = primary?.port ?? record.ports[0]
  return {
    user: defaultUsername,
    password: defaultUser(record).password,
    host: loopback,
    ...(port !== undefined && { port: String(port) }),
    ssl: usesTls(record.settings) ? 'required' : 'disabled',
  }
}

/** How to connect; nothing until there is a server to connect to. */
function connection(
  { record }: Service,
  [primary, ...replicas]: readonly NodeView[],
): { uri: string; 'connection-info': ConnectionInfo } | undefined {
  if (!primary) return undefined
  const { password } = defaultUser(record)
  const tls = usesTls(record.settings)
  const uri = ({ port }: NodeView): string =>
    `${tls ? 'valkeys' : 'valkey'}://${defaultUsername}:${encodeURIComponent(password)}@${loopback}:${port}`
  return {
    uri: uri(primary),
    'connection-info': { uri: [uri(primary)], password, slave: replicas.map(uri) },
  }
}

/** A backup without what only restoring it needs. */
export function backupView(backup: BackupRecord): ServiceBackup {
  return {
    'backup-name': backup['backup-name'],
    'backup-time': backup['backup-time'],
    'data-size': backup['data-size'],
  }
}

/** A service with everything that is known of it. */
export function serviceView(service: Service, environment: Environment): ValkeyService {
  const { nodes } = service.deployment
  const record = service.accepted.appliedTo(service.record)
  const tls = usesTls(service.record.settings)
  return {
    ...serviceSummary(service, environment),
    ...connection(service, nodes),
    'uri-params': uriParams(service, nodes),
    backups: record.backups.map(backupView),
    components: nodes.map((node) => component(node, tls)),
    'ip-filter': [...record.ipFilter],
    maintenance: { ...record.maintenance, updates: [...record.updates] },
    'node-states': nodes.map(nodeState),
    // No exporter of metrics listens anywhere.
    'prometheus-uri': {},
    users: record.users.map(user),
    'valkey-settings': record.settings,
    version: environment.server?.version ?? '',
  }
}
