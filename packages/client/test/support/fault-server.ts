/** A server on loopback that answers as it is told, badly if need be, and remembers what reached it. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

import { issueOfSignature } from './signature.js'

export const apiKey = 'EXO0123456789abcdef'
export const apiSecret = 'fault-server-secret_0123456789'

/** An answer that is given whole. */
export interface Reply {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  /** Sent as JSON, unless it is a string. */
  readonly body?: unknown
}

/** What goes wrong with an answer that isn't given whole. */
export type Fault =
  /** The connection is reset once the request has been read. */
  | 'reset'
  /** The connection is closed in order, without an answer. */
  | 'close'
  /** The body ends before its announced length. */
  | 'truncate'
  /** Nothing comes. */
  | 'slow headers'
  /** The headers come, the body doesn't. */
  | 'slow body'

export type Step = Reply | Fault | ((request: Recorded) => Reply | Fault)

/** A request that reached the server. */
export interface Recorded {
  readonly method: string
  /** The request target, prefix included. */
  readonly target: string
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly body: string
  readonly signatureIssue: string | undefined
}

export interface FaultServer {
  readonly endpoint: string
  readonly requests: Recorded[]
  /** Answers the next requests with these steps, and all that come after with the last of them. */
  script(...steps: Step[]): void
  stop(): Promise<void>
}

export async function startFaultServer(): Promise<FaultServer> {
  const requests: Recorded[] = []
  let steps: Step[] = [{}]
  const server = createServer((message, response) => {
    const chunks: Buffer[] = []
    message.on('data', (chunk: Buffer) => chunks.push(chunk))
    message.on('end', () => {
      const request = record(message, Buffer.concat(chunks))
      requests.push(request)
      const step = (steps.length > 1 ? steps.shift() : steps[0]) ?? {}
      answer(response, typeof step === 'function' ? step(request) : step)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v2`,
    requests,
    script(...next) {
      requests.length = 0
      steps = next
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function record(message: IncomingMessage, body: Buffer): Recorded {
  const { method = '', url: target = '', headers } = message
  const { authorization } = headers
  const received = { method, target, authorization, body }
  return {
    method,
    target,
    headers: headers as Recorded['headers'],
    body: body.toString('utf8'),
    signatureIssue: issueOfSignature(received, apiSecret, Date.now()),
  }
}

function answer(response: ServerResponse, step: Reply | Fault): void {
  const { socket } = response
  if (step === 'reset') socket?.resetAndDestroy()
  else if (step === 'close') socket?.end()
  else if (step === 'truncate') {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' })
    response.write('{"id":"6f8c1b1e', () => socket?.end())
  } else if (step === 'slow body') {
    response.writeHead(200, { 'content-type': 'application/json' })
    response.write('{"id":')
  } else if (step !== 'slow headers') {
    const { status = 200, headers = {}, body = {} } = step
    const text = typeof body === 'string' ? body : JSON.stringify(body)
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(text)
  }
}
