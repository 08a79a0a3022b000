import type { ValkeyService } from '@dbaas-valkey/types'

import type { Backend } from '../backend/backend.js'
import { contractSchema } from '../backend/contract.js'
import type { ClockReading, EmulatorState } from './control.js'
import type { CommandContext } from './command.js'
import type { Core } from './core.js'
import { redact } from './redact.js'
import { nameServer } from './server-name.js'

/** The most operations and journal entries in a state. */
const shown = 100

export async function readState(context: CommandContext): Promise<EmulatorState> {
  const { core } = context
  const opened = await core.zones.opened()
  return {
    ...(await readSituation(context)),
    version: core.notifier.version,
    services: opened.flatMap(({ backend }) => readServices(backend)),
    operations: core.operations.list().slice(-shown).reverse(),
    journal: core.journal.list().slice(-shown).reverse(),
  }
}

/** What the emulator is and how it is set, without its services and what happened. */
export type Situation = Omit<EmulatorState, 'version' | 'services' | 'operations' | 'journal'>

export async function readSituation({
  core,
  endpoint,
  certificateFile,
}: CommandContext): Promise<Situation> {
  return {
    zone: core.zones.home,
    endpoint,
    server: nameServer(await core.zones.backend()),
    certificateFile,
    clock: readClock(core),
    timing: core.operations.timing,
    faults: core.faults.list(),
  }
}

/** Returns the services of a zone as the API shows them, with their secrets masked. */
export function readServices({ services }: Backend): ValkeyService[] {
  const schemas = [contractSchema('ValkeyService')]
  return services.list().map(({ name }) => redact(services.get(name), schemas) as ValkeyService)
}

export function readClock({ clock, signatureClock }: Core): ClockReading {
  return {
    now: new Date(clock.now()).toISOString(),
    ahead: clock.offset,
    signaturesAhead: signatureClock.offset,
  }
}
