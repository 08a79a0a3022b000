import type { ServerUser } from './access-list.js'
import type { TlsFiles } from './tls-files.js'
import type { Directives } from './configuration.js'
import type { AddressFilter } from './server-listener.js'
import type { NodeCondition } from './supervised-server.js'
import type { Persistence } from './persistence.js'

/** What does not change in the life of a service's servers. */
export interface DeploymentIdentity {
  /** The service's name; nodes are called after it. */
  readonly name: string
  readonly program: string
  readonly directory: string
  /** Start of the paths of the nodes' sockets; short, as a socket's path must be. */
  readonly socketPrefix: string
  readonly tls: TlsFiles
  /** An open file by which the servers' folder is locked; they inherit it, and have the lock as long as they run. */
  readonly lockDescriptor: number
  readonly administratorPassword: string
  readonly replicatorPassword: string
  /** The loopback address that only this service's replicas connect from, where there is more than one. */
  readonly replicationAddress: string | undefined
}

/** What the servers of a service should be right now. */
export interface DeploymentPlan {
  readonly nodeCount: number
  readonly directives: Directives
  /** Those that a running server refuses to change. */
  readonly restartDirectives: ReadonlySet<string>
  readonly persistence: Persistence
  readonly tls: boolean
  readonly filter: AddressFilter
  readonly users: readonly ServerUser[]
  /** A server that the primary itself follows for a while, on this port. */
  readonly upstreamPort: number | undefined
}

/** A node as the service's users see it. */
export interface NodeView {
  readonly name: string
  readonly port: number
  readonly role: 'primary' | 'replica'
  readonly condition: NodeCondition
  /** Whether a replica holds what its primary holds; always true for a primary. */
  readonly synchronised: boolean
  readonly logFile: string
}
