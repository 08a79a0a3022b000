import { readdir } from 'node:fs/promises'

import type { ZoneName } from '@dbaas-valkey/types'

import { EmulatorError } from '../valkey/errors.js'
import { serverVariables } from '../generated/servers.js'
import type { World } from './backend.js'

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

/** The worlds behind the zones; a zone's world opens when it is first asked for something. */
export class Zones {
  readonly home: ZoneName
  readonly #open: (zone: ZoneName) => Promise<World>
  readonly #worlds = new Map<ZoneName, Promise<World>>()
  #closed = false

  constructor(home: ZoneName, open: (zone: ZoneName) => Promise<World>) {
    this.home = home
    this.#open = open
  }

  async world(zone: ZoneName = this.home): Promise<World> {
    // Whoever is not done when the emulator stops must not bring it back to life.
    if (this.#closed) throw new EmulatorError('NOT_RUNNING', 'The emulator has been stopped.')
    const known = this.#worlds.get(zone)
    if (known !== undefined) return known
    const opening = this.#open(zone)
    this.#worlds.set(zone, opening)
    // A world that does not open is tried again with the next request.
    opening.catch(() => this.#worlds.delete(zone))
    return opening
  }

  /** The worlds that are open, with their zones. */
  async opened(): Promise<{ zone: ZoneName; world: World }[]> {
    const entries = [...this.#worlds].map(async ([zone, world]) => ({ zone, world: await world }))
    return Promise.all(entries)
  }

  async close(): Promise<void> {
    this.#closed = true
    const worlds = await Promise.allSettled(this.#worlds.values())
    this.#worlds.clear()
    await Promise.all(
      worlds.map((opened) => (opened.status === 'fulfilled' ? opened.value.close() : undefined)),
    )
  }
}
