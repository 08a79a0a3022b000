import { connect, createServer, type Server, type Socket } from 'node:net'
import { createServer as createTlsServer } from 'node:tls'

import type { TlsContents } from './tls-files.js'
import { loopback } from './ports.js'

export interface IpFilterProxyOptions {
  readonly port: number
  /** The path of the server's private socket, to which admitted connections are forwarded. */
  readonly socketPath: string
  /** With it, the proxy terminates TLS, because a server does not speak TLS on its socket file. */
  readonly tls: TlsContents | undefined
  /** The set to which the proxy adds the connections that it admits. They stay open after the proxy is closed. */
  readonly clients: Set<Socket>
}

/**
 * Listens on a service's port while its address filter does not admit every address. It forwards a connection to the server's
 * private socket, or closes it before any byte is exchanged.
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
    // This event precedes the handshake of TLS.
    this.#server.prependListener('connection', (client: Socket) => this.#examine(client))
  }

  get port(): number {
    return this.#options.port
  }

  get tls(): boolean {
    return this.#options.tls !== undefined
  }

  /** Starts to listen. Rejects with EADDRINUSE when another program uses the port. */
  open(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#server.once('error', reject)
      this.#server.listen({ host: loopback, port: this.#options.port, exclusive: true }, () => {
        this.#server.off('error', reject)
        resolve()
      })
    })
  }

  /** Sets which addresses are admitted from now on. */
  admit(admits: (address: string) => boolean): void {
    this.#admits = admits
  }

  /** Stops listening. Admitted connections stay open. */
  close(): Promise<void> {
    return new Promise((resolve) => {
      this.#server.close()
      // `close` waits until all connections have ended, but the port is free earlier.
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
