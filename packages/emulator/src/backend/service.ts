import type { ServiceState } from '@dbaas-valkey/types'

import { SilentServerError, type Connection } from '../valkey/connection.js'
import { Deployment } from '../valkey/deployment.js'
import { ReplyError } from '../valkey/resp.js'
import { TaskQueue } from '../valkey/task-queue.js'
import { AcceptedUpdates } from './accepted-updates.js'
import type { Environment } from './environment.js'
import { BackendError } from './errors.js'
import { planOf, type Plan } from './plans.js'
import { interrupted, type ServiceRecord } from './record.js'
import { clearUnknownFiles } from './recovery.js'
import { refuse, refuseInvalid } from './refusals.js'
import { Schedule } from './schedule.js'
import {
  deploymentIdentity,
  deploymentPlan,
  maxmemory,
  serviceDirectory,
} from './service-deployment.js'
import type { RecurringWork, ServiceMigration } from './service-work.js'
import { whileAnswering } from './while-answering.js'
import { withTimeout } from '../valkey/with-timeout.js'
import type { Reply } from './backend.js'

/** How long a server may take over what it knows in a moment, in milliseconds. */
const longestSilence = 5_000
/** How long a server may take over one of a test's commands, in milliseconds. */
const longestCommand = 10_000
/** How long servers may take to save their data before they are killed, in milliseconds. */
const longestStop = 10_000

/** A service: what is known of it, and its servers. */
export class Service {
  readonly record: ServiceRecord
  readonly deployment: Deployment
  readonly directory: string
  /** Updates that the record does not hold yet. */
  readonly accepted = new AcceptedUpdates()
  readonly #environment: Environment
  readonly #work = new TaskQueue()
  /** The last migration, which may be under way. */
  migration: ServiceMigration | undefined
  #activity: ServiceState | undefined
  readonly #schedules: Schedule[] = []
  #begun = false
  #closed = false

  constructor(record: ServiceRecord, environment: Environment) {
    this.record = record
    this.#environment = environment
    this.directory = serviceDirectory(record, environment)
    this.deployment = new Deployment(deploymentIdentity(record, environment), {
      log: environment.log,
      plan: () => ({
        ...deploymentPlan(record, environment),
        upstreamPort: this.migration?.upstreamPort,
      }),
      changed: environment.changed,
      portsChanged: (ports) => this.#portsChanged(ports),
    })
  }

