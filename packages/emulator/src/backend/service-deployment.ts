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
import type { Durability } from './durability.js'

/** How many characters of the id are in the name of a socket. With all of them, the path would be too long. */
const socketNameLength = 12

export function serviceDirectory(record: ServiceRecord, environment: Environment): string {
  return join(environment.servicesDirectory, record.id)
}

/** Returns the beginning of the paths of a service's sockets. */
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

/** Returns how many bytes the data may take on each node of a plan. */
export function maxmemory(plan: Plan, environment: Environment): number {
  return Math.floor(plan.maxmemory * environment.memoryScale)
}

/** Returns what the servers of a service should be, by its record. */
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
 * Returns a loopback address from which only this service's replicas connect. A filter that excludes loopback must still admit
 * them. Only Linux has more than one loopback address.
 */
function newReplicationAddress(): string | undefined {
  return process.platform === 'linux'
    ? `127.${randomInt(1, 255)}.${randomInt(0, 256)}.${randomInt(1, 255)}`
    : undefined
}

/**
 * Returns when a server makes the system write its data to the disk: before it acknowledges a write, or never. Without it,
 * data survives the end of the process, but on a full disk a server acknowledges writes that it cannot store.
 */
function appendfsync(durability: Durability): string {
  return durability === 'synced' ? 'always' : 'no'
}
