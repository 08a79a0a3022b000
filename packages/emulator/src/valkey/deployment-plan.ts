import type { ServerUser } from './access-list.js'
import type { TlsFiles } from './tls-files.js'
import type { Directives } from './configuration.js'
import type { AddressFilter } from './server-listener.js'
import type { NodeCondition } from './supervised-server.js'
import type { Persistence } from './persistence.js'

/** What never changes about the servers of a service. */
export interface DeploymentIdentity {
  /** The name of the service. The names of its nodes begin with it. */
  readonly name: string
  readonly program: string
  readonly directory: string
  /** The beginning of the paths of the nodes' sockets. The path of a socket must be short. */
  readonly socketPrefix: string
  readonly tls: TlsFiles
  /**
   * The descriptor of the open file that locks the servers' folder. The servers inherit it and hold the lock as long as they
   * run.
   */
  readonly lockDescriptor: number
  readonly administratorPassword: string
  readonly replicatorPassword: string
  /** A loopback address from which only this service's replicas connect; undefined when the system has only one. */
  readonly replicationAddress: string | undefined
}

/** What the servers of a service should be now. */
export interface DeploymentPlan {
  readonly nodeCount: number
  readonly directives: Directives
  /** The directives that a running server cannot change. */
  readonly restartDirectives: ReadonlySet<string>
  readonly persistence: Persistence
  readonly tls: boolean
  readonly filter: AddressFilter
  readonly users: readonly ServerUser[]
  /** The port of a server that the primary itself follows for a while. */
  readonly upstreamPort: number | undefined
}

/** A node in the terms of the service's users. */
export interface NodeView {
  readonly name: string
  readonly port: number
  readonly role: 'primary' | 'replica'
  readonly condition: NodeCondition
  /** Whether a replica has all data of its primary. Always true for a primary. */
  readonly synchronised: boolean
  readonly logFile: string
}
