import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { median } from '../lib/median.js'
import { create, type Site } from './site.js'

/** Commands in a second, over one connection that sends many at a time. */
export interface Throughput {
  /** A server that nobody looks after. */
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
const rounds = 9

const command = 'SET key value\r\n'
const reply = '+OK\r\n'

async function signIn(port: number, login: string): Promise<Socket> {
  const socket = connect(port, '127.0.0.1')
  await once(socket, 'connect')
  if (login === '') return socket
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

/** A server that keeps its data as the emulator's servers do, and the function that ends it. */
async function startAlone(program: string): Promise<{ port: number; stop: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-emulator-'))
  const port = await freePort()
  const options = { port, bind: '127.0.0.1', dir: folder, appendonly: 'yes', appendfsync: 'no' }
  const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)])
  const server = spawn(program, args, { stdio: 'ignore' })
  const answers = async (): Promise<boolean> => {
    try {
      const socket = await signIn(port, '')
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

async function access({ client }: Site, name: string): Promise<{ port: number; login: string }> {
  const { 'uri-params': access } = await client.getDbaasServiceValkey({ name })
  const login = `AUTH ${String(access?.user)} ${String(access?.password)}\r\n`
  return { port: Number(access?.port), login }
}

/** The rounds of all three alternate; what counts is the median. */
export async function measureThroughput(site: Site): Promise<Throughput> {
  const settings = { plan: 'startup-4', 'valkey-settings': { ssl: false } }
  await create(site, 'open', settings)
  await create(site, 'filtered', { ...settings, 'ip-filter': ['127.0.0.1'] })
  const alone = await startAlone(`${site.emulator.server?.split(' ')[0]}-server`)
  const contenders = {
    alone: { port: alone.port, login: '' },
    open: await access(site, 'open'),
    filtered: await access(site, 'filtered'),
  }
  const measured: Record<keyof typeof contenders, number[]> = { alone: [], open: [], filtered: [] }
  for (let round = 0; round < rounds; round++)
    for (const name of ['alone', 'open', 'filtered'] as const)
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
