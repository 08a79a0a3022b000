import { isIPv4 } from 'node:net'

import { EmulatorError } from '../valkey/errors.js'

/**
 * On plain loopback nobody is asked for a token, so that no other names may be allowed there.
 *
 * @throws {@link EmulatorError} `INVALID_OPTION`
 */
export function checkAllowedHosts(allowHosts: readonly string[], allowRemote: boolean): void {
  if (allowRemote || allowHosts.length === 0) return
  throw new EmulatorError(
    'INVALID_OPTION',
    '`allowHosts` (`--allow-host`) goes with `allowRemote` (`--allow-remote`) only.',
  )
}

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

/** Whether a name or an address, without a port, is loopback's. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIPv4(host) && host.startsWith('127.'))
}
