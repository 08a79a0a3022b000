import type { Operation } from '@dbaas-valkey/types'

import { withTimeout } from '../valkey/with-timeout.js'
import { checkedControl } from './checked.js'
import type { Control } from './control.js'
import type { Core } from './core.js'
import { lastMoment } from './duration.js'
import { experiments } from './experiments.js'
import { seedServices } from './seed.js'
import { reset, restore, takeSnapshot } from './snapshots.js'
import { readClock, readState } from './state.js'
import { refuseCommand } from './refuse.js'

/** How long a call waits for the end of an operation, in milliseconds. */
const longestFinish = 60_000

/** The test interface of an emulator in this process. */
export function createControl(core: Core, endpoint: string): Control {
  return checkedControl(
    {
      reset: () => reset(core),
      seed: (seed) => seedServices(core.zones, seed),
      snapshot: () => takeSnapshot(core.zones),
      restore: (snapshot) => restore(core.zones, snapshot),
      state: () => readState(core, endpoint),
      injectFault: (fault) => core.faults.inject(fault),
      faults: () => core.faults.list(),
      clearFaults: (fault) => core.faults.clear(fault?.id),
      journal: () => core.journal.list(),
      clearJournal: () => core.journal.clear(),
      operations: () => core.operations.list(),
      setTiming: (timing) => {
        core.operations.timing = timing
      },
      finishOperation: async ({ id = '' }) => {
        operation(core, id)
        await withTimeout(longestFinish, core.operations.finish(id), () =>
          refuseCommand(`Operation ${id} is still pending; a user may have paused its service.`),
        )
        return operation(core, id)
      },
      failOperation: ({ id, ...failure }) => {
        operation(core, id)
        if (core.operations.fail(id, failure)) return operation(core, id)
        return refuseCommand(`The work of operation ${id} has begun: it can no longer be given up.`)
      },
      clock: () => readClock(core),
      moveClock: async ({ by, signatures = false }) => {
        refuseBeyondDates(core, by)
        await core.clock.advance(by)
        if (signatures) await core.signatureClock.advance(by)
        return readClock(core)
      },
      ...experiments(core.zones),
    },
    core.notifier.notify,
  )
}

/** Dates after the year 9999 cannot be written, and every answer has some. */
function refuseBeyondDates({ clock, signatureClock }: Core, by: number): void {
  const target = Math.max(clock.now(), signatureClock.now()) + by
  if (target > lastMoment) refuseCommand('moveClock.by: the clock ends with the year 9999.')
}

function operation({ operations }: Core, id: string): Operation {
  return operations.get(id) ?? refuseCommand(`There is no operation ${id}.`)
}
