import type { Environment } from './environment.js'
import { refuse } from './refusals.js'
import type { Service } from './service.js'

/** What it takes to change services: where they run, and which there are. */
export interface Context {
  readonly environment: Environment
  readonly registry: Registry
}

/** The services of a backend, by the name or the id that a client knows them by. */
export class Registry {
  readonly #services = new Map<string, Service>()
  /** The removal of those that nobody can address any more. */
  readonly #removals = new Set<Promise<void>>()
  #closed = false

  /** In the order of their creation. */
  all(): Service[] {
    return [...this.#services.values()]
  }

  /** Those whose creation has begun; what is only asked for is not kept. */
  begun(): Service[] {
    return this.all().filter((service) => service.begun)
  }

  has(name: string): boolean {
    return this.#services.has(name)
  }

  /** From now on nothing can be added. */
  close(): void {
    this.#closed = true
  }

  add(service: Service): void {
    if (this.#closed) throw new Error('The emulator has been stopped')
    this.#services.set(service.record.name, service)
  }

  remove(service: Service): void {
    if (this.#services.get(service.record.name) === service)
      this.#services.delete(service.record.name)
  }

  /** Takes a service away at once, and its name is free; what is left of it goes in the background. */
  async removeWhile(service: Service, removal: () => Promise<void>): Promise<void> {
    this.remove(service)
    const gone = removal()
    this.#removals.add(gone)
    await gone.finally(() => this.#removals.delete(gone))
  }

  /** Waits until nothing is left of the services that have been removed. */
  async removalsDone(): Promise<void> {
    await Promise.allSettled(this.#removals)
  }

  /** @throws a `BackendError` when there is no such service */
  find(nameOrId: string): Service {
    return (
      this.#services.get(nameOrId) ??
      this.all().find(({ record }) => record.id === nameOrId) ??
      refuse('serviceNotFound', nameOrId)
    )
  }
}
