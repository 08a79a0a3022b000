import { TaskQueue } from './task-queue.js'
import type { ServerProcess } from './server-process.js'
import type { Log } from './log.js'

export type NodeCondition = 'starting' | 'running' | 'stopped' | 'failing'

/** The server that is looked after: how it is started and ended, and who wants to know. */
export interface ProcessSpec {
  readonly name: string
  readonly log: Log
  /** Starts the server and makes it ready for its users. */
  launch(): Promise<ServerProcess>
  /** Has the server save its data and end. Rejects when it cannot; it runs on then. */
  saveAndExit(server: ServerProcess): Promise<void>
  /** The server has ended and will not be started again by itself. */
  ended(): Promise<void>
  /** The condition has changed. */
  changed(): void
}

/** Waits before another start after failed ones, in milliseconds; the last one is repeated. */
const retryDelays = [100, 500, 2_000, 5_000]
/** How many servers that are killed one after the other a piece of work outlives. */
const attempts = 3

/** Keeps a server running while it is wanted: starts it again when it ends, and tries again when that fails. */
export class Supervisor {
  readonly #charge: ProcessSpec
  readonly #serial = new TaskQueue()
  #process: ServerProcess | undefined
  #wanted = false
  /** Killed, and gone for good: work that was on its way must not start it again. */
  #retired = false
  #retry: NodeJS.Timeout | undefined
  #condition: NodeCondition = 'stopped'

  constructor(charge: ProcessSpec) {
    this.#charge = charge
  }

  get condition(): NodeCondition {
    return this.#condition
  }

  /** Starts the server. Rejects when that fails, and then it is not wanted any more. */
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

  /** Starts the server and keeps trying when that fails. Resolves after the first attempt, whatever became of it. */
  revive(): Promise<void> {
    return this.#serial.run(async () => {
      this.#want()
      await this.#bringUpOrRetry().catch(() => undefined)
    })
  }

  /**
   * Ends the server in order and starts it again.
   *
   * @throws when it does not end, or does not start; then it is tried again
   */
  restart(): Promise<void> {
    return this.#serial.run(async () => {
      await this.#shutDown()
      this.#want()
      await this.#bringUpOrRetry()
    })
  }

  /** Ends the server in order. Rejects when it cannot save; it runs on then. */
  stop(): Promise<void> {
    this.#giveUp()
    return this.#serial.run(() => this.#shutDown())
  }

  /** Ends the server at once and for good. */
  kill(): Promise<void> {
    this.#retired = true
    this.#giveUp()
    // Work that waits for a server which a user has paused would wait for the end of the pause.
    void this.#process?.kill()
    return this.#serial.run(async () => {
      this.#giveUp()
      await this.#process?.kill()
      await this.#ended()
    })
  }

  /** Kills the server; it comes back by itself. */
  async crash(): Promise<void> {
    await this.#process?.kill()
  }

  /** Does something that may be repeated: after a start that is under way, and again when the server ends meanwhile. */
  async persistently<T>(work: (server: ServerProcess) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      const server = await this.#server()
      try {
        return await work(server)
      } catch (error) {
        if (attempt === attempts || !(await server.endsSoon())) throw error
      }
    }
  }

  /** Does something to a running server while nothing else is done to it. One that is down or ends is left to its next start. */
  async toRunning(work: (server: ServerProcess) => Promise<void>): Promise<void> {
    await this.#serial.run(async () => {
      const server = this.#process
      if (!server?.running) return
      try {
        await work(server)
      } catch (error) {
        if (!(await server.endsSoon())) throw error
      }
    })
    await this.#server()
  }

  async #server(): Promise<ServerProcess> {
    for (let attempt = 1; attempt <= attempts && !this.#process?.running; attempt++)
      await this.#serial.run(() => Promise.resolve())
    if (!this.#process?.running) throw new Error(`The node ${this.#charge.name} is not running`)
    return this.#process
  }

  async #bringUp(): Promise<void> {
    if (!this.#wanted) throw new Error(`The node ${this.#charge.name} is no longer wanted`)
    this.#enter('starting')
    const server = await this.#charge.launch()
    this.#process = server
    void server.exited.then(() => this.#recover(server))
    this.#enter('running')
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
    this.#charge.log('error', `${this.#charge.name} cannot be started: ${reason}`)
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
    this.#charge.log('warn', `${this.#charge.name} ended unexpectedly and is being started again`)
    this.#startAgain(0)
  }

  async #shutDown(): Promise<void> {
    this.#giveUp()
    const server = this.#process
    try {
      if (server?.running) await this.#charge.saveAndExit(server)
    } catch (error) {
      // One that is killed at this moment has ended, too.
      if (!(await server?.endsSoon())) {
        this.#want()
        throw error
      }
    }
    await this.#ended()
  }

  async #ended(): Promise<void> {
    this.#process = undefined
    await this.#charge.ended()
    this.#enter('stopped')
  }

  #want(): void {
    this.#wanted = !this.#retired
  }

  #giveUp(): void {
    this.#wanted = false
    clearTimeout(this.#retry)
  }

  #enter(condition: NodeCondition): void {
    this.#condition = condition
    this.#charge.changed()
  }
}
