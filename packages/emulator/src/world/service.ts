import { randomInt } from 'node:crypto'
import { join } from 'node:path'

import type { ServiceState } from '@dbaas-valkey/types'

import type { ServerUser } from '../server/access-list.js'
import type { Connection } from '../server/connection.js'
import type { DeploymentPlan } from '../server/deployment-plan.js'
import { Deployment } from '../server/deployment.js'
import { Serial } from '../server/serial.js'
import { accessControlRules } from './access-control.js'
import { makeBackup, nextBackup } from './backups.js'
import type { Environment } from './environment.js'
import { addressFilter } from './ip-filter.js'
import { maintain, nextMaintenance } from './maintenance.js'
import type { MigrationRun } from './migration/run.js'
import { findPlan, type Plan } from './plans.js'
import type { ServiceRecord, UserRecord } from './record.js'
import { refuse } from './refusals.js'
import type { Reply } from './world.js'
import { Schedule } from './schedule.js'
import { persistenceOf, settingsDirectives, usesTls } from './settings.js'

/** Characters of the id that a socket's name begins with; the rest would make its path too long. */
const socketNameLength = 12

/**
 * A loopback address that only this service's replicas connect from. A filter that shuts loopback out must let them
 * through, and elsewhere than on Linux there is only the one address.
 */
function newReplicationAddress(): string | undefined {
  return process.platform === 'linux'
    ? `127.${randomInt(1, 255)}.${randomInt(0, 256)}.${randomInt(1, 255)}`
    : undefined
}

export function serverUser(user: UserRecord): ServerUser {
  return {
    name: user.username,
    password: user.password,
    rules: accessControlRules(user.accessControl),
  }
}

/** A service: what is known of it, and its servers. */
export class Service {
  readonly record: ServiceRecord
  readonly deployment: Deployment
  readonly directory: string
  readonly #environment: Environment
  readonly #work = new Serial()
  /** The last migration, which may be under way. */
  migration: MigrationRun | undefined
  #activity: ServiceState | undefined
  readonly #schedules: readonly Schedule[]
  #begun = false
  #closed = false
  #deleted = false

