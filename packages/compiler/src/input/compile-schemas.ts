import { ContractError, UnsupportedError, type ContractIssue } from '@dbaas-valkey/contract/issue'
import type { TellingEmitter } from '@dbaas-valkey/generate/partial/generate-partially'
import type { GeneratedFile } from '@dbaas-valkey/source/file'

import { readJsonSchemas } from './json-schemas.js'

interface CompiledSchemas {
  readonly files: readonly GeneratedFile[]
  readonly report: { readonly leftOut: readonly []; readonly warnings: readonly ContractIssue[] }
  readonly read: readonly string[]
}

/**
 * Compiles JSON Schemas. Whoever names a file wants it whole, so nothing is left out.
 *
 * @throws ContractError with everything that is not supported
 */
export async function compileSchemas(
  paths: readonly string[],
  emitter: TellingEmitter,
): Promise<CompiledSchemas> {
  const contract = await readJsonSchemas(paths)
  const problems = new Map<string, UnsupportedError>()
  const told: UnsupportedError[] = []
  const files = emitter(contract, {
    warn: (pointer, message) => told.push(new UnsupportedError(pointer, message)),
    unsupported: (error) => problems.set(error.pointer, error),
  })
  const located = async (errors: Iterable<UnsupportedError>): Promise<ContractIssue[]> =>
    (await Promise.all([...errors].map(contract.explain))).flatMap(({ issues }) => issues)
  if (problems.size > 0) throw new ContractError(await located(problems.values()))
  return {
    files,
    report: { leftOut: [], warnings: await located(told) },
    read: contract.files,
  }
}
