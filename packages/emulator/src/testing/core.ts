import { join } from 'node:path'

import type { ZoneName } from '@dbaas-valkey/types'

import { logToStderr } from '../valkey/log.js'
import type { EmulatorOptions, SecretVisibility } from '../options.js'
import { Authority } from '../valkey/authority.js'
import type { UnknownProperties } from '../backend/unknown-properties.js'
import { openWorld } from '../backend/open-backend.js'
import type { Clock } from '../backend/clock.js'
import type { Log, World } from '../backend/backend.js'
import { cloudDomain, defaultZone, Zones } from '../backend/zones.js'
import { MovableClock } from './clock.js'
import { FaultRegistry } from './faults.js'
import { Feed } from '../valkey/notifier.js'
import { Journal } from './journal.js'
import { openOperationLog } from './operation-log.js'
import type { OperationTiming } from './operation-timing.js'
import { OperationRegistry } from './operations.js'

/** The parts of a running emulator, as its API, its test interface and its page use them. */
export interface Core {
  readonly zones: Zones
  /** One for all zones, so that a client that trusts it reaches the servers of each. */
  readonly authority: Authority
  readonly clock: MovableClock
  /** What signatures are held against: moving the other clock would lock every client out. */
  readonly signatureClock: MovableClock
  readonly operations: OperationRegistry
  readonly faults: FaultRegistry
  readonly journal: Journal
  readonly feed: Feed
  readonly log: Log
  readonly secrets: SecretVisibility
  readonly unknownProperties: UnknownProperties
  /** As the emulator was started; a reset goes back to it. */
  readonly timing: OperationTiming
}

export function createCore(options: EmulatorOptions): Core {
  const { log = logToStderr, operations: timing = { after: 0 }, zone = defaultZone } = options
  const { secrets = 'hidden', unknownProperties = 'refused' } = options
  const clock = new MovableClock()
  const feed = new Feed()
  const authority = createAuthority(options)
  const zones = new Zones(zone, async (name) => {
    const world = await open(name, options, { clock, log, authority })
    world.watch(feed.notify)
    return world
  })
  return {
    zones,
    authority,
    clock,
    signatureClock: new MovableClock(),
    operations: new OperationRegistry({
      timing,
      clock,
      log,
      changed: feed.notify,
    }),
    faults: new FaultRegistry(),
    journal: new Journal(feed.notify),
    feed,
    log,
    secrets,
    unknownProperties,
    timing,
  }
}

/** Takes up the operations of an earlier start. Whoever does must have the folder: it is written to. */
export function takeUpOperations({ operations, log }: Core, dataDirectory: string): void {
  operations.takeUp(openOperationLog(join(dataDirectory, 'operations.jsonl'), log))
}

/** Where data outlives the emulator, so does the authority: clients that trust it go on doing so. */
function createAuthority({ dataDirectory }: EmulatorOptions): Authority {
  const names = [cloudDomain]
  return new Authority(
    dataDirectory === undefined ? { names } : { names, folder: join(dataDirectory, 'tls') },
  )
}

function open(
  zone: ZoneName,
  options: EmulatorOptions,
  shared: { readonly clock: Clock; readonly log: Log; readonly authority: Authority },
): Promise<World> {
  const { dataDirectory, serverProgram, durability, memoryScale } = options
  return openWorld({
    zone,
    ...shared,
    ...(dataDirectory === undefined ? {} : { dataDirectory: join(dataDirectory, zone) }),
    ...(serverProgram === undefined ? {} : { serverProgram }),
    ...(durability === undefined ? {} : { durability }),
    ...(memoryScale === undefined ? {} : { memoryScale }),
  })
}
