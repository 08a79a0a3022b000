import { UnsupportedError } from '@dbaas-valkey/contract/issue'
import { loadContract } from '@dbaas-valkey/contract/load'
import type { SourceOptions } from '@dbaas-valkey/contract/sources'
import type { GeneratedFile } from '@dbaas-valkey/source/file'

import { emit, type Emitter } from './emit.js'
import { startTypesThread } from './types-thread.js'

export interface Generated {
  readonly files: readonly GeneratedFile[]
  /** What the contract calls itself. */
  readonly title: string
  /** The files that the contract was read from, as absolute paths. */
  readonly read: readonly string[]
}

/**
 * Generates every file of a contract: load, lint, emit. Nothing is written here, so a contract that is broken leaves the
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
): Promise<Generated> {
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
    return { files, title: contract.title, read: contract.files }
  } finally {
    await types.stop()
  }
}
