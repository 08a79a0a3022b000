import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { median } from '../lib/median.js'
import { access, create, type Site } from './site.js'

/** Commands in a second, over one connection that sends many at a time. */
export interface Throughput {
  /** A server like the open service's, that nobody looks after. */
  readonly alone: number
  /** A service that lets everybody in, as by default. */
  readonly open: number
  /** A service that lets only this machine in. */
  readonly filtered: number
  /** How many times faster the server alone is than the open service. */
  readonly openCost: number
}

const commands = 50_000
const pipeline = 20
const rounds = 14

const command = 'SET key value\r\n'
const reply = '+OK\r\n'

/** The rounds of all three alternate, forwards and backwards, so that nobody's turn is the better one; what counts is the median. */
export async function measureThroughput(site: Site): Promise<Throughput> {
  const settings = { plan: 'startup-4', 'valkey-settings': { ssl: false } }
  await create(site, 'open', settings)
  await create(site, 'filtered', { ...settings, 'ip-filter': ['127.0.0.1'] })
  const open = await access(site, 'open')
  const program = `${site.emulator.server?.split(' ')[0]}-server`
  const alone = await startAlone(program, await serverFolder(site, 'open'))
  const contenders = {
    alone: { port: alone.port, login: open.login },
    open,
    filtered: await access(site, 'filtered'),
  }
  const measured: Record<keyof typeof contenders, number[]> = { alone: [], open: [], filtered: [] }
  const names = ['alone', 'open', 'filtered'] as const
  for (let round = 0; round < rounds; round++)
    for (const name of round % 2 === 0 ? names : names.toReversed())
      measured[name].push(await commandsPerSecond(contenders[name].port, contenders[name].login))
  await alone.stop()
  await site.emulator.control.reset()
  return {
    alone: median(measured.alone),
    open: median(measured.open),
    filtered: median(measured.filtered),
    openCost: median(measured.alone.map((alone, round) => alone / (measured.open[round] ?? 0))),
  }
}

async function signIn(port: number, login: string): Promise<Socket> {
  const socket = connect(port, '127.0.0.1')
  await once(socket, 'connect')
  socket.write(login)
  await once(socket, 'data')
  return socket
}

async function commandsPerSecond(port: number, login: string): Promise<number> {
  const socket = await signIn(port, login)
  const batch = command.repeat(pipeline)
  const start = performance.now()
  for (let sent = 0; sent < commands; sent += pipeline) {
    socket.write(batch)
    for (let missing = reply.length * pipeline; missing > 0;) {
      const [bytes] = (await once(socket, 'data')) as [Buffer]
      missing -= bytes.length
    }
  }
  const seconds = (performance.now() - start) / 1000
  socket.destroy()
  return commands / seconds
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  return port
}

/** The folder of a service's server. */
async function serverFolder({ emulator }: Site, service: string): Promise<string> {
  const [reply] = await emulator.control.execute({ service, commands: [['CONFIG', 'GET', 'dir']] })
  return String((reply as readonly unknown[])[1])
}

/**
 * A server with the configuration, the users and the append-only file of a service's own, that nobody looks after; and the
 * function that ends it. A command costs more where users' rights are checked and writes are kept: that is not the filter's
 * doing.
 */
async function startAlone(
  program: string,
  twin: string,
): Promise<{ port: number; stop: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-emulator-'))
  const port = await freePort()
  const options = {
    port,
    dir: folder,
    pidfile: join(folder, 'server.pid'),
    logfile: join(folder, 'server.log'),
    unixsocket: join(folder, 'socket'),
    appendonly: 'yes',
  }
  const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)])
  const server = spawn(program, [join(twin, 'server.conf'), ...args], { stdio: 'ignore' })
  const answers = async (): Promise<boolean> => {
    try {
      const socket = await signIn(port, 'PING\r\n')
      socket.destroy()
      return true
    } catch {
      return false
    }
  }
  while (!(await answers())) await sleep(10)
  const stop = async (): Promise<void> => {
    server.kill('SIGKILL')
    await once(server, 'exit')
    await rm(folder, { recursive: true })
  }
  return { port, stop }
}
