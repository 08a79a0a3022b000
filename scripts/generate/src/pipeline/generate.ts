import { UnsupportedError } from '../contract/diagnostic.js'
import { loadContract } from '../contract/load.js'
import type { SourceOptions } from '../contract/sources.js'
import type { GeneratedFile } from '../emit/file.js'
import { emit, type Emitter } from './emit.js'
import { startTypesThread } from './types-thread.js'

/**
 * Everything that a contract gives: load, lint, emit. Nothing is written here, so a contract that is broken leaves the
 * tree as it was.
 *
 * @param warn told of what is worth a look, each with its place
 * @throws ContractError with file, JSON pointer and a sentence for every problem
 */
export async function generate(
  spec: string,
  emitters: readonly Emitter[],
  warn: (line: string) => void,
  options: SourceOptions = {},
): Promise<GeneratedFile[]> {
  const types = startTypesThread()
  try {
    const contract = await loadContract(spec, options)
    const warnings: UnsupportedError[] = []
    const files = await emit(contract, types, emitters, (pointer, sentence) =>
      warnings.push(new UnsupportedError(pointer, sentence)),
    ).catch(async (error: unknown) => {
      throw error instanceof UnsupportedError ? await contract.explain(error) : error
    })
    for (const warning of warnings) warn((await contract.explain(warning)).message)
    return files
  } finally {
    await types.stop()
  }
}
