import { join } from 'node:path'

import type { ZoneName } from '@dbaas-valkey/types'

import type { Backend, BackendOptions } from './backend/backend.js'
import { Capacity, type Limits } from './backend/capacity.js'
import { openBackend } from './backend/open-backend.js'
import { cloudDomain, defaultZone, Zones } from './backend/zones.js'
import type { EmulatorOptions } from './options.js'
import { MovableClock } from './testing/clock.js'
import type { Core } from './testing/core.js'
import { FaultRegistry } from './testing/faults.js'
import { Journal } from './testing/journal.js'
import { openOperationLog } from './testing/operation-log.js'
import { OperationRegistry } from './testing/operations.js'
import { SnapshotStore } from './testing/snapshot-store.js'
import { Authority } from './valkey/authority.js'
import { logToStderr } from './valkey/log.js'
import { Notifier } from './valkey/notifier.js'

export function createCore(options: EmulatorOptions): Core {
  const { log = logToStderr, operations: timing = { after: 0 }, zone = defaultZone } = options
  const { secrets = 'hidden', unknownProperties = 'refused' } = options
  const clock = new MovableClock()
  const notifier = new Notifier()
  const authority = createAuthority(options)
  const changed = notifier.notify
  const limits = limitsOf(options)
  const capacity = new Capacity(limits)
  const zones = new Zones(zone, (name) =>
    open(name, options, { clock, log, authority, changed, capacity }),
  )
  return {
    zones,
    authority,
    clock,
    signatureClock: new MovableClock(),
    operations: new OperationRegistry({
      timing,
      clock,
      log,
      changed,
    }),
    faults: new FaultRegistry(),
    snapshots: new SnapshotStore(zones, clock, options.dataDirectory),
    capacity,
    journal: new Journal(notifier.notifyOfJournal, options.onRequest),
    notifier,
    log,
    ending: new AbortController(),
    secrets,
    unknownProperties,
    timing,
    limits,
  }
}

/** Takes up the operations of an earlier start. The caller must hold the folder's lock: it is written to. */
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
  shared: Pick<BackendOptions, 'clock' | 'log' | 'authority' | 'changed' | 'capacity'>,
): Promise<Backend> {
  const { dataDirectory, serverProgram, durability, memoryScale } = options
  return openBackend({
    zone,
    ...shared,
    ...(dataDirectory === undefined ? {} : { dataDirectory: join(dataDirectory, zone) }),
    ...(serverProgram === undefined ? {} : { serverProgram }),
    ...(durability === undefined ? {} : { durability }),
    ...(memoryScale === undefined ? {} : { memoryScale }),
  })
}

function limitsOf({ quota, soldOut }: EmulatorOptions): Limits {
  return {
    ...(quota === undefined ? {} : { quota }),
    ...(soldOut === undefined ? {} : { soldOut }),
  }
}
