import type { Warn } from '@dbaas-valkey/contract/issue'
import type { Contract } from '@dbaas-valkey/contract/model'
import type { GeneratedFile } from '@dbaas-valkey/source/file'

import { emitCli } from '../cli/index.js'
import { emitClient } from '../client/index.js'
import { emitInputs, inputPaths } from '../emulator/control/index.js'
import { emitEmulator } from '../emulator/index.js'
import { emitJsonSchema } from '../json-schema/index.js'
import { emitMcp } from '../mcp/index.js'
import { emitReference } from '../reference/index.js'
import { emitValidator } from '../validator/index.js'

/** Where the types' emitter runs: in a thread beside the others (types-thread.ts), or plainly in a test. */
export interface TypesEmitter {
  emit(contract: Contract): Promise<GeneratedFile[]>
}

export type Emitter = (contract: Contract, warn: Warn) => GeneratedFile[]

/**
 * The emitters for our own contract: validators and client, routes for the emulator's handlers, what it takes at its start
 * and through its control interface, the JSON Schemas of the validators, the commands of the command line, the tools of the
 * MCP server, and the reference, which shows our client's calls.
 */
export const own: readonly Emitter[] = [
  (contract, warn) => emitValidator(contract, { warn }),
  emitClient,
  (contract) => emitJsonSchema(contract),
  emitEmulator,
  emitInputs,
  emitCli,
  emitMcp,
  emitReference,
]

/** What they read beside the contract. */
export const ownFiles: readonly string[] = inputPaths

/** Everything that the emitters write from a contract. */
export async function emit(
  contract: Contract,
  types: TypesEmitter,
  emitters: readonly Emitter[],
  warn: Warn = () => undefined,
): Promise<GeneratedFile[]> {
  const typesFiles = types.emit(contract)
  // Awaited below; until then a failure of another emitter must not leave this one's unhandled.
  typesFiles.catch(() => undefined)
  return [...emitters.flatMap((write) => write(contract, warn)), ...(await typesFiles)]
}
