import { controlPrefix } from '../testing/commands.js'
import type { Core } from '../testing/core.js'
import { nameServer } from '../testing/server-name.js'
import { version } from '../backend/version.js'
import type { App } from './hono-app.js'

/** What a readiness probe is told. */
interface Health {
  readonly state: 'ready'
  readonly version: string
  /** The server program, `valkey 8.0.1`; null when there is none. */
  readonly server: string | null
  /** How many services of all zones are in each state. */
  readonly services: Readonly<Record<string, number>>
}

/**
 * Answers readiness probes. It has no secrets, no names and no effect, so it needs neither token nor signature, and answers to
 * every host name: a probe in another container calls the emulator by a name that nobody allowed. The port opens when the
 * emulator is ready.
 */
export function mountHealth(app: App, core: Core): void {
  app.get(`${controlPrefix}/health`, async (request) =>
    request.json(await readHealth(core), 200, { 'cache-control': 'no-store' }),
  )
}

async function readHealth({ zones }: Core): Promise<Health> {
  const home = await zones.backend()
  const opened = await zones.opened()
  const services: Record<string, number> = {}
  for (const { backend } of opened)
    for (const { state = 'unknown' } of backend.services.list())
      services[state] = (services[state] ?? 0) + 1
  return { state: 'ready', version: version(), server: nameServer(home) ?? null, services }
}
