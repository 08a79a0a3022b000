import { setTimeout as sleep } from 'node:timers/promises'

import type { Connection } from './connection.js'
import type { NodeCondition } from './supervised-server.js'

/** How often a replica that is catching up is checked, in milliseconds. */
const lookInterval = 20
/** How often the node repeats to a replica without a link which server to follow, in milliseconds. */
const followInterval = 2_000

/** A node that follows another server. */
export interface Follower {
  readonly condition: NodeCondition
  administer<T>(work: (admin: Connection) => Promise<T>): Promise<T>
  follow(): Promise<void>
}

/** The link of a node to the server that it follows. */
export class Link {
  readonly #follower: Follower
  readonly #changed: () => void
  #up = false
  #watching: Promise<void> | undefined

  constructor(follower: Follower, changed: () => void) {
    this.#follower = follower
    this.#changed = changed
  }

  /** Whether the follower has all data of the other server. */
  get up(): boolean {
    return this.#up
  }

  /** Call it when one end starts again. */
  lost(): void {
    this.#up = false
  }

  /** Checks until the link is up or the node is stopped. */
  watch(): Promise<void> {
    this.#watching ??= this.#watch().finally(() => (this.#watching = undefined))
    return this.#watching
  }

  /**
   * Waits until the link is up. Returns false when it makes no progress within the timeout.
   *
   * @param timeout in milliseconds
   * @param check is called at each check of the link; its rejection ends the wait
   */
  async comesUp(timeout: number, check?: () => Promise<void>): Promise<boolean> {
    for (let idle = 0; idle < timeout; idle += lookInterval) {
      await check?.()
      if (this.#follower.condition === 'stopped') return false
      const state = await replication(this.#follower)
      if (state['master_link_status'] === 'up') {
        this.#up = true
        this.#changed()
        return true
      }
      if (state['master_sync_in_progress'] === '1') idle = 0
      // The primary may have changed its port or switched TLS while the replica could not be told.
      if (idle % followInterval === followInterval - lookInterval)
        await this.#follower.follow().catch(() => undefined)
      await sleep(lookInterval)
    }
    return false
  }

  async #watch(): Promise<void> {
    while (!this.#up && this.#follower.condition !== 'stopped') await this.comesUp(followInterval)
  }
}

async function replication(follower: Follower): Promise<Record<string, string>> {
  try {
    return await follower.administer((admin) => admin.info('replication'))
  } catch {
    // A node that is being started again does not answer.
    return {}
  }
}
