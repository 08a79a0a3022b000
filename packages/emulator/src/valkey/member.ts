import { join } from 'node:path'

import type { DeploymentIdentity, DeploymentPlan, NodeView } from './deployment-plan.js'
import { Link } from './link.js'
import { nodeFiles, type NodePlan } from './node-plan.js'
import { ServerNode } from './node.js'
import type { Log } from './log.js'

/** What a member asks of, and tells, the deployment that it belongs to. */
export interface Surroundings {
  readonly identity: DeploymentIdentity
  readonly accessListFile: string
  readonly log: Log
  readonly plan: () => DeploymentPlan
  readonly primaryPort: () => number
  readonly changed: (member: Member) => void
  readonly moved: (member: Member) => void
}

/** Where a service's node keeps its files; nodes are numbered from 0. */
export function nodeDirectory(service: string, index: number): string {
  return join(service, `node-${index + 1}`)
}

/** A node in its place: the first one is the primary, the others follow it. */
export class Member {
  readonly node: ServerNode
  readonly link: Link
  readonly #index: number
  readonly #surroundings: Surroundings
  readonly #logFile: string
  #port: number

  constructor(index: number, port: number, surroundings: Surroundings) {
    this.#index = index
    this.#port = port
    this.#surroundings = surroundings
    const { identity, accessListFile, log, changed } = surroundings
    this.node = new ServerNode(
      {
        ...identity,
        name: `${identity.name}-${index + 1}`,
        directory: nodeDirectory(identity.directory, index),
        socketPath: `${identity.socketPrefix}${index + 1}`,
        accessListFile,
      },
      {
        log,
        plan: () => this.#plan(),
        changed: () => changed(this),
        moved: (moved) => this.#move(moved),
      },
    )
    this.#logFile = nodeFiles(this.node.identity.directory).log
    this.link = new Link(this.node, () => changed(this))
  }

  get port(): number {
    return this.#port
  }

  get view(): NodeView {
    const { identity, condition } = this.node
    return {
      name: identity.name,
      port: this.#port,
      role: this.#isReplica ? 'replica' : 'primary',
      condition,
      synchronised: !this.#isReplica || this.link.up,
      logFile: this.#logFile,
    }
  }

  get #isReplica(): boolean {
    return this.#index > 0
  }

  #plan(): NodePlan {
    const { identity, plan, primaryPort } = this.#surroundings
    const { directives, persistence, tls, filter, upstreamPort } = plan()
    const upstream = upstreamPort === undefined ? undefined : { port: upstreamPort, tls: false }
    return {
      directives,
      // A replica gets its data from the primary; files of its own would only slow it down.
      persistence: this.#isReplica ? 'none' : persistence,
      primary: this.#isReplica ? { port: primaryPort(), tls } : upstream,
      exposure: {
        port: this.#port,
        tls,
        filter: {
          open: filter.open,
          admits: (address) => address === identity.replicationAddress || filter.admits(address),
        },
      },
    }
  }

  #move(port: number): void {
    this.#port = port
    this.#surroundings.moved(this)
  }
}
