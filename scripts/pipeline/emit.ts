import type { Contract } from '../contract/model.js'
import type { GeneratedFile } from '../emit/file.js'
import type { TypesThread } from './types-thread.js'

/** Everything that is written from a contract. */
export async function emit(contract: Contract, types: TypesThread): Promise<GeneratedFile[]> {
  return types.emit(contract)
}
