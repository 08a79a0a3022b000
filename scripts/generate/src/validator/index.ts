import type { Warn } from '@dbaas-valkey/contract/issue'
import type { Contract } from '@dbaas-valkey/contract/model'
import { Compiler } from '@dbaas-valkey/json-schema/compile/compiler'
import { Shapes } from '@dbaas-valkey/json-schema/compile/shapes'
import { keywords } from '@dbaas-valkey/json-schema/keywords/index'
import type { CompilerOptions } from '@dbaas-valkey/json-schema/model/options'
import type { Document } from '@dbaas-valkey/json-schema/model/registry'
import { emitMessages } from '@dbaas-valkey/json-schema/print/messages'
import { fileOf, type GeneratedFile } from '@dbaas-valkey/source/file'
import type { Homes } from '@dbaas-valkey/source/imports'

import { emitEntry, publicNames } from './entry.js'
import { emitOperations } from './operations.js'
import { contractUri, emitSchemas } from './schemas.js'
import { emitStrict } from './strict.js'
import { openapiTypes, type TypeSource } from './type-source.js'
import { emitWebhooks } from './webhooks.js'

export interface ValidatorOptions {
  readonly allowedFormats?: readonly string[]
  readonly warn?: Warn
  /** Whether what says nothing, and is harmless, is told of instead of stopping it all: formats, keywords, patterns. */
  readonly isLenient?: boolean
  /** Told of all that is not supported, instead of the first being thrown. */
  readonly unsupported?: CompilerOptions['unsupported']
  /** Where the types are, if they are a part of the same package. */
  readonly homes?: Homes
  /** Where the types come from: by default those that openapi-typescript has made. */
  readonly types?: (compiler: Compiler) => TypeSource
  /** Whether a keyword that nobody knows stops it, is told of, or is passed over, as JSON Schema has it. */
  readonly unknownKeywords?: CompilerOptions['unknownKeywords']
}

/**
 * The validator package: a module for each component schema and each operation, and the entries that name them all.
 *
 * Formats allowed by name are not asserted, like those of the keyword's annotation vocabulary.
 *
 * @throws UnsupportedError for what is not supported in a schema
 */
export function emitValidator(
  contract: Contract,
  {
    allowedFormats = [],
    isLenient = false,
    warn,
    unsupported,
    homes,
    types = () => openapiTypes,
    unknownKeywords = isLenient ? 'warn' : 'refuse',
  }: ValidatorOptions = {},
): GeneratedFile[] {
  const options: CompilerOptions = {
    formats: 'assert',
    allowedFormats,
    unknownFormats: isLenient ? 'warn' : 'refuse',
    unknownKeywords,
    patterns: isLenient ? 'any' : 'unicode',
    slowPatterns: isLenient ? 'warn' : 'refuse',
    reservedNames: publicNames,
    ...(warn === undefined ? {} : { warn }),
    ...(unsupported === undefined ? {} : { unsupported }),
  }
  const compiler = new Compiler([readSchemas(contract)], options, keywords)
  const source = types(compiler)
  const schemas = emitSchemas(compiler, contract, source)
  const shapes = new Shapes(compiler)
  const operations = emitOperations(compiler, shapes, contract, schemas, source)
  const webhooks = emitWebhooks(compiler, contract, schemas, source)
  const strict = emitStrict(compiler, shapes, contract, schemas)
  compiler.run()
  const modules = [
    ...schemas.map(({ module }) => module),
    ...operations,
    ...webhooks,
    emitMessages(compiler.vocabulary, compiler.reported),
    emitEntry(schemas, strict),
    strict.module,
  ]
  return modules.map((module) => fileOf('validator', module, homes))
}

function readSchemas({ document, schemas, operations, webhooks }: Contract): Document {
  const places = [
    ...schemas,
    ...operations.flatMap(({ parameters, body, responses }) => [
      ...parameters,
      ...(body ? [body] : []),
      ...responses.flatMap((response) => response.body ?? []),
    ]),
    ...webhooks.flatMap(({ body }) => body ?? []),
  ]
  // A body without a schema accepts anything, and stands nowhere in the document.
  const pointers = places.filter(({ schema }) => schema !== true).map(({ pointer }) => pointer)
  return { uri: contractUri, root: document, schemas: [...new Set(pointers)] }
}
