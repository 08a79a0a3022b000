import { join } from 'node:path'

import { replicatorName } from './access-list.js'
import type { DeploymentIdentity, DeploymentPlan } from './deployment-plan.js'
import type { NodeIdentity, NodePlan, Primary } from './node-plan.js'
import { loopback } from './ports.js'

// What a node's place in a deployment makes of it. A deployment's plan and a place come in, what this one node should be goes
// out: the first node is the primary, the others follow it.

/** Where a service's node keeps its files; nodes are numbered from 0. */
export function nodeDirectory(service: string, index: number): string {
  return join(service, `node-${index + 1}`)
}

/** The file in this folder from which nodes read their users. */
export function accessListFile({ directory }: { readonly directory: string }): string {
  return join(directory, 'users.acl')
}

export function nodeIdentity(identity: DeploymentIdentity, index: number): NodeIdentity {
  return {
    ...identity,
    name: `${identity.name}-${index + 1}`,
    directory: nodeDirectory(identity.directory, index),
    socketPath: `${identity.socketPrefix}${index + 1}`,
    accessListFile: accessListFile(identity),
    restarts: true,
  }
}

/** What the primary should be. */
export function primaryPlan(identity: DeploymentIdentity, plan: DeploymentPlan): NodePlan {
  const { directives, restartDirectives, persistence, tls, filter, upstreamPort } = plan
  return {
    directives,
    restartDirectives,
    persistence,
    tls,
    filter: {
      open: filter.open,
      admits: (address) => address === identity.replicationAddress || filter.admits(address),
    },
    primary: upstreamPort === undefined ? undefined : primaryAt(upstreamPort, false, identity),
  }
}

/** What a replica should be, given the port of the service's primary. */
export function replicaPlan(
  identity: DeploymentIdentity,
  plan: DeploymentPlan,
  primaryPort: number,
): NodePlan {
  return {
    ...primaryPlan(identity, plan),
    // A replica gets its data from the primary; files of its own would only slow it down.
    persistence: 'none',
    primary: primaryAt(primaryPort, plan.tls, identity),
  }
}

/** A server of this emulator, which knows the service's replicator. */
function primaryAt(
  port: number,
  tls: boolean,
  { replicatorPassword }: DeploymentIdentity,
): Primary {
  return { host: loopback, port, tls, username: replicatorName, password: replicatorPassword }
}
