import { createHmac, timingSafeEqual } from 'node:crypto'

export interface Credentials {
  readonly apiKey: string
  readonly apiSecret: string
}

/** A request as it arrived. A signature covers its bytes, not their meaning. */
export interface SignedRequest {
  readonly method: string
  /** Path and query, not decoded: `/v2/dbaas-valkey/cache?a=b`. */
  readonly target: string
  readonly body: Uint8Array
  /** The value of the Authorization header. */
  readonly authorization: string | undefined
}

/** The parts of an Authorization header of the scheme EXO2-HMAC-SHA256. */
interface Claim {
  readonly credential: string
  readonly signedQueryArgs: readonly string[]
  readonly expires: string
  readonly signature: Buffer
}

/** How long the signatures of clients are valid, in seconds. */
const lifetime = 600

const scheme = 'EXO2-HMAC-SHA256 '

/**
 * How long ago a signature may have expired, in milliseconds. The cloud must accept a signature that has just expired, because
 * exoscale-sdk-java (`client/Credentials.java`) uses the current second as the expiry. How much longer the cloud accepts it is
 * a guess.
 */
const expiryTolerance = 60_000

/**
 * Whether these credentials signed a request, and the signature has not expired too long ago.
 *
 * @param now milliseconds since 1970, by the clock that signatures are checked against
 * @param longestLifetime milliseconds; a signature that expires later was made with a wrong clock
 */
export function verifySignature(
  request: SignedRequest,
  credentials: Credentials,
  now: number,
  longestLifetime: number,
): boolean {
  const claim = parseAuthorization(request.authorization)
  if (claim === undefined) return false
  const key = equal(Buffer.from(claim.credential), Buffer.from(credentials.apiKey))
  const expected = createHmac('sha256', credentials.apiSecret)
    .update(message(request, claim))
    .digest()
  const signature = equal(claim.signature, expected)
  const left = Number(claim.expires) * 1000 - now
  return key && signature && left > -expiryTolerance && left <= longestLifetime
}

/**
 * Returns the Authorization header of a request, as clients make it. The values of a query are not signed.
 *
 * @param now milliseconds since 1970, by the clock that signatures are checked against
 */
export function signRequest(
  request: Omit<SignedRequest, 'authorization'>,
  { apiKey, apiSecret }: Credentials,
  now: number,
): string {
  const expires = String(Math.floor(now / 1000) + lifetime)
  const claim = { credential: apiKey, signedQueryArgs: [], expires, signature: Buffer.of() }
  const signature = createHmac('sha256', apiSecret).update(message(request, claim)).digest('base64')
  return `${scheme}credential=${apiKey},expires=${expires},signature=${signature}`
}

/**
 * Returns the bytes that are signed: method and path, body, values of the signed query arguments, signed headers (none), and
 * expiry.
 */
function message(
  { method, target, body }: Omit<SignedRequest, 'authorization'>,
  claim: Claim,
): Buffer {
  const [path = '', query = ''] = split(target, '?')
  const values = new URLSearchParams(query)
  // Some clients list an argument that occurs more than once, but no client signs its value.
  const signed = claim.signedQueryArgs
    .map((name) => (values.getAll(name).length === 1 ? values.get(name) : ''))
    .join('')
  return Buffer.concat([
    Buffer.from(`${method} ${path}\n`),
    body,
    Buffer.from(`\n${signed}\n\n${claim.expires}`),
  ])
}

function parseAuthorization(header: string | undefined): Claim | undefined {
  if (header === undefined || !header.startsWith(scheme)) return undefined
  const parts = new Map<string, string>()
  for (const part of header.slice(scheme.length).split(',')) {
    const [name, value = ''] = split(part.trim(), '=')
    parts.set(name, value)
  }
  const credential = parts.get('credential')
  const expires = parts.get('expires')
  const signature = parts.get('signature')
  if (credential === undefined || signature === undefined) return undefined
  if (expires === undefined || !/^\d{1,12}$/.test(expires)) return undefined
  return {
    credential,
    expires,
    signature: Buffer.from(signature, 'base64'),
    signedQueryArgs: (parts.get('signed-query-args') ?? '')
      .split(';')
      .filter((name) => name !== ''),
  }
}

/** Compares in constant time. Only a difference in length, which is not secret, ends the comparison early. */
function equal(given: Buffer, expected: Buffer): boolean {
  return given.length === expected.length && timingSafeEqual(given, expected)
}

/** Splits at the first separator only, because base64 can end with the `=` that separates name and value. */
function split(text: string, separator: string): [string, string?] {
  const at = text.indexOf(separator)
  return at === -1 ? [text] : [text.slice(0, at), text.slice(at + 1)]
}
