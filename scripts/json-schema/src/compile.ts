import { declaration } from '@dbaas-valkey/source/code'
import { prefixed } from '@dbaas-valkey/source/layout'
import { Module } from '@dbaas-valkey/source/module'
import { ts } from '@dbaas-valkey/source/snippet'

import { asItStands } from './compile/compiled-function.js'
import { Compiler } from './compile/compiler.js'
import type { Keyword } from './compile/keyword.js'
import { schemaOf } from './compile/schema-of.js'
import { keywords as known } from './keywords/index.js'
import type { CompilerOptions } from './model/options.js'
import type { Document } from './model/registry.js'

/** A schema of one of the documents, and what to call it. */
export interface Entry {
  readonly name: string
  readonly document: string
  readonly pointer?: string
}

/**
 * Compiles plain JSON Schemas, with no OpenAPI around them: a module for each, which exports a value of its name.
 *
 * @throws UnsupportedError for what is not supported in a schema
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
    const name = compiler.scope.take(wanted)
    const module = new Module(`generated/schemas/${name}`)
    compiler.settle(location, { module, name, type: 'unknown' })
    return { location, module, name }
  })
  for (const { location, module, name } of places) {
    compiler.attempt(() => {
      const compiled = compiler.functionOf(location, asItStands, { module, name }, '')
      const schema = module.export(name)
      const value = schemaOf(compiler, compiled, module, 'unknown')
      module.end(declaration(schema, prefixed(ts`const ${schema} = `, value)))
    })
  }
  compiler.run()
  return places.map(({ module }) => module)
}
