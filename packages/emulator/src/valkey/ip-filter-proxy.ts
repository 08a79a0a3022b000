import { connect, createServer, type Server, type Socket } from 'node:net'
import { createServer as createTlsServer } from 'node:tls'

import type { TlsContents } from './tls-files.js'
import { loopback } from './ports.js'

export interface IpFilterProxyOptions {
  readonly port: number
  /** The server's private socket, where admitted connections go. */
  readonly socketPath: string
  /** With it the proxy speaks TLS in the server's place, since a server's socket file never does. */
  readonly tls: TlsContents | undefined
  /** Where the proxy keeps the connections that it let in; they outlive the proxy. */
  readonly clients: Set<Socket>
}

/**
 * Stands at a service's port while its address filter does not admit everybody: lets a connection through to the server's
 * private socket, or closes it before a byte is exchanged.
 */
export class IpFilterProxy {
  readonly #options: IpFilterProxyOptions
  readonly #server: Server
  #admits: (address: string) => boolean = () => false

  constructor(options: IpFilterProxyOptions) {
    this.#options = options
    const { tls } = options
    this.#server = tls
      ? createTlsServer({ cert: tls.certificate, key: tls.key }, (client) => this.#forward(client))
      : createServer((client) => this.#forward(client))
    // For TLS, too, this event comes before the handshake.
    this.#server.prependListener('connection', (client: Socket) => this.#examine(client))
  }

  get port(): number {
    return this.#options.port
  }

  get tls(): boolean {
    return this.#options.tls !== undefined
  }

  /** Starts to listen. Rejects with EADDRINUSE when the port is taken. */
  open(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#server.once('error', reject)
      this.#server.listen({ host: loopback, port: this.#options.port, exclusive: true }, () => {
        this.#server.off('error', reject)
        resolve()
      })
    })
  }

  /** Changes who is admitted from now on. */
  admit(admits: (address: string) => boolean): void {
    this.#admits = admits
  }

  /** Stops listening; connections that were admitted stay. */
  close(): Promise<void> {
    return new Promise((resolve) => {
      this.#server.close()
      // `close` waits for connections to end; the port is free before.
      setImmediate(resolve)
    })
  }

  #examine(client: Socket): void {
    if (!this.#admits(client.remoteAddress ?? '')) {
      client.destroy()
      return
    }
    this.#options.clients.add(client)
    client.on('error', () => client.destroy())
    client.once('close', () => this.#options.clients.delete(client))
  }

  #forward(client: Socket): void {
    if (client.destroyed) return
    const server = connect(this.#options.socketPath)
    client.setNoDelay(true)
    client.on('error', () => server.destroy())
    server.on('error', () => client.destroy())
    client.once('close', () => server.destroy())
    server.once('close', () => client.destroy())
    client.pipe(server).pipe(client)
  }
}
