import { createServer, type AddressInfo, type Server } from 'node:net'
import { connect } from 'node:tls'

import { loopback } from './ports.js'

/**
 * A port on loopback that forwards to a TLS server elsewhere. A replica accepts only certificates of its own authority, but
 * the certificates of databases that users migrate from are often self-signed.
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

  /** Stops listening. An open connection ends with the replica that uses it. */
  close(): void {
    this.#server.close()
  }
}
