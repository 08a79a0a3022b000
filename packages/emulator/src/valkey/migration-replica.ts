import { mkdir, readFile, writeFile } from 'node:fs/promises'

import { accessListText, internalUsers } from './access-list.js'
import type { Log } from './log.js'
import { nodeFiles, type NodeIdentity, type NodePlan, type Primary } from './node-plan.js'
import { accessListFile } from './node-role.js'
import { ServerNode } from './node.js'
import { findFreePort } from './ports.js'
import { removeFolder } from './remove-folder.js'

/** More than any source has; a server that is sent data for a database that it lacks ends at once. */
const databaseCount = '1024'
/** How long a link may make no progress, in milliseconds. */
const timeout = 10_000
/** Memory beyond twice what the data may take, in bytes: for a server's own needs, and data that is larger in another version. */
const spareMemory = 64 * 1024 * 1024

export interface MigrationReplicaOptions extends Omit<
  NodeIdentity,
  'accessListFile' | 'replicationAddress' | 'restarts'
> {
  readonly log: Log
  /** Bytes that the data may take in the end. */
  readonly memory: number
}

/**
 * A node that takes in data from elsewhere before a service gets it: replication empties a replica before it knows whether
 * it will work, so it is this one that is emptied. It is not started again when it ends, because it would then be empty.
 *
 * A source comes in, which may be hostile; what goes out is a node with at most as much data as the service may have.
 */
export class MigrationReplica {
  readonly node: ServerNode
  #ended = (): void => undefined
  /** Resolves when the server has ended, whatever ended it. */
  readonly exited = new Promise<void>((resolve) => {
    this.#ended = resolve
  })
  /** Bytes that the source may send. */
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
      // No user sees this node: its migration tells how it goes.
      changed: () => undefined,
      moved: () => undefined,
      entered: () => {
        if (this.node.condition === 'stopped') this.#ended()
      },
    })
  }

  /** Starts an empty server in a folder of its own; what an earlier one left there goes. */
  static async start(options: MigrationReplicaOptions): Promise<MigrationReplica> {
    const { directory, administratorPassword, replicatorPassword } = options
    await removeFolder(directory)
    await mkdir(directory, { recursive: true, mode: 0o700 })
    const users = accessListText(internalUsers(administratorPassword, replicatorPassword))
    // Where the file does not say otherwise, everybody is let in as the default user.
    await writeFile(accessListFile(options), `user default off\n${users}`, { mode: 0o600 })
    const replica = new MigrationReplica(options, await findFreePort())
    await replica.node.start()
    return replica
  }

  /**
   * Becomes a replica of the source and waits until it holds the source's data.
   *
   * @throws when the link makes no progress, with what the server says about it, or when `signal` is aborted
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

  /** Whether the source has sent more than the data may take, to memory or, as a dump, to the disk. */
  async exceeds(): Promise<boolean> {
    const { used_memory: used, master_sync_read_bytes: read } = await this.node.administer(
      (admin) => admin.info(),
    )
    return Math.max(Number(used ?? 0), Number(read ?? 0)) > this.#limit
  }

  /** Ends the server and removes its files. */
  async close(): Promise<void> {
    await this.node.kill()
    await removeFolder(this.node.identity.directory)
  }

  #plan(): NodePlan {
    return {
      directives: {
        databases: [databaseCount],
        // A source may send without end; a replica minds no such limit, so `exceeds` looks.
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
