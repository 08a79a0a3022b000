import { join } from 'node:path'

import type { TlsFiles } from './tls-files.js'
import type { Directives } from './configuration.js'
import type { AddressFilter } from './server-listener.js'
import type { Persistence } from './persistence.js'
import { loopback } from './ports.js'

/** What does not change in a node's life. */
export interface NodeIdentity {
  /** As shown to users, `cache-1`. */
  readonly name: string
  readonly program: string
  readonly directory: string
  /** Under 108 bytes, or the system refuses it. */
  readonly socketPath: string
  readonly accessListFile: string
  readonly tls: TlsFiles
  /** An open file by which the folder is locked; the server inherits it, and has the lock as long as it runs. */
  readonly lockDescriptor: number
  readonly administratorPassword: string
  readonly replicatorPassword: string
  /** The address that the node connects from when it follows a primary; the system's choice when absent. */
  readonly replicationAddress: string | undefined
  /** Whether the server is started again when it ends by itself. */
  readonly restarts: boolean
}

/** A server to follow by replication, and how to sign in there. */
export interface Primary {
  readonly host: string
  readonly port: number
  readonly tls: boolean
  readonly username: string | undefined
  readonly password: string | undefined
}

/** What a node should be right now; asked for at every start, so that a restart after a crash needs no instructions. */
export interface NodePlan {
  readonly directives: Directives
  /** Those that a running server refuses to change. */
  readonly restartDirectives: ReadonlySet<string>
  readonly persistence: Persistence
  /** Whether clients speak TLS. */
  readonly tls: boolean
  readonly filter: AddressFilter
  /** The server to follow; none for a primary. */
  readonly primary: Primary | undefined
}

/** Where a node keeps its files. */
export function nodeFiles(directory: string): Record<'configuration' | 'log' | 'pid', string> {
  return {
    configuration: join(directory, 'server.conf'),
    log: join(directory, 'server.log'),
    pid: join(directory, 'server.pid'),
  }
}

/** What a node's configuration file says: the plan's directives, and what is not for a service to choose. */
export function nodeDirectives(identity: NodeIdentity, plan: NodePlan): Directives {
  const { directory, tls, replicationAddress } = identity
  const files = nodeFiles(directory)
  return {
    ...plan.directives,
    bind: [loopback],
    // The port is opened once the server has its data and its role.
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
    // Half as often as usual, servers look after themselves unasked: a hundred of them leave the processor idle.
    hz: ['5'],
    dir: [directory],
    pidfile: [files.pid],
    logfile: [files.log],
    // A short file makes for a quick restart: a dump loads faster than the commands that led to it.
    'auto-aof-rewrite-min-size': ['1mb'],
    // Stopping must not wait for replicas, which stop as well.
    'shutdown-timeout': ['0'],
  }
}
