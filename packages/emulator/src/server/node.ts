import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import type { Log } from '../world/world.js'
import { administratorName, replicatorName } from './access-list.js'
import type { TlsFiles } from './authority.js'
import { configurationFile, difference, type Directives } from './configuration.js'
import type { Connection, Text } from './connection.js'
import { Door, type Exposure } from './door.js'
import { prepareFiles, settlePersistence, type Persistence } from './persistence.js'
import { findFreePort, isPortTaken, loopback } from './ports.js'
import { retireServer } from './retire.js'
import { Serial } from './serial.js'
import { ServerProcess } from './server-process.js'

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
  readonly administratorPassword: string
  readonly replicatorPassword: string
  /** The address that the node connects from when it follows a primary; the system's choice when absent. */
  readonly replicationAddress: string | undefined
}

/** What a node should be right now; asked for at every start, so that a restart after a crash needs no instructions. */
export interface NodePlan {
  readonly directives: Directives
  readonly persistence: Persistence
  readonly exposure: Exposure
  /** The primary to follow; none for a primary. */
  readonly primary: { readonly port: number; readonly tls: boolean } | undefined
}

export type NodeCondition = 'starting' | 'running' | 'stopped' | 'failing'

export interface NodeEvents {
  readonly log: Log
  readonly plan: () => NodePlan
  /** After the condition has changed, and after each start. */
  readonly changed: () => void
  /** The port was taken by somebody else, and the node now listens on another. */
  readonly moved: (port: number) => void
}

/** Waits before a start that follows failed ones, in milliseconds; the last one is repeated. */
const restartDelays = [0, 100, 500, 2_000, 5_000]
/** How often, and how many times, a port is tried again before another one is taken. */
const portInterval = 20
const portAttempts = 10

/** One server of a service: its files, its process, its port. While it is wanted, a process that ends is started again. */
export class ServerNode {
  readonly identity: NodeIdentity
  readonly #events: NodeEvents
  readonly #serial = new Serial()
  readonly #door: Door
  #process: ServerProcess | undefined
  #directives: Directives = {}
  #wanted = false
  /** Killed, and gone for good: work that was on its way to the node must not start it again. */
  #retired = false
  /** Ends the wait before the next attempt to start. */
  #waiting = new AbortController()
  #condition: NodeCondition = 'stopped'

  constructor(identity: NodeIdentity, events: NodeEvents) {
    this.identity = identity
    this.#events = events
    this.#door = new Door(identity.socketPath, identity.tls)
  }

  get condition(): NodeCondition {
    return this.#condition
  }

  get logFile(): string {
    return join(this.identity.directory, 'server.log')
  }

