import type { Contract } from '../contract/model.js'
import type { GeneratedFile } from '../emit/file.js'
import { emitTypes } from '../emit/types/index.js'

/** Everything that is written from a contract. */
export async function emit(contract: Contract): Promise<GeneratedFile[]> {
  const files = await Promise.all([emitTypes(contract)])
  return files.flat()
}
