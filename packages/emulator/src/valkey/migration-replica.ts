import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { accessListFile, administratorName, internalUsers } from './access-list.js'
import { configurationFile } from './configuration.js'
import type { Connection } from './connection.js'
import { findFreePort, isPortTaken, loopback } from './ports.js'
import { removeFolder } from './remove-folder.js'
import { ServerProcess } from './server-process.js'

/** More than any source has; a server that is sent data for a database that it lacks ends at once. */
const databaseCount = '1024'
/** How often a replica's link is looked at, in milliseconds. */
const lookInterval = 20
/** How long a link may make no progress, in milliseconds. */
const timeout = 10_000
const portAttempts = 10
/** Memory beyond twice what the data may take, in bytes: for a server's own needs, and data that is larger in another version. */
const spareMemory = 64 * 1024 * 1024

export interface StagingOptions {
  readonly program: string
  readonly directory: string
  readonly socketPath: string
  readonly administratorPassword: string
  readonly replicatorPassword: string
  readonly lockDescriptor: number
  /** Bytes that the data may take in the end. */
  readonly memory: number
}

/** A server to follow, by replication. */
export interface Leader {
  readonly host: string
  readonly port: number
  readonly username: string | undefined
  readonly password: string | undefined
}

/**
 * A server that takes in data from elsewhere before a service gets it: replication empties a replica before it knows whether
 * it will work, so it is this one that is emptied. It is not started again when it ends, because it would then be empty.
 */
export class MigrationReplica {
  readonly #process: ServerProcess
  readonly #options: StagingOptions
  readonly port: number

  private constructor(server: ServerProcess, options: StagingOptions, port: number) {
    this.#process = server
    this.#options = options
    this.port = port
  }

  static async start(options: StagingOptions): Promise<MigrationReplica> {
    const { directory } = options
    await removeFolder(directory)
    await mkdir(directory, { recursive: true, mode: 0o700 })
    const users = internalUsers(options.administratorPassword, options.replicatorPassword)
    const accessList = join(directory, 'users.acl')
    // Where the file does not say otherwise, everybody is let in as the default user.
    const content = `user default off\n${accessListFile(users)}`
    await writeFile(accessList, content, { mode: 0o600 })
    const file = join(directory, 'server.conf')
    const configuration = configurationFile({
      bind: [loopback],
      port: ['0'],
      unixsocket: [options.socketPath],
      unixsocketperm: ['700'],
      aclfile: [accessList],
      databases: [databaseCount],
      // A source may send without end; a replica minds no such limit, so `exceeds` looks.
      maxmemory: [String(largest(options))],
      'maxmemory-policy': ['noeviction'],
      save: [''],
      'repl-diskless-sync-delay': ['0'],
      dir: [directory],
      logfile: [join(directory, 'server.log')],
      pidfile: [join(directory, 'server.pid')],
    })
    await writeFile(file, configuration, { mode: 0o600 })
    const server = await ServerProcess.start({
      program: options.program,
      arguments: [file],
      directory,
      socketPath: options.socketPath,
      logFile: join(directory, 'server.log'),
      lockDescriptor: options.lockDescriptor,
      login: { username: administratorName, password: options.administratorPassword },
    })
    return new MigrationReplica(server, options, await openPort(await server.admin()))
  }

  /** Resolves when the server has ended, for whatever reason. */
  get exited(): Promise<void> {
    return this.#process.exited
  }

  admin(): Promise<Connection> {
    return this.#process.admin()
  }

  /**
   * Becomes a replica of the leader and waits until it holds the leader's data.
   *
   * @throws when the link makes no progress, with what the server says about it, or when `signal` is aborted
   */
  async follow(leader: Leader, signal: AbortSignal): Promise<void> {
    const admin = await this.admin()
    await admin.call('CONFIG', 'SET', 'masteruser', leader.username ?? '')
    await admin.call('CONFIG', 'SET', 'masterauth', leader.password ?? '')
    await admin.call('REPLICAOF', leader.host, leader.port)
    for (let idle = 0; idle < timeout; idle += lookInterval) {
      if (await this.exceeds()) throw tooLarge()
      const info = await admin.info('replication')
      if (info['master_link_status'] === 'up') return
      if (info['master_sync_in_progress'] === '1') idle = 0
      await sleep(lookInterval, undefined, { signal })
    }
    throw new Error(`Replication does not come about: ${await this.#lastWords()}`)
  }

  /** Whether the source has sent more than the data may take, to memory or, as a dump, to the disk. */
  async exceeds(): Promise<boolean> {
    const admin = await this.admin()
    const { used_memory: used, master_sync_read_bytes: read } = await admin.info()
    return Math.max(Number(used ?? 0), Number(read ?? 0)) > largest(this.#options)
  }

  /** Ends the server and removes its files. */
  async close(): Promise<void> {
    await this.#process.kill()
    await removeFolder(this.#options.directory)
  }

  async #lastWords(): Promise<string> {
    const log = await readFile(join(this.#options.directory, 'server.log'), 'utf8')
    const words = log.split('\n').filter((line) => /master|sync/i.test(line))
    return words.at(-1)?.replace(/^.*?[*#] /, '') ?? 'the source does not answer'
  }
}

function largest({ memory }: StagingOptions): number {
  return 2 * memory + spareMemory
}

export function tooLarge(): Error {
  return new Error('The source has more data than the plan allows')
}

async function openPort(admin: Connection): Promise<number> {
  for (let attempt = 1; ; attempt++) {
    const port = await findFreePort()
    try {
      await admin.call('CONFIG', 'SET', 'port', port)
      return port
    } catch (error) {
      if (!isPortTaken(error) || attempt === portAttempts) throw error
    }
  }
}
