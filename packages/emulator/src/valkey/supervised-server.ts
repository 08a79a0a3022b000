import type { Log } from './log.js'
import { ServerAccess } from './server-access.js'
import type { ServerProcess } from './server-process.js'
import { TaskQueue } from './task-queue.js'

export type NodeCondition = 'starting' | 'running' | 'stopped' | 'failing'

export interface SupervisionOptions {
  /** As shown to users, `cache-1`. */
  readonly name: string
  /** Whether a server that ends by itself is started again. Otherwise it is `stopped` then. */
  readonly restarts: boolean
}

export interface SupervisionEvents {
  readonly log: Log
  /** Something that users see has changed. This is the emulator's notifier itself, handed down to here. */
  readonly changed: () => void
  /** The server is in another condition now. For what depends on this server alone. */
  readonly entered: () => void
}

/** Waits before another start after failed ones, in milliseconds; the last one is repeated. */
const retryDelays = [100, 500, 2_000, 5_000]

/**
 * Decides when a server runs. Requests to start, stop and restart come in, as do ends of the process that nobody asked for;
 * what goes out is one process at a time, for as long as it is wanted. How a server is started and how it saves its data is
 * left to the subclass, so that all waiting, retrying and giving up stands here.
 */
export abstract class SupervisedServer {
  readonly #options: SupervisionOptions
  readonly #events: SupervisionEvents
  readonly #queue = new TaskQueue()
  /** Work with the process that runs at the moment. */
  protected readonly access: ServerAccess
  #process: ServerProcess | undefined
  #wanted = false
  /** For good: work that was on its way must not start the server again. */
  #killed = false
  #retry: NodeJS.Timeout | undefined
  #condition: NodeCondition = 'stopped'

  protected constructor(options: SupervisionOptions, events: SupervisionEvents) {
    this.#options = options
    this.#events = events
    this.access = new ServerAccess(options.name, this.#queue, () => this.#process)
  }

  /** Starts the server and makes it ready for its users. */
  protected abstract launch(): Promise<ServerProcess>
  /** Has the server save its data and end. Rejects when it cannot; it runs on then. */
  protected abstract saveAndExit(server: ServerProcess): Promise<void>
  /** Cleans up after a server that has ended and is not started again by itself. */
  protected abstract afterEnd(): Promise<void>

  get condition(): NodeCondition {
    return this.#condition
  }

  /** Starts the server and keeps it running from then on. Rejects when the first start fails; nothing runs then. */
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

  /** Starts the server and keeps trying when that fails. Resolves after the first attempt, failed or not. */
  revive(): Promise<void> {
    return this.#queue.run(async () => {
      this.#want()
      await this.#bringUpOrRetry().catch(() => undefined)
    })
  }

  /**
   * Stops in order and starts again, with all the data, however it is kept.
   *
   * @throws when the server does not end, or does not start; then it is tried again
   */
  restart(): Promise<void> {
    return this.#queue.run(async () => {
      await this.#shutDown()
      this.#want()
      await this.#bringUpOrRetry()
    })
  }

  /** Stops in order, so that the data is there at the next start. Rejects when the server cannot save; it runs on then. */
  stop(): Promise<void> {
    this.#giveUp()
    return this.#queue.run(() => this.#shutDown())
  }

  /** Stops at once and for good; what was not on disk is lost. */
  kill(): Promise<void> {
    this.#killed = true
    this.#giveUp()
    // Work that waits for a server which a user has paused would wait for the end of the pause.
    void this.#process?.kill()
    return this.#queue.run(async () => {
      this.#giveUp()
      await this.#process?.kill()
      await this.#ended()
    })
  }

  /** Ends the process with SIGKILL; it comes back by itself. */
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
