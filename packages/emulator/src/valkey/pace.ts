import type { Connections } from './connections.js'

/**
 * How often a server does its background tasks in a second. It notices only then that the time of a blocking command or of a
 * key is over, so a server with clients does them five times. One without clients has nobody who would notice, and a hundred
 * of them leave the processor idle then.
 */
export const busyPace = '5'
const restingPace = '1'
/** How long a server has no clients before it rests, in milliseconds. */
const restAfter = 10_000

/** Who may be connected to a server. */
interface Address {
  readonly port: number
  /** Whoever connects from here is a replica and no client. */
  readonly replicationAddress: string | undefined
}

/** Decides whether a server works at the pace of one with clients, or rests. */
export class Pace {
  /** The pace that the server has. */
  applied = busyPace
  #lastClient = performance.now()

  /** Whether the server has had no clients for a while. */
  get rests(): boolean {
    return this.applied === restingPace
  }

  /** Call it when the server has started, which it does with the busy pace. */
  reset(): void {
    this.applied = busyPace
    this.#lastClient = performance.now()
  }

  /** Returns the pace that the server should have now. */
  wanted(connections: Connections, { port, replicationAddress }: Address): string {
    const now = performance.now()
    const peers = connections.get(port) ?? []
    if (peers.some((address) => address !== replicationAddress)) this.#lastClient = now
    return now - this.#lastClient < restAfter ? busyPace : restingPace
  }
}
