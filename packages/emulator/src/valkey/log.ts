export type LogLevel = 'info' | 'warn' | 'error'

/** Receives the emulator's messages. */
export type Log = (level: LogLevel, message: string) => void

/** Writes all messages to stderr. */
export const logToStderr: Log = (level, message) => {
  process.stderr.write(`dbaas-valkey emulator: ${level}: ${message}\n`)
}
