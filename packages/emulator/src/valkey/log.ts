export type LogLevel = 'info' | 'warn' | 'error'

/** Takes the emulator's messages. */
export type Log = (level: LogLevel, message: string) => void

/** Warnings and errors, one line each; `info` is for those who ask. */
export const logToStderr: Log = (level, message) => {
  if (level !== 'info') process.stderr.write(`dbaas-valkey emulator: ${level}: ${message}\n`)
}
