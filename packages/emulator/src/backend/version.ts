import { createRequire } from 'node:module'

/** Returns the version of this package. */
export function version(): string {
  const manifest: unknown = createRequire(import.meta.url)('@dbaas-valkey/emulator/package.json')
  return (manifest as { version: string }).version
}
