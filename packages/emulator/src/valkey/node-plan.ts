import { join } from 'node:path'

import type { TlsFiles } from './tls-files.js'
import type { Directives } from './configuration.js'
import type { AddressFilter } from './server-listener.js'
import { busyPace } from './pace.js'
import type { Persistence } from './persistence.js'
import { loopback } from './ports.js'

/** What never changes about a node. */
export interface NodeIdentity {
  /** The name that users see, such as `cache-1`. */
  readonly name: string
  readonly program: string
  readonly directory: string
  /** The path of the private socket. The system refuses a path of 108 bytes or more. */
  readonly socketPath: string
  readonly accessListFile: string
  readonly tls: TlsFiles
  /** The descriptor of the open file that locks the folder. The server inherits it and holds the lock as long as it runs. */
  readonly lockDescriptor: number
  readonly administratorPassword: string
  readonly replicatorPassword: string
  /** The address from which the node connects to its primary. Without it, the system chooses one. */
  readonly replicationAddress: string | undefined
  /** Whether the server is restarted when it ends by itself. */
  readonly restarts: boolean
}

/** A server to follow by replication, and the login for it. */
export interface Primary {
  readonly host: string
  readonly port: number
  readonly tls: boolean
  readonly username: string | undefined
  readonly password: string | undefined
}

/** What a node should be now. A node asks for it at every start, so that a restart after a crash needs no instructions. */
export interface NodePlan {
  readonly directives: Directives
  /** The directives that a running server cannot change. */
  readonly restartDirectives: ReadonlySet<string>
  readonly persistence: Persistence
  /** Whether clients use TLS. */
  readonly tls: boolean
  readonly filter: AddressFilter
  /** The server to follow; undefined for a primary. */
  readonly primary: Primary | undefined
}

/** Returns the paths of a node's files. */
export function nodeFiles(directory: string): Record<'configuration' | 'log' | 'pid', string> {
  return {
    configuration: join(directory, 'server.conf'),
    log: join(directory, 'server.log'),
    pid: join(directory, 'server.pid'),
  }
}

/** Returns the directives of a node's configuration file: those of the plan, and those that a service does not decide. */
export function nodeDirectives(identity: NodeIdentity, plan: NodePlan): Directives {
  const { directory, tls, replicationAddress } = identity
  const files = nodeFiles(directory)
  return {
    ...plan.directives,
    bind: [loopback],
    // The port is opened when the server has its data and its role.
    port: ['0'],
    'tls-port': ['0'],
    unixsocket: [identity.socketPath],
    unixsocketperm: ['700'],
    'tls-cert-file': [tls.certificateFile],
    'tls-key-file': [tls.keyFile],
    'tls-ca-cert-file': [tls.authorityFile],
    'tls-auth-clients': ['no'],
    aclfile: [identity.accessListFile],
    ...(replicationAddress !== undefined && { 'bind-source-addr': [replicationAddress] }),
    'repl-diskless-sync-delay': ['0'],
    hz: [busyPace],
    dir: [directory],
    pidfile: [files.pid],
    logfile: [files.log],
    // A short file makes a restart quick, because a dump loads faster than the commands that led to it.
    'auto-aof-rewrite-min-size': ['1mb'],
    // A server must not wait for replicas when it stops, because they are stopped as well.
    'shutdown-timeout': ['0'],
  }
}
