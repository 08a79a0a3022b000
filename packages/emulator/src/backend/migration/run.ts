import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import type { Migration } from '@dbaas-valkey/types'

import { TlsTunnel } from '../../valkey/tls-tunnel.js'
import { loopback } from '../../valkey/ports.js'
import { MigrationReplica, tooLarge } from '../../valkey/migration-replica.js'
import type { Primary } from '../../valkey/node-plan.js'
import { dataIssues, measureData } from '../data-fit.js'
import type { Environment } from '../environment.js'
import type { MigrationRecord } from '../record.js'
import { deploymentIdentity, socketPrefix } from '../service-deployment.js'
import type { Service, ServiceMigration } from '../service.js'
import { copyDatabase } from './copy.js'
import { connectToSource, inspectSource, isNewer, type SourceReport } from './source.js'

const stopped = 'The migration was stopped'
/** How often the size of the data that a source sends is checked, in milliseconds. */
const sizeInterval = 1_000
/** How many characters of the reason for a failure are kept. */
const longestReason = 500

/**
 * Migrates the data of another server into a service. A migration replica takes the data first. The service's primary takes it
 * over only when it is complete, so that an earlier failure does not change the service. With replication, the service then
 * follows the source and is read-only, until the migration is stopped.
 */
export class MigrationRun implements ServiceMigration {
  readonly #service: Service
  readonly #environment: Environment
  readonly #source: Migration
  readonly #abort = new AbortController()
  #replica: MigrationReplica | undefined
  #tunnel: TlsTunnel | undefined
  #running: Promise<void> | undefined

  constructor(service: Service, environment: Environment, source: Migration) {
    this.#service = service
    this.#environment = environment
    this.#source = source
  }

  /** The port of the migration replica while the primary follows it. */
  upstreamPort: number | undefined

  /** Starts the migration in the background. The record of the service shows its progress. */
  start(): void {
    this.#report({ method: undefined, status: 'running', error: undefined, databases: [] })
    this.#running = this.#run()
      .catch((error: unknown) => this.#fail(error))
      .catch((error: unknown) => this.#logFailure(error))
  }

  /** Ends the migration. The service keeps the data that it has taken over. */
  async stop(): Promise<void> {
    this.#abort.abort(new Error(stopped))
    await this.#running
    const done = this.#syncing
    if (done) await this.#lead()
    await this.cleanUp()
    if (done) this.#report({ status: 'done' })
  }

  get #syncing(): boolean {
    return this.#service.record.migration?.status === 'syncing'
  }

  /** Ends the processes and connections that the migration uses beside the service. */
  async cleanUp(): Promise<void> {
    this.#abort.abort(new Error(stopped))
    const [replica, tunnel] = [this.#replica, this.#tunnel]
    this.#replica = undefined
    this.#tunnel = undefined
    tunnel?.close()
    await replica?.close()
  }

  async #run(): Promise<void> {
    const report = await inspectSource(this.#source, this.#abort.signal)
    this.#refuseNewer(report)
    await this.#refuseItself(report)
    const method = this.#source.method === 'dump' || !report.replicates ? 'dump' : 'replication'
    this.#report({ method, databases: report.databases })
    const replica = await this.#startReplica()
    if (method === 'replication') await replica.follow(await this.#primary(), this.#abort.signal)
    else await this.#copy(replica, report.databases)
    await this.#takeOver(replica)
    if (method === 'replication') return this.#goOnSyncing(replica)
    await this.#lead()
    await this.cleanUp()
    this.#report({ status: 'done' })
  }

  #goOnSyncing(replica: MigrationReplica): void {
    this.#report({ status: 'syncing' })
    const lost = async (): Promise<void> => {
      if (this.#syncing && !this.#abort.signal.aborted)
        await this.#fail(new Error('The server between the source and the service ended'))
    }
    replica.exited.then(lost).catch((error: unknown) => this.#logFailure(error))
    this.#watchSize(replica).catch(() => undefined)
  }

  /** Ends a migration whose source sends more data than the plan allows. */
  async #watchSize(replica: MigrationReplica): Promise<void> {
    const { signal } = this.#abort
    while (!signal.aborted) {
      await sleep(sizeInterval, undefined, { signal, ref: false })
      if (!(await replica.exceeds())) continue
      await this.#fail(tooLarge())
      return
    }
  }

  #logFailure(error: unknown): void {
    const { name } = this.#service.record
    this.#environment.log('error', `The migration of ${name} could not be ended: ${String(error)}`)
  }

  #refuseNewer({ version }: SourceReport): void {
    const own = this.#environment.server?.version ?? ''
    if (isNewer(version, own))
      throw new Error(`The source is version ${version}, newer than this service's ${own}`)
  }

  /** A server that follows itself would wait for its own data for ever. */
  async #refuseItself({ runId }: SourceReport): Promise<void> {
    const nodes = await this.#service.deployment.inspect()
    if (nodes.some(({ info }) => info['run_id'] === runId))
      throw new Error('The source is the service itself')
  }

