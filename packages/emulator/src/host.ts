import { isIPv4 } from 'node:net'

import { EmulatorError } from './errors.js'

/**
 * Binds to loopback only unless told otherwise twice.
 *
 * @throws {@link EmulatorError} `REMOTE_NOT_ALLOWED`
 */
export function checkHost(host: string, allowRemote: boolean): void {
  if (isLoopback(host) || allowRemote) return
  throw new EmulatorError(
    'REMOTE_NOT_ALLOWED',
    `On ${host} other machines could reach the emulator. If that is what you want, allow it as well: ` +
      '`allowRemote: true`, or `--allow-remote` on the command line.',
  )
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIPv4(host) && host.startsWith('127.'))
}
