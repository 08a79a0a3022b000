import { readdir } from 'node:fs/promises'

import type { ZoneName } from '@dbaas-valkey/types'

import { EmulatorError } from '../valkey/errors.js'
import { serverVariables } from '../generated/servers.js'
import type { Backend } from './backend.js'

/** The zones of the cloud, and the default zone of clients. */
export const zoneNames: readonly ZoneName[] = serverVariables.zone.values
export const defaultZone: ZoneName = serverVariables.zone.default

/** The domain of the cloud's own host names. */
export const cloudDomain = 'exoscale.com'

/** Returns the host name at which the cloud serves a zone. Some programs always use it, even when they are given another endpoint. */
export function cloudHost(zone: ZoneName): string {
  return `api-${zone}.${cloudDomain}`
}

/** A zone and the address under which the emulator serves it. */
export interface Zone {
  readonly name: ZoneName
  /** With its prefix: `http://127.0.0.1:4080/v2`. */
  readonly endpoint: string
  /**
   * An address for the zone's object storage. The emulator serves nothing there, but a program that uses the address does not
   * reach the real cloud.
   */
  readonly objectStorage: string
}

/**
 * Returns the path prefix of a zone. The emulator's own zone has `/v2`, as a client expects that was given one address. Every
 * other zone has a longer prefix: with the same one, a client that lists the services of all zones would get each service once
 * per zone.
 */
export function zonePrefix(name: ZoneName, home: ZoneName): string {
  return name === home ? '/v2' : `/zones/${name}/v2`
}

/** Returns the zones that have data from an earlier start in a folder. */
export async function zonesWithData(dataDirectory: string): Promise<ZoneName[]> {
  const names = new Set<string>(await readdir(dataDirectory).catch(() => []))
  return zoneNames.filter((name) => names.has(name))
}

/** The backends of the zones. A backend is opened when it is first needed. */
export class Zones {
  readonly home: ZoneName
  readonly #open: (zone: ZoneName) => Promise<Backend>
  readonly #backends = new Map<ZoneName, Promise<Backend>>()
  #closed = false

  constructor(home: ZoneName, open: (zone: ZoneName) => Promise<Backend>) {
    this.home = home
    this.#open = open
  }

  async backend(zone: ZoneName = this.home): Promise<Backend> {
    // A request that is still under way when the emulator stops must not open a backend.
    if (this.#closed) throw new EmulatorError('NOT_RUNNING', 'The emulator has been stopped.')
    const known = this.#backends.get(zone)
    if (known !== undefined) return known
    const opening = this.#open(zone)
    this.#backends.set(zone, opening)
    // When a backend cannot be opened, the next request tries again.
    opening.catch(() => this.#backends.delete(zone))
    return opening
  }

  /** Returns the open backends with their zones. */
  async opened(): Promise<{ zone: ZoneName; backend: Backend }[]> {
    const entries = [...this.#backends].map(async ([zone, backend]) => ({
      zone,
      backend: await backend,
    }))
    return Promise.all(entries)
  }

  async close(): Promise<void> {
    this.#closed = true
    const backends = await Promise.allSettled(this.#backends.values())
    this.#backends.clear()
    await Promise.all(
      backends.map((opened) => (opened.status === 'fulfilled' ? opened.value.close() : undefined)),
    )
  }
}
