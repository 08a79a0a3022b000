/** `pnpm fuzz [REQUESTS] [SEED]`: odd requests against the emulator as a process of its own, and what it does to it. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { connectControl } from '../../src/testing/remote.js'
import { start } from '../support/command.js'
import { fuzz } from './fuzz.js'

const [requests = 20_000, seed = 1] = process.argv.slice(2).map(Number)

/** How much more memory the process may hold after the last quarter of the requests than after the first, in bytes. */
const growthLimit = 64 * 1024 * 1024

const parent = await mkdtemp(join(tmpdir(), 'emulator-fuzz-'))
const emulator = await start(['--port', '0', '--data', join(parent, 'data'), '--json'])
const { endpoint, env } = JSON.parse(emulator.text) as {
  endpoint: string
  env: Record<string, string>
}
const target = {
  endpoint,
  apiKey: env['EXOSCALE_API_KEY'] ?? '',
  apiSecret: env['EXOSCALE_API_SECRET'] ?? '',
}
const control = connectControl(endpoint)
const cache = { name: 'cache', body: { plan: 'hobbyist-2' }, users: [{ username: 'app' }] }
await control.seed({ services: [cache] })

const began = performance.now()
const statuses: Record<string, number> = {}
const failures: unknown[] = []
const memory: number[] = []
for (let quarter = 0; quarter < 4; quarter += 1) {
  const size = Math.ceil(requests / 4)
  const report = await fuzz(target, size, seed + quarter * size)
  failures.push(...report.failures)
  for (const [status, count] of Object.entries(report.statuses)) {
    statuses[status] = (statuses[status] ?? 0) + count
  }
  memory.push(await residentMemory(emulator.child.pid ?? 0))
}
const seconds = (performance.now() - began) / 1000
const outside = (await readdir(parent)).filter((name) => name !== 'data')
const growth = (memory.at(-1) ?? 0) - (memory[0] ?? 0)
await control.reset()
const code = await emulator.stop()
await rm(parent, { recursive: true })

console.log(`${requests} requests in ${seconds.toFixed(1)} s, seed ${seed}`)
console.log('answers by status (0: closed without one):', statuses)
console.log(
  'resident memory after each quarter, MiB:',
  memory.map((bytes) => Math.round(bytes / 2 ** 20)),
)
console.log('files outside the data folder:', outside.length)
for (const failure of failures) console.error(failure)
if (failures.length + outside.length > 0 || growth > growthLimit || code !== 0) process.exit(1)

async function residentMemory(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]) * 1024
}
