import { Session, type Profiler } from 'node:inspector'

import { createClient } from '@dbaas-valkey/client'

import { startEmulator } from '../../src/start.js'

/**
 * Prints the files of `src` that a read of a service passes: those of which a function runs from the request until the emulator has
 * answered it and is done with it. Counted by the engine's own coverage; what runs while a module is loaded is not counted.
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

function hasRun({ ranges }: Profiler.FunctionCoverage): boolean {
  return (ranges[0]?.count ?? 0) > 0
}

await post('Profiler.enable')
await using emulator = await startEmulator({ operations: 'at-once' })
const valkey = createClient(emulator)
const service = { name: 'cache' }
await valkey.createDbaasServiceValkey({ ...service, body: { plan: 'startup-4' } })
const read = () => valkey.getDbaasServiceValkey(service)
// The first request loads what handles it.
await read()
process.stdout.write(JSON.stringify(await filesPassed(read)))
