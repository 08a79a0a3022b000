import type { Control } from '../../src/testing/control.js'

/** Where the methods that the page calls are. A test compares them with the emulator's table. */
export const controlPaths = {
  statistics: '/statistics',
  sign: '/sign',
  execute: '/execute',
  crashNode: '/nodes/crash',
  createBackup: '/backups',
  announceUpdate: '/updates',
  injectFault: '/faults',
  clearFaults: '/faults/clear',
  clearJournal: '/journal/clear',
  setTiming: '/operations/timing',
  finishOperation: '/operations/finish',
  failOperation: '/operations/fail',
  moveClock: '/clock',
} as const satisfies Partial<Record<keyof Control, string>>
