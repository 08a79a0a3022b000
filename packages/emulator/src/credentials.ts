import { randomBytes } from 'node:crypto'

import type { Credentials } from './http/api/signature.js'

/**
 * A key and a secret that are the same everywhere, for configurations that are written down: compose files, CI, examples. They
 * protect nothing. The cloud accepts them nowhere.
 *
 * @example
 * ```ts
 * const emulator = await startEmulator({ ...wellKnownCredentials, port: 8379 })
 * ```
 */
export const wellKnownCredentials = {
  apiKey: 'EXOemulator0000000000000000',
  apiSecret: 'well-known-secret-of-the-dbaas-valkey-emulator',
} as const satisfies Credentials

/** A key and a secret that look like the cloud's. */
export function makeCredentials(): Credentials {
  return {
    apiKey: `EXO${randomBytes(12).toString('hex')}`,
    apiSecret: randomBytes(32).toString('base64url'),
  }
}
