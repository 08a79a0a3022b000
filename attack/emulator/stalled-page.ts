import { connect, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

import { startEmulator, type Emulator } from '@dbaas-valkey/emulator'

import { finding, type Finding } from '../attack.js'

const pages = 20
const changes = 150
const megabyte = 1024 * 1024

/** Opens pages that read nothing, and changes a large state again and again. */
export async function run(): Promise<readonly Finding[]> {
  const emulator = await startEmulator()
  try {
    return [await stall(emulator), await rest(emulator)]
  } finally {
    await emulator.stop()
  }
}

function open({ page }: Emulator): Promise<Socket> {
  const { hostname, port } = new URL(page)
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname, () => {
      socket.write(`GET /_emulator/events HTTP/1.1\r\nHost: ${hostname}\r\n\r\n`)
      resolve(socket)
    })
  })
}

async function stall(emulator: Emulator): Promise<Finding> {
  const fault = { operation: '*', kind: 'status', status: 500, body: 'x'.repeat(100_000) } as const
  for (let index = 0; index < 20; index++) await emulator.control.injectFault(fault)
  const sockets = await Promise.all(Array.from({ length: pages }, () => open(emulator)))
  for (const socket of sockets) socket.pause()
  await sleep(500)
  const before = process.memoryUsage().rss
  for (let index = 0; index < changes; index++) {
    await emulator.control.setTiming({ after: index })
    await sleep(15)
  }
  const grown = (process.memoryUsage().rss - before) / megabyte
  for (const socket of sockets) socket.destroy()
  await emulator.control.clearFaults()
  return finding(
    `to fill the memory through ${pages} pages that read nothing, with a state of 2 MB`,
    grown < 100,
    `${grown.toFixed(0)} MB more after ${changes} changes`,
  )
}

async function rest(emulator: Emulator): Promise<Finding> {
  await emulator.control.seed({ services: [{ name: 'cache', body: { plan: 'hobbyist-2' } }] })
  const socket = await open(emulator)
  let events = 0
  socket.on(
    'data',
    (bytes) => (events += bytes.toString().split(/event: (?:state|patch)/).length - 1),
  )
  await sleep(500)
  const before = events
  const until = performance.now() + 1_500
  while (performance.now() < until) {
    await emulator.control.state()
    await emulator.control.journal()
    await sleep(20)
  }
  const told = events - before
  socket.destroy()
  return finding('to keep a page busy by reading', told === 0, `${told} events in 1.5 s of reads`)
}
