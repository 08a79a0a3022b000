import { isDeepStrictEqual } from 'node:util'

import type { Backend } from '../../backend/backend.js'
import type { Zones } from '../../backend/zones.js'
import type { Seed, SeededService } from '../control.js'
import type { PlacedIssue } from '../find-issues.js'
import { refuseCommand } from '../refuse.js'
import { onlyAtCreation, updateTo } from './declared.js'
import { carryOut, runCommands } from './plant.js'
import { bringUsers } from './users.js'

export interface AppliedSeed {
  /** What was done: `created cache`. */
  readonly done: readonly string[]
  /** What could not be done, with its place in the seed. */
  readonly problems: readonly PlacedIssue[]
  /** What the services are like now. Where something could not be done, it is what was declared before. */
  readonly seed: Seed
}

/**
 * Makes the services what a seed declares. Services that an earlier seed declared and this one does not are deleted; what neither
 * declares is left alone, and so is a service whose declaration has not changed. Commands run when a service is created, and
 * all of them again when they have changed. A service that cannot be changed does not keep the others from it.
 *
 * @param next has no issues
 */
export async function applySeed(zones: Zones, next: Seed, previous: Seed): Promise<AppliedSeed> {
  const done: string[] = []
  const problems: PlacedIssue[] = []
  const services: SeededService[] = []
  // First what goes: its names and its part of a quota are free then.
  for (const gone of previous.services.filter((one) => !findSame(next, one))) {
    try {
      const backend = await zones.backend(gone.zone)
      if (!isThere(backend, gone.name)) continue
      await carryOut(backend.services.delete(gone.name))
      done.push(`deleted ${gone.name}`)
    } catch (error) {
      services.push(gone)
      problems.push(problem(['services'], gone, error))
    }
  }
  for (const [index, service] of next.services.entries()) {
    const bringing = new Bringing(await zones.backend(service.zone), findSame(previous, service))
    try {
      const what = await bringing.to(service)
      services.push(service)
      if (what !== undefined) done.push(`${what} ${service.name}`)
    } catch (error) {
      if (bringing.before !== undefined) services.push(bringing.before)
      problems.push(problem(['services', index], service, error))
    }
  }
  return { done, problems, seed: { services } }
}

/** Brings one service to what a seed declares of it. */
class Bringing {
  readonly #backend: Backend
  /** What is known to have been brought about. Of a service that somebody else has made, nothing is. */
  before: SeededService | undefined

  constructor(backend: Backend, before: SeededService | undefined) {
    this.#backend = backend
    this.before = before
  }

  /** @returns what was done, if anything */
  async to(service: SeededService): Promise<'created' | 'updated' | undefined> {
    const { name, body } = service
    const isNew = !isThere(this.#backend, name)
    if (isNew) {
      await carryOut(this.#backend.services.create(name, body))
      this.before = { ...service, users: [], commands: [] }
    }
    if (isDeepStrictEqual(service, this.before)) return isNew ? 'created' : undefined
    const parts = [
      await this.#body(service),
      await bringUsers(this.#backend, service, this.before),
      await this.#commands(service),
    ]
    if (isNew) return 'created'
    return parts.includes(true) ? 'updated' : undefined
  }

  async #body({ name, body }: SeededService): Promise<boolean> {
    const earlier = this.before?.body
    if (isDeepStrictEqual(body, earlier)) return false
    if (earlier && !isDeepStrictEqual(onlyAtCreation(body), onlyAtCreation(earlier)))
      refuseCommand(
        `${Object.keys(onlyAtCreation({ ...earlier, ...body })).join(', ')} count only when a service is created: ` +
          'give it another name, or take it out of the file first',
      )
    const { services } = this.#backend
    const update = updateTo(services.get(name), body, earlier)
    if (Object.keys(update).length === 0) return false
    await carryOut(services.update(name, update))
    return true
  }

  async #commands({ name, commands = [] }: SeededService): Promise<boolean> {
    if (this.before === undefined || isDeepStrictEqual(commands, this.before.commands ?? []))
      return false
    await runCommands(this.#backend, name, commands)
    return commands.length > 0
  }
}

function findSame({ services }: Seed, wanted: SeededService): SeededService | undefined {
  return services.find(({ name, zone }) => name === wanted.name && zone === wanted.zone)
}

function isThere({ services }: Backend, name: string): boolean {
  return services.list().some((service) => service.name === name)
}

function problem(path: PlacedIssue['path'], { name }: SeededService, error: unknown): PlacedIssue {
  const reason = error instanceof Error ? error.message : String(error)
  return { path, message: `${name}: ${reason.replace(/\.$/, '')}.` }
}
