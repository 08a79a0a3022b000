import type { DeploymentIdentity, DeploymentPlan, NodeView } from './deployment-plan.js'
import type { Log } from './log.js'
import { nodeIdentity, primaryPlan, replicaPlan } from './node-role.js'
import { ServerNode } from './node.js'
import { findFreePort } from './ports.js'
import type { NodeCondition } from './supervised-server.js'

export interface DeploymentEvents {
  readonly log: Log
  readonly plan: () => DeploymentPlan
  /** Is called after a change that users see. Every node gets this function itself and calls it directly. */
  readonly changed: () => void
  /** Is called when nodes are added or removed, or listen on other ports. */
  readonly portsChanged: (ports: readonly number[]) => void
}

/**
 * The nodes of a service, and which of them follows which. It adds and removes nodes according to the plan, and makes the
 * replicas follow the primary even after it changes its port or is restarted.
 */
export class NodeSet {
  readonly #identity: DeploymentIdentity
  readonly #events: DeploymentEvents
  /** The primary is first. */
  readonly #nodes: ServerNode[] = []
  #closed = false

  constructor(identity: DeploymentIdentity, events: DeploymentEvents) {
    this.#identity = identity
    this.#events = events
  }

  /** All nodes. The primary is first. */
  get all(): readonly ServerNode[] {
    return this.#nodes
  }

  /** @throws an `Error` while there are no nodes */
  get primary(): ServerNode {
    const [primary] = this.#nodes
    if (!primary) throw new Error(`The service ${this.#identity.name} has no servers yet`)
    return primary
  }

  get replicas(): ServerNode[] {
    return this.#nodes.slice(1)
  }

  /** The nodes in the terms of the service's users. */
  get views(): NodeView[] {
    return this.#nodes.map(nodeView)
  }

  /**
   * Adds nodes until there are as many as in the plan, and returns them. Uses the given ports; nodes without one get a free
   * port.
   */
  async add(ports: readonly number[]): Promise<ServerNode[]> {
    const { nodeCount } = this.#events.plan()
    const before = this.#nodes.length
    for (let index = before; index < nodeCount; index++) {
      const port = ports[index] ?? (await findFreePort())
      if (this.#closed) throw new Error(`The service ${this.#identity.name} is no longer wanted`)
      this.#nodes.push(this.#newNode(index, port))
    }
    const added = this.#nodes.slice(before)
    if (added.length > 0) this.#portsChanged()
    return added
  }

  /** Removes the nodes that the plan no longer has, and returns them. The caller must stop them. */
  removeSurplus(): ServerNode[] {
    const removed = this.#nodes.splice(this.#events.plan().nodeCount)
    if (removed.length > 0) this.#portsChanged()
    return removed
  }

  /** Prevents that nodes are added, so that work that is under way starts no more servers. */
  close(): void {
    this.#closed = true
  }

  #newNode(index: number, port: number): ServerNode {
    const { log, plan, changed } = this.#events
    const isPrimary = index === 0
    const node = new ServerNode(nodeIdentity(this.#identity, index), port, {
      log,
      plan: () =>
        isPrimary
          ? primaryPlan(this.#identity, plan())
          : replicaPlan(this.#identity, plan(), this.primary.port),
      changed,
      entered: () => this.#relink(node.condition, isPrimary ? this.replicas : [node]),
      moved: () => {
        if (isPrimary) this.#followPrimary()
        this.#portsChanged()
      },
    })
    return node
  }

  /** A node that starts again is behind, and so is every node that follows it. */
  #relink(condition: NodeCondition, behind: readonly ServerNode[]): void {
    for (const { link } of behind) {
      if (condition === 'starting') link.lost()
      if (condition === 'running') void link.watch()
    }
  }

  /** Makes the replicas follow the primary's new port. */
  #followPrimary(): void {
    for (const node of this.replicas)
      node.follow().catch((error: unknown) => {
        this.#events.log('error', `${node.identity.name} lost its primary: ${String(error)}`)
      })
  }

  #portsChanged(): void {
    this.#events.portsChanged(this.#nodes.map(({ port }) => port))
  }
}

/** Returns the node at a position in the terms of the service's users. */
function nodeView(node: ServerNode, index: number): NodeView {
  const { identity, port, condition, link, logFile } = node
  const isPrimary = index === 0
  return {
    name: identity.name,
    port,
    role: isPrimary ? 'primary' : 'replica',
    condition,
    synchronised: isPrimary || link.up,
    logFile,
  }
}
