import type { Credentials } from './credentials.js'
import { hmac } from './hmac.js'
import type { Signable } from './wire-request.js'

/** How long a signature is valid, in seconds. Every client of this API uses this value. */
const validity = 600

/**
 * Returns the `Authorization` header of one request, by EXO2-HMAC-SHA256.
 *
 * @param now milliseconds since 1970
 */
export async function sign(
  { method, path, query, body }: Signable,
  { apiKey, apiSecret }: Credentials,
  now: number,
): Promise<string> {
  const expires = Math.floor(now / 1000) + validity
  // The empty segment is for signed headers. This client signs none.
  const message = `${method} ${path}\n${body}\n${query.values}\n\n${expires}`
  const signature = await hmac(apiSecret, message)
  return `EXO2-HMAC-SHA256 credential=${apiKey},${query.signed}expires=${expires},signature=${signature}`
}
