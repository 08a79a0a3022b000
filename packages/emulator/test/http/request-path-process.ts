import { createHook, executionAsyncId } from 'node:async_hooks'
import { Session, type Profiler } from 'node:inspector'
import { Socket } from 'node:net'

import { createClient } from '@dbaas-valkey/client'

import { startEmulator } from '../../src/start.js'

/**
 * Prints for each of some requests which files of `src` it passes, in two ways.
 *
 * `files`: every file of which a function runs from the request until the emulator has answered it, counted by the coverage of
 * the engine. Leaf helpers count as well. What runs while a module is loaded does not.
 *
 * `way`: the files on the way from the request to a server, which is the longest chain of callers of a write to the server's
 * socket. Of a caller that awaits, schedules or queues what follows, the place where it does so is on the chain.
 */

const source = new URL('../../src/', import.meta.url).href
const session = new Session()
session.connect()

function post(method: string, parameters?: object): Promise<unknown> {
  return new Promise((resolve, reject) =>
    session.post(method, parameters, (error, result) => (error ? reject(error) : resolve(result))),
  )
}

async function filesPassed(request: () => Promise<unknown>): Promise<string[]> {
  await post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
  await request()
  const coverage = (await post(
    'Profiler.takePreciseCoverage',
  )) as Profiler.TakePreciseCoverageReturnType
  await post('Profiler.stopPreciseCoverage')
  return coverage.result
    .filter(({ url, functions }) => url.startsWith(source) && functions.some(hasRun))
    .map(({ url }) => url.slice(source.length))
    .toSorted()
}

/** Of three requests, the one that passes the fewest: timers of the emulator run files of their own meanwhile. */
async function fewestFiles(request: () => Promise<unknown>): Promise<string[]> {
  const runs = [await filesPassed(request), await filesPassed(request), await filesPassed(request)]
  return runs.reduce((fewest, files) => (files.length < fewest.length ? files : fewest))
}

function hasRun({ ranges }: Profiler.FunctionCoverage): boolean {
  return (ranges[0]?.count ?? 0) > 0
}

/** Where an asynchronous resource was made: the files on the stack, and the resource in which that happened. */
interface Origin {
  readonly cause: number
  readonly files: readonly string[]
}

const origins = new Map<number, Origin>()

function filesOnStack(): string[] {
  const { prepareStackTrace } = Error
  Error.prepareStackTrace = (_, sites) => sites.map((site) => site.getFileName() ?? '')
  const names = new Error().stack as unknown as string[]
  Error.prepareStackTrace = prepareStackTrace
  return names.filter((name) => name.startsWith(source)).map((name) => name.slice(source.length))
}

/** The files on the chain of callers that leads here, the last one first. */
function filesOnChain(): Set<string> {
  const files = new Set(filesOnStack())
  for (let id = executionAsyncId(); origins.has(id);) {
    const origin = origins.get(id) as Origin
    for (const file of origin.files) files.add(file)
    id = origin.cause
  }
  return files
}

const recording = createHook({
  init(id) {
    origins.set(id, { cause: executionAsyncId(), files: filesOnStack() })
  },
})

let longest = new Set<string>()
const write = Socket.prototype.write
Socket.prototype.write = function (this: Socket, ...parameters: Parameters<typeof write>) {
  const files = filesOnChain()
  if (files.has('valkey/connection.ts') && files.size > longest.size) longest = files
  return write.apply(this, parameters)
} as typeof write

async function wayOf(request: () => Promise<unknown>): Promise<string[]> {
  longest = new Set()
  Error.stackTraceLimit = Number.POSITIVE_INFINITY
  recording.enable()
  await request()
  recording.disable()
  origins.clear()
  return [...longest].reverse()
}

await post('Profiler.enable')
await using emulator = await startEmulator({ operations: 'at-once' })
const valkey = createClient(emulator)
const service = { name: 'cache' }
const services = { 'service-name': service.name }
const user = { ...services, username: 'app' }
await valkey.createDbaasServiceValkey({ ...service, body: { plan: 'startup-4' } })
await valkey.createDbaasValkeyUser({ ...services, body: { username: 'app' } })
let count = 0
const requests: Record<string, () => Promise<unknown>> = {
  'read a service': () => valkey.getDbaasServiceValkey(service),
  'read metrics': () => valkey.getDbaasServiceMetrics({ ...services, body: {} }),
  'reset a password': () => valkey.resetDbaasValkeyUserPassword({ ...user, body: {} }),
  'create a user': () =>
    valkey.createDbaasValkeyUser({ ...services, body: { username: `other-${count++}` } }),
  'update settings': () =>
    valkey.updateDbaasServiceValkey({
      ...service,
      body: { 'valkey-settings': { timeout: 400 + count++ } },
    }),
  'create a service': () =>
    valkey.createDbaasServiceValkey({ name: `other-${count++}`, body: { plan: 'startup-4' } }),
}
const figures: Record<string, { files: string[]; way: string[] }> = {}
for (const [name, request] of Object.entries(requests)) {
  // The first request loads what handles it.
  await request()
  figures[name] = { files: await fewestFiles(request), way: await wayOf(request) }
}
process.stdout.write(JSON.stringify(figures))
