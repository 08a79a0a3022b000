import type { NamedSchema } from '@dbaas-valkey/contract/model'
import type { CompiledFunction } from '@dbaas-valkey/json-schema/compile/compiled-function'
import type { Compiler } from '@dbaas-valkey/json-schema/compile/compiler'
import type { Location } from '@dbaas-valkey/json-schema/model/location'
import { declaration } from '@dbaas-valkey/source/code'
import type { Module } from '@dbaas-valkey/source/module'
import { ts, type Snippet } from '@dbaas-valkey/source/snippet'

import { around, finished, type TypeCode } from '../types/type-lines.js'
import { contractUri } from '../validator/schemas.js'
import type { OperationPart, TypeSource } from '../validator/type-source.js'
import { TypeWriter } from './type-writer.js'

/**
 * Types that are written from the schemas, beside the functions that check them: what comes out needs no other types, and
 * writing it no other compiler.
 */
export class WrittenTypes implements TypeSource {
  readonly #compiler: Compiler
  readonly #writer: TypeWriter
  readonly #declared = new Set<CompiledFunction>()

  constructor(compiler: Compiler) {
    this.#compiler = compiler
    this.#writer = new TypeWriter(compiler.registry, (location) => compiler.homeOf(location))
  }

  ofSchema(module: Module, { pointer }: NamedSchema): TypeCode {
    return this.#writer.write(this.#compiler.registry.at(contractUri, pointer), module)
  }

  ofPart(module: Module, _part: OperationPart, compiled: CompiledFunction): Snippet {
    const home = this.#compiler.homeOf(compiled.location)
    if (home) return module.importType(home.module, home.type ?? home.name)
    if (!this.#declared.has(compiled)) this.#declare(compiled, compiled.location)
    return module.importType(compiled.module, compiled.name)
  }

  #declare(compiled: CompiledFunction, location: Location): void {
    this.#declared.add(compiled)
    const { module, name } = compiled
    const own = module.export(name)
    const type = around(ts`type ${own} =`, this.#writer.write(location, module), '', ' ')
    const [head, ...rest] = finished(type)
    module.begin(declaration(own, head as Snippet, ...rest))
  }
}
