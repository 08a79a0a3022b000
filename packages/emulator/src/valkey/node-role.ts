import { join } from 'node:path'

import { replicatorName } from './access-list.js'
import type { DeploymentIdentity, DeploymentPlan } from './deployment-plan.js'
import type { NodeIdentity, NodePlan, Primary } from './node-plan.js'
import { loopback } from './ports.js'

// Derives the plan of one node from the plan of the deployment and the node's position: the first node is the primary, and the
// others follow it.

/** Returns the folder of a node. Nodes are numbered from 0. */
export function nodeDirectory(service: string, index: number): string {
  return join(service, `node-${index + 1}`)
}

/** Returns the path of the file from which nodes read their users. */
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

/** Returns what the primary should be. */
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

/** Returns what a replica should be when the primary listens on a port. */
export function replicaPlan(
  identity: DeploymentIdentity,
  plan: DeploymentPlan,
  primaryPort: number,
): NodePlan {
  return {
    ...primaryPlan(identity, plan),
    // A replica gets its data from the primary. Files of its own would only make it slower.
    persistence: 'none',
    primary: primaryAt(primaryPort, plan.tls, identity),
  }
}

/** Returns a server of this emulator, at which the service's replicator can sign in. */
function primaryAt(
  port: number,
  tls: boolean,
  { replicatorPassword }: DeploymentIdentity,
): Primary {
  return { host: loopback, port, tls, username: replicatorName, password: replicatorPassword }
}
