import type { Log } from '../backend/backend.js'

/** Warnings and errors, one line each; news are for those who ask. */
export const logToStderr: Log = (level, message) => {
  if (level !== 'info') process.stderr.write(`dbaas-valkey emulator: ${level}: ${message}\n`)
}
