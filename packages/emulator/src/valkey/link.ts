import { setTimeout as sleep } from 'node:timers/promises'

import type { ServerNode } from './node.js'

/** How often a replica that catches up is looked at, in milliseconds. */
const lookInterval = 20
/** How often a replica whose link stays down is told again whom to follow, in milliseconds. */
const followInterval = 2_000

async function replication(node: ServerNode): Promise<Record<string, string>> {
  try {
    return await node.administer((admin) => admin.info('replication'))
  } catch {
    // A node that is just being started again has nothing to say.
    return {}
  }
}

/** A replica's link to the server that it follows. */
export class Link {
  readonly #node: ServerNode
  readonly #changed: () => void
  #up = false
  #watching: Promise<void> | undefined

  constructor(node: ServerNode, changed: () => void) {
    this.#node = node
    this.#changed = changed
  }

  /** Whether the replica holds what the other one holds. */
  get up(): boolean {
    return this.#up
  }

  /** One end has begun anew. */
  lost(): void {
    this.#up = false
  }

  /** Looks until the link is up, or the node is stopped. */
  watch(): Promise<void> {
    this.#watching ??= this.#watch().finally(() => (this.#watching = undefined))
    return this.#watching
  }

  /** Waits for the link to be up. Gives false when it makes no progress for so many milliseconds. */
  async comesUp(timeout: number): Promise<boolean> {
    for (let idle = 0; idle < timeout; idle += lookInterval) {
      if (this.#node.condition === 'stopped') return false
      const state = await replication(this.#node)
      if (state['master_link_status'] === 'up') {
        this.#up = true
        this.#changed()
        return true
      }
      if (state['master_sync_in_progress'] === '1') idle = 0
      // The primary may have moved, or changed how it speaks, while the replica could not be told.
      if (idle % followInterval === followInterval - lookInterval)
        await this.#node.follow().catch(() => undefined)
      await sleep(lookInterval)
    }
    return false
  }

  async #watch(): Promise<void> {
    while (!this.#up && this.#node.condition !== 'stopped') await this.comesUp(followInterval)
  }
}
