import type { ServiceComponent } from '@dbaas-valkey/types'
import { Redis } from 'iovalkey'

import type { Backend } from '../src/backend/backend.js'
import { Writer, type Loss } from './writer.js'

/** Milliseconds between two attempts to connect. */
const retryInterval = 5

/** A service under load, with a client at each of its nodes that notices when the node is gone and when it is back. */
export class Site {
  readonly name: string
  readonly #writers: readonly Writer[]
  readonly #clients: readonly Redis[]
  readonly #watches: readonly Redis[]

  private constructor(
    name: string,
    writers: readonly Writer[],
    clients: readonly Redis[],
    watches: readonly Redis[],
  ) {
    this.name = name
    this.#writers = writers
    this.#clients = clients
    this.#watches = watches
  }

  static async open(
    backend: Backend,
    { name, plan, writers }: { name: string; plan: string; writers: number },
  ): Promise<Site> {
    const created = await backend.services.create(name, { plan })
    await created.start()
    const { password = '' } = backend.users.revealPassword(name, 'default')
    const { components = [] } = backend.services.get(name)
    const ca = await backend.certificate()
    const connect = ({ host, port }: ServiceComponent): Redis => {
      const redis = new Redis({
        host,
        port,
        password,
        tls: { ca },
        maxRetriesPerRequest: null,
        retryStrategy: () => retryInterval,
      })
      // Connections to a node that was killed are refused until it is back.
      redis.on('error', () => undefined)
      return redis
    }
    const [primary] = components
    if (!primary) throw new Error(`The service ${name} has no nodes`)
    const clients = Array.from({ length: writers }, () => connect(primary))
    const loads = clients.map((redis, index) => new Writer(`${name}:${index}`, redis))
    return new Site(name, loads, clients, components.map(connect))
  }

  get nodes(): number {
    return this.#watches.length
  }

  get acknowledged(): number {
    return this.#writers.reduce((sum, writer) => sum + writer.acknowledged, 0)
  }

  get losses(): Loss[] {
    return this.#writers.flatMap((writer) => writer.losses)
  }

  start(): void {
    for (const writer of this.#writers) writer.start()
  }

  /** Kills a node, numbered from 1, and gives how long a client was without it, in milliseconds. */
  async kill(backend: Backend, node: number): Promise<number> {
    const watch = this.#watches[node - 1]
    if (!watch) throw new Error(`The service ${this.name} has no node ${node}`)
    await watch.ping()
    const gone = new Promise<void>((resolve) => watch.once('close', () => resolve()))
    const start = performance.now()
    await backend.experiments.crashNode(this.name, `${this.name}-${node}`)
    await gone
    await watch.ping()
    return performance.now() - start
  }

  async stop(): Promise<void> {
    await Promise.all(this.#writers.map((writer) => writer.stop()))
    for (const redis of [...this.#clients, ...this.#watches]) redis.disconnect()
  }
}
