export type LogLevel = 'info' | 'warn' | 'error'

/** Receives the emulator's messages. */
export type Log = (level: LogLevel, message: string) => void

/** Writes warnings and errors to stderr, one line each. */
export const logToStderr: Log = (level, message) => {
  if (level !== 'info') process.stderr.write(`dbaas-valkey emulator: ${level}: ${message}\n`)
}
