import { UnsupportedError } from '../contract/diagnostic.js'
import { loadContract } from '../contract/load.js'
import type { GeneratedFile } from '../emit/file.js'
import { emit } from './emit.js'

/**
 * Everything that a contract gives: load, lint, emit. Nothing is written here, so a contract that is broken leaves the
 * tree as it was.
 *
 * @throws ContractError with file, JSON pointer and a sentence for every problem
 */
export async function generate(spec: string): Promise<GeneratedFile[]> {
  const contract = await loadContract(spec)
  try {
    return await emit(contract)
  } catch (error) {
    throw error instanceof UnsupportedError ? await contract.explain(error) : error
  }
}
