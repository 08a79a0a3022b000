import { refuse } from './refusals.js'
import type { Service } from './service.js'

/** The services of a world, by the name or the id that a client knows them by. */
export class Registry {
  readonly #services = new Map<string, Service>()

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

  add(service: Service): void {
    this.#services.set(service.record.name, service)
  }

  remove(service: Service): void {
    if (this.#services.get(service.record.name) === service)
      this.#services.delete(service.record.name)
  }

  /** @throws a `WorldError` when there is no such service */
  find(nameOrId: string): Service {
    return (
      this.#services.get(nameOrId) ??
      this.all().find(({ record }) => record.id === nameOrId) ??
      refuse('serviceNotFound', nameOrId)
    )
  }
}
