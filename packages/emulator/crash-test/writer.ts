import { setTimeout as sleep } from 'node:timers/promises'

import type { Redis } from 'iovalkey'

/** What a writer saw that must never happen. */
export interface Loss {
  readonly writer: string
  readonly what: string
}

/** Milliseconds between two writes. Without them the clients would mostly wait for their own turn in this process. */
const pause = 1

/**
 * Writes again and again and remembers what the server acknowledged. A counter that is told to go up must never answer with a
 * number it has given before: then an acknowledged write would be gone.
 */
export class Writer {
  readonly #redis: Redis
  readonly #name: string
  readonly #losses: Loss[] = []
  #running: Promise<void> | undefined
  #stopped = false
  #acknowledged = 0
  #last = 0

  constructor(name: string, redis: Redis) {
    this.#name = name
    this.#redis = redis
  }

  get acknowledged(): number {
    return this.#acknowledged
  }

  get losses(): readonly Loss[] {
    return this.#losses
  }

  start(): void {
    this.#running = this.#write()
  }

  /** Stops writing, and looks once more for everything that was acknowledged. */
  async stop(): Promise<void> {
    this.#stopped = true
    await this.#running
    const final = Number(await this.#redis.get(this.#counter))
    if (final < this.#last) this.#lost(`the counter ended at ${final} after ${this.#last}`)
    const entries = await this.#redis.scard(this.#ledger)
    if (entries < this.#acknowledged) this.#lost(`${this.#acknowledged - entries} entries are gone`)
  }

  async #write(): Promise<void> {
    while (!this.#stopped) {
      // The client repeats what was in flight when its server was killed: the counter may skip numbers, the set may not
      // hold an entry twice.
      const entry = this.#acknowledged
      const [count] = await Promise.all([
        this.#redis.incr(this.#counter),
        this.#redis.sadd(this.#ledger, entry),
      ])
      if (count <= this.#last) this.#lost(`the counter went from ${this.#last} to ${count}`)
      this.#last = count
      this.#acknowledged += 1
      await sleep(pause)
    }
  }

  #lost(what: string): void {
    this.#losses.push({ writer: this.#name, what })
  }

  get #counter(): string {
    return `${this.#name}:counter`
  }

  get #ledger(): string {
    return `${this.#name}:ledger`
  }
}
