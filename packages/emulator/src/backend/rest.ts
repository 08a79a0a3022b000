import { readConnections } from '../valkey/connections.js'
import type { Registry } from './registry.js'

/** How often connections are counted, in milliseconds. */
const interval = 1_000

/**
 * Has servers without clients rest. The system tells who is connected to all of them in one step, so that no server has to be
 * woken to be asked.
 */
export class Rest {
  readonly #registry: Registry
  readonly #timer: NodeJS.Timeout

  constructor(registry: Registry) {
    this.#registry = registry
    this.#timer = setInterval(() => this.#look(), interval).unref()
  }

  stop(): void {
    clearInterval(this.#timer)
  }

  #look(): void {
    const services = this.#registry.all()
    if (services.length === 0) return
    const connections = readConnections()
    // Elsewhere than on Linux, every server keeps the pace that it starts with.
    if (connections === undefined) return this.stop()
    for (const { deployment } of services) deployment.pace(connections)
  }
}
