import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

import { EmulatorError } from '../../valkey/errors.js'

/** A server that listens but does not answer requests yet. */
export interface Listening {
  readonly server: Server
  readonly port: number
  /** Closes every connection, including those with a request under way. */
  close(): Promise<void>
}

/** How long clients may take, in milliseconds. The server ends slower connections, so that no client can hold them for ever. */
export interface RequestTimeouts {
  /** For all headers of one request. */
  readonly headers: number
  /** For one whole request. */
  readonly request: number
}

const defaultTimeouts: RequestTimeouts = { headers: 10_000, request: 30_000 }

/** @throws {@link EmulatorError} when another program uses the port, or the system does not allow it */
export function listen(host: string, port: number, timeouts = defaultTimeouts): Promise<Listening> {
  const server = createServer({
    headersTimeout: timeouts.headers,
    requestTimeout: timeouts.request,
    connectionsCheckingInterval: Math.min(timeouts.headers, timeouts.request) / 2,
  })
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => reject(explain(cause, host, port)))
    server.listen(port, host, () => {
      const address = server.address() as AddressInfo
      resolve({ server, port: address.port, close: () => close(server) })
    })
  })
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}

function explain(cause: NodeJS.ErrnoException, host: string, port: number): EmulatorError {
  const where = `${host}:${port}`
  if (cause.code === 'EADDRINUSE') {
    return new EmulatorError(
      'PORT_TAKEN',
      `The emulator cannot listen on ${where}: the port is taken. Choose another, or 0 for any free one.`,
      { cause },
    )
  }
  return new EmulatorError(
    'LISTEN_FAILED',
    `The emulator cannot listen on ${where}: ${cause.message}.`,
    { cause },
  )
}
