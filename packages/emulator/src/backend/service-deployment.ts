import { randomInt } from 'node:crypto'
import { join } from 'node:path'

import type { ServerUser } from '../valkey/access-list.js'
import type { DeploymentIdentity, DeploymentPlan } from '../valkey/deployment-plan.js'
import { accessControlRules } from './access-control.js'
import type { Environment } from './environment.js'
import { addressFilter } from './ip-filter.js'
import { planOf, type Plan } from './plans.js'
import type { ServiceRecord, UserRecord } from './record.js'
import { serverSettings } from './settings.js'
import type { Durability } from './backend.js'

/** Characters of the id that a socket's name begins with; the rest would make its path too long. */
const socketNameLength = 12

export function serviceDirectory(record: ServiceRecord, environment: Environment): string {
  return join(environment.servicesDirectory, record.id)
}

/** Start of the paths of a service's sockets. */
export function socketPrefix(record: ServiceRecord, environment: Environment): string {
  return join(environment.socketDirectory, `${record.id.slice(-socketNameLength)}-`)
}

export function deploymentIdentity(
  record: ServiceRecord,
  environment: Environment,
): DeploymentIdentity {
  return {
    name: record.name,
    program: environment.server?.path ?? '',
    directory: serviceDirectory(record, environment),
    socketPrefix: socketPrefix(record, environment),
    tls: environment.tls,
    lockDescriptor: environment.lockDescriptor,
    administratorPassword: record.administratorPassword,
    replicatorPassword: record.replicatorPassword,
    replicationAddress: newReplicationAddress(),
  }
}

export function serverUser(user: UserRecord): ServerUser {
  return {
    name: user.username,
    password: user.password,
    rules: accessControlRules(user.accessControl),
  }
}

/** Bytes that data may take on each node of a plan. */
export function maxmemory(plan: Plan, environment: Environment): number {
  return Math.floor(plan.maxmemory * environment.memoryScale)
}

/** What a service's record comes to for its servers. */
export function deploymentPlan(
  record: ServiceRecord,
  environment: Environment,
): Omit<DeploymentPlan, 'upstreamPort'> {
  const plan = planOf(record)
  const settings = serverSettings(record.settings, environment.durability)
  return {
    ...settings,
    nodeCount: plan.nodes,
    directives: {
      ...settings.directives,
      maxmemory: [String(maxmemory(plan, environment))],
      appendfsync: [appendfsync(environment.durability)],
    },
    filter: addressFilter(record.ipFilter),
    users: record.users.map(serverUser),
  }
}

/**
 * A loopback address that only this service's replicas connect from. A filter that shuts loopback out must let them
 * through, and elsewhere than on Linux there is only the one address.
 */
function newReplicationAddress(): string | undefined {
  return process.platform === 'linux'
    ? `127.${randomInt(1, 255)}.${randomInt(0, 256)}.${randomInt(1, 255)}`
    : undefined
}

/**
 * When a server has the system bring what it has written to the disk: before it acknowledges it, or never. What is written is
 * safe from the end of the process without that, but a server acknowledges what it then cannot write.
 */
function appendfsync(durability: Durability): string {
  return durability === 'synced' ? 'always' : 'no'
}
