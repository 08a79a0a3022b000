import { mkdtemp, rm } from 'node:fs/promises'
import { connect as connectPlain, createServer, isIP, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect as connectTls } from 'node:tls'

import type { ConnectionOptions } from '@dbaas-valkey/client/connection'

/** A local socket whose connections reach the service, already authenticated. */
export interface Tunnel {
  readonly socket: string
  close(): Promise<void>
}

/**
 * Opens a socket in a folder that only the user can enter, and forwards each of its connections to the service over TLS,
 * authenticated. It tries a first connection at once, so that a failure is reported before another program starts.
 */
export async function openTunnel(service: string, options: ConnectionOptions): Promise<Tunnel> {
  ;(await authenticated(options)).destroy()
  const folder = await mkdtemp(join(tmpdir(), 'dbaas-valkey-'))
  // valkey-cli shows the name of the socket as its prompt.
  const socket = join(folder, service.replaceAll(/[^\w.-]+/g, '-').slice(0, 40) || 'service')
  const open = new Set<Socket>()
  const server = createServer((near) => {
    open.add(near)
    near.on('close', () => open.delete(near)).on('error', () => near.destroy())
    authenticated(options).then(
      (far) => {
        // The program may have ended meanwhile.
        if (near.destroyed) {
          far.destroy()
          return
        }
        far.on('error', () => near.destroy()).on('close', () => near.end())
        near.on('close', () => far.destroy())
        near.pipe(far).pipe(near)
      },
      (error: Error) => near.end(`-ERR ${error.message.replaceAll(/\s+/g, ' ')}\r\n`),
    )
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(socket, resolve)
  })
  return {
    socket,
    async close() {
      server.close()
      for (const near of open) near.destroy()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** How long the service may take to answer, in milliseconds. A firewall that drops packets answers never. */
const patience = 10_000

/** Returns a connection to the service that is authenticated. */
async function authenticated(options: ConnectionOptions): Promise<Socket> {
  const { host, port, username, password, tls } = options
  const socket =
    tls === undefined
      ? connectPlain({ host, port })
      : connectTls({ host, port, ...tls, ...(isIP(host) === 0 && { servername: host }) })
  const ready = tls === undefined ? 'connect' : 'secureConnect'
  const late = (): unknown => socket.destroy(new Error(`no answer in ${patience / 1000} s`))
  socket.setTimeout(patience, late)
  try {
    await once(socket, ready)
    socket.write(command(['AUTH', username, password]))
    const reply = String(await once(socket, 'data'))
    if (reply.startsWith('+OK')) return socket.setTimeout(0).off('timeout', late)
    throw new ConnectionFailure(
      `The service refused ${username}: ${reply.replace(/^-/, '').trim()}`,
    )
  } catch (cause) {
    socket.destroy()
    if (cause instanceof ConnectionFailure) throw cause
    throw new ConnectionFailure(
      `The service at ${host}:${port} let no connection in (${(cause as Error).message}). Check its ip-filter: it has to hold the address of this machine.`,
      { cause },
    )
  }
}

class ConnectionFailure extends Error {
  readonly code = 'CONNECTION'
}

function once(socket: Socket, event: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const closed = (): void => reject(new Error('the connection was closed'))
    const done = (value?: unknown): void => {
      socket.off('error', reject).off('close', closed)
      resolve(value)
    }
    socket.once(event, done).once('error', reject).once('close', closed)
  })
}

/** Returns a command in the protocol of the server (https://valkey.io/topics/protocol/). */
function command(words: readonly string[]): string {
  const parts = words.map((word) => `$${Buffer.byteLength(word)}\r\n${word}\r\n`)
  return `*${words.length}\r\n${parts.join('')}`
}
