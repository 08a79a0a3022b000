import { mkdir, readFile, writeFile } from 'node:fs/promises'

import { accessListText, internalUsers } from './access-list.js'
import type { Log } from './log.js'
import { nodeFiles, type NodeIdentity, type NodePlan, type Primary } from './node-plan.js'
import { accessListFile } from './node-role.js'
import { ServerNode } from './node.js'
import { findFreePort } from './ports.js'
import { removeFolder } from './remove-folder.js'

/** More databases than any source has. A server that receives data for a database that it does not have exits at once. */
const databaseCount = '1024'
/** How long the link may make no progress, in milliseconds. */
const timeout = 10_000
/**
 * Memory in addition to twice the limit of the data, in bytes. The server needs some itself, and data can be larger in another
 * version.
 */
const spareMemory = 64 * 1024 * 1024

export interface MigrationReplicaOptions extends Omit<
  NodeIdentity,
  'accessListFile' | 'replicationAddress' | 'restarts'
> {
  readonly log: Log
  /** How many bytes the data may take in the end. */
  readonly memory: number
}

/**
 * A node that takes the data of a source before a service gets it. Replication empties a replica before it is known to work,
 * so it empties this node and not the service. The node is not restarted when its server ends, because it would be empty then.
 *
 * The source may be hostile. The node never has more data than the service may have.
 */
export class MigrationReplica {
  readonly node: ServerNode
  #ended = (): void => undefined
  /** Resolves when the server has ended for any reason. */
  readonly exited = new Promise<void>((resolve) => {
    this.#ended = resolve
  })
  /** How many bytes the source may send. */
  readonly #limit: number
  #source: Primary | undefined

  private constructor(options: MigrationReplicaOptions, port: number) {
    this.#limit = 2 * options.memory + spareMemory
    const identity: NodeIdentity = {
      ...options,
      accessListFile: accessListFile(options),
      replicationAddress: undefined,
      restarts: false,
    }
    this.node = new ServerNode(identity, port, {
      log: options.log,
      plan: () => this.#plan(),
      // No user sees this node. The status of its migration shows the progress.
      changed: () => undefined,
      moved: () => undefined,
      entered: () => {
        if (this.node.condition === 'stopped') this.#ended()
      },
    })
  }

  /** Starts an empty server in its own folder, and removes what an earlier one left there. */
  static async start(options: MigrationReplicaOptions): Promise<MigrationReplica> {
    const { directory, administratorPassword, replicatorPassword } = options
    await removeFolder(directory)
    await mkdir(directory, { recursive: true, mode: 0o700 })
    const users = accessListText(internalUsers(administratorPassword, replicatorPassword))
    // Without this rule in the file, the server admits everybody as the default user.
    await writeFile(accessListFile(options), `user default off\n${users}`, { mode: 0o600 })
    const replica = new MigrationReplica(options, await findFreePort())
    await replica.node.start()
    return replica
  }

  /**
   * Follows the source and waits until the node has its data.
   *
   * @throws when the link makes no progress, with the server's message, or when `signal` is aborted
   */
  async follow(source: Primary, signal: AbortSignal): Promise<void> {
    this.#source = source
    await this.node.follow()
    const follows = await this.node.link.comesUp(timeout, async () => {
      signal.throwIfAborted()
      if (await this.exceeds()) throw tooLarge()
    })
    if (!follows) throw new Error(`Replication does not come about: ${await this.#lastWords()}`)
  }

  /** Whether the source has sent more data than is allowed, into memory or, as a dump, to the disk. */
  async exceeds(): Promise<boolean> {
    const { used_memory: used, master_sync_read_bytes: read } = await this.node.administer(
      (admin) => admin.info(),
    )
    return Math.max(Number(used ?? 0), Number(read ?? 0)) > this.#limit
  }

  /** Stops the server and removes its files. */
  async close(): Promise<void> {
    await this.node.kill()
    await removeFolder(this.node.identity.directory)
  }

  #plan(): NodePlan {
    return {
      directives: {
        databases: [databaseCount],
        // A source may send data without end, and a replica ignores this limit. `exceeds` enforces it.
        maxmemory: [String(this.#limit)],
        'maxmemory-policy': ['noeviction'],
        save: [''],
      },
      restartDirectives: new Set(),
      persistence: 'none',
      tls: false,
      filter: { open: true, admits: () => true },
      primary: this.#source,
    }
  }

  async #lastWords(): Promise<string> {
    const log = await readFile(nodeFiles(this.node.identity.directory).log, 'utf8')
    const words = log.split('\n').filter((line) => /master|sync/i.test(line))
    return words.at(-1)?.replace(/^.*?[*#] /, '') ?? 'the source does not answer'
  }
}

export function tooLarge(): Error {
  return new Error('The source has more data than the plan allows')
}
