import { readdir } from 'node:fs/promises'

import type { ZoneName } from '@dbaas-valkey/types'

import { EmulatorError } from '../valkey/errors.js'
import { serverVariables } from '../generated/servers.js'
import type { Backend } from './backend.js'

/** The zones of the cloud, and the one that clients get when they name none. */
export const zoneNames: readonly ZoneName[] = serverVariables.zone.values
export const defaultZone: ZoneName = serverVariables.zone.default

/** The domain of the cloud's own names. */
export const cloudDomain = 'exoscale.com'

/** The host at which the cloud serves a zone. Some programs know no other, whatever endpoint they are told. */
export function cloudHost(zone: ZoneName): string {
  return `api-${zone}.${cloudDomain}`
}

/** A zone and the address under which the emulator serves it. */
export interface Zone {
  readonly name: ZoneName
  /** With its prefix: `http://127.0.0.1:4080/v2`. */
  readonly endpoint: string
  /**
   * Where the zone's object storage would be. Nothing is served there: it is an address of the emulator's own so that a
   * program which follows it does not reach the real cloud.
   */
  readonly objectStorage: string
}

/**
 * The emulator's own zone lies below `/v2`, as a client expects that was given one address. The others have a prefix
 * before that: a client that asks every zone for its services would otherwise see each service once for every zone.
 */
export function zonePrefix(name: ZoneName, home: ZoneName): string {
  return name === home ? '/v2' : `/zones/${name}/v2`
}

/** The zones that have data in a folder from an earlier start. */
export async function zonesWithData(dataDirectory: string): Promise<ZoneName[]> {
  const names = new Set<string>(await readdir(dataDirectory).catch(() => []))
  return zoneNames.filter((name) => names.has(name))
}

/** The backends behind the zones; a zone's backend opens when it is first asked for something. */
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
    // A request that is not done when the emulator stops must not bring it back to life.
    if (this.#closed) throw new EmulatorError('NOT_RUNNING', 'The emulator has been stopped.')
    const known = this.#backends.get(zone)
    if (known !== undefined) return known
    const opening = this.#open(zone)
    this.#backends.set(zone, opening)
    // A backend that does not open is tried again with the next request.
    opening.catch(() => this.#backends.delete(zone))
    return opening
  }

  /** The backends that are open, with their zones. */
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
