import type { Log } from './log.js'
import { ServerAccess } from './server-access.js'
import type { ServerProcess } from './server-process.js'
import { TaskQueue } from './task-queue.js'

export type NodeCondition = 'starting' | 'running' | 'stopped' | 'failing'

export interface SupervisionOptions {
  /** The name that users see, such as `cache-1`. */
  readonly name: string
  /** Whether a server that ends by itself is started again. Otherwise the node is `stopped` then. */
  readonly restarts: boolean
}

export interface SupervisionEvents {
  readonly log: Log
  /** Is called after a change that users see. It is the function of the emulator's notifier itself. */
  readonly changed: () => void
  /** Is called when the server has another condition. It is for code that depends on this server only. */
  readonly entered: () => void
}

/** The delays before further attempts to start, in milliseconds. The last one is repeated. */
const retryDelays = [100, 500, 2_000, 5_000]

/**
 * Decides when a server runs: it starts, stops and restarts the process, and starts it again when it ends by itself. There is
 * one process at a time. The subclass knows how to start a server and how to save its data.
 */
export abstract class SupervisedServer {
  readonly #options: SupervisionOptions
  readonly #events: SupervisionEvents
  readonly #queue = new TaskQueue()
  /** Gives work to the current process. */
  protected readonly access: ServerAccess
  #process: ServerProcess | undefined
  #wanted = false
  /** Whether the server was killed for good. Work that is still under way must not start it again. */
  #killed = false
  #retry: NodeJS.Timeout | undefined
  #condition: NodeCondition = 'stopped'

  protected constructor(options: SupervisionOptions, events: SupervisionEvents) {
    this.#options = options
    this.#events = events
    this.access = new ServerAccess(options.name, this.#queue, () => this.#process)
  }

  /** Starts the server and makes it ready for clients. */
  protected abstract launch(): Promise<ServerProcess>
  /** Makes the server save its data and exit. Rejects when it cannot; it continues to run then. */
  protected abstract saveAndExit(server: ServerProcess): Promise<void>
  /** Cleans up after a server that has ended and is not started again by itself. */
  protected abstract afterEnd(): Promise<void>

  get condition(): NodeCondition {
    return this.#condition
  }

  /** Starts the server, and keeps it running from then on. Rejects when the first start fails; nothing runs then. */
  start(): Promise<void> {
    return this.#queue.run(async () => {
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

  /** Starts the server, and retries when that fails. Resolves after the first attempt, whether it failed or not. */
  revive(): Promise<void> {
    return this.#queue.run(async () => {
      this.#want()
      await this.#bringUpOrRetry().catch(() => undefined)
    })
  }

  /**
   * Stops the server and starts it again with all its data, even if its persistence does not keep the data.
   *
   * @throws when the server does not end, or does not start; starting it is then retried
   */
  restart(): Promise<void> {
    return this.#queue.run(async () => {
      await this.#shutDown()
      this.#want()
      await this.#bringUpOrRetry()
    })
  }

  /** Stops the server after it has saved its data. Rejects when it cannot save; it continues to run then. */
  stop(): Promise<void> {
    this.#giveUp()
    return this.#queue.run(() => this.#shutDown())
  }

  /** Kills the server for good. Data that was not on disk is lost. */
  kill(): Promise<void> {
    this.#killed = true
    this.#giveUp()
    // Work that waits for a paused server would otherwise wait until the pause ends.
    void this.#process?.kill()
    return this.#queue.run(async () => {
      this.#giveUp()
      await this.#process?.kill()
      await this.#ended()
    })
  }

  /** Ends the process with SIGKILL. It is started again. */
  async crash(): Promise<void> {
    await this.#process?.kill()
  }

  async #bringUp(): Promise<void> {
    if (!this.#wanted) throw new Error(`The node ${this.#options.name} is no longer wanted`)
    this.#enter('starting')
    const server = await this.launch()
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
    this.#events.log('error', `${this.#options.name} cannot be started: ${reason}`)
    const delay = retryDelays[Math.min(failures, retryDelays.length - 1)]
    this.#retry = setTimeout(() => this.#startAgain(failures + 1), delay).unref()
  }

  #startAgain(failures: number): void {
    void this.#queue.run(async () => {
      if (this.#wanted && !this.#process?.running)
        await this.#bringUpOrRetry(failures).catch(() => undefined)
    })
  }

  #recover(server: ServerProcess): void {
    if (!this.#wanted || this.#process !== server) return
    if (!this.#options.restarts) {
      this.#giveUp()
      void this.#queue.run(() => this.#ended())
      return
    }
    this.#enter('starting')
    this.#events.log('warn', `${this.#options.name} ended unexpectedly and is being started again`)
    this.#startAgain(0)
  }

  async #shutDown(): Promise<void> {
    this.#giveUp()
    const server = this.#process
    try {
      if (server?.running) await this.saveAndExit(server)
    } catch (error) {
      // A server that is killed at this moment has ended as well.
      if (!(await server?.endsSoon())) {
        this.#want()
        throw error
      }
    }
    await this.#ended()
  }

  async #ended(): Promise<void> {
    this.#process = undefined
    await this.afterEnd()
    this.#enter('stopped')
  }

  #want(): void {
    this.#wanted = !this.#killed
  }

  #giveUp(): void {
    this.#wanted = false
    clearTimeout(this.#retry)
  }

  #enter(condition: NodeCondition): void {
    this.#condition = condition
    this.#events.entered()
    this.#events.changed()
  }
}
