import { createServer, type AddressInfo, type Socket } from 'node:net'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'

import { createClient } from '@dbaas-valkey/client'
import { startEmulator } from '@dbaas-valkey/emulator'

import { finding, type Finding } from '../attack.js'

const megabyte = 1024 * 1024

/** What a source says first, and then again and again. */
const floods: readonly (readonly [name: string, first: string, again: string])[] = [
  ['a long array of numbers', '*1000000000\r\n', ':1\r\n'],
  ['a long array within the limits', '*99000\r\n', '$2\r\nab\r\n'],
  ['arrays in arrays', '', '*1\r\n'],
  ['small arrays', '*99999\r\n', '*0\r\n'],
  ['a large value', '$1000000000\r\n', 'x'],
  ['large values', '*90000\r\n', `$60000\r\n${'x'.repeat(60_000)}\r\n`],
  ['a line', '+', 'x'],
  ['lines that are none', '', '\n'],
  ['replies to nothing', '', '+OK\r\n'],
]

/** Migrates from servers that send as much as they can, and watches what it costs. */
export async function run(): Promise<readonly Finding[]> {
  const emulator = await startEmulator({ operations: 'at-once', log: () => undefined })
  const valkey = createClient(emulator)
  const findings: Finding[] = []
  try {
    await valkey.createDbaasServiceValkey({ name: 'cache', body: { plan: 'hobbyist-2' } })
    for (const [name, first, again] of floods) {
      const source = await startSource(first, again)
      const delay = monitorEventLoopDelay({ resolution: 5 })
      delay.enable()
      const before = process.memoryUsage().rss
      let peak = 0
      const migration = { host: '127.0.0.1', port: source.port, method: 'dump' } as const
      await valkey.updateDbaasServiceValkey({ name: 'cache', body: { migration } })
      let status = 'running'
      const until = performance.now() + 10_000
      while (status === 'running' && performance.now() < until) {
        peak = Math.max(peak, process.memoryUsage().rss - before)
        status = (await valkey.getDbaasMigrationStatus({ name: 'cache' })).status ?? ''
        await sleep(10)
      }
      delay.disable()
      source.close()
      const longest = delay.max / 1e6
      findings.push(
        finding(
          `to fill the memory or block with ${name}`,
          status !== 'running' && peak < 400 * megabyte && longest < 1_000,
          `${status}; ${(peak / megabyte).toFixed(0)} MB more, blocked for ${longest.toFixed(0)} ms at most`,
        ),
      )
    }
    return findings
  } finally {
    await emulator.stop()
  }
}

async function startSource(
  first: string,
  again: string,
): Promise<{ port: number; close: () => void }> {
  const sockets = new Set<Socket>()
  const more = again.repeat(Math.ceil(65_536 / again.length))
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.once('data', () => {
      socket.write(first)
      const send = (): void => {
        // Other sockets get their turn, as those of a source in another process would.
        if (!socket.destroyed && socket.write(more)) setImmediate(send)
        else socket.once('drain', send)
      }
      send()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    close: () => {
      server.close()
      for (const socket of sockets) socket.destroy()
    },
  }
}