  async #startReplica(): Promise<MigrationReplica> {
    const { record, directory } = this.#service
    this.#replica = await MigrationReplica.start({
      ...deploymentIdentity(record, this.#environment),
      name: `${record.name}-migration`,
      directory: join(directory, 'migration'),
      socketPath: `${socketPrefix(record, this.#environment)}m`,
      log: this.#environment.log,
      memory: this.#service.maxmemory(this.#service.plan),
    })
    this.#abort.signal.throwIfAborted()
    return this.#replica
  }

  /**
   * Returns the server to follow. A replica cannot speak TLS with a server whose certificate it does not trust, so it follows
   * a tunnel to it.
   */
  async #primary(): Promise<Primary> {
    const { host, port, ssl, username, password } = this.#source
    const login = { tls: false, username, password }
    if (!ssl) return { host, port, ...login }
    this.#tunnel = await TlsTunnel.open(host, port)
    return { host: loopback, port: this.#tunnel.port, ...login }
  }

  async #copy(replica: MigrationReplica, databases: readonly number[]): Promise<void> {
    const from = await connectToSource(this.#source, this.#abort.signal)
    try {
      await replica.node.administer(async (to) => {
        for (const database of databases) await copyDatabase(from, to, database, this.#abort.signal)
      })
    } finally {
      from.close()
    }
  }

  async #takeOver(replica: MigrationReplica): Promise<void> {
    const { record, plan } = this.#service
    const needs = await replica.node.administer(measureData)
    const issues = dataIssues(needs, record.settings, this.#service.maxmemory(plan))
    if (issues.length > 0) throw new Error(issues.join('; '))
    await this.#service.exclusively('rebuilding', async () => {
      this.#abort.signal.throwIfAborted()
      this.upstreamPort = replica.node.port
      await this.#service.deployment.followUpstream()
    })
  }

  /** Makes the service's primary stop following, with the data that it has. */
  async #lead(): Promise<void> {
    await this.#service.ifThere(async () => {
      this.upstreamPort = undefined
      await this.#service.deployment.followUpstream()
    })
  }

  async #fail(error: unknown): Promise<void> {
    if (this.upstreamPort !== undefined) await this.#lead()
    const words = error instanceof Error ? error.message : String(error)
    // Some of the words may come from the source.
    const reason = words.length > longestReason ? `${words.slice(0, longestReason)}…` : words
    const told = this.#abort.signal.aborted ? stopped : reason
    // The next migration may begin as soon as this one has failed, and uses the same folder.
    await this.cleanUp().finally(() => this.#report({ status: 'failed', error: told }))
  }

  #report(news: Partial<MigrationRecord>): void {
    const { record } = this.#service
    record.migration = { ...record.migration, ...news } as MigrationRecord
    this.#service.touchInBackground()
    this.#environment.changed()
  }
}
