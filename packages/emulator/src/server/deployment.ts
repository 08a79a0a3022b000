import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import type { Log } from '../world/world.js'
import { accessListFile, internalUsers, userRules, type ServerUser } from './access-list.js'
import type { TlsFiles } from './authority.js'
import type { Directives } from './configuration.js'
import type { Connection, Text } from './connection.js'
import type { AddressFilter } from './door.js'
import { ServerNode, type NodeCondition, type NodePlan } from './node.js'
import type { Persistence } from './persistence.js'
import { findFreePort } from './ports.js'
import { ReplyError } from './resp.js'

/** What does not change in the life of a service's servers. */
export interface DeploymentIdentity {
  /** The service's name; nodes are called after it. */
  readonly name: string
  readonly program: string
  readonly directory: string
  /** Start of the paths of the nodes' sockets; short, as a socket's path must be. */
  readonly socketPrefix: string
  readonly tls: TlsFiles
  readonly administratorPassword: string
  readonly replicatorPassword: string
  readonly replicationAddress: string | undefined
}

/** What the servers of a service should be right now. */
export interface DeploymentPlan {
  readonly nodeCount: number
  readonly directives: Directives
  readonly persistence: Persistence
  readonly tls: boolean
  readonly filter: AddressFilter
  readonly users: readonly ServerUser[]
  /** A server that the primary itself follows for a while, on this port. */
  readonly upstreamPort: number | undefined
}

export interface DeploymentEvents {
  readonly log: Log
  readonly plan: () => DeploymentPlan
  readonly changed: () => void
}

export interface NodeView {
  readonly name: string
  readonly port: number
  readonly role: 'primary' | 'replica'
  readonly condition: NodeCondition
  /** Whether a replica holds what its primary holds; always true for a primary. */
  readonly synchronised: boolean
  readonly logFile: string
}

interface Member {
  readonly node: ServerNode
  port: number
  synchronised: boolean
}

/** How often a replica that catches up is looked at, in milliseconds. */
const syncInterval = 20
/** How long the primary may take to get through to its upstream, in milliseconds. */
const upstreamPatience = 10_000

/** The servers of one service: a primary and its replicas, alike in everything but their role. */
export class Deployment {
  readonly #identity: DeploymentIdentity
  readonly #events: DeploymentEvents
  readonly #members: Member[] = []

  constructor(identity: DeploymentIdentity, events: DeploymentEvents) {
    this.#identity = identity
    this.#events = events
  }

