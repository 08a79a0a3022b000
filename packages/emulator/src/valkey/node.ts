import { mkdir } from 'node:fs/promises'

import { controlName } from './access-list.js'
import { difference } from './configuration.js'
import { SilentServerError, type Connection, type Text } from './connection.js'
import { ServerListener } from './server-listener.js'
import { follow, launch } from './launch.js'
import { nodeFiles, type NodeIdentity, type NodePlan } from './node-plan.js'
import { openListener } from './open-listener.js'
import { settlePersistence } from './persistence.js'
import { ReplyError } from './resp.js'
import { stopOrphan } from './orphans.js'
import type { ServerProcess } from './server-process.js'
import { Supervisor, type NodeCondition } from './supervisor.js'
import type { Log } from './log.js'

export interface NodeEvents {
  readonly log: Log
  readonly plan: () => NodePlan
  /** After the condition has changed. */
  readonly changed: () => void
  /** The port was taken by somebody else, and the node now listens on another. */
  readonly moved: (port: number) => void
}

/** One server of a service: its files, its process, its port. While it is wanted, a process that ends is started again. */
export class ServerNode {
  readonly identity: NodeIdentity
  readonly #events: NodeEvents
  readonly #door: ServerListener
  readonly #supervisor: Supervisor
  #prepared = false
  /** As the running server was last told. */
  #told: Pick<NodePlan, 'directives' | 'persistence'> = { directives: {}, persistence: 'none' }

  constructor(identity: NodeIdentity, events: NodeEvents) {
    this.identity = identity
    this.#events = events
    this.#door = new ServerListener(identity.socketPath, identity.tls)
    this.#supervisor = new Supervisor({
      name: identity.name,
      log: events.log,
      launch: () => this.#launch(),
      saveAndExit: (server) => this.#saveAndExit(server),
      ended: () => this.#door.close(),
      changed: events.changed,
    })
  }

  get condition(): NodeCondition {
    return this.#supervisor.condition
  }

  /** Starts the node and keeps it running from then on. Rejects when the first start fails; nothing runs then. */
  start(): Promise<void> {
    return this.#supervisor.start()
  }

  /** Starts the node and keeps trying when that fails. Resolves after the first attempt, whatever became of it. */
  revive(): Promise<void> {
    return this.#supervisor.revive()
  }

  /** Ends the process with SIGKILL; it comes back by itself. */
  crash(): Promise<void> {
    return this.#supervisor.crash()
  }

  /** Stops in order, so that the data is there at the next start. Rejects when the server cannot save; it runs on then. */
  stop(): Promise<void> {
    return this.#supervisor.stop()
  }

  /** Stops at once and for good; what was not on disk is lost. */
  kill(): Promise<void> {
    return this.#supervisor.kill()
  }

  /**
   * Stops in order and starts again, with all the data, whatever the persistence.
   *
   * @throws when it does not start; it is tried again, with what the plan says then
   */
  restart(): Promise<void> {
    return this.#supervisor.restart()
  }

  /**
   * Does something as the administrator that may be repeated: after a start that is under way, and again when the server
   * is killed meanwhile.
   */
  administer<T>(work: (admin: Connection) => Promise<T>): Promise<T> {
    return this.#supervisor.persistently(async (server) => work(await server.admin()))
  }

  /**
   * Asks a running server whether it answers.
   *
   * @throws a `SilentServerError` when it does not for so many milliseconds, or is busy with a script
   */
  async knock(silence: number): Promise<void> {
    if (this.condition !== 'running') return
    try {
      await this.#supervisor.persistently(async (server) => {
        const connection = await server.connect(undefined, { silence })
        await connection.call('PING').finally(() => connection.close())
      })
    } catch (error) {
      if (error instanceof ReplyError && error.code === 'BUSY') throw new SilentServerError()
      // One that ends meanwhile is started again.
      if (error instanceof SilentServerError) throw error
    }
  }

  /**
   * Runs a test's commands, as a user who can change nothing but data, on a connection of their own.
   *
   * @throws a `SilentServerError` when the server does not answer one of them for so many milliseconds
   */
  async execute(commands: readonly (readonly string[])[], silence: number): Promise<Text[]> {
    const connection = await this.#supervisor.persistently((server) =>
      server.connect(controlName, { silence }),
    )
    try {
      return await connection.callAll(commands)
    } finally {
      connection.close()
    }
  }

  /** Brings a running server to the plan's directives, persistence and exposure; with a restart where it must be. */
  async configure(): Promise<void> {
    const { live, restart } = difference(this.#told.directives, this.#events.plan().directives)
    if (restart) return this.restart()
    await this.#supervisor.toRunning((server) => this.#reconfigure(server, live))
  }

  /** Waits until what the node holds is on disk as well, after it has taken over data from elsewhere. */
  async settle(): Promise<void> {
    const { persistence } = this.#events.plan()
    const { directory } = this.identity
    await this.administer((admin) => settlePersistence(admin, directory, persistence))
  }

  /** Follows the plan's primary, or stops following. */
  async follow(): Promise<void> {
    await this.administer((admin) => follow(admin, this.#events.plan()))
  }

  async #launch(): Promise<ServerProcess> {
    await this.#prepare()
    const plan = this.#events.plan()
    const server = await launch(this.identity, plan)
    try {
      const port = await openListener(this.#door, await server.admin(), plan.exposure)
      if (port !== plan.exposure.port) this.#move(plan.exposure.port, port)
    } catch (error) {
      await server.kill()
      throw error
    }
    this.#told = plan
    return server
  }

  /** Before the first start: a place for the files, and an end to a server that outlived its emulator. */
  async #prepare(): Promise<void> {
    if (this.#prepared) return
    const { directory } = this.identity
    await mkdir(directory, { recursive: true, mode: 0o700 })
    await stopOrphan(directory, nodeFiles(directory).pid)
    this.#prepared = true
  }

  /** Tells a running server what has changed. */
  async #reconfigure(server: ServerProcess, live: readonly string[]): Promise<void> {
    const { directives, persistence, exposure } = this.#events.plan()
    const admin = await server.admin()
    if (live.length > 0) await admin.call('CONFIG', 'SET', ...live)
    this.#told = { ...this.#told, directives }
    if (persistence !== this.#told.persistence)
      await settlePersistence(admin, this.identity.directory, persistence)
    this.#told = { directives, persistence }
    await this.#door.change(admin, exposure)
  }

  async #saveAndExit(server: ServerProcess): Promise<void> {
    const { persistence } = this.#events.plan()
    await settlePersistence(await server.admin(), this.identity.directory, persistence)
    // A server with an append-only file has written everything already.
    await server.shutDown(persistence === 'append' ? 'NOSAVE' : 'SAVE')
  }

  #move(from: number, to: number): void {
    const { name } = this.identity
    const message = `Port ${from} of ${name} is taken by another program; it now listens on ${to}`
    this.#events.log('warn', message)
    this.#events.moved(to)
  }
}
