import type { Contract } from '@dbaas-valkey/contract/model'
import { fileOf, type GeneratedFile } from '@dbaas-valkey/source/file'

import { emitHandlers } from './handlers.js'
import { emitRoutes } from './routes.js'
import { emitSecrets } from './secrets.js'
import { emitServers } from './servers.js'

/** The emulator's part of the contract: where each operation lives, what must be implemented, what must not be shown. */
export function emitEmulator(contract: Contract): GeneratedFile[] {
  return [
    emitRoutes(contract),
    emitHandlers(contract),
    emitSecrets(contract),
    emitServers(contract),
  ].map((module) => fileOf('emulator', module))
}