  get nodes(): NodeView[] {
    return this.#members.map(({ node, port, synchronised }, index) => ({
      name: node.identity.name,
      port,
      role: index === 0 ? 'primary' : 'replica',
      condition: node.condition,
      synchronised: index === 0 || synchronised,
      logFile: node.logFile,
    }))
  }

  /** The administrator's connection to the primary. */
  admin(): Promise<Connection> {
    return this.#primary.node.admin()
  }

  /** Runs commands on the primary as the administrator, on a connection of their own. */
  execute(commands: readonly (readonly string[])[]): Promise<Text[]> {
    return this.#primary.node.execute(commands)
  }

  /** Where the primary keeps its files. */
  get primaryDirectory(): string {
    return join(this.#identity.directory, 'node-1')
  }

  /** What each node that answers says of itself. */
  async inspect(): Promise<{ name: string; info: Record<string, string> }[]> {
    const running = this.#members.filter(({ node }) => node.condition === 'running')
    const reports = await Promise.allSettled(
      running.map(async ({ node }) => ({
        name: node.identity.name,
        info: await (await node.admin()).info(),
      })),
    )
    return reports.flatMap((report) => (report.status === 'fulfilled' ? [report.value] : []))
  }

  /** Starts the primary, then the replicas, and waits until they hold its data. `ports` are those of an earlier life. */
  async start(ports: readonly number[]): Promise<void> {
    await this.#prepare(ports)
    try {
      await this.#primary.node.start()
      await Promise.all(this.#replicas.map((replica) => this.#startReplica(replica)))
    } catch (error) {
      await this.kill()
      throw error
    }
  }

  /** Starts what ran in an earlier life, and keeps trying where that fails. Resolves after the first attempt. */
  async revive(ports: readonly number[]): Promise<void> {
    await this.#prepare(ports)
    await this.#primary.node.revive()
    await Promise.all(this.#replicas.map(({ node }) => node.revive()))
  }

  /** Brings every node to the plan; replicas come and go. */
  async apply(): Promise<void> {
    const { nodeCount } = this.#events.plan()
    const leaving = this.#members.splice(nodeCount)
    await Promise.all(leaving.map(({ node }) => node.kill()))
    await this.#primary.node.configure()
    await Promise.all(
      this.#replicas.map(async (replica) => {
        await replica.node.configure()
        await replica.node.follow()
      }),
    )
    const coming: Member[] = []
    for (let index = this.#members.length; index < nodeCount; index++)
      coming.push(await this.#newMember(index, undefined))
    this.#members.push(...coming)
    await Promise.all(coming.map((replica) => this.#startReplica(replica)))
    await Promise.all(this.#replicas.map((replica) => this.#untilSynchronised(replica)))
  }

  /**
   * Has the primary follow the plan's upstream and waits until it holds its data, or has it lead again with the data that
   * it has.
   *
   * @throws when the primary cannot follow
   */
  async followUpstream(): Promise<void> {
    const primary = this.#primary
    await primary.node.follow()
    if (this.#events.plan().upstreamPort !== undefined) {
      const linked = await this.#untilLinked(primary, upstreamPatience)
      if (!linked) throw new Error(`${primary.node.identity.name} cannot follow another server`)
    }
    await primary.node.settle()
    await Promise.all(this.#replicas.map((replica) => this.#untilSynchronised(replica)))
  }

  /** Restarts every node in turn, replicas first. */
  async restart(): Promise<void> {
    for (const replica of this.#replicas) {
      await replica.node.restart()
      await this.#untilSynchronised(replica)
    }
    await this.#primary.node.restart()
    await Promise.all(this.#replicas.map((replica) => this.#untilSynchronised(replica)))
  }

  /** Stops in order: what persistence keeps is kept. Rejects when the primary cannot save. */
  async stop(): Promise<void> {
    await this.#primary.node.stop()
    await this.kill()
  }

  /** Stops at once. */
  async kill(): Promise<void> {
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

  /**
   * Gives a user, new or not, just these rules on every node. With `cut` its open connections end.
   *
   * @throws a `ReplyError` when the server refuses the rules; nothing has changed then.
   */
  async setUser(user: ServerUser, cut: boolean): Promise<void> {
    await this.#onEveryNode(['ACL', 'SETUSER', user.name, ...userRules(user)])
    if (cut) await this.#onEveryNode(['CLIENT', 'KILL', 'USER', user.name])
  }

  /** Removes a user and its connections from every node. */
  async removeUser(name: string): Promise<void> {
    await this.#onEveryNode(['ACL', 'DELUSER', name])
  }

  /** Writes the plan's users where starting servers read them. */
  async saveUsers(): Promise<void> {
    const { administratorPassword, replicatorPassword } = this.#identity
    const users = [
      ...internalUsers(administratorPassword, replicatorPassword),
      ...this.#events.plan().users,
    ]
    await writeFile(this.#accessListFile, accessListFile(users), { mode: 0o600 })
  }

  /** Asks the primary whether it would take a user's rules. Gives its complaint, or undefined when it would. */
  async tryRules(rules: readonly string[]): Promise<string | undefined> {
    const admin = await this.admin()
    const trial = '@trial'
    try {
      await admin.call('ACL', 'SETUSER', trial, ...rules)
      await admin.call('ACL', 'DELUSER', trial)
      return undefined
    } catch (error) {
      if (error instanceof ReplyError) return error.message
      throw error
    }
  }

  get #primary(): Member {
    const [primary] = this.#members
    if (!primary) throw new Error(`The service ${this.#identity.name} has no servers yet`)
    return primary
  }

  get #replicas(): Member[] {
    return this.#members.slice(1)
  }

  async #prepare(ports: readonly number[]): Promise<void> {
    await mkdir(this.#identity.directory, { recursive: true, mode: 0o700 })
    await this.saveUsers()
    const { nodeCount } = this.#events.plan()
    for (let index = 0; index < nodeCount; index++)
      this.#members.push(await this.#newMember(index, ports[index]))
  }

  async #newMember(index: number, port: number | undefined): Promise<Member> {
    const identity = this.#identity
    const member: Member = {
      port: port ?? (await findFreePort()),
      synchronised: false,
      node: new ServerNode(
        {
          ...identity,
          name: `${identity.name}-${index + 1}`,
          directory: join(identity.directory, `node-${index + 1}`),
          socketPath: `${identity.socketPrefix}${index + 1}`,
          accessListFile: this.#accessListFile,
        },
        {
          log: this.#events.log,
          plan: () => this.#nodePlan(member),
          changed: () => this.#changed(member),
          moved: (moved) => this.#moved(member, moved),
        },
      ),
    }
    return member
  }

  #nodePlan(member: Member): NodePlan {
    const { directives, persistence, tls, filter, upstreamPort } = this.#events.plan()
    const { replicationAddress } = this.#identity
    const replica = this.#members.indexOf(member) > 0
    const upstream = upstreamPort === undefined ? undefined : { port: upstreamPort, tls: false }
    return {
      directives,
      // A replica gets its data from the primary; files of its own would only slow it down.
      persistence: replica ? 'none' : persistence,
      primary: replica ? { port: this.#primary.port, tls } : upstream,
      exposure: {
        port: member.port,
        tls,
        filter: {
          open: filter.open,
          admits: (address) => address === replicationAddress || filter.admits(address),
        },
      },
    }
  }

  async #startReplica(replica: Member): Promise<void> {
    await replica.node.start()
    await this.#untilSynchronised(replica)
  }

  async #untilSynchronised(replica: Member): Promise<void> {
    if (!(await this.#untilLinked(replica))) return
    replica.synchronised = true
    this.#events.changed()
  }

  /**
   * Waits until a node's link to the one it follows is up. Gives false when the node has gone instead, or the link makes
   * no progress for so many milliseconds.
   */
  async #untilLinked(member: Member, patience = Number.POSITIVE_INFINITY): Promise<boolean> {
    for (let idle = 0; idle < patience; idle += syncInterval) {
      if (!this.#members.includes(member) || member.node.condition === 'stopped') return false
      const state = await member.node
        .admin()
        .then((admin) => admin.info('replication'))
        .catch((): Record<string, string> => ({}))
      if (state['master_link_status'] === 'up') return true
      if (state['master_sync_in_progress'] === '1') idle = 0
      await sleep(syncInterval)
    }
    return false
  }

  #changed(member: Member): void {
    const behind = member === this.#members[0] ? this.#replicas : [member]
    if (member.node.condition === 'starting')
      for (const replica of behind) replica.synchronised = false
    if (member.node.condition === 'running')
      for (const replica of behind) void this.#untilSynchronised(replica)
    this.#events.changed()
  }

  #moved(member: Member, port: number): void {
    member.port = port
    if (member === this.#members[0])
      for (const replica of this.#replicas)
        void replica.node.follow().catch((error: unknown) => {
          this.#events.log(
            'error',
            `${replica.node.identity.name} lost its primary: ${String(error)}`,
          )
        })
    this.#events.changed()
  }

  async #onEveryNode(command: readonly string[]): Promise<void> {
    for (const { node } of this.#members) await (await node.admin()).call(...command)
  }

  get #accessListFile(): string {
    return join(this.#identity.directory, 'users.acl')
  }
}
