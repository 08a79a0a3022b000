import type { ServerProcess } from './server-process.js'
import type { TaskQueue } from './task-queue.js'

/** How many processes may end one after the other before work on them fails. */
const attempts = 3

/**
 * Gives work on a server to its process. The process may end at any time and be replaced by another one: work waits for the
 * next process, or is repeated with it.
 */
export class ServerAccess {
  readonly #name: string
  readonly #queue: TaskQueue
  readonly #process: () => ServerProcess | undefined

  /**
   * @param name the name of the node, for messages
   * @param queue runs everything that starts, stops or changes the process
   * @param process returns the current process, if there is one
   */
  constructor(name: string, queue: TaskQueue, process: () => ServerProcess | undefined) {
    this.#name = name
    this.#queue = queue
    this.#process = process
  }

  /** Does repeatable work: after a start that is under way, and again when the process ends meanwhile. */
  async persistently<T>(work: (server: ServerProcess) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      const server = await this.#running()
      try {
        return await work(server)
      } catch (error) {
        if (attempt === attempts || !(await server.endsSoon())) throw error
      }
    }
  }

  /**
   * Changes a running server while nothing else changes it. A process that is down or ends meanwhile is left alone, because
   * its next start brings the change.
   */
  async toRunning(work: (server: ServerProcess) => Promise<void>): Promise<void> {
    await this.#queue.run(async () => {
      const server = this.#process()
      if (!server?.running) return
      try {
        await work(server)
      } catch (error) {
        if (!(await server.endsSoon())) throw error
      }
    })
    await this.#running()
  }

  /** Returns the running process; waits for it while it is being started. */
  async #running(): Promise<ServerProcess> {
    for (let attempt = 1; attempt <= attempts && !this.#process()?.running; attempt++)
      await this.#queue.run(() => Promise.resolve())
    const server = this.#process()
    if (!server?.running) throw new Error(`The node ${this.#name} is not running`)
    return server
  }
}
