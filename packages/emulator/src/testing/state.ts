import type { ValkeyService } from '@dbaas-valkey/types'

import type { Backend } from '../backend/backend.js'
import { contractSchema } from '../backend/contract.js'
import type { ClockReading, EmulatorState } from './control.js'
import type { Core } from './core.js'
import { redact } from './redact.js'
import { nameServer } from './server-name.js'

/** The most operations and journal entries in a state. */
const shown = 100

export async function readState(core: Core, endpoint: string): Promise<EmulatorState> {
  const home = await core.zones.backend()
  const opened = await core.zones.opened()
  return {
    version: core.notifier.version,
    zone: core.zones.home,
    endpoint,
    server: nameServer(home),
    clock: readClock(core),
    timing: core.operations.timing,
    services: opened.flatMap(({ backend }) => readServices(backend)),
    operations: core.operations.list().slice(-shown).reverse(),
    faults: core.faults.list(),
    journal: core.journal.list().slice(-shown).reverse(),
  }
}

export function readClock({ clock, signatureClock }: Core): ClockReading {
  return {
    now: new Date(clock.now()).toISOString(),
    ahead: clock.offset,
    signaturesAhead: signatureClock.offset,
  }
}

function readServices({ services }: Backend): ValkeyService[] {
  const schemas = [contractSchema('ValkeyService')]
  return services.list().map(({ name }) => redact(services.get(name), schemas) as ValkeyService)
}
