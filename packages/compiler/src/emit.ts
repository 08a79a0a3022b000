import { UnsupportedError, type Warn } from '@dbaas-valkey/contract/issue'
import type { Contract } from '@dbaas-valkey/contract/model'
import { emitJsonSchema } from '@dbaas-valkey/generate/json-schema/index'
import type { TellingEmitter } from '@dbaas-valkey/generate/partial/generate-partially'
import { emitValidator } from '@dbaas-valkey/generate/validator/index'
import { openapiPathTypes } from '@dbaas-valkey/generate/validator/type-source'
import { WrittenTypes } from '@dbaas-valkey/generate/written-types/index'
import type { GeneratedFile } from '@dbaas-valkey/source/file'

import type { Input } from './input/read.js'
import type { CompileOptions } from './options.js'

/** Writes the validators of a contract, and those with their JSON Schema. */
export function emitAll(
  contract: Contract,
  { allowedFormats = [], types = 'written', jsonSchema = true }: CompileOptions,
  told: Parameters<TellingEmitter>[1],
  kind: Input['kind'],
): GeneratedFile[] {
  const validators = emitValidator(contract, {
    allowedFormats,
    isLenient: true,
    ...told,
    // In OpenAPI an unknown keyword may be a slip; a JSON Schema may say more than its vocabulary.
    unknownKeywords: kind === 'openapi' ? 'warn' : 'ignore',
    types: (compiler) => (types === 'written' ? new WrittenTypes(compiler) : openapiPathTypes),
  })
  return jsonSchema ? [...validators, ...described(contract, told.warn)] : validators
}

/** The validators with their JSON Schema; none of them where a circle of references has no name that `$defs` could have. */
function described(contract: Contract, warn: Warn): GeneratedFile[] {
  try {
    return emitJsonSchema(contract, 'copy')
  } catch (error) {
    if (!(error instanceof UnsupportedError)) throw error
    warn(error.pointer, `json-schema/ is left out: ${error.message}`)
    return []
  }
}
