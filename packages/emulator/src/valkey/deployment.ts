import { mkdir } from 'node:fs/promises'

import type { DeploymentIdentity, DeploymentPlan, NodeView } from './deployment-plan.js'
import { accessListFile, nodeDirectory } from './node-role.js'
import { NodeSet, type DeploymentEvents } from './node-set.js'
import type { ServerNode } from './node.js'
import { UserDirectory } from './user-directory.js'

/** How long a replica may make no progress before a change does without it, in milliseconds; it goes on by itself. */
const replicaTimeout = 30_000
/** How long the primary may take to get through to its upstream, in milliseconds. */
const upstreamTimeout = 10_000

/**
 * The servers of one service. The service's plan comes in; what goes out is every node's start, stop and change, in an order
 * that keeps the data: the primary before its replicas, and no change waits for a replica for ever.
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

  /** The nodes as users see them, the primary first. */
  get nodes(): NodeView[] {
    return this.#nodes.views
  }

  /** Where the primary keeps its files. */
  get primaryDirectory(): string {
    return nodeDirectory(this.#identity.directory, 0)
  }

  /** @throws an `Error` while there are no servers */
  get primary(): ServerNode {
    return this.#nodes.primary
  }

  /**
   * Asks every running node whether it answers.
   *
   * @param timeout in milliseconds
   * @throws a `SilentServerError` when one does not answer in this time
   */
  async ping(timeout: number): Promise<void> {
    await Promise.all(this.#nodes.all.map((node) => node.ping(timeout)))
  }

  /** What each node that answers says of itself. */
  async inspect(): Promise<{ name: string; info: Record<string, string> }[]> {
    const running = this.#nodes.all.filter((node) => node.condition === 'running')
    const reports = await Promise.allSettled(
      running.map(async (node) => ({
        name: node.identity.name,
        info: await node.administer((admin) => admin.info()),
      })),
    )
    return reports.flatMap((report) => (report.status === 'fulfilled' ? [report.value] : []))
  }

  /** Starts the primary, then the replicas, on the ports as far as they are given, and waits until they hold its data. */
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

  /** Starts what ran in an earlier life, on its ports, and keeps trying where that fails. Resolves after the first attempt. */
  async revive(ports: readonly number[]): Promise<void> {
    await this.#assemble(ports)
    await this.primary.revive()
    await Promise.all(this.#nodes.replicas.map((node) => node.revive()))
  }

  /** Brings every node to the plan; replicas come and go. */
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
   * Has the primary follow the plan's upstream and waits until it holds its data, or has it lead again with the data that
   * it has.
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

  /** Restarts every node in turn, replicas first. */
  async restart(): Promise<void> {
    for (const node of this.#nodes.replicas) {
      await node.restart()
      if (this.primary.condition === 'running') await node.link.comesUp(replicaTimeout)
    }
    await this.primary.restart()
    await this.#replicasCatchUp()
  }

  /** Stops in order: what persistence keeps is kept. Rejects when the primary cannot save. */
  async stop(): Promise<void> {
    await this.primary.stop()
    await this.kill()
  }

  /** Stops at once and for good. */
  async kill(): Promise<void> {
    this.#nodes.close()
    await Promise.all(this.#nodes.all.map((node) => node.kill()))
  }

  /** Kills a node, the primary when no name is given. Returns whether there is such a node. */
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

  /** Waits for the replicas. They are served only by a primary that is not waiting for its upstream itself. */
  async #replicasCatchUp(primaryIsLinked = false): Promise<void> {
    if (this.#plan().upstreamPort !== undefined && !primaryIsLinked) return
    await Promise.all(this.#nodes.replicas.map(({ link }) => link.comesUp(replicaTimeout)))
  }
}
