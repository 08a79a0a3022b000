import { connect as connectSocket, type Socket } from 'node:net'
import { connect as connectTls } from 'node:tls'

import {
  encodeCommand,
  ownLimits,
  ProtocolError,
  ReplyError,
  ReplyParser,
  type Argument,
  type RawReply,
  type ReplyLimits,
} from './resp.js'

/** Where a server listens: a private socket file, or an address on the network. */
export type Address =
  | { readonly path: string }
  | { readonly host: string; readonly port: number; readonly tls: boolean }

export interface Login {
  readonly username?: string
  readonly password: string
}

/** How long a server on the network may send nothing while a reply is expected, in milliseconds. */
const networkTimeout = 5_000

/** A server did not answer in time. */
export class SilentServerError extends Error {
  override readonly name = 'SilentServerError'

  constructor() {
    super('The server does not answer')
  }
}

export interface ConnectionOptions {
  /** Closes the connection when it is aborted. */
  readonly signal?: AbortSignal
  /**
   * How long the server may send nothing while a reply is expected, in milliseconds. The default is 5 s on the network. On a
   * private socket there is no limit: the emulator's own servers may need long for a large dump, and when they end, their
   * sockets are closed.
   */
  readonly timeout?: number
  /**
   * The limits for one reply, and for all replies that are expected at the same time. The default is more than the emulator's
   * own servers send.
   */
  readonly limits?: ReplyLimits
}

export interface Traffic {
  readonly commands: number
  /** Bytes that the server has sent. */
  readonly read: number
  /** Bytes that were sent to the server. */
  readonly written: number
}

interface Waiting {
  resolve(reply: RawReply): void
  reject(error: Error): void
}

/** A reply with bulk strings as text. */
export type Text = string | number | null | ReplyError | readonly Text[]

/**
 * A connection to one server. It sends commands at once, and gets the replies in the same order. It limits time and size,
 * because the server may belong to somebody else.
 */
export class Connection {
  readonly #socket: Socket
  readonly #waiting: Waiting[] = []
  readonly #parser: ReplyParser
  readonly #limits: ReplyLimits
  /** The bytes that have arrived since no reply was expected. */
  #received = 0
  #ended: Error | undefined
  #commands = 0

  private constructor(socket: Socket, limits: ReplyLimits) {
    this.#socket = socket
    this.#limits = limits
    this.#parser = new ReplyParser((reply) => this.#waiting.shift()?.resolve(reply), limits)
    socket.removeAllListeners('timeout')
    socket.on('timeout', () => {
      if (this.#waiting.length > 0) socket.destroy(new SilentServerError())
    })
    socket.on('data', (chunk) => this.#receive(chunk))
    socket.on('error', (error) => this.#end(error))
    socket.on('close', () => this.#end(new Error('The server closed the connection')))
  }

  /**
   * Connects, and signs in if a login is given.
   *
   * @throws the socket's error, the server's `ReplyError` or a `SilentServerError`
   */
  static async open(
    address: Address,
    login?: Login,
    { signal, timeout = defaultTimeout(address), limits = ownLimits }: ConnectionOptions = {},
  ): Promise<Connection> {
    const connection = new Connection(await open(address, timeout), limits)
    if (signal?.aborted) connection.close()
    signal?.addEventListener('abort', () => connection.close(), { once: true })
    if (!login) return connection
    const name = login.username === undefined ? [] : [login.username]
    try {
      await connection.call('AUTH', ...name, login.password)
    } catch (error) {
      connection.close()
      throw error
    }
    return connection
  }

  /** Sends a command and returns its reply as bytes. Rejects with a `ReplyError` when the server refuses it. */
  async callRaw(...command: Argument[]): Promise<RawReply> {
    const reply = await this.#send(command)
    if (reply instanceof ReplyError) throw reply
    return reply
  }

  /** Sends a command and returns its reply as text. Rejects with a `ReplyError` when the server refuses it. */
  async call(...command: Argument[]): Promise<Text> {
    return text(await this.callRaw(...command))
  }

  /** Sends several commands at once. A refused command has an error among the replies. */
  async callAll(commands: readonly (readonly Argument[])[]): Promise<Text[]> {
    const replies = await Promise.all(commands.map((command) => this.#send(command)))
    return replies.map(text)
  }

  /** Returns the reply to `INFO` as a record. */
  async info(...sections: string[]): Promise<Record<string, string>> {
    const reply = await this.call('INFO', ...sections)
    const lines = String(reply).split('\r\n')
    return Object.fromEntries(
      lines.flatMap((line) => {
        const colon = line.indexOf(':')
        return colon < 1 || line.startsWith('#')
          ? []
          : [[line.slice(0, colon), line.slice(colon + 1)]]
      }),
    )
  }

  /** What has gone through the connection so far. */
  get traffic(): Traffic {
    const { bytesRead, bytesWritten } = this.#socket
    return { commands: this.#commands, read: bytesRead, written: bytesWritten }
  }

  close(): void {
    this.#socket.destroy()
    this.#end(new Error('The connection has been closed'))
  }

  #send(command: readonly Argument[]): Promise<RawReply> {
    return new Promise((resolve, reject) => {
      if (this.#ended) return reject(this.#ended)
      this.#commands += 1
      this.#waiting.push({ resolve, reject })
      this.#socket.write(encodeCommand(command))
    })
  }

  #receive(chunk: Buffer): void {
    try {
      this.#parser.push(chunk)
      this.#received = this.#waiting.length === 0 ? 0 : this.#received + chunk.length
      if (this.#received > this.#limits.bytes)
        throw new ProtocolError('The server sends too much at once')
    } catch (error) {
      this.#end(error as Error)
      this.#socket.destroy()
    }
  }

  #end(error: Error): void {
    this.#ended ??= error
    for (const { reject } of this.#waiting.splice(0)) reject(this.#ended)
  }
}

function open(address: Address, timeout: number | undefined): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const opened = (): void => {
      socket.off('error', reject)
      resolve(socket)
    }
    // Databases that users migrate from often have self-signed certificates, which nobody can verify.
    const socket =
      'path' in address
        ? connectSocket(address.path, opened)
        : address.tls
          ? connectTls(
              { host: address.host, port: address.port, rejectUnauthorized: false },
              opened,
            )
          : connectSocket(address.port, address.host, opened)
    if (timeout !== undefined) socket.setTimeout(timeout)
    socket.once('timeout', () => socket.destroy(new SilentServerError()))
    socket.once('error', reject)
  })
}

function defaultTimeout(address: Address): number | undefined {
  return 'path' in address ? undefined : networkTimeout
}

function text(reply: RawReply): Text {
  return Buffer.isBuffer(reply)
    ? reply.toString()
    : Array.isArray(reply)
      ? reply.map(text)
      : (reply as Text)
}
