import { Compiler } from './compile/compiler.js'
import { prefixed } from './print/layout.js'
import { Module } from './print/module.js'
import type { CompilerOptions } from './model/options.js'
import { keywords as known } from './keywords/index.js'
import type { Keyword } from './compile/keyword.js'
import type { Document } from './model/registry.js'
import { schemaOf } from './compile/schema-of.js'
import { asItStands } from './compile/compiled-function.js'

/** A schema of one of the documents, and what to call it. */
export interface Entry {
  readonly name: string
  readonly document: string
  readonly pointer?: string
}

/**
 * Compiles plain JSON Schemas, with no OpenAPI around them: a module for each, which exports a value of its name.
 *
 * @throws UnsupportedError for whatever in a schema is not supported
 */
export function compile(
  entries: readonly Entry[],
  documents: readonly Document[],
  options: CompilerOptions,
  keywords: readonly Keyword[] = known,
): Module[] {
  const compiler = new Compiler(documents, options, keywords)
  const places = entries.map(({ name: wanted, document, pointer = '#' }) => {
    const location = compiler.registry.at(document, pointer)
    const name = compiler.names.take(wanted)
    const module = new Module(`generated/schemas/${name}`)
    compiler.settle(location, { module, name, type: 'unknown' })
    return { location, module, name }
  })
  for (const { location, module, name } of places) {
    const compiled = compiler.functionOf(location, asItStands, { module, name }, '')
    module.end(prefixed(`export const ${name} = `, schemaOf(compiler, compiled, module, 'unknown')))
  }
  compiler.run()
  return places.map(({ module }) => module)
}
