import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'

import type { Connection, Text } from './connection.js'
import type { DeploymentIdentity, DeploymentPlan, NodeView } from './deployment-plan.js'
import { Member, nodeDirectory } from './member.js'
import { findFreePort } from './ports.js'
import { UserDirectory } from './user-directory.js'
import type { Log } from './log.js'

export interface DeploymentEvents {
  readonly log: Log
  readonly plan: () => DeploymentPlan
  readonly changed: () => void
}

/** How long a replica may make no progress before a change does without it, in milliseconds; it goes on by itself. */
const replicaPatience = 30_000
/** How long the primary may take to get through to its upstream, in milliseconds. */
const upstreamPatience = 10_000

/** The servers of one service: a primary and its replicas, alike in everything but their role. */
export class Deployment {
  readonly users: UserDirectory
  readonly #identity: DeploymentIdentity
  readonly #events: DeploymentEvents
  readonly #members: Member[] = []
  /** Killed for good: work that was on its way must not start servers any more. */
  #gone = false

  constructor(identity: DeploymentIdentity, events: DeploymentEvents) {
    this.#identity = identity
    this.#events = events
    this.users = new UserDirectory(identity, this.#accessListFile, () =>
      this.#members.map(({ node }) => node),
    )
  }

  /** The primary first. */
  get nodes(): NodeView[] {
    return this.#members.map(({ view }) => view)
  }

  /** Where the primary keeps its files. */
  get primaryDirectory(): string {
    return nodeDirectory(this.#identity.directory, 0)
  }

  /** Does something on the primary as the administrator that may be repeated. */
  administer<T>(work: (admin: Connection) => Promise<T>): Promise<T> {
    return this.#primary.node.administer(work)
  }

  /** Runs a test's commands on the primary; see {@link ServerNode.execute}. */
  execute(commands: readonly (readonly string[])[], silence: number): Promise<Text[]> {
    return this.#primary.node.execute(commands, silence)
  }

  /**
   * Asks every running node whether it answers.
   *
   * @throws a `SilentServerError` when one does not for so many milliseconds
   */
  async knock(silence: number): Promise<void> {
    await Promise.all(this.#members.map(({ node }) => node.knock(silence)))
  }

  /** What each node that answers says of itself. */
  async inspect(): Promise<{ name: string; info: Record<string, string> }[]> {
    const running = this.#members.filter(({ node }) => node.condition === 'running')
    const reports = await Promise.allSettled(
      running.map(async ({ node }) => ({
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
      await this.#primary.node.start()
      await this.#startReplicas(this.#replicas)
    } catch (error) {
      await this.kill()
      throw error
    }
  }

  /** Starts what ran in an earlier life, on its ports, and keeps trying where that fails. Resolves after the first attempt. */
  async revive(ports: readonly number[]): Promise<void> {
    await this.#assemble(ports)
    await this.#primary.node.revive()
    await Promise.all(this.#replicas.map(({ node }) => node.revive()))
  }

  /** Brings every node to the plan; replicas come and go. */
  async apply(): Promise<void> {
    const { nodeCount } = this.#events.plan()
    const leaving = this.#members.splice(nodeCount)
    await Promise.all(leaving.map(({ node }) => node.kill()))
    await this.#primary.node.configure()
    const staying = this.#replicas
    await Promise.all(staying.map(({ node }) => node.configure()))
    await Promise.all(staying.map(({ node }) => node.follow()))
    await this.#startReplicas(await this.#addMembers([]))
    await this.#replicasCatchUp()
  }

  /**
   * Has the primary follow the plan's upstream and waits until it holds its data, or has it lead again with the data that
   * it has.
   *
   * @throws when the primary cannot follow
   */
  async followUpstream(): Promise<void> {
    const { node, link } = this.#primary
    await node.follow()
    const follows = this.#events.plan().upstreamPort !== undefined
    if (follows && !(await link.comesUp(upstreamPatience)))
      throw new Error(`${node.identity.name} cannot follow another server`)
    await node.settle()
    await this.#replicasCatchUp(true)
  }

  /** Restarts every node in turn, replicas first. */
  async restart(): Promise<void> {
    for (const { node, link } of this.#replicas) {
      await node.restart()
      if (this.#primary.node.condition === 'running') await link.comesUp(replicaPatience)
    }
    await this.#primary.node.restart()
    await this.#replicasCatchUp()
  }

  /** Stops in order: what persistence keeps is kept. Rejects when the primary cannot save. */
  async stop(): Promise<void> {
    await this.#primary.node.stop()
    await this.kill()
  }

  /** Stops at once and for good. */
  async kill(): Promise<void> {
    this.#gone = true
    await Promise.all(this.#members.map(({ node }) => node.kill()))
  }

  /** Kills a node, the primary when no name is given. Gives whether there is such a node. */
  async crash(name: string | undefined): Promise<boolean> {
    const member = this.#members.find(
      ({ node }, index) => node.identity.name === name || (name === undefined && index === 0),
    )
    await member?.node.crash()
    return member !== undefined
  }

  get #primary(): Member {
    const [primary] = this.#members
    if (!primary) throw new Error(`The service ${this.#identity.name} has no servers yet`)
    return primary
  }

  get #replicas(): Member[] {
    return this.#members.slice(1)
  }

  get #accessListFile(): string {
    return join(this.#identity.directory, 'users.acl')
  }

  async #assemble(ports: readonly number[]): Promise<void> {
    await mkdir(this.#identity.directory, { recursive: true, mode: 0o700 })
    await this.users.save(this.#events.plan().users)
    await this.#addMembers(ports)
  }

  /** Adds the nodes that the plan has and the deployment lacks. */
  async #addMembers(ports: readonly number[]): Promise<Member[]> {
    const { nodeCount } = this.#events.plan()
    const before = this.#members.length
    for (let index = before; index < nodeCount; index++) {
      const port = ports[index] ?? (await findFreePort())
      if (this.#gone) throw new Error(`The service ${this.#identity.name} is no longer wanted`)
      this.#members.push(this.#newMember(index, port))
    }
    return this.#members.slice(before)
  }

  #newMember(index: number, port: number): Member {
    return new Member(index, port, {
      identity: this.#identity,
      accessListFile: this.#accessListFile,
      log: this.#events.log,
      plan: this.#events.plan,
      primaryPort: () => this.#primary.port,
      changed: (member) => this.#changed(member),
      moved: (member) => this.#moved(member),
    })
  }

  async #startReplicas(replicas: readonly Member[]): Promise<void> {
    await Promise.all(replicas.map(({ node }) => node.start()))
    await this.#replicasCatchUp()
  }

  /** Waits for the replicas. They are served only by a primary that is not waiting for its upstream itself. */
  async #replicasCatchUp(primaryIsLinked = false): Promise<void> {
    if (this.#events.plan().upstreamPort !== undefined && !primaryIsLinked) return
    await Promise.all(this.#replicas.map(({ link }) => link.comesUp(replicaPatience)))
  }

  /** A node that begins anew is behind, and so is whoever follows it. */
  #changed(member: Member): void {
    const behind = member === this.#members[0] ? this.#replicas : [member]
    for (const { link } of behind) {
      if (member.node.condition === 'starting') link.lost()
      if (member.node.condition === 'running') void link.watch()
    }
    this.#events.changed()
  }

  #moved(member: Member): void {
    if (member !== this.#members[0]) return
    for (const { node } of this.#replicas)
      node.follow().catch((error: unknown) => {
        this.#events.log('error', `${node.identity.name} lost its primary: ${String(error)}`)
      })
  }
}
