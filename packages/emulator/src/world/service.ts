import { randomInt } from 'node:crypto'
import { join } from 'node:path'

import type { ServiceState } from '@dbaas-valkey/types'

import type { ServerUser } from '../server/access-list.js'
import type { Connection } from '../server/connection.js'
import { Deployment, type DeploymentPlan } from '../server/deployment.js'
import { Serial } from '../server/serial.js'
import { accessControlRules } from './access-control.js'
import type { Environment } from './environment.js'
import { addressFilter } from './ip-filter.js'
import { findPlan, type Plan } from './plans.js'
import type { ServiceRecord, UserRecord } from './record.js'
import { refuse } from './refusals.js'
import { persistenceOf, settingsDirectives, usesTls } from './settings.js'

/** Characters of the id that a socket's name begins with; the rest would make its path too long. */
const SOCKET_NAME_LENGTH = 12

/**
 * A loopback address that only this service's replicas connect from. A filter that shuts loopback out must let them
 * through, and elsewhere than on Linux there is only the one address.
 */
const newReplicationAddress = (): string | undefined =>
  process.platform === 'linux'
    ? `127.${randomInt(1, 255)}.${randomInt(0, 256)}.${randomInt(1, 255)}`
    : undefined

export const serverUser = (user: UserRecord): ServerUser => ({
  name: user.username,
  password: user.password,
  rules: accessControlRules(user.accessControl),
})

/** A service: what is known of it, and its servers. */
export class Service {
  readonly record: ServiceRecord
  readonly deployment: Deployment
  readonly directory: string
  readonly #environment: Environment
  readonly #work = new Serial()
  #activity: ServiceState | undefined
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
        socketPrefix: join(environment.socketDirectory, `${record.id.slice(-SOCKET_NAME_LENGTH)}-`),
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
    if (this.deployment.nodes.length === 0) return refuse('serviceNotReady', this.record.name)
    return this.deployment.admin()
  }

  /** Runs work on the service after whatever is under way, and shows `activity` as its state meanwhile. */
  exclusively<T>(activity: ServiceState | undefined, work: () => Promise<T>): Promise<T> {
    return this.#work.run(async () => {
      if (this.#deleted) return refuse('serviceNotFound', this.record.name)
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
    await this.#environment.save()
  }

  /** Work that still waits for its turn will hear that the service does not exist. */
  markDeleted(): void {
    this.#deleted = true
  }

  #nodesChanged(): void {
    const { nodes } = this.deployment
    if (nodes.length > 0) this.record.ports = nodes.map(({ port }) => port)
    this.#environment.changed()
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
    }
  }
}
