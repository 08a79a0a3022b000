import { routes } from '../../src/generated/routes.js'
import type { Target } from '../support/http.js'
import type { Random } from '../support/random.js'
import { authorization, usualExpiry } from '../support/signing.js'
import { oddObject, oddString, oddValue } from './values.js'

/** A request as bytes for a socket. */
export interface FuzzRequest {
  readonly bytes: Buffer
  /** Whether the client says that nothing more will come: it must where it has promised more. */
  readonly ends: boolean
}

const chunked = 'Transfer-Encoding: chunked'

const methods = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS', 'TRACE', 'get', 'X']

const paths = [
  ...new Set(Object.values(routes).map(({ path }) => `/v2${path}`)),
  '/v2/dbaas-service/{name}',
  '/zones/de-fra-1/v2/dbaas-service',
  '/',
  '/_emulator/state',
  '/_emulator/clock',
  '/_emulator/execute',
  '/_emulator/reference',
  '/_emulator/page/{name}',
]

export function fuzzRequest(random: Random, target: Target): FuzzRequest {
  if (random.chance(0.03)) return { bytes: random.bytes(random.below(400)), ends: true }
  const method = random.chance(0.9) ? random.pick(methods.slice(0, 4)) : random.pick(methods)
  const path = fuzzPath(random)
  const body = fuzzBody(random)
  const lines = [
    `${method} ${path} HTTP/1.1`,
    `Host: ${random.chance(0.97) ? '127.0.0.1' : oddHeader(random)}`,
    'Connection: close',
    ...fuzzHeaders(random),
    ...(random.chance(0.85) ? [signed(target, method, path, body)] : []),
    ...lengthHeaders(random, body),
  ]
  const bytes = Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1'), body])
  if (random.chance(0.05))
    return { bytes: bytes.subarray(0, random.below(bytes.length)), ends: true }
  const unfinished = [tooLong(body), chunked].some((line) => lines.includes(line))
  return { bytes, ends: unfinished }
}

function fuzzPath(random: Random): string {
  if (random.chance(0.05)) return `/${encodeURI(oddString(random)).replaceAll(' ', '')}`
  const path = random.pick(paths).replaceAll(/\{[^}]+\}/g, () => fuzzSegment(random))
  return random.chance(0.05) ? `${path}?${encodeURIComponent(oddString(random))}=1` : path
}

function fuzzSegment(random: Random): string {
  if (random.chance(0.5)) return random.pick(['cache', 'default', 'app', 'valkey'])
  const text = oddString(random)
  // Some go out as they are, as far as a request line can have them at all.
  return random.chance(0.7) ? encodeLossily(text) : text.replaceAll(/[^\x21-\x7e]/g, '%')
}

function encodeLossily(text: string): string {
  return [...Buffer.from(text)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')
}

function fuzzBody(random: Random): Buffer {
  const kind = random.below(20)
  if (kind < 3) return Buffer.alloc(0)
  if (kind === 3) return random.bytes(random.below(2000))
  if (kind === 4) return Buffer.from('['.repeat(random.below(20_000)))
  if (kind === 5) return Buffer.from(JSON.stringify(oddValue(random)))
  if (kind === 6 && random.chance(0.1)) return Buffer.alloc(random.below(2 * 1024 * 1024), '"')
  const body = { plan: random.chance(0.02) ? 'hobbyist-2' : 'startup-x', ...oddObject(random) }
  return Buffer.from(JSON.stringify(body))
}

function fuzzHeaders(random: Random): string[] {
  return Array.from({ length: random.below(3) }, () =>
    random.pick([
      'Content-Type: application/json',
      'Content-Type: text/plain; charset=utf-16',
      'Expect: 100-continue',
      'Content-Encoding: gzip',
      'Accept-Encoding: br',
      'Upgrade: websocket',
      'Origin: http://example.com',
      `X-Long: ${'x'.repeat(random.below(20_000))}`,
      `X-Odd: ${oddHeader(random)}`,
      `Authorization: EXO2-HMAC-SHA256 ${oddHeader(random)}`,
      'Authorization: EXO2-HMAC-SHA256 credential=,expires=99999999999,signature=====',
    ]),
  )
}

function lengthHeaders(random: Random, body: Buffer): string[] {
  if (random.chance(0.02)) return [tooLong(body)]
  if (random.chance(0.02)) return [chunked]
  if (random.chance(0.01)) return ['Content-Length: -1']
  return body.length === 0 ? [] : [`Content-Length: ${body.length}`]
}

function tooLong(body: Buffer): string {
  return `Content-Length: ${body.length + 10}`
}

function oddHeader(random: Random): string {
  return oddString(random).replaceAll(/[^\x20-\x7e\x80-\xff]/g, '?')
}

function signed(target: Target, method: string, path: string, body: Buffer): string {
  const [plain = ''] = path.split('?')
  const value = authorization(target, { method, path: plain, body, expires: usualExpiry() })
  return `Authorization: ${value}`
}
