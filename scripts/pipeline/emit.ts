import type { Contract } from '../contract/model.js'
import { emitEmulator } from '../emit/emulator/index.js'
import type { GeneratedFile } from '../emit/file.js'

/** Where the types' emitter runs: in a thread beside the others (types-thread.ts), or plainly in a test. */
export interface TypesEmitter {
  emit(contract: Contract): Promise<GeneratedFile[]>
}

/** Everything that is written from a contract. */
export async function emit(contract: Contract, types: TypesEmitter): Promise<GeneratedFile[]> {
  const typesFiles = types.emit(contract)
  // Awaited below; until then a failure of another emitter must not leave this one's unhandled.
  typesFiles.catch(() => undefined)
  return [...emitEmulator(contract), ...(await typesFiles)]
}
