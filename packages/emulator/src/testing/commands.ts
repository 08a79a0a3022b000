import type { Control } from './control.js'

/** How a method of {@link Control} is called over HTTP; its argument is the body. */
interface Command {
  readonly method: 'GET' | 'POST'
  /** Below {@link controlPrefix}. */
  readonly path: string
}

/** Where the test interface lies. */
export const controlPrefix = '/_emulator'

/** Every method of the test interface. */
export const commandTable: { readonly [Name in keyof Control]: Command } = {
  reset: { method: 'POST', path: '/reset' },
  seed: { method: 'POST', path: '/seed' },
  snapshot: { method: 'POST', path: '/snapshot' },
  restore: { method: 'POST', path: '/restore' },
  state: { method: 'GET', path: '/state' },
  injectFault: { method: 'POST', path: '/faults' },
  faults: { method: 'GET', path: '/faults' },
  clearFaults: { method: 'POST', path: '/faults/clear' },
  journal: { method: 'GET', path: '/journal' },
  clearJournal: { method: 'POST', path: '/journal/clear' },
  operations: { method: 'GET', path: '/operations' },
  setTiming: { method: 'POST', path: '/operations/timing' },
  finishOperation: { method: 'POST', path: '/operations/finish' },
  failOperation: { method: 'POST', path: '/operations/fail' },
  clock: { method: 'GET', path: '/clock' },
  moveClock: { method: 'POST', path: '/clock' },
  crashNode: { method: 'POST', path: '/nodes/crash' },
  createBackup: { method: 'POST', path: '/backups' },
  announceUpdate: { method: 'POST', path: '/updates' },
  execute: { method: 'POST', path: '/execute' },
}
