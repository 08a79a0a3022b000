import type { Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

import type { Connection } from './connection.js'
import { IpFilterProxy } from './ip-filter-proxy.js'
import { findFreePort, isPortTaken } from './ports.js'
import type { TlsFiles } from './tls-files.js'

/** How often a port that another program holds is tried again, in milliseconds, and how many times. */
const retryInterval = 20
const attempts = 10

/** Which addresses may connect. */
export interface AddressFilter {
  /** Whether every loopback address is admitted, so that no connection needs to be checked. */
  readonly open: boolean
  admits(address: string): boolean
}

/** How a server is reached. */
export interface Exposure {
  readonly port: number
  readonly tls: boolean
  readonly filter: AddressFilter
}

/**
 * The port of one server, which admits only the addresses of its filter. While the filter is open, the server itself listens
 * on the port, at no cost. Otherwise an {@link IpFilterProxy} does, and the server listens on its private socket only.
 */
export class ServerListener {
  readonly #tls: TlsFiles
  readonly #socketPath: string
  readonly #clients = new Set<Socket>()
  #proxy: IpFilterProxy | undefined
  #exposure: Exposure | undefined

  constructor(socketPath: string, tls: TlsFiles) {
    this.#socketPath = socketPath
    this.#tls = tls
  }

  /**
   * Opens the port of a server that listens nowhere yet, or another port while another program holds that one.
   *
   * @returns the port that is open then
   */
  async open(admin: Connection, exposure: Exposure): Promise<number> {
    let { port } = exposure
    while (!(await this.#tryPort(admin, { ...exposure, port }))) port = await findFreePort()
    return port
  }

  /** Changes who is admitted, and whether TLS is used. Closes connections that would no longer be admitted. */
  async change(admin: Connection, exposure: Exposure): Promise<void> {
    const before = this.#exposure
    if (exposure.filter.open) {
      await this.#closeProxy()
      await admin.call('CONFIG', 'SET', ...listening(exposure.port, exposure.tls))
    } else {
      await admin.call('CONFIG', 'SET', 'port', '0', 'tls-port', '0')
      await this.#openProxy(exposure)
      await this.#endStrangers(admin, exposure.filter)
    }
    if (before !== undefined && before.tls !== exposure.tls) await this.#endAll(admin)
    this.#exposure = exposure
  }

  /** Closes the proxy and its connections. The server's own port is closed when the server ends. */
  async close(): Promise<void> {
    this.#cut(() => true)
    await this.#closeProxy()
  }

  /** Returns false when another program keeps the port for all attempts. */
  async #tryPort(admin: Connection, exposure: Exposure): Promise<boolean> {
    for (let attempt = 1; attempt <= attempts; attempt++) {
      try {
        await this.#openPort(admin, exposure)
        return true
      } catch (error) {
        if (!isPortTaken(error)) throw error
      }
      await sleep(retryInterval)
    }
    return false
  }

  async #openPort(admin: Connection, exposure: Exposure): Promise<void> {
    if (exposure.filter.open) {
      await this.#closeProxy()
      await admin.call('CONFIG', 'SET', ...listening(exposure.port, exposure.tls))
    } else {
      await this.#openProxy(exposure)
    }
    this.#exposure = exposure
  }

  #cut(which: (client: Socket) => boolean): void {
    for (const client of this.#clients) if (which(client)) client.destroy()
  }

  async #openProxy(exposure: Exposure): Promise<void> {
    const { port, tls, filter } = exposure
    if (this.#proxy && (this.#proxy.port !== port || this.#proxy.tls !== tls))
      await this.#closeProxy()
    if (!this.#proxy) {
      const proxy = new IpFilterProxy({
        port,
        socketPath: this.#socketPath,
        tls: tls ? await this.#tls.contents() : undefined,
        clients: this.#clients,
      })
      await proxy.open()
      this.#proxy = proxy
    }
    this.#proxy.admit((address) => filter.admits(address))
    this.#cut((client) => !filter.admits(client.remoteAddress ?? ''))
  }

  async #closeProxy(): Promise<void> {
    const proxy = this.#proxy
    this.#proxy = undefined
    await proxy?.close()
  }

  /** Closes connections that the server itself accepted before there was a proxy. */
  async #endStrangers(admin: Connection, filter: AddressFilter): Promise<void> {
    const clients = String(await admin.call('CLIENT', 'LIST'))
    const strangers = Array.from(clients.matchAll(/ addr=((\d+\.\d+\.\d+\.\d+):\d+) /g))
      .filter(([, , address = '']) => !filter.admits(address))
      .map(([, client = '']) => ['CLIENT', 'KILL', 'ADDR', client])
    // A connection that has ended meanwhile causes an error reply, which does not matter.
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

function listening(port: number, tls: boolean): string[] {
  return tls ? ['port', '0', 'tls-port', String(port)] : ['tls-port', '0', 'port', String(port)]
}
