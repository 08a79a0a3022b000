import { mkdir } from 'node:fs/promises'

import type { Log } from '../world/world.js'
import { difference } from './configuration.js'
import type { Connection, Text } from './connection.js'
import { Door } from './door.js'
import { follow, launch } from './launch.js'
import { nodeFiles, type NodeIdentity, type NodePlan } from './node-plan.js'
import { openDoor } from './open-door.js'
import { settlePersistence } from './persistence.js'
import { retireServer } from './retire.js'
import { Serial } from './serial.js'
import type { ServerProcess } from './server-process.js'

export type NodeCondition = 'starting' | 'running' | 'stopped' | 'failing'

export interface NodeEvents {
  readonly log: Log
  readonly plan: () => NodePlan
  /** After the condition has changed. */
  readonly changed: () => void
  /** The port was taken by somebody else, and the node now listens on another. */
  readonly moved: (port: number) => void
}

/** Waits before another start after failed ones, in milliseconds; the last one is repeated. */
const retryDelays = [100, 500, 2_000, 5_000]
/** How many servers that are killed one after the other a command outlives. */
const attempts = 3

/** One server of a service: its files, its process, its port. While it is wanted, a process that ends is started again. */
export class ServerNode {
  readonly identity: NodeIdentity
  readonly #events: NodeEvents
  readonly #serial = new Serial()
  readonly #door: Door
  #process: ServerProcess | undefined
  /** As the running server was last told. */
  #told: Pick<NodePlan, 'directives' | 'persistence'> = { directives: {}, persistence: 'none' }
  #prepared = false
  #wanted = false
  /** Killed, and gone for good: work that was on its way to the node must not start it again. */
  #retired = false
  #retry: NodeJS.Timeout | undefined
  #condition: NodeCondition = 'stopped'

  constructor(identity: NodeIdentity, events: NodeEvents) {
    this.identity = identity
    this.#events = events
    this.#door = new Door(identity.socketPath, identity.tls)
  }

  get condition(): NodeCondition {
    return this.#condition
  }

