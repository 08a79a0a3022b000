import { mkdtempSync, rmSync } from 'node:fs'
import { connect as connectTcp, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect as connectTls } from 'node:tls'

import type { UriParams, ValkeyService } from '@dbaas-valkey/types'
import { Redis } from 'iovalkey'
import { onTestFinished } from 'vitest'

import { findOnPath } from '../../src/valkey/binary.js'
import { openBackend } from '../../src/backend/open-backend.js'
import type { Change, Backend, BackendOptions } from '../../src/backend/backend.js'

/** The authorities that clients of backends trust. */
const authorities = new WeakMap<Backend, string>()

/** Opens a backend for a test. It is closed when the test ends. */
export async function testBackend(options: BackendOptions = {}): Promise<Backend> {
  const backend = await openBackend(options)
  onTestFinished(() => backend.close())
  authorities.set(backend, await backend.certificate())
  return backend
}

/** Opens a backend that calls a listener after each change. */
export async function watchedBackend(
  listener: (backend: Backend) => void,
  options: BackendOptions = {},
): Promise<Backend> {
  const opened: { backend?: Backend } = {}
  const changed = (): void => {
    if (opened.backend) listener(opened.backend)
  }
  opened.backend = await testBackend({ ...options, changed })
  return opened.backend
}

/** Does the work of a change once it is accepted. */
export async function carryOut(change: Promise<Change>): Promise<void> {
  return (await change).start()
}

/** Kills a service's primary and waits until it is back. */
export async function crash(backend: Backend, name: string): Promise<void> {
  await backend.experiments.crashNode(name)
  await until(() => backend.services.get(name).state === 'running')
}

/** Sends SIGTERM to a service's primary, as a shutdown of the machine does, and waits until it is back. */
export async function terminate(backend: Backend, name: string): Promise<void> {
  const before = await serverPid(backend, name)
  process.kill(before, 'SIGTERM')
  await until(async () => {
    try {
      return (await serverPid(backend, name)) !== before
    } catch {
      return false
    }
  })
}

/** Returns the path of the server program. It is chosen in the same way as the emulator chooses it. */
export function usualProgram(): string {
  const wanted = process.env['DBAAS_VALKEY_SERVER']
  const names = wanted === undefined ? ['valkey-server', 'redis-server'] : [wanted]
  return names.map((name) => findOnPath(name)).find((path) => path !== undefined) ?? ''
}

interface Access {
  readonly host: string
  readonly port: number
  readonly user: string
  readonly password: string
}

export function accessTo(service: ValkeyService): Access {
  const { host, port, user, password } = service['uri-params'] as UriParams
  return { host: String(host), port: Number(port), user: String(user), password: String(password) }
}

/**
 * Connects a client of another project. It is closed when the test ends, and it always reconnects to a server that restarts.
 */
export function connect(
  { host, port, user, password }: Access,
  certificate: string | undefined,
): Redis {
  const redis = new Redis({
    host,
    port,
    username: user,
    password,
    enableReadyCheck: false,
    autoResubscribe: false,
    maxRetriesPerRequest: null,
    retryStrategy: () => 10,
    ...(certificate !== undefined && { tls: { ca: certificate } }),
  })
  // A server that restarts refuses connections for a moment. The client tries again.
  redis.on('error', () => undefined)
  onTestFinished(() => redis.disconnect())
  return redis
}

interface ClientOptions {
  readonly username?: string
  readonly port?: number
}

/** Connects a client to a service as its default user. */
export function client(backend: Backend, name: string, options: ClientOptions = {}): Redis {
  const service = backend.services.get(name)
  const access = accessTo(service)
  const user = options.username ?? access.user
  const { password = '' } = backend.users.revealPassword(name, user)
  const tls = service['valkey-settings']?.ssl ?? true
  return connect(
    { ...access, user, password, port: options.port ?? access.port },
    tls ? authorities.get(backend) : undefined,
  )
}

/** Returns the reply to a command, or the server's message when it refuses the command. */
export function outcome(reply: Promise<unknown>): Promise<unknown> {
  return reply.catch((error: unknown) => (error as Error).message)
}

/** Opens a plain connection to a service. It is closed when the test ends. */
export function socketTo(
  backend: Backend,
  name: string,
  { tls, from }: { readonly tls: boolean; readonly from?: string },
): Promise<Socket> {
  const { host, port } = accessTo(backend.services.get(name))
  const address = { host, port, ...(from !== undefined && { localAddress: from }) }
  return new Promise((resolve, reject) => {
    const opened = (): void => {
      socket.off('error', reject)
      socket.on('error', () => undefined)
      resolve(socket)
    }
    const socket = tls
      ? connectTls({ ...address, ca: authorities.get(backend) }, opened)
      : connectTcp(address, opened)
    socket.once('error', reject)
    onTestFinished(() => {
      socket.destroy()
    })
  })
}

/** Sends one inline command and returns the first line of the reply. Rejects when the connection is closed. */
export function inline(socket: Socket, line: string): Promise<string> {
  return new Promise((resolve, reject) => {
    socket.once('data', (bytes) => resolve(bytes.toString().split('\r\n', 1)[0] ?? ''))
    socket.once('close', () => reject(new Error('The connection was closed')))
    socket.write(`${line}\r\n`)
  })
}

/** Resolves when the other side has closed the connection. */
export function closed(socket: Socket): Promise<void> {
  return socket.destroyed
    ? Promise.resolve()
    : new Promise((resolve) => {
        socket.once('close', () => resolve())
        socket.resume()
      })
}

/** Waits until a condition holds. The time limit of the test ends the wait. */
export async function until(
  condition: () => boolean | Promise<boolean>,
  interval = 10,
): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, interval))
}

/** Returns an empty folder that is removed when the test ends. */
export function testFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dbaas-valkey-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

async function serverPid(backend: Backend, name: string): Promise<number> {
  const [info] = await backend.experiments.execute(name, [['INFO', 'server']])
  return Number(/process_id:(\d+)/.exec(String(info))?.[1])
}