  constructor(record: ServiceRecord, environment: Environment) {
    this.record = record
    this.#environment = environment
    this.directory = join(environment.servicesDirectory, record.id)
    this.deployment = new Deployment(
      {
        name: record.name,
        program: environment.server?.path ?? '',
        directory: this.directory,
        socketPrefix: join(environment.socketDirectory, `${record.id.slice(-socketNameLength)}-`),
        tls: environment.tls,
        administratorPassword: record.administratorPassword,
        replicatorPassword: record.replicatorPassword,
        replicationAddress: newReplicationAddress(),
      },
      {
        log: environment.log,
        plan: () => this.#deploymentPlan(),
        changed: () => this.#nodesChanged(),
      },
    )
    this.#schedules = [
      this.#schedule(nextBackup, 'backed up', (due) => makeBackup(this, due)),
      this.#schedule(nextMaintenance, 'maintained', () => maintain(this)),
    ]
  }

  /** Whether there are, or will soon be, servers. */
  get begun(): boolean {
    return this.#begun
  }

  get plan(): Plan {
    const plan = findPlan(this.record.plan)
    if (!plan) throw new Error(`The service ${this.record.name} has an unknown plan`)
    return plan
  }

  /** `rebuilding` until the primary answers, unless something else is under way. */
  get state(): ServiceState {
    if (this.#activity) return this.#activity
    return this.deployment.nodes[0]?.condition === 'running' ? 'running' : 'rebuilding'
  }

  /** Bytes that the data may take on each node. */
  maxmemory(plan: Plan): number {
    return Math.floor(plan.maxmemory * this.#environment.memoryScale)
  }

  /** The administrator's connection to the primary, or a refusal while there is none. */
  async admin(): Promise<Connection> {
    this.#refuseWithoutServers()
    return this.deployment.admin()
  }

  /** Runs commands on the primary as the administrator, on a connection of their own. */
  async execute(commands: readonly (readonly string[])[]): Promise<Reply[]> {
    this.#refuseWithoutServers()
    return this.deployment.execute(commands)
  }

  /** Starts the servers for the first time. */
  async start(): Promise<void> {
    this.#begun = true
    await this.#environment.save()
    await this.deployment.start()
    this.#arm()
  }

  /** Starts the servers on what an earlier life has left. */
  async revive(): Promise<void> {
    this.#begun = true
    this.#endInterruptedMigration()
    if (!this.#environment.server) return
    this.#arm()
    await this.deployment.revive(this.record.ports)
  }

  /** Stops the servers; in order when the data is to stay. */
  async close(keepData: boolean): Promise<void> {
    this.#closed = true
    for (const schedule of this.#schedules) schedule.disarm()
    await this.migration?.cleanUp()
    if (!keepData || this.deployment.nodes.length === 0) return this.deployment.kill()
    try {
      await this.deployment.stop()
    } catch (error) {
      this.#environment.log(
        'error',
        `${this.record.name} could not save its data: ${(error as Error).message}`,
      )
      await this.deployment.kill()
    }
  }

  /** Runs work on the service after whatever is under way, and shows `activity` as its state meanwhile. */
  exclusively<T>(activity: ServiceState | undefined, work: () => Promise<T>): Promise<T> {
    return this.#work.run(async () => {
      if (this.#deleted || this.#closed) return refuse('serviceNotFound', this.record.name)
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

  /** Notes that the record has changed, and saves it. */
  async touch(): Promise<void> {
    this.record.updatedAt = this.#environment.clock.now()
    this.#arm()
    await this.#environment.save()
  }

  /** Work that still waits for its turn will hear that the service does not exist. */
  markDeleted(): void {
    this.#deleted = true
  }

  #refuseWithoutServers(): void {
    if (this.deployment.nodes.length === 0) refuse('serviceNotReady', this.record.name)
  }

  #arm(): void {
    if (this.#closed) return
    for (const schedule of this.#schedules) schedule.arm()
  }

  #schedule(
    next: (service: Service, now: number) => number | undefined,
    what: string,
    run: (due: number) => Promise<unknown>,
  ): Schedule {
    const { clock, log } = this.#environment
    return new Schedule(
      clock,
      (now) => next(this, now),
      (due) =>
        run(due).catch((error: unknown) => {
          if (this.#closed) return
          const reason = error instanceof Error ? error.message : String(error)
          log('error', `${this.record.name} could not be ${what}: ${reason}`)
        }),
    )
  }

  #endInterruptedMigration(): void {
    const { migration } = this.record
    if (migration?.status === 'running' || migration?.status === 'syncing')
      this.record.migration = {
        ...migration,
        status: 'failed',
        error: 'The emulator was stopped while the migration was under way',
      }
  }

  #nodesChanged(): void {
    const ports = this.deployment.nodes.map(({ port }) => port)
    const moved = ports.length > 0 && ports.join() !== this.record.ports.join()
    if (moved) this.record.ports = ports
    if (moved && this.state === 'running') this.touchInBackground()
    this.#environment.changed()
  }

  /** Notes that the record has changed; that it could not be saved is told in the log. */
  touchInBackground(): void {
    this.touch().catch((error: unknown) => {
      this.#environment.log('error', error instanceof Error ? error.message : String(error))
    })
  }

  #deploymentPlan(): DeploymentPlan {
    const { record, plan } = this
    return {
      nodeCount: plan.nodes,
      directives: {
        ...settingsDirectives(record.settings),
        maxmemory: [String(this.maxmemory(plan))],
      },
      persistence: persistenceOf(record.settings, this.#environment.durability),
      tls: usesTls(record.settings),
      filter: addressFilter(record.ipFilter),
      users: record.users.map(serverUser),
      upstreamPort: this.migration?.upstreamPort,
    }
  }
}
