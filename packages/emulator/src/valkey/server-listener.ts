import type { Socket } from 'node:net'

import type { TlsFiles } from './tls-files.js'
import type { Connection } from './connection.js'
import { IpFilterProxy } from './ip-filter-proxy.js'

/** Who may come in, from which addresses. */
export interface AddressFilter {
  /** Every loopback address is admitted, so nobody needs to look. */
  readonly open: boolean
  admits(address: string): boolean
}

/** How a server is to be reached. */
export interface Exposure {
  readonly port: number
  readonly tls: boolean
  readonly filter: AddressFilter
}

function listening(port: number, tls: boolean): string[] {
  return tls ? ['port', '0', 'tls-port', String(port)] : ['tls-port', '0', 'port', String(port)]
}

/**
 * The port of one server. While the filter is open the server itself owns the port, at no cost; otherwise a gate takes the
 * port over and the server listens on its private socket only.
 */
export class ServerListener {
  readonly #tls: TlsFiles
  readonly #socketPath: string
  readonly #clients = new Set<Socket>()
  #gate: IpFilterProxy | undefined
  #exposure: Exposure | undefined

  constructor(socketPath: string, tls: TlsFiles) {
    this.#socketPath = socketPath
    this.#tls = tls
  }

  /** Opens the port of a server that listens nowhere yet. */
  async open(admin: Connection, exposure: Exposure): Promise<void> {
    if (exposure.filter.open) {
      await this.#removeGate()
      await admin.call('CONFIG', 'SET', ...listening(exposure.port, exposure.tls))
    } else {
      await this.#placeGate(exposure)
    }
    this.#exposure = exposure
  }

  /** Changes who gets in and how; connections that would not get in any more are ended. */
  async change(admin: Connection, exposure: Exposure): Promise<void> {
    const before = this.#exposure
    if (exposure.filter.open) {
      await this.#removeGate()
      await admin.call('CONFIG', 'SET', ...listening(exposure.port, exposure.tls))
    } else {
      await admin.call('CONFIG', 'SET', 'port', '0', 'tls-port', '0')
      await this.#placeGate(exposure)
      await this.#endStrangers(admin, exposure.filter)
    }
    if (before !== undefined && before.tls !== exposure.tls) await this.#endAll(admin)
    this.#exposure = exposure
  }

  /** Takes the gate away, if there is one. What the server itself listens on ends with the server. */
  async close(): Promise<void> {
    this.#cut(() => true)
    await this.#removeGate()
  }

  #cut(which: (client: Socket) => boolean): void {
    for (const client of this.#clients) if (which(client)) client.destroy()
  }

  async #placeGate(exposure: Exposure): Promise<void> {
    const { port, tls, filter } = exposure
    if (this.#gate && (this.#gate.port !== port || this.#gate.tls !== tls)) await this.#removeGate()
    if (!this.#gate) {
      const gate = new IpFilterProxy({
        port,
        socketPath: this.#socketPath,
        tls: tls ? await this.#tls.contents() : undefined,
        clients: this.#clients,
      })
      await gate.open()
      this.#gate = gate
    }
    this.#gate.admit((address) => filter.admits(address))
    this.#cut((client) => !filter.admits(client.remoteAddress ?? ''))
  }

  async #removeGate(): Promise<void> {
    const gate = this.#gate
    this.#gate = undefined
    await gate?.close()
  }

  /** Ends connections that the server accepted itself, before the gate was there. */
  async #endStrangers(admin: Connection, filter: AddressFilter): Promise<void> {
    const clients = String(await admin.call('CLIENT', 'LIST'))
    const strangers = Array.from(clients.matchAll(/ addr=((\d+\.\d+\.\d+\.\d+):\d+) /g))
      .filter(([, , address = '']) => !filter.admits(address))
      .map(([, client = '']) => ['CLIENT', 'KILL', 'ADDR', client])
    // One that has gone in the meantime is an error among the replies, and no matter.
    await admin.callAll(strangers)
  }

  async #endAll(admin: Connection): Promise<void> {
    this.#cut(() => true)
    await admin.callAll([
      ['CLIENT', 'KILL', 'TYPE', 'normal'],
      ['CLIENT', 'KILL', 'TYPE', 'pubsub'],
    ])
  }
}