  /** Starts the node and keeps it running from then on. Rejects when the first start fails; nothing runs then. */
  start(): Promise<void> {
    return this.#serial.run(async () => {
      this.#wanted = true
      try {
        await this.#bringUp()
      } catch (error) {
        this.#wanted = false
        this.#enter('stopped')
        throw error
      }
    })
  }

  /** Starts the node and keeps trying when that fails. Resolves after the first attempt, whatever became of it. */
  revive(): Promise<void> {
    return this.#serial.run(async () => {
      this.#wanted = true
      try {
        await this.#bringUp()
      } catch (error) {
        this.#failed(error)
        void this.#serial.run(() => this.#bringUpUntilItRuns())
      }
    })
  }

  /** The administrator's connection. Waits for work on the node that is under way, such as a restart after a crash. */
  async admin(): Promise<Connection> {
    await this.#readiness()
    return this.#runningServer().admin()
  }

  /** Runs commands as the administrator on a connection of their own. */
  async execute(commands: readonly (readonly string[])[]): Promise<Text[]> {
    await this.#readiness()
    const connection = await this.#runningServer().connect()
    try {
      return await connection.callAll(commands)
    } finally {
      connection.close()
    }
  }

  /** Ends the process with SIGKILL; it comes back by itself. */
  async crash(): Promise<void> {
    await this.#process?.kill()
  }

  /** Stops in order, so that the data is there at the next start. Rejects when the server cannot save; it runs on then. */
  stop(): Promise<void> {
    this.#giveUpStarting()
    return this.#serial.run(() => this.#shutDown())
  }

  /** Stops at once and for good; what was not on disk is lost. */
  kill(): Promise<void> {
    this.#retired = true
    this.#giveUpStarting()
    return this.#serial.run(async () => {
      await this.#process?.kill()
      await this.#ended()
    })
  }

  /** Stops in order and starts again, with all the data, whatever the persistence. */
  restart(): Promise<void> {
    return this.#serial.run(async () => {
      if (this.#retired) return
      await this.#shutDown()
      this.#wanted = true
      await this.#bringUpUntilItRuns()
    })
  }

  /** Brings a running server to the plan's directives, persistence and exposure; with a restart where it must be. */
  async configure(): Promise<void> {
    const { directives, persistence, exposure } = this.#events.plan()
    const { live, restart } = difference(this.#directives, directives)
    if (restart) return this.restart()
    await this.#serial.run(async () => {
      const admin = await this.#runningServer().admin()
      if (live.length > 0) await admin.call('CONFIG', 'SET', ...live)
      this.#directives = directives
      await settlePersistence(admin, this.identity.directory, persistence)
      await this.#door.change(admin, exposure)
    })
  }

  /** Waits until what the node holds is on disk as well, after it has taken over data from elsewhere. */
  async settle(): Promise<void> {
    const { persistence } = this.#events.plan()
    await settlePersistence(await this.admin(), this.identity.directory, persistence)
  }

  /** Follows the plan's primary, or stops following. */
  async follow(): Promise<void> {
    await this.#follow(await this.admin(), this.#events.plan())
  }

  /** Waits for a start that is under way. */
  async #readiness(): Promise<void> {
    if (this.#wanted && !this.#process?.running) await this.#serial.run(() => Promise.resolve())
  }

  #runningServer(): ServerProcess {
    if (!this.#process?.running) throw new Error(`The node ${this.identity.name} is not running`)
    return this.#process
  }

  #failed(error: unknown): void {
    this.#enter('failing')
    const reason = error instanceof Error ? error.message : String(error)
    this.#events.log('error', `${this.identity.name} cannot be started: ${reason}`)
  }

  #giveUpStarting(): void {
    this.#wanted = false
    this.#waiting.abort()
    this.#waiting = new AbortController()
  }

  async #shutDown(): Promise<void> {
    this.#wanted = false
    const { persistence } = this.#events.plan()
    try {
      if (this.#process?.running) {
        await settlePersistence(await this.#process.admin(), this.identity.directory, persistence)
        // A server with an append-only file has written everything already.
        await this.#process.shutDown(persistence === 'append' ? 'NOSAVE' : 'SAVE')
      }
    } catch (error) {
      this.#wanted = true
      throw error
    }
    await this.#ended()
  }

  async #ended(): Promise<void> {
    this.#process = undefined
    await this.#door.close()
    this.#enter('stopped')
  }

  async #bringUp(): Promise<void> {
    this.#enter('starting')
    const { directory, name } = this.identity
    await mkdir(directory, { recursive: true, mode: 0o700 })
    await retireServer(directory, this.#pidFile)
    const plan = this.#events.plan()
    const appendonly = await prepareFiles(directory, plan.persistence)
    const file = join(directory, 'server.conf')
    await writeFile(file, this.#configuration(plan, appendonly), { mode: 0o600 })
    const server = await ServerProcess.start({
      program: this.identity.program,
      configurationFile: file,
      directory,
      socketPath: this.identity.socketPath,
      logFile: this.logFile,
      login: { username: administratorName, password: this.identity.administratorPassword },
    })
    this.#process = server
    try {
      const admin = await server.admin()
      await settlePersistence(admin, directory, plan.persistence)
      if (plan.primary) await this.#follow(admin, plan)
      await this.#openDoor(admin, plan.exposure)
    } catch (error) {
      await server.kill()
      throw error
    }
    this.#directives = plan.directives
    void server.exited.then(() => this.#recover(server, name))
    this.#enter('running')
  }

  async #bringUpUntilItRuns(): Promise<void> {
    for (let failures = 0; this.#wanted; failures++) {
      const delay = restartDelays[Math.min(failures, restartDelays.length - 1)]
      try {
        await sleep(delay, undefined, { signal: this.#waiting.signal })
        return await this.#bringUp()
      } catch (error) {
        if (!this.#wanted) return
        this.#failed(error)
      }
    }
  }

  async #recover(server: ServerProcess, name: string): Promise<void> {
    if (!this.#wanted || this.#process !== server) return
    this.#enter('starting')
    this.#events.log('warn', `${name} ended unexpectedly and is being started again`)
    await this.#serial.run(async () => {
      if (this.#wanted && this.#process === server) await this.#bringUpUntilItRuns()
    })
  }

  async #follow(admin: Connection, { primary }: NodePlan): Promise<void> {
    if (!primary) {
      await admin.call('REPLICAOF', 'NO', 'ONE')
      return
    }
    await admin.call('CONFIG', 'SET', 'tls-replication', primary.tls ? 'yes' : 'no')
    await admin.call('REPLICAOF', loopback, primary.port)
  }

  async #openDoor(admin: Connection, exposure: Exposure): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      try {
        await this.#door.open(admin, exposure)
        return
      } catch (error) {
        if (!isPortTaken(error)) throw error
        if (attempt === portAttempts) break
        await sleep(portInterval)
      }
    }
    const port = await findFreePort()
    this.#events.log(
      'warn',
      `Port ${exposure.port} of ${this.identity.name} is taken by another program; it now listens on ${port}`,
    )
    this.#events.moved(port)
    await this.#openDoor(admin, { ...exposure, port })
  }

  get #pidFile(): string {
    return join(this.identity.directory, 'server.pid')
  }

  #configuration(plan: NodePlan, appendonly: 'yes' | 'no'): string {
    const { identity } = this
    return configurationFile({
      ...plan.directives,
      bind: [loopback],
      // The port is opened once the server has its data and its role.
      port: ['0'],
      'tls-port': ['0'],
      unixsocket: [identity.socketPath],
      unixsocketperm: ['700'],
      'tls-cert-file': [identity.tls.certificateFile],
      'tls-key-file': [identity.tls.keyFile],
      'tls-ca-cert-file': [identity.tls.authorityFile],
      'tls-auth-clients': ['no'],
      aclfile: [identity.accessListFile],
      masteruser: [replicatorName],
      masterauth: [identity.replicatorPassword],
      'repl-diskless-sync-delay': ['0'],
      ...(identity.replicationAddress !== undefined && {
        'bind-source-addr': [identity.replicationAddress],
      }),
      dir: [identity.directory],
      pidfile: [this.#pidFile],
      logfile: [this.logFile],
      appendonly: [appendonly],
      // What is written is safe from the end of the process at once; syncing would only help against the end of the
      // machine, and while it is under way the server holds writes back in memory.
      appendfsync: ['no'],
      // A short file makes for a quick restart: a dump loads faster than the commands that led to it.
      'auto-aof-rewrite-min-size': ['1mb'],
      // Stopping must not wait for replicas, which stop as well.
      'shutdown-timeout': ['0'],
    })
  }

  #enter(condition: NodeCondition): void {
    this.#condition = condition
    this.#events.changed()
  }
}
