import { rename, writeFile } from 'node:fs/promises'

import { accessListText, internalUsers, userRules, type ServerUser } from './access-list.js'
import type { DeploymentIdentity } from './deployment-plan.js'
import type { ServerNode } from './node.js'
import { ReplyError } from './resp.js'

/** A user that never signs in, to try rules on. */
const trialName = '@trial'

/**
 * The users of a service. One user at a time comes in and goes out to every running node; all of them together go to the file
 * that starting nodes read.
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
   * Replaces the rules of a user, new or not, by these. With `cut` its open connections end.
   *
   * @throws a `ReplyError` when the server refuses the rules; nothing has changed then.
   */
  async set(user: ServerUser, cut: boolean): Promise<void> {
    await this.#onEveryNode(['ACL', 'SETUSER', user.name, ...userRules(user)])
    if (cut) await this.#onEveryNode(['CLIENT', 'KILL', 'USER', user.name])
  }

  /** Removes a user and its connections. */
  async remove(name: string): Promise<void> {
    await this.#onEveryNode(['ACL', 'DELUSER', name])
  }

  /** Writes the file, which is always whole: a server that starts with half of it would know nobody. */
  async save(users: readonly ServerUser[]): Promise<void> {
    const { administratorPassword, replicatorPassword } = this.#identity
    const all = [...internalUsers(administratorPassword, replicatorPassword), ...users]
    const draft = `${this.#file}.new`
    await writeFile(draft, accessListText(all), { mode: 0o600 })
    await rename(draft, this.#file)
  }

  /** What a server finds wrong with a user's rules; undefined when it would take them. */
  async issueWith(rules: readonly string[]): Promise<string | undefined> {
    const [node] = this.#nodes()
    try {
      await node?.administer(async (admin) => {
        // Another request's rules may be on trial at the same time.
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
