import { request } from 'node:http'

import { authorization, usualExpiry } from './signing.js'

export interface Target {
  readonly endpoint: string
  readonly apiKey: string
  readonly apiSecret: string
}

export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly text: string
  /** The body as JSON. */
  json<T = unknown>(): T
}

export interface SendOptions {
  readonly body?: string | Uint8Array
  readonly headers?: Readonly<Record<string, string>>
}

/** Sends a request byte for byte as given: no normalised path, no added headers. */
export function send(
  endpoint: string,
  method: string,
  path: string,
  { body, headers = {} }: SendOptions = {},
): Promise<Answer> {
  const { hostname, port } = new URL(endpoint)
  const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }
  return new Promise((resolve, reject) => {
    const outgoing = request(
      { hostname, port, method, path, headers: { ...length, ...headers }, agent: false },
      (incoming) => {
        const chunks: Buffer[] = []
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
        incoming.on('error', reject)
        incoming.on('end', () => {
          const text = Buffer.concat(chunks).toString('utf8')
          const { statusCode: status = 0, headers: answered } = incoming
          resolve({ status, headers: answered, text, json: () => JSON.parse(text) })
        })
      },
    )
    outgoing.on('error', reject)
    outgoing.end(body)
  })
}

/** Sends a signed request to a path below the API's prefix; a body that is neither text nor bytes goes out as JSON. */
export function call(
  target: Target,
  method: string,
  path: string,
  body?: string | Uint8Array | object,
): Promise<Answer> {
  const { pathname } = new URL(target.endpoint)
  const raw = body === undefined || typeof body === 'string' || body instanceof Uint8Array
  const bytes = raw ? body : JSON.stringify(body)
  const full = `${pathname}${path}`
  const expires = usualExpiry()
  const message = { method, path: full, expires, ...(bytes === undefined ? {} : { body: bytes }) }
  return send(target.endpoint, method, full, {
    ...(bytes === undefined ? {} : { body: bytes }),
    headers: {
      authorization: authorization(target, message),
      'content-type': 'application/json',
    },
  })
}
