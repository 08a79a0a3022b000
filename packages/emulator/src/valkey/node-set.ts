import type { DeploymentIdentity, DeploymentPlan, NodeView } from './deployment-plan.js'
import type { Log } from './log.js'
import { nodeIdentity, primaryPlan, replicaPlan } from './node-role.js'
import { ServerNode } from './node.js'
import { findFreePort } from './ports.js'
import type { NodeCondition } from './supervised-server.js'

export interface DeploymentEvents {
  readonly log: Log
  readonly plan: () => DeploymentPlan
  /** Something that users see has changed. Handed down to where changes happen; nothing between here and there passes it on. */
  readonly changed: () => void
  /** Nodes have come, gone, or listen on other ports. */
  readonly portsChanged: (ports: readonly number[]) => void
}

/**
 * Which nodes a service has, and who follows whom. A number of nodes comes in; a primary and replicas that keep on following
 * it go out, wherever it listens and whenever it begins anew.
 */
export class NodeSet {
  readonly #identity: DeploymentIdentity
  readonly #events: DeploymentEvents
  /** The primary first. */
  readonly #nodes: ServerNode[] = []
  #closed = false

  constructor(identity: DeploymentIdentity, events: DeploymentEvents) {
    this.#identity = identity
    this.#events = events
  }

  /** The primary first. */
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

  /** The nodes as the service's users see them. */
  get views(): NodeView[] {
    return this.#nodes.map(nodeView)
  }

  /** Adds the nodes that the plan has and the set lacks, on these ports as far as they are given. Returns the new ones. */
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

  /** Takes out the nodes that the plan has no more. Returns them; the caller ends them. */
  removeSurplus(): ServerNode[] {
    const removed = this.#nodes.splice(this.#events.plan().nodeCount)
    if (removed.length > 0) this.#portsChanged()
    return removed
  }

  /** From now on no node is added: work that is on its way must not start servers any more. */
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

  /** A node that begins anew is behind, and so is every node that follows it. */
  #relink(condition: NodeCondition, behind: readonly ServerNode[]): void {
    for (const { link } of behind) {
      if (condition === 'starting') link.lost()
      if (condition === 'running') void link.watch()
    }
  }

  /** Has the replicas follow a primary that listens on another port now. */
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

/** The node in this place as the service's users see it. */
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
