import { rename, writeFile } from 'node:fs/promises'

import { accessListText, internalUsers, userRules, type ServerUser } from './access-list.js'
import type { DeploymentIdentity } from './deployment-plan.js'
import type { ServerNode } from './node.js'
import { ReplyError } from './resp.js'

/** A user that never signs in. Rules are tried on it. */
const trialName = '@trial'

/**
 * The users of a service. It sends changes of one user to every running node, and writes all users to the file that starting
 * nodes read.
 */
export class UserDirectory {
  readonly #identity: DeploymentIdentity
  readonly #file: string
  readonly #nodes: () => readonly ServerNode[]

  constructor(identity: DeploymentIdentity, file: string, nodes: () => readonly ServerNode[]) {
    this.#identity = identity
    this.#file = file
    this.#nodes = nodes
  }

  /**
   * Replaces the rules of a user, or adds the user. With `cut`, the user's open connections are closed.
   *
   * @throws a `ReplyError` when the server refuses the rules; nothing has changed then
   */
  async set(user: ServerUser, cut: boolean): Promise<void> {
    await this.#onEveryNode(['ACL', 'SETUSER', user.name, ...userRules(user)])
    if (cut) await this.#onEveryNode(['CLIENT', 'KILL', 'USER', user.name])
  }

  /** Removes a user and closes the user's connections. */
  async remove(name: string): Promise<void> {
    await this.#onEveryNode(['ACL', 'DELUSER', name])
  }

  /** Writes the file of users. The file is always complete, because a server that starts with half of it knows no user. */
  async save(users: readonly ServerUser[]): Promise<void> {
    const { administratorPassword, replicatorPassword } = this.#identity
    const all = [...internalUsers(administratorPassword, replicatorPassword), ...users]
    const draft = `${this.#file}.new`
    await writeFile(draft, accessListText(all), { mode: 0o600 })
    await rename(draft, this.#file)
  }

  /** Returns what a server says against a user's rules; undefined when it would accept them. */
  async issueWith(rules: readonly string[]): Promise<string | undefined> {
    const [node] = this.#nodes()
    try {
      await node?.administer(async (admin) => {
        // The rules begin with `reset`, because those of another request may be on trial at the same time.
        await admin.call('ACL', 'SETUSER', trialName, 'reset', ...rules)
        await admin.call('ACL', 'DELUSER', trialName)
      })
      return undefined
    } catch (error) {
      if (error instanceof ReplyError && error.code === 'ERR') return error.message
      throw error
    }
  }

  async #onEveryNode(command: readonly string[]): Promise<void> {
    for (const node of this.#nodes()) await node.administer((admin) => admin.call(...command))
  }
}