  /** Starts the node and keeps it running from then on. Rejects when the first start fails; nothing runs then. */
  start(): Promise<void> {
    return this.#serial.run(async () => {
      this.#want()
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
      this.#want()
      await this.#bringUpOrRetry().catch(() => undefined)
    })
  }

  /**
   * Does something as the administrator that may be repeated: after a start that is under way, and again when the server
   * is killed meanwhile.
   */
  administer<T>(work: (admin: Connection) => Promise<T>): Promise<T> {
    return this.#persistently(async (server) => work(await server.admin()))
  }

  /** Runs commands as the administrator on a connection of their own. */
  async execute(commands: readonly (readonly string[])[]): Promise<Text[]> {
    const connection = await this.#persistently((server) => server.connect())
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
    this.#giveUp()
    return this.#serial.run(() => this.#shutDown())
  }

  /** Stops at once and for good; what was not on disk is lost. */
  kill(): Promise<void> {
    this.#retired = true
    this.#giveUp()
    return this.#serial.run(async () => {
      this.#giveUp()
      await this.#process?.kill()
      await this.#ended()
    })
  }

  /**
   * Stops in order and starts again, with all the data, whatever the persistence.
   *
   * @throws when it does not start; it is tried again, with what the plan says then
   */
  restart(): Promise<void> {
    return this.#serial.run(async () => {
      await this.#shutDown()
      this.#want()
      await this.#bringUpOrRetry()
    })
  }

  /** Brings a running server to the plan's directives, persistence and exposure; with a restart where it must be. */
  async configure(): Promise<void> {
    const { live, restart } = difference(this.#told.directives, this.#events.plan().directives)
    if (restart) return this.restart()
    await this.#serial.run(() => this.#reconfigure(live))
    await this.#server()
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

  /** Does something with the server, after a start that is under way; and again when the server ends meanwhile. */
  async #persistently<T>(work: (server: ServerProcess) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      const server = await this.#server()
      try {
        return await work(server)
      } catch (error) {
        if (attempt === attempts || !(await server.endsSoon())) throw error
      }
    }
  }

  /** The server, after a start that is under way. */
  async #server(): Promise<ServerProcess> {
    for (let attempt = 1; attempt <= attempts && !this.#process?.running; attempt++)
      await this.#serial.run(() => Promise.resolve())
    return this.#runningServer()
  }

  #runningServer(): ServerProcess {
    if (!this.#process?.running) throw new Error(`The node ${this.identity.name} is not running`)
    return this.#process
  }

  async #bringUp(): Promise<void> {
    if (!this.#wanted) throw new Error(`The node ${this.identity.name} is no longer wanted`)
    this.#enter('starting')
    await this.#prepare()
    const plan = this.#events.plan()
    const server = await launch(this.identity, plan)
    this.#process = server
    try {
      const port = await openDoor(this.#door, await server.admin(), plan.exposure)
      if (port !== plan.exposure.port) this.#move(plan.exposure.port, port)
    } catch (error) {
      await server.kill()
      throw error
    }
    this.#told = plan
    void server.exited.then(() => this.#recover(server))
    this.#enter('running')
  }

  /** Tells a running server what has changed. One that ends meanwhile hears it when it is started again. */
  async #reconfigure(live: readonly string[]): Promise<void> {
    const server = this.#process
    if (!server?.running) return
    const { directives, persistence, exposure } = this.#events.plan()
    try {
      const admin = await server.admin()
      if (live.length > 0) await admin.call('CONFIG', 'SET', ...live)
      this.#told = { ...this.#told, directives }
      if (persistence !== this.#told.persistence)
        await settlePersistence(admin, this.identity.directory, persistence)
      this.#told = { directives, persistence }
      await this.#door.change(admin, exposure)
    } catch (error) {
      if (!(await server.endsSoon())) throw error
    }
  }

  /** Before the first start: a place for the files, and an end to a server that outlived its emulator. */
  async #prepare(): Promise<void> {
    if (this.#prepared) return
    const { directory } = this.identity
    await mkdir(directory, { recursive: true, mode: 0o700 })
    await retireServer(directory, nodeFiles(directory).pid)
    this.#prepared = true
  }

  async #bringUpOrRetry(failures = 0): Promise<void> {
    try {
      await this.#bringUp()
    } catch (error) {
      if (this.#wanted) this.#retryLater(failures, error)
      throw error
    }
  }

  #retryLater(failures: number, error: unknown): void {
    this.#enter('failing')
    const reason = error instanceof Error ? error.message : String(error)
    this.#events.log('error', `${this.identity.name} cannot be started: ${reason}`)
    const delay = retryDelays[Math.min(failures, retryDelays.length - 1)]
    this.#retry = setTimeout(() => this.#startAgain(failures + 1), delay).unref()
  }

  #startAgain(failures: number): void {
    void this.#serial.run(async () => {
      if (this.#wanted && !this.#process?.running)
        await this.#bringUpOrRetry(failures).catch(() => undefined)
    })
  }

  #recover(server: ServerProcess): void {
    if (!this.#wanted || this.#process !== server) return
    this.#enter('starting')
    const { name } = this.identity
    this.#events.log('warn', `${name} ended unexpectedly and is being started again`)
    this.#startAgain(0)
  }

  #want(): void {
    this.#wanted = !this.#retired
  }

  #giveUp(): void {
    this.#wanted = false
    clearTimeout(this.#retry)
  }

  async #shutDown(): Promise<void> {
    this.#giveUp()
    const server = this.#process
    try {
      if (server?.running) await this.#saveAndExit(server)
    } catch (error) {
      // One that is killed at this moment has ended, too.
      if (!(await server?.endsSoon())) {
        this.#want()
        throw error
      }
    }
    await this.#ended()
  }

  async #saveAndExit(server: ServerProcess): Promise<void> {
    const { persistence } = this.#events.plan()
    await settlePersistence(await server.admin(), this.identity.directory, persistence)
    // A server with an append-only file has written everything already.
    await server.shutDown(persistence === 'append' ? 'NOSAVE' : 'SAVE')
  }

  async #ended(): Promise<void> {
    this.#process = undefined
    await this.#door.close()
    this.#enter('stopped')
  }

  #move(from: number, to: number): void {
    const { name } = this.identity
    const message = `Port ${from} of ${name} is taken by another program; it now listens on ${to}`
    this.#events.log('warn', message)
    this.#events.moved(to)
  }

  #enter(condition: NodeCondition): void {
    this.#condition = condition
    this.#events.changed()
  }
}
