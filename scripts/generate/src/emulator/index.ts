import type { Contract } from '@dbaas-valkey/contract/model'
import type { GeneratedFile } from '@dbaas-valkey/source/file'
import { emitHandlers } from './handlers.js'
import { emitRoutes } from './routes.js'
import { emitSecrets } from './secrets.js'
import { emitServers } from './servers.js'

/** The emulator's part of the contract: where each operation lives, what must be implemented, what must not be shown. */
export function emitEmulator(contract: Contract): GeneratedFile[] {
  return [
    file('routes.ts', emitRoutes(contract)),
    file('handlers.ts', emitHandlers(contract)),
    file('secrets.ts', emitSecrets(contract)),
    file('servers.ts', emitServers(contract)),
  ]
}

function file(name: string, text: string): GeneratedFile {
  return { package: 'emulator', path: `src/generated/${name}`, text }
}
