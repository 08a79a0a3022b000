import type { ValkeyService } from '@dbaas-valkey/types'

import type { World } from '../backend/backend.js'
import { namedSchema } from './contract-schemas.js'
import type { ClockReading, EmulatorState } from './control.js'
import type { Core } from './core.js'
import { redact } from './redact.js'

const serviceSchemas = [namedSchema('ValkeyService')]
/** How many operations and journal entries a reading of the state has. */
const shown = 100

export async function readState(core: Core, endpoint: string): Promise<EmulatorState> {
  const home = await core.zones.world()
  const opened = await core.zones.opened()
  return {
    version: core.feed.version,
    zone: core.zones.home,
    endpoint,
    server: nameServer(home),
    clock: readClock(core),
    timing: core.operations.timing,
    services: opened.flatMap(({ world }) => readServices(world)),
    operations: core.operations.list().slice(-shown).reverse(),
    faults: core.faults.list(),
    journal: core.journal.list().slice(-shown).reverse(),
  }
}

export function nameServer({ server }: World): string | undefined {
  return server && `${server.flavour} ${server.version}`
}

export function readClock({ clock, signatureClock }: Core): ClockReading {
  return {
    now: new Date(clock.now()).toISOString(),
    ahead: clock.offset,
    signaturesAhead: signatureClock.offset,
  }
}

function readServices({ services }: World): ValkeyService[] {
  return services
    .list()
    .map(({ name }) => redact(services.get(name), serviceSchemas) as ValkeyService)
}
