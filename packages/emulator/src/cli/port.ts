import { invalid } from './invalid.js'

/** The port of an emulator that is told none. */
export const defaultPort = 8379

/** The option of the commands that ask a running emulator. */
export const portOption = {
  port: { type: 'string', value: 'PORT', help: 'Which emulator, when several are running.' },
} as const

/** @throws `INVALID_OPTION` */
export function readPort(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const port = Number(text)
  if (/^\d+$/.test(text) && port < 65_536) return port
  return invalid(`--port takes a number from 0 to 65535, not ${text}; 0 picks a free port.`)
}

/** Returns the port of an address, which names none when it is that of its protocol. */
export function portOf(endpoint: string): number {
  return Number(new URL(endpoint).port || 80)
}
