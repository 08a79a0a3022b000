import type { IncomingMessage, Server } from 'node:http'
import type { Socket } from 'node:net'
import { createSecureContext, TLSSocket, type SecureContext } from 'node:tls'

import type { ZoneName } from '@dbaas-valkey/types'

import type { Authority } from '../../valkey/authority.js'
import { cloudHost, zoneNames } from '../../backend/zones.js'
import { judgeConnect, type ConnectRefusal } from './connect-request.js'
import type { Log } from '../../valkey/log.js'

export interface TunnelOptions {
  readonly authority: Authority
  readonly log: Log
  /** How long a client may take until its connection is a TLS connection or closed, in milliseconds; 10 s by default. */
  readonly handshakeTimeout?: number
}

/**
 * Makes a server an HTTPS proxy that leads nowhere but to itself: after a `CONNECT` for one of the cloud's own names, the
 * connection is a TLS connection to that name, and its requests are the server's requests.
 */
export class Tunnels {
  readonly #server: Server
  readonly #options: TunnelOptions
  readonly #sockets = new Set<Socket>()
  readonly #zones = new WeakMap<Socket, ZoneName>()
  #context: Promise<SecureContext> | undefined

  constructor(server: Server, options: TunnelOptions) {
    this.#server = server
    this.#options = options
    server.on('connect', (incoming, socket, head) => {
      // Node's types allow for other streams; a server that listens on TCP gets sockets.
      void this.#accept(incoming, socket as Socket, head)
    })
  }

  /** The zone whose name a connection was opened for; undefined for one that came directly. */
  zoneOf(socket: Socket): ZoneName | undefined {
    return this.#zones.get(socket)
  }

  /** Ends every tunnel. The server does not know of those whose handshake is under way. */
  close(): void {
    for (const socket of this.#sockets) socket.destroy()
  }

  async #accept(incoming: IncomingMessage, socket: Socket, head: Buffer): Promise<void> {
    socket.on('error', () => socket.destroy())
    this.#sockets.add(socket)
    // The server no longer looks after a connection that asked for a tunnel: one that goes on like this would never end.
    const late = setTimeout(() => socket.destroy(), this.#options.handshakeTimeout ?? 10_000)
    socket.once('close', () => {
      clearTimeout(late)
      this.#sockets.delete(socket)
    })
    // Inside a tunnel there is no way on.
    const peer = this.#zones.has(socket) ? undefined : socket.remoteAddress
    const verdict = judgeConnect(incoming, peer)
    if (!('zone' in verdict)) return refuse(socket, verdict)
    try {
      const secureContext = await this.#secureContext()
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n')
      if (head.length > 0) socket.unshift(head)
      this.#secure(socket, secureContext, verdict.zone, () => clearTimeout(late))
    } catch (error) {
      this.#options.log('error', `No tunnel to ${cloudHost(verdict.zone)}: ${String(error)}`)
      socket.destroy()
    }
  }

  #secure(socket: Socket, secureContext: SecureContext, zone: ZoneName, inTime: () => void): void {
    const secured = new TLSSocket(socket, {
      isServer: true,
      secureContext,
      ALPNProtocols: ['http/1.1'],
    })
    // A TLS connection cannot be reset; the one below it can.
    secured.resetAndDestroy = () => {
      socket.resetAndDestroy()
      return secured
    }
    secured.on('error', () => secured.destroy())
    secured.once('close', () => socket.destroy())
    secured.once('secure', () => {
      inTime()
      this.#zones.set(secured, zone)
      this.#server.emit('connection', secured)
    })
  }

  #secureContext(): Promise<SecureContext> {
    this.#context ??= this.#options.authority
      .issue(zoneNames.map(cloudHost))
      .then(({ certificate, key }) => createSecureContext({ cert: certificate, key }))
      .catch((error: unknown) => {
        this.#context = undefined
        throw error
      })
    return this.#context
  }
}

function refuse(socket: Socket, { status, reason }: ConnectRefusal): void {
  const body = `${reason}.\n`
  const lines = [
    `HTTP/1.1 ${status} ${reason}`,
    'content-type: text/plain',
    `content-length: ${body.length}`,
    'connection: close',
  ]
  socket.end(`${lines.join('\r\n')}\r\n\r\n${body}`)
}
