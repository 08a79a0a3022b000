import type { Contract } from '@dbaas-valkey/contract/model'
import {
  generatePartially,
  type TellingEmitter,
} from '@dbaas-valkey/generate/partial/generate-partially'

import { asCompilerError } from './error.js'
import type { Compiled } from './compiled.js'
import { emitAll } from './emit.js'
import { compileSchemas } from './input/compile-schemas.js'
import { withInput, type Input } from './input/read.js'
import type { CompileOptions } from './options.js'
import { placeFiles } from './output/files.js'
import { rename } from './rename.js'
import { refuseUnknown, select } from './select.js'

/**
 * Compiles a document to the modules of its validators. A schema or an operation of an OpenAPI document that can't be served
 * exactly is left out, with what refers to it, and told of.
 *
 * @throws {@link CompilerError} for what is wrong with the options, or with the document as a whole
 * @example
 * const { files } = await compile({ input: 'openapi.yaml', include: { tags: ['pets'] } })
 * for (const { path, text } of files) console.log(path, text.length)
 */
export async function compile(options: CompileOptions): Promise<Compiled> {
  try {
    return await withInput(options.input, (input) => compileInput(input, options))
  } catch (error) {
    throw asCompilerError(error)
  }
}

async function compileInput(input: Input, options: CompileOptions): Promise<Compiled> {
  let whole: Contract | undefined
  let written: Contract | undefined
  const emitter: TellingEmitter = (contract, told) => {
    // A selection is held against the document as it is, and not against what is left of it.
    if (whole === undefined) refuseUnknown(contract, options)
    whole ??= contract
    const selected = select(contract, options.include, options.exclude)
    written = options.name ? rename(selected, options.name) : selected
    return emitAll(written, options, told, input.kind)
  }
  const { files, report, read } =
    input.kind === 'openapi'
      ? await generatePartially(input.file, { emit: async () => [] }, emitter, {
          allowRemoteRefs: options.allowRemoteRefs ?? false,
        })
      : await compileSchemas(input.files, emitter)
  return {
    files: await placeFiles(files, options),
    schemas: written?.schemas.map(({ name }) => name) ?? [],
    operations: written?.operations.map(({ id, method, path }) => ({ id, method, path })) ?? [],
    leftOut: report.leftOut,
    warnings: report.warnings,
    read,
  }
}
