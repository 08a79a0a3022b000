import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { connect as connectTls, type TLSSocket } from 'node:tls'

import type { Emulator } from '../../src/emulator.js'

/** A name that the cloud has for a zone, and the port that goes with it. */
export const cloudTarget = 'api-ch-dk-2.exoscale.com:443'

export async function open(emulator: Emulator, host = '127.0.0.1'): Promise<Socket> {
  const socket = connect(Number(new URL(emulator.endpoint).port), host)
  socket.on('error', () => undefined)
  await once(socket, 'connect')
  return socket
}

/** Sends bytes as they are and returns all that comes back until the connection ends, and the error that ends it. */
export function sendRaw(socket: Socket, text: string): Promise<string> {
  let answer = ''
  socket.on('data', (chunk) => (answer += chunk.toString()))
  socket.on('error', ({ code }: NodeJS.ErrnoException) => (answer += code))
  socket.write(text)
  return new Promise((resolve) => socket.once('close', () => resolve(answer)))
}

/** A request to be sent through an open connection, after which the connection ends. */
export function request(line: string, ...headers: readonly string[]): string {
  return [`${line} HTTP/1.1`, ...headers, 'Connection: close', '', ''].join('\r\n')
}

/** Asks for a tunnel and goes on in TLS, trusting the emulator's authority only. */
export async function openTunnel(
  emulator: Emulator,
  authority: string,
  target = cloudTarget,
): Promise<TLSSocket> {
  const socket = await open(emulator)
  socket.write(`CONNECT ${target} HTTP/1.1\r\nHost: ${target}\r\n\r\n`)
  const [answer] = (await once(socket, 'data')) as [Buffer]
  if (!answer.toString().startsWith('HTTP/1.1 200 ')) throw new Error(answer.toString())
  const servername = target.replace(/:\d+$/, '')
  const secured = connectTls({
    socket,
    ca: authority,
    servername,
    ALPNProtocols: ['h2', 'http/1.1'],
  })
  secured.on('error', () => undefined)
  await once(secured, 'secureConnect')
  return secured
}

/** The first bytes that a client sends in TLS. */
export async function clientHello(): Promise<Buffer> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const client = connectTls({ host: '127.0.0.1', port, rejectUnauthorized: false })
  client.on('error', () => undefined)
  const [socket] = (await once(server, 'connection')) as [Socket]
  const [hello] = (await once(socket, 'data')) as [Buffer]
  client.destroy()
  server.close()
  return hello
}
