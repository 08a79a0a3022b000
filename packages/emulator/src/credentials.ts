import { randomBytes } from 'node:crypto'

import type { Credentials } from './http/api/signature.js'

/** A key and a secret that look like the cloud's. */
export function makeCredentials(): Credentials {
  return {
    apiKey: `EXO${randomBytes(12).toString('hex')}`,
    apiSecret: randomBytes(32).toString('base64url'),
  }
}
