import type { Environment } from './environment.js'
import { refuse } from './refusals.js'
import type { Service } from './service.js'

/** What the code that changes services works with. */
export interface BackendContext {
  readonly environment: Environment
  readonly registry: Registry
}

/** The services of a backend. Each is found by its name or id. */
export class Registry {
  readonly #services = new Map<string, Service>()
  /** The removals of services that cannot be found any more. */
  readonly #removals = new Set<Promise<void>>()
  #closed = false

  /** Returns the services in the order of their creation. */
  all(): Service[] {
    return [...this.#services.values()]
  }

  /** Returns the services whose creation has begun. Only these are saved. */
  begun(): Service[] {
    return this.all().filter((service) => service.begun)
  }

  has(name: string): boolean {
    return this.#services.has(name)
  }

  /** Prevents that services are added from now on. */
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

  /** Removes a service from the registry at once, so that its name is free, and waits for the removal of its files. */
  async removeWhile(service: Service, removal: () => Promise<void>): Promise<void> {
    this.remove(service)
    const gone = removal()
    this.#removals.add(gone)
    await gone.finally(() => this.#removals.delete(gone))
  }

  /** Waits until all removed services have been removed completely. */
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
