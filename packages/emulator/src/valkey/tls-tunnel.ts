import { createServer, type AddressInfo, type Server } from 'node:net'
import { connect } from 'node:tls'

import { loopback } from './ports.js'

/**
 * A loopback port that leads to a TLS server elsewhere. A replica insists on a certificate from its own authority, and the
 * certificate of a database that is left behind is often signed by nobody.
 */
export class TlsTunnel {
  readonly #server: Server

  private constructor(server: Server) {
    this.#server = server
  }

  static open(host: string, port: number): Promise<TlsTunnel> {
    const server = createServer((client) => {
      const remote = connect({ host, port, rejectUnauthorized: false })
      client.on('error', () => remote.destroy())
      remote.on('error', () => client.destroy())
      client.once('close', () => remote.destroy())
      remote.once('close', () => client.destroy())
      client.pipe(remote).pipe(client)
    })
    return new Promise((resolve, reject) => {
      server.once('error', reject)
      server.listen(0, loopback, () => resolve(new TlsTunnel(server)))
    })
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port
  }

  /** Stops listening. A connection that is open ends with the replica that holds it. */
  close(): void {
    this.#server.close()
  }
}
