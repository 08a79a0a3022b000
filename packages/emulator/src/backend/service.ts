import type { ServiceState } from '@dbaas-valkey/types'

import { Deployment } from '../valkey/deployment.js'
import { TaskQueue } from '../valkey/task-queue.js'
import { withTimeout } from '../valkey/with-timeout.js'
import { AcceptedUpdates } from './accepted-updates.js'
import type { Change } from './backend.js'
import type { Environment } from './environment.js'
import { planOf, type Plan } from './plans.js'
import { interrupted, type ServiceRecord } from './record.js'
import { clearUnknownFiles } from './recovery.js'
import { refuse } from './refusals.js'
import { Schedule, type RecurringWork } from './schedule.js'
import { ServerCalls } from './server-calls.js'
import {
  deploymentIdentity,
  deploymentPlan,
  maxmemory,
  serviceDirectory,
} from './service-deployment.js'

/** How long servers may take to save their data before they are killed, in milliseconds. */
const stopTimeout = 10_000

/** What a service must know of a migration of its own. */
export interface ServiceMigration {
  /** The port of the server that the primary follows meanwhile. */
  readonly upstreamPort: number | undefined
  /** Ends the migration. The service keeps the data that it has taken over. */
  stop(): Promise<void>
  /** Ends the processes and connections that the migration uses beside the service. */
  cleanUp(): Promise<void>
}

/** One service: its record, its servers, and the order in which work on it is done. */
export class Service {
  readonly record: ServiceRecord
  readonly deployment: Deployment
  /** Asks the servers for as long as a client may wait. */
  readonly servers: ServerCalls
  readonly directory: string
  /** Updates that have been accepted and are not in the record yet. */
  readonly accepted = new AcceptedUpdates()
  readonly #environment: Environment
  readonly #work = new TaskQueue()
  /** The last migration, which may still be under way. */
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
    this.servers = new ServerCalls(record.name, this.deployment, () => this.#closed)
  }

  /** Whether the service has servers, or is about to start them. */
  get begun(): boolean {
    return this.#begun
  }

  /** Whether the service has ended: it was deleted, or the emulator was stopped. */
  get closed(): boolean {
    return this.#closed
  }

  get plan(): Plan {
    return planOf(this.record)
  }

  /** Is `rebuilding` until the primary answers, unless the work under way shows another state. */
  get state(): ServiceState {
    if (this.#activity) return this.#activity
    return this.deployment.nodes[0]?.condition === 'running' ? 'running' : 'rebuilding'
  }

  /** Returns how many bytes the data may take on each node of a plan. */
  maxmemory(plan: Plan): number {
    return maxmemory(plan, this.#environment)
  }

  /** Does work whenever it is due, from the start of the servers until the service is closed. */
  repeat(work: RecurringWork): void {
    this.#schedules.push(
      new Schedule(work, this.#environment.clock, (error) => {
        if (this.#closed) return
        const reason = error instanceof Error ? error.message : String(error)
        this.#environment.log('error', `${this.record.name} could not be ${work.done}: ${reason}`)
      }),
    )
  }

  /** Looks again when recurring work is due. Call it after a change of the settings, the plan, the maintenance or its updates. */
  reschedule(): void {
    if (this.#closed) return
    for (const schedule of this.#schedules) schedule.arm()
  }

  /** Starts the servers for the first time. */
  async start(): Promise<void> {
    this.#begun = true
    await this.#environment.save()
    await this.deployment.start(this.record.ports)
    this.reschedule()
  }

  /** Starts the servers with the data that an earlier run of the emulator has left. */
  async revive(): Promise<void> {
    this.#begun = true
    this.record.migration = interrupted(this.record.migration)
    if (!this.#environment.server) return
    await clearUnknownFiles(this.directory, this.record).catch((error: unknown) =>
      this.#environment.log('warn', `${this.record.name}: ${String(error)}`),
    )
    this.reschedule()
    await this.deployment.revive(this.record.ports)
  }

  /** Stops the servers, which save their data first if it is to be kept. Work that waits for its turn finds no such service. */
  async close(keepData: boolean): Promise<void> {
    this.#closed = true
    for (const schedule of this.#schedules) schedule.disarm()
    await this.migration?.cleanUp()
    if (!keepData || this.deployment.nodes.length === 0) return this.deployment.kill()
    try {
      await withTimeout(stopTimeout, this.deployment.stop(), () => {
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

  /**
   * Returns an accepted change of this service.
   *
   * Its reference has the form of the only answer that was seen: the id, the path at which the resource is read by its id, and
   * the operation that reads it there (python-exoscale 0.16.4, `exoscale/api/v2.py`, of another resource). That an operation
   * on a user or a migration refers to the service is a guess: neither has an id of its own, and the API cannot read a single
   * user.
   *
   * @param undo reverts what accepting the change has already done
   */
  change(work: () => Promise<void>, undo?: () => void): Change {
    const { id, name } = this.record
    return {
      reference: { id, link: `/v2/dbaas-valkey/${id}`, command: 'get-dbaas-service-valkey' },
      service: name,
      zone: this.#environment.zone,
      start: work,
      abandon: () => undo?.(),
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
    await this.#environment.save()
  }

  /** Notes that the record has changed, and saves it. When that fails, the log says so. */
  touchInBackground(): void {
    this.touch().catch((error: unknown) => {
      this.#environment.log('error', error instanceof Error ? error.message : String(error))
    })
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

  /** Keeps the ports for the next start. Work that is under way saves the record at its end. */
  #portsChanged(ports: readonly number[]): void {
    if (ports.join() === this.record.ports.join()) return
    this.record.ports = ports
    if (!this.#activity) this.touchInBackground()
  }
}
