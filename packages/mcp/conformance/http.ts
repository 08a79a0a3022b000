import { createServer as createHttpServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

import { createMcpHandler } from '@modelcontextprotocol/server'

import { createServer } from '../src/server.js'

/** The server behind HTTP on loopback, which is all that the official tests speak. */
export async function startHttp(): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const handler = createMcpHandler(() =>
    createServer({
      allowed: ['read', 'reveal', 'add', 'change', 'destroy'],
      services: [],
      groups: [],
      confirm: true,
      account: undefined,
      zone: undefined,
    }),
  )
  const http = createHttpServer((request, response) => {
    void (async () => {
      const answer = await handler.fetch(await webRequest(request))
      response.writeHead(answer.status, Object.fromEntries(answer.headers))
      response.end(Buffer.from(await answer.arrayBuffer()))
    })()
  })
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}/mcp`,
    async stop() {
      http.close()
      http.closeAllConnections()
      await handler.close()
    },
  }
}

async function webRequest(request: IncomingMessage): Promise<Request> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return new Request(`http://${request.headers.host}${request.url}`, {
    method: request.method ?? 'GET',
    headers: request.headers as Record<string, string>,
    ...(chunks.length > 0 && { body: Buffer.concat(chunks) }),
  })
}
