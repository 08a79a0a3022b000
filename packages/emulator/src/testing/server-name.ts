import type { Backend } from '../backend/backend.js'

/** Returns the program behind the services, `valkey 8.0.1`; undefined when there is none. */
export function nameServer({ server }: Backend): string | undefined {
  return server && `${server.flavour} ${server.version}`
}
