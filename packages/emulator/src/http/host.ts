import { isIPv4 } from 'node:net'

import { EmulatorError } from '../valkey/errors.js'

/**
 * Names can be allowed only together with remote access: on plain loopback the emulator asks for no token, so it must not
 * answer to other names.
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
 * Allows a host other than loopback only together with `allowRemote`.
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

/** Whether a host name or address, without a port, is that of loopback. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIPv4(host) && host.startsWith('127.'))
}