  /** Has work done whenever it is due, from the start of the servers until the service is closed. */
  repeat({ done, next, run }: RecurringWork): void {
    const { clock, log } = this.#environment
    const schedule = new Schedule(clock, next, (due) =>
      run(due).catch((error: unknown) => {
        if (this.#closed) return
        const reason = error instanceof Error ? error.message : String(error)
        log('error', `${this.record.name} could not be ${done}: ${reason}`)
      }),
    )
    this.#schedules.push(schedule)
  }

  /** Whether there are, or will soon be, servers. */
  get begun(): boolean {
    return this.#begun
  }

  get plan(): Plan {
    return planOf(this.record)
  }

  /** `rebuilding` until the primary answers, unless something else is under way. */
  get state(): ServiceState {
    if (this.#activity) return this.#activity
    return this.deployment.nodes[0]?.condition === 'running' ? 'running' : 'rebuilding'
  }

  /** Bytes that the data may take on each node. */
  maxmemory(plan: Plan): number {
    return maxmemory(plan, this.#environment)
  }

  /** Does something on the primary as the administrator that may be repeated, or refuses while there is no server. */
  administer<T>(work: (admin: Connection) => Promise<T>): Promise<T> {
    return this.ask(() => this.deployment.primary.administer(work))
  }

  /**
   * Asks the servers for something that is known in a moment, while a client waits for its answer: users can pause a server
   * or keep it busy, and then this refuses.
   */
  consult<T>(question: () => Promise<T>): Promise<T> {
    return withTimeout(longestSilence, this.ask(question), () =>
      refuse('serviceBusy', this.record.name),
    )
  }

  /**
   * Waits for work on the service, but not for a server that a user has paused or keeps busy.
   *
   * @throws a `BackendError` when one does not answer; the work goes on when it does
   */
  async whileAnswering<T>(work: Promise<T>): Promise<T> {
    try {
      return await whileAnswering(work, () => this.deployment.ping(longestSilence))
    } catch (error) {
      if (error instanceof SilentServerError) return refuse('serviceBusy', this.record.name)
      throw error
    }
  }

  /** Waits for work that ends the service; servers that do not answer are killed, since what is under way waits for them. */
  async untilGone<T>(work: Promise<T>): Promise<T> {
    try {
      return await whileAnswering(work, () => this.deployment.ping(longestSilence))
    } catch (error) {
      if (!(error instanceof SilentServerError)) throw error
      await this.deployment.kill()
      return work
    }
  }

  /** Runs a test's commands on the primary. */
  async execute(commands: readonly (readonly string[])[]): Promise<Reply[]> {
    try {
      return await this.ask(() => this.deployment.primary.execute(commands, longestCommand))
    } catch (error) {
      if (error instanceof BackendError) throw error
      // A command may end its own connection, or have it speak another version of the protocol.
      const reason = error instanceof Error ? error.message : String(error)
      refuseInvalid([`not all commands were answered: ${reason}`])
      throw error
    }
  }

  /** Starts the servers for the first time. */
  async start(): Promise<void> {
    this.#begun = true
    await this.#environment.save()
    await this.deployment.start(this.record.ports)
    this.#arm()
  }

  /** Starts the servers on what an earlier life has left. */
  async revive(): Promise<void> {
    this.#begun = true
    this.record.migration = interrupted(this.record.migration)
    if (!this.#environment.server) return
    await clearUnknownFiles(this.directory, this.record).catch((error: unknown) =>
      this.#environment.log('warn', `${this.record.name}: ${String(error)}`),
    )
    this.#arm()
    await this.deployment.revive(this.record.ports)
  }

  /** Stops the servers, in order when the data is to stay. Work that waits for its turn will hear that there is no such service. */
  async close(keepData: boolean): Promise<void> {
    this.#closed = true
    for (const schedule of this.#schedules) schedule.disarm()
    await this.migration?.cleanUp()
    if (!keepData || this.deployment.nodes.length === 0) return this.deployment.kill()
    try {
      await withTimeout(longestStop, this.deployment.stop(), () => {
        throw new Error('it takes too long, or a user has paused it')
      })
    } catch (error) {
      this.#environment.log(
        'error',
        `${this.record.name} could not save its data: ${(error as Error).message}`,
      )
      await this.deployment.kill()
    }
  }

  /** Waits for the work that is under way. */
  idle(): Promise<void> {
    return this.#work.run(() => Promise.resolve())
  }

  /** Runs work on the service after the work that is under way, and shows `activity` as its state meanwhile. */
  exclusively<T>(activity: ServiceState | undefined, work: () => Promise<T>): Promise<T> {
    return this.#inTurn(activity, work, () => refuse('serviceNotFound', this.record.name))
  }

  /** Runs work on the service after the work that is under way, unless the service has gone by then. */
  ifThere<T>(work: () => Promise<T>): Promise<T | undefined> {
    return this.#inTurn<T | undefined>(undefined, work, () => undefined)
  }

  /** Notes that the record has changed, and saves it. */
  async touch(): Promise<void> {
    this.record.updatedAt = this.#environment.clock.now()
    this.#arm()
    await this.#environment.save()
  }

  #inTurn<T>(
    activity: ServiceState | undefined,
    work: () => Promise<T>,
    gone: () => T,
  ): Promise<T> {
    return this.#work.run(async () => {
      if (this.#closed) return gone()
      this.#activity = activity
      this.#environment.changed()
      try {
        return await work()
      } finally {
        this.#activity = undefined
        this.#environment.changed()
      }
    })
  }

  /** @throws a `BackendError` while there is no server to work on */
  refuseWithoutServers(): void {
    if (this.deployment.nodes.length === 0) refuse('serviceNotReady', this.record.name)
  }

  /** Asks the servers for something, and says so when it is the service that is gone or not ready. */
  async ask<T>(question: () => Promise<T>): Promise<T> {
    this.refuseWithoutServers()
    try {
      return await question()
    } catch (error) {
      if (this.#closed) return refuse('serviceNotFound', this.record.name)
      if (this.deployment.nodes[0]?.condition !== 'running')
        return refuse('serviceNotReady', this.record.name)
      if (error instanceof ReplyError && error.code === 'BUSY')
        return refuse('serviceBusy', this.record.name)
      if (error instanceof SilentServerError) return refuse('serviceBusy', this.record.name)
      throw error
    }
  }

  #arm(): void {
    if (this.#closed) return
    for (const schedule of this.#schedules) schedule.arm()
  }

  /** Keeps the ports for the next start. While work is under way, it saves the record when it is done. */
  #portsChanged(ports: readonly number[]): void {
    if (ports.join() === this.record.ports.join()) return
    this.record.ports = ports
    if (!this.#activity) this.touchInBackground()
  }

  /** Notes that the record has changed; that it could not be saved is told in the log. */
  touchInBackground(): void {
    this.touch().catch((error: unknown) => {
      this.#environment.log('error', error instanceof Error ? error.message : String(error))
    })
  }
}
