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
  /** How long a client may take to establish the TLS connection, in milliseconds; 10 s by default. */
  readonly handshakeTimeout?: number
}

/**
 * Makes a server an HTTPS proxy that leads only to itself: after a `CONNECT` for one of the cloud's own host names, the
 * connection becomes a TLS connection to that name, and the server answers its requests.
 */
export class Tunnels {
  readonly #server: Server
  readonly #options: TunnelOptions
  readonly #opened: (socket: Socket, zone: ZoneName) => void
  readonly #sockets = new Set<Socket>()
  #context: Promise<SecureContext> | undefined

  /** @param opened is called with the connection of each new tunnel, and the zone for whose host name it was opened */
  constructor(
    server: Server,
    options: TunnelOptions,
    opened: (socket: Socket, zone: ZoneName) => void,
  ) {
    this.#server = server
    this.#options = options
    this.#opened = opened
    server.on('connect', (incoming, socket, head) => {
      // The types of Node allow other streams, but a server that listens on TCP gets sockets.
      void this.#accept(incoming, socket as Socket, head)
    })
  }

  /** Closes every tunnel. The server does not know those that have not finished their handshake. */
  close(): void {
    for (const socket of this.#sockets) socket.destroy()
  }

  async #accept(incoming: IncomingMessage, socket: Socket, head: Buffer): Promise<void> {
    socket.on('error', () => socket.destroy())
    this.#sockets.add(socket)
    // The server no longer enforces its timeouts on a connection after a CONNECT request, so this timer does.
    const late = setTimeout(() => socket.destroy(), this.#options.handshakeTimeout ?? 10_000)
    socket.once('close', () => {
      clearTimeout(late)
      this.#sockets.delete(socket)
    })
    // A tunnel cannot be opened inside a tunnel, and only tunnels use TLS.
    const peer = socket instanceof TLSSocket ? undefined : socket.remoteAddress
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
    // A TLS connection cannot be reset, but the TCP connection below it can.
    secured.resetAndDestroy = () => {
      socket.resetAndDestroy()
      return secured
    }
    secured.on('error', () => secured.destroy())
    secured.once('close', () => socket.destroy())
    secured.once('secure', () => {
      inTime()
      this.#opened(secured, zone)
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
