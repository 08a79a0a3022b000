import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

import { onTestFinished } from 'vitest'

export interface ProxiedAnswer {
  readonly status: number
  readonly body: unknown
}

/** What becomes of an answer on its way: the same, or another. */
export type Change = (
  request: { readonly method: string; readonly path: string },
  answer: ProxiedAnswer,
) => ProxiedAnswer

/** Starts an API that asks another one and changes its answers. Returns its address. */
export async function startChangingProxy(endpoint: string, change: Change): Promise<string> {
  const { origin, pathname } = new URL(endpoint)
  const server = createServer((request, response) => {
    void forward(request, origin).then((answer) => {
      const { method = '', url: path = '' } = request
      const changed = change({ method, path }, answer)
      response.writeHead(changed.status, { 'content-type': 'application/json' })
      response.end(JSON.stringify(changed.body))
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}${pathname}`
}

async function forward(request: IncomingMessage, origin: string): Promise<ProxiedAnswer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const { authorization } = request.headers
  const response = await fetch(`${origin}${request.url ?? ''}`, {
    method: request.method ?? 'GET',
    headers: {
      'content-type': 'application/json',
      ...(authorization !== undefined && { authorization }),
    },
    ...(chunks.length > 0 && { body: Buffer.concat(chunks) }),
  })
  return { status: response.status, body: await response.json() }
}
