import { mkdir } from 'node:fs/promises'

import type { Connections } from './connections.js'
import type { DeploymentIdentity, DeploymentPlan, NodeView } from './deployment-plan.js'
import { accessListFile, nodeDirectory } from './node-role.js'
import { NodeSet, type DeploymentEvents } from './node-set.js'
import type { ServerNode, ServerReport } from './node.js'
import { UserDirectory } from './user-directory.js'

/**
 * How long a replica may make no progress before a change stops waiting for it, in milliseconds. The replica continues by
 * itself.
 */
const replicaTimeout = 30_000
/** How long the primary may need to connect to its upstream, in milliseconds. */
const upstreamTimeout = 10_000

/** What a node says of itself. */
export interface NodeReport extends ServerReport {
  readonly name: string
  readonly role: NodeView['role']
}

/**
 * The servers of one service. It starts, stops and changes every node according to the plan, in an order that keeps the data:
 * the primary before its replicas. No change waits for a replica for ever.
 */
export class Deployment {
  readonly users: UserDirectory
  readonly #identity: DeploymentIdentity
  readonly #plan: () => DeploymentPlan
  readonly #nodes: NodeSet

  constructor(identity: DeploymentIdentity, events: DeploymentEvents) {
    this.#identity = identity
    this.#plan = events.plan
    this.#nodes = new NodeSet(identity, events)
    this.users = new UserDirectory(identity, accessListFile(identity), () => this.#nodes.all)
  }

  /** The nodes in the terms of the service's users. The primary is first. */
  get nodes(): NodeView[] {
    return this.#nodes.views
  }

  /** The folder of the primary. */
  get primaryDirectory(): string {
    return nodeDirectory(this.#identity.directory, 0)
  }

  /** @throws an `Error` while there are no servers */
  get primary(): ServerNode {
    return this.#nodes.primary
  }

  /**
   * Asks every running node for an answer.
   *
   * @param timeout in milliseconds
   * @throws a `SilentServerError` when a node does not answer in time
   */
  async ping(timeout: number): Promise<void> {
    await Promise.all(this.#nodes.all.map((node) => node.ping(timeout)))
  }

  /** Whether no client is connected to any node, as far as it is known. */
  get rests(): boolean {
    return this.#nodes.all.every((node) => node.rests)
  }

  /** Has each node rest, or work again, by who is connected to it. */
  pace(connections: Connections): void {
    for (const node of this.#nodes.all) node.pace(connections)
  }

  /** Returns sections of the `INFO` of each node that answers, by default the usual ones. The primary is first. */
  async inspect(...sections: string[]): Promise<NodeReport[]> {
    const running = this.#nodes.all.filter((node) => node.condition === 'running')
    const reports = await Promise.allSettled(
      running.map(async (node) => ({
        name: node.identity.name,
        role: node === this.#nodes.all[0] ? ('primary' as const) : ('replica' as const),
        ...(await node.inspect(sections)),
      })),
    )
    return reports.flatMap((report) => (report.status === 'fulfilled' ? [report.value] : []))
  }

  /**
   * Starts the primary and then the replicas, and waits until the replicas have its data. Uses the given ports; nodes without
   * one get a free port.
   */
  async start(ports: readonly number[]): Promise<void> {
    await this.#assemble(ports)
    try {
      await this.primary.start()
      await this.#startReplicas(this.#nodes.replicas)
    } catch (error) {
      await this.kill()
      throw error
    }
  }

  /** Starts the servers of an earlier run on their ports. Resolves after the first attempt; the nodes retry failed starts. */
  async revive(ports: readonly number[]): Promise<void> {
    await this.#assemble(ports)
    await this.primary.revive()
    await Promise.all(this.#nodes.replicas.map((node) => node.revive()))
  }

  /** Changes every node according to the plan, and adds or removes replicas. */
  async apply(): Promise<void> {
    await Promise.all(this.#nodes.removeSurplus().map((node) => node.kill()))
    await this.primary.configure()
    const staying = this.#nodes.replicas
    await Promise.all(staying.map((node) => node.configure()))
    await Promise.all(staying.map((node) => node.follow()))
    await this.#startReplicas(await this.#nodes.add([]))
    await this.#replicasCatchUp()
  }

  /**
   * Makes the primary follow the plan's upstream, and waits until it has the data; without an upstream, makes it stop
   * following.
   *
   * @throws when the primary cannot follow
   */
  async followUpstream(): Promise<void> {
    const { primary } = this
    await primary.follow()
    const follows = this.#plan().upstreamPort !== undefined
    if (follows && !(await primary.link.comesUp(upstreamTimeout)))
      throw new Error(`${primary.identity.name} cannot follow another server`)
    await primary.settle()
    await this.#replicasCatchUp(true)
  }

  /** Restarts one node after the other, the replicas first. */
  async restart(): Promise<void> {
    for (const node of this.#nodes.replicas) {
      await node.restart()
      if (this.primary.condition === 'running') await node.link.comesUp(replicaTimeout)
    }
    await this.primary.restart()
    await this.#replicasCatchUp()
  }

  /** Stops the servers after they have saved what their persistence keeps. Rejects when the primary cannot save. */
  async stop(): Promise<void> {
    await this.primary.stop()
    await this.kill()
  }

  /** Kills all servers for good. */
  async kill(): Promise<void> {
    this.#nodes.close()
    await Promise.all(this.#nodes.all.map((node) => node.kill()))
  }

  /** Kills a node, by default the primary. Returns false when there is no such node. */
  async crash(name: string | undefined): Promise<boolean> {
    const node = this.#nodes.all.find(
      ({ identity }, index) => identity.name === name || (name === undefined && index === 0),
    )
    await node?.crash()
    return node !== undefined
  }

  async #assemble(ports: readonly number[]): Promise<void> {
    await mkdir(this.#identity.directory, { recursive: true, mode: 0o700 })
    await this.users.save(this.#plan().users)
    await this.#nodes.add(ports)
  }

  async #startReplicas(replicas: readonly ServerNode[]): Promise<void> {
    await Promise.all(replicas.map((node) => node.start()))
    await this.#replicasCatchUp()
  }

  /** Waits until the replicas have the data. A primary that waits for its own upstream does not serve replicas. */
  async #replicasCatchUp(primaryIsLinked = false): Promise<void> {
    if (this.#plan().upstreamPort !== undefined && !primaryIsLinked) return
    await Promise.all(this.#nodes.replicas.map(({ link }) => link.comesUp(replicaTimeout)))
  }
}
