/**
 * Checks a signature from what came over the wire, by the description of the scheme and with nothing of the client's:
 * bytes in, yes or no out.
 */
import { createHmac, timingSafeEqual } from 'node:crypto'

export interface Received {
  readonly method: string
  /** The request target as it stood in the request line. */
  readonly target: string
  readonly authorization: string | undefined
  readonly body: Buffer
}

/** @returns what is wrong, or `undefined` for a signature that is right */
export function issueOfSignature(
  request: Received,
  secret: string,
  now: number,
): string | undefined {
  const parsed = /^EXO2-HMAC-SHA256 (.+)$/.exec(request.authorization ?? '')
  if (!parsed) return `no EXO2-HMAC-SHA256 authorization: ${request.authorization}`
  const fields = new Map<string, string>()
  for (const field of String(parsed[1]).split(',')) {
    const equals = field.indexOf('=')
    fields.set(field.slice(0, equals), field.slice(equals + 1))
  }
  const expires = Number(fields.get('expires'))
  if (!(expires > now / 1000)) return `expired at ${expires}`
  const question = request.target.indexOf('?')
  const path = question < 0 ? request.target : request.target.slice(0, question)
  const query = question < 0 ? '' : request.target.slice(question + 1)
  const parts = [
    Buffer.from(`${request.method} ${path}\n`),
    request.body,
    Buffer.from(`\n${signedValues(query, fields.get('signed-query-args'))}\n\n${expires}`),
  ]
  const wanted = createHmac('sha256', secret).update(Buffer.concat(parts)).digest()
  const given = Buffer.from(fields.get('signature') ?? '', 'base64')
  const right = given.length === wanted.length && timingSafeEqual(given, wanted)
  return right ? undefined : `the signature of ${request.method} ${request.target} is wrong`
}

/** The decoded values of the named arguments, in the order of the bytes of their names. */
function signedValues(query: string, names: string | undefined): string {
  if (!names) return ''
  const values = new Map<string, string>()
  for (const pair of query.split('&')) {
    const [name = '', value = ''] = pair.split('=')
    values.set(decode(name), decode(value))
  }
  // A header carries bytes; Node shows each as a character of Latin-1.
  return names
    .split(';')
    .map((name) => Buffer.from(name, 'latin1'))
    .sort(Buffer.compare)
    .map((name) => values.get(name.toString('utf8')) ?? '')
    .join('')
}

function decode(text: string): string {
  return decodeURIComponent(text.replaceAll('+', ' '))
}
