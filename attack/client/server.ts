import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

import { createClient, type Client, type ClientOptions } from '@dbaas-valkey/client'

/** A request as the hostile server sees it. */
export interface Seen {
  readonly method: string
  readonly target: string
  readonly authorization: string
  readonly body: string
}

/** A server that answers as an attack wants, with a client of it. */
export interface Hostile {
  readonly seen: readonly Seen[]
  readonly client: (options?: ClientOptions) => Client
  readonly stop: () => void
}

export const apiKey = 'EXOattack0123456789'
export const apiSecret = 'attack-secret_0123456789'

export async function hostile(
  answer: (request: Seen, response: ServerResponse) => void,
): Promise<Hostile> {
  const seen: Seen[] = []
  const server = createServer((request: IncomingMessage, response) => {
    let body = ''
    request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk))
    request.on('end', () => {
      const { method = '', url: target = '', headers } = request
      const one = { method, target, authorization: headers.authorization ?? '', body }
      seen.push(one)
      answer(one, response)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v2`
  return {
    seen,
    client: (options) =>
      createClient({
        endpoint,
        apiKey,
        apiSecret,
        retry: { delay: 1, maxRetryAfter: 1 },
        ...options,
      }),
    stop() {
      server.close()
      server.closeAllConnections()
    },
  }
}

export function json(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers })
  response.end(typeof body === 'string' ? body : JSON.stringify(body))
}

/** How a call ended: `data`, the code of its error, or what else it threw. */
export async function ending(call: Promise<unknown>): Promise<{ kind: string; value: unknown }> {
  try {
    return { kind: 'data', value: await call }
  } catch (error) {
    return { kind: String((error as { code?: unknown }).code ?? error), value: error }
  }
}
