import { setTimeout as sleep } from 'node:timers/promises'

import { SilentServerError, type Connection } from '../valkey/connection.js'
import type { Deployment } from '../valkey/deployment.js'
import { ReplyError } from '../valkey/resp.js'
import { withTimeout } from '../valkey/with-timeout.js'
import type { Reply } from './backend.js'
import { BackendError } from './errors.js'
import { refuse, refuseInvalid } from './refusals.js'

/** How long a server may take to answer a question about what it holds in memory, in milliseconds. */
const questionTimeout = 5_000
/** How long a server may take to answer one command of a test, in milliseconds. */
const commandTimeout = 10_000
/** How often servers are asked whether they still answer while a client waits for work, in milliseconds. */
const pingInterval = 1_000

/**
 * Asks the servers of one service within deadlines, since users can pause a server or keep it busy. When the servers do not
 * answer, the methods refuse the request in the terms of the API.
 */
export class ServerCalls {
  readonly #name: string
  readonly #deployment: Deployment
  readonly #isClosed: () => boolean
  #executions = 0

  /**
   * @param name the name of the service
   * @param isClosed whether the service has been closed; then there is no such service any more
   */
  constructor(name: string, deployment: Deployment, isClosed: () => boolean) {
    this.#name = name
    this.#deployment = deployment
    this.#isClosed = isClosed
  }

  /** How often tests have run commands: what a server without clients holds changes only by them. */
  get executions(): number {
    return this.#executions
  }

  /** Runs repeatable work on the primary as the administrator. */
  administer<T>(work: (admin: Connection) => Promise<T>): Promise<T> {
    return this.#ask(() => this.#deployment.primary.administer(work))
  }

  /** Asks a question that a server answers at once unless a user has paused it or keeps it busy. */
  consult<T>(question: () => Promise<T>): Promise<T> {
    return withTimeout(questionTimeout, this.#ask(question), () =>
      refuse('serviceBusy', this.#name),
    )
  }

  /** Runs the commands of a test on the primary. */
  async execute(commands: readonly (readonly string[])[]): Promise<Reply[]> {
    this.#executions += 1
    try {
      return await this.#ask(() => this.#deployment.primary.execute(commands, commandTimeout))
    } catch (error) {
      if (error instanceof BackendError) throw error
      // A command may close its own connection, or switch it to another version of the protocol.
      const reason = error instanceof Error ? error.message : String(error)
      refuseInvalid([`not all commands were answered: ${reason}`])
      throw error
    }
  }

  /**
   * Waits for work on the service for as long as its servers answer.
   *
   * @throws a `BackendError` when a server does not answer; the work goes on once it does
   */
  async whileAnswering<T>(work: Promise<T>): Promise<T> {
    try {
      return await this.#untilSilence(work)
    } catch (error) {
      if (error instanceof SilentServerError) return refuse('serviceBusy', this.#name)
      throw error
    }
  }

  /**
   * Waits for work that removes the service. When a server does not answer, all servers are killed, because work that has
   * begun earlier waits for them.
   */
  async untilGone<T>(work: Promise<T>): Promise<T> {
    try {
      return await this.#untilSilence(work)
    } catch (error) {
      if (!(error instanceof SilentServerError)) throw error
      await this.#deployment.kill()
      return work
    }
  }

  /** @throws a `BackendError` while the service has no servers */
  refuseWithoutServers(): void {
    if (this.#deployment.nodes.length === 0) refuse('serviceNotReady', this.#name)
  }

  async #ask<T>(question: () => Promise<T>): Promise<T> {
    this.refuseWithoutServers()
    try {
      return await question()
    } catch (error) {
      if (this.#isClosed()) return refuse('serviceNotFound', this.#name)
      if (this.#deployment.nodes[0]?.condition !== 'running')
        return refuse('serviceNotReady', this.#name)
      const busy =
        error instanceof SilentServerError || (error instanceof ReplyError && error.code === 'BUSY')
      if (busy) return refuse('serviceBusy', this.#name)
      throw error
    }
  }

  /**
   * Waits for work, however long it takes, until a server stops answering: the work would wait for a paused server until the
   * pause ends.
   *
   * @throws a `SilentServerError`
   */
  async #untilSilence<T>(work: Promise<T>): Promise<T> {
    const done = new AbortController()
    const watch = async (): Promise<never> => {
      for (;;) {
        await sleep(pingInterval, undefined, { signal: done.signal, ref: false })
        await this.#deployment.ping(questionTimeout)
      }
    }
    const watching = watch()
    try {
      return await Promise.race([work, watching])
    } finally {
      done.abort()
      watching.catch(() => undefined)
    }
  }
}
