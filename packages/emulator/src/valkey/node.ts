import { mkdir } from 'node:fs/promises'

import { controlName } from './access-list.js'
import { difference } from './configuration.js'
import type { Connections } from './connections.js'
import { SilentServerError, type Connection, type Text, type Traffic } from './connection.js'
import { follow, launch } from './launch.js'
import { Link } from './link.js'
import { nodeFiles, type NodeIdentity, type NodePlan } from './node-plan.js'
import { stopOrphan } from './orphans.js'
import { Pace } from './pace.js'
import { settlePersistence } from './persistence.js'
import { ReplyError } from './resp.js'
import { ServerListener, type Exposure } from './server-listener.js'
import type { ServerProcess } from './server-process.js'
import { SupervisedServer, type SupervisionEvents } from './supervised-server.js'

export interface NodeEvents extends SupervisionEvents {
  readonly plan: () => NodePlan
  /** Is called when another program had taken the port and the node listens on another one. */
  readonly moved: () => void
}

/** What a server says of itself. */
export interface ServerReport {
  readonly info: Readonly<Record<string, string>>
  /** How much of what it counts comes from the emulator itself. */
  readonly ownTraffic: Traffic
}

/**
 * One server with its files, its port and its link to the server that it follows. It asks for its plan whenever it needs it,
 * and makes the server run accordingly. {@link SupervisedServer} decides when the server runs.
 */
export class ServerNode extends SupervisedServer {
  readonly identity: NodeIdentity
  readonly link: Link
  readonly logFile: string
  readonly #events: NodeEvents
  readonly #listener: ServerListener
  readonly #pace = new Pace()
  #pacing = false
  #port: number
  #prepared = false
  /** The configuration of the running server. */
  #applied: Pick<NodePlan, 'directives' | 'persistence'> = { directives: {}, persistence: 'none' }

  constructor(identity: NodeIdentity, port: number, events: NodeEvents) {
    super(identity, events)
    this.identity = identity
    this.link = new Link(this, events.changed)
    this.logFile = nodeFiles(identity.directory).log
    this.#events = events
    this.#listener = new ServerListener(identity.socketPath, identity.tls)
    this.#port = port
  }

  get port(): number {
    return this.#port
  }

  /**
   * Does repeatable work as the administrator: after a start that is under way, and again when the server is killed meanwhile.
   */
  administer<T>(work: (admin: Connection) => Promise<T>): Promise<T> {
    return this.access.persistently(async (server) => work(await server.admin()))
  }

  /** Returns sections of the server's `INFO`, by default the usual ones. */
  inspect(sections: readonly string[]): Promise<ServerReport> {
    return this.access.persistently(async (server) => {
      const admin = await server.admin()
      const info = await admin.info(...sections)
      return { info, ownTraffic: server.ownTraffic }
    })
  }

  /**
   * Asks a running server for an answer.
   *
   * @param timeout in milliseconds
   * @throws a `SilentServerError` when it does not answer in time, or a script keeps it busy
   */
  async ping(timeout: number): Promise<void> {
    if (this.condition !== 'running') return
    try {
      await this.access.persistently(async (server) => {
        const connection = await server.connect(undefined, { timeout })
        await connection.call('PING').finally(() => connection.close())
      })
    } catch (error) {
      if (error instanceof ReplyError && error.code === 'BUSY') throw new SilentServerError()
      // A server that ends meanwhile is started again.
      if (error instanceof SilentServerError) throw error
    }
  }

  /**
   * Runs the commands of a test on a connection of their own, as a user who can change nothing but data.
   *
   * @param timeout for one command, in milliseconds
   * @throws a `SilentServerError` when the server does not answer a command in time
   */
  async execute(commands: readonly (readonly string[])[], timeout: number): Promise<Text[]> {
    const connection = await this.access.persistently((server) =>
      server.connect(controlName, { timeout }),
    )
    try {
      return await connection.callAll(commands)
    } finally {
      connection.close()
    }
  }

  /** Changes a running server to the plan's directives, persistence and exposure. Restarts it if necessary. */
  async configure(): Promise<void> {
    const { directives, restartDirectives } = this.#events.plan()
    const { live, restart } = difference(this.#applied.directives, directives, restartDirectives)
    if (restart) return this.restart()
    await this.access.toRunning((server) => this.#reconfigure(server, live))
  }

  /** Whether the server runs and has no clients. */
  get rests(): boolean {
    return this.condition === 'running' && this.#pace.rests
  }

  /** Has the server rest, or work again, by who is connected to it. */
  pace(connections: Connections): void {
    const { replicationAddress } = this.identity
    const wanted = this.#pace.wanted(connections, { port: this.#port, replicationAddress })
    if (this.condition !== 'running' || this.#pace.applied === wanted || this.#pacing) return
    this.#pacing = true
    this.administer(async (admin) => {
      await admin.call('CONFIG', 'SET', 'hz', wanted)
      this.#pace.applied = wanted
    })
      // A server that ends or is kept busy by a script meanwhile is told the next time.
      .catch(() => undefined)
      .finally(() => (this.#pacing = false))
  }

  /** Waits until data that the node has taken over is on disk. */
  async settle(): Promise<void> {
    const { persistence } = this.#events.plan()
    const { directory } = this.identity
    await this.administer((admin) => settlePersistence(admin, directory, persistence))
  }

  /** Makes the server follow the plan's primary, or stop following. */
  async follow(): Promise<void> {
    await this.administer((admin) => follow(admin, this.#events.plan()))
  }

  protected override async launch(): Promise<ServerProcess> {
    await this.#prepare()
    const plan = this.#events.plan()
    const server = await launch(this.identity, plan)
    this.#pace.reset()
    try {
      this.#listenOn(await this.#listener.open(await server.admin(), this.#exposure(plan)))
    } catch (error) {
      await server.kill()
      throw error
    }
    this.#applied = plan
    return server
  }

  protected override async saveAndExit(server: ServerProcess): Promise<void> {
    const { persistence } = this.#events.plan()
    await settlePersistence(await server.admin(), this.identity.directory, persistence)
    // A server with an append-only file has already written everything.
    await server.shutDown(persistence === 'append' ? 'NOSAVE' : 'SAVE')
  }

  protected override afterEnd(): Promise<void> {
    return this.#listener.close()
  }

  /** Before the first start, creates the folder and stops a server that outlived its emulator. */
  async #prepare(): Promise<void> {
    if (this.#prepared) return
    const { directory } = this.identity
    await mkdir(directory, { recursive: true, mode: 0o700 })
    await stopOrphan(directory, nodeFiles(directory).pid)
    this.#prepared = true
  }

  /** Applies changes to a running server. */
  async #reconfigure(server: ServerProcess, live: readonly string[]): Promise<void> {
    const plan = this.#events.plan()
    const { directives, persistence } = plan
    const admin = await server.admin()
    if (live.length > 0) await admin.call('CONFIG', 'SET', ...live)
    this.#applied = { ...this.#applied, directives }
    if (persistence !== this.#applied.persistence)
      await settlePersistence(admin, this.identity.directory, persistence)
    this.#applied = { directives, persistence }
    await this.#listener.change(admin, this.#exposure(plan))
  }

  #exposure({ tls, filter }: NodePlan): Exposure {
    return { port: this.#port, tls, filter }
  }

  #listenOn(port: number): void {
    if (port === this.#port) return
    const { name } = this.identity
    const message = `Port ${this.#port} of ${name} is taken by another program; it now listens on ${port}`
    this.#events.log('warn', message)
    this.#port = port
    this.#events.moved()
  }
}
