import type { Contract, NamedSchema } from '@dbaas-valkey/contract/model'
import {
  asItStands,
  type CompiledFunction,
} from '@dbaas-valkey/json-schema/compile/compiled-function'
import type { Compiler } from '@dbaas-valkey/json-schema/compile/compiler'
import { schemaOf } from '@dbaas-valkey/json-schema/compile/schema-of'
import { block, declaration, doc } from '@dbaas-valkey/source/code'
import { prefixed } from '@dbaas-valkey/source/layout'
import { Module } from '@dbaas-valkey/source/module'
import { moduleNames } from '@dbaas-valkey/source/naming'
import type { Scope } from '@dbaas-valkey/source/scope'
import { ts, type Snippet } from '@dbaas-valkey/source/snippet'

import { around, finished } from '../types/type-lines.js'
import type { TypeSource } from './type-source.js'

/** The address of the contract while it is compiled; only references between its parts ever meet it. */
export const contractUri = 'contract:///openapi.json'

/** A component schema in the package: its module, and the name of its value and type. */
export interface EmittedSchema {
  readonly name: string
  readonly module: Module
}

/** What each component schema is called, and its file, before anything else has taken a name. */
export function homesOf(
  scope: Scope,
  { schemas }: Contract,
): { readonly schema: NamedSchema; readonly name: string; readonly file: string }[] {
  const files = moduleNames(schemas.map(({ typeName }) => typeName))
  return schemas.map((schema, index) => ({
    schema,
    name: scope.take(schema.typeName),
    file: files[index] ?? '',
  }))
}

/** A module for each component schema. Where each goes must be known before any is compiled. */
export function emitSchemas(
  compiler: Compiler,
  contract: Contract,
  types: TypeSource,
): EmittedSchema[] {
  const emitted = homesOf(compiler.scope, contract).map(({ schema, name, file }) => {
    const module = new Module(`generated/schemas/${file}`)
    const home = { module, name, type: name }
    compiler.attempt(() => compiler.settle(compiler.registry.at(contractUri, schema.pointer), home))
    return { schema, name, module }
  })
  for (const { schema, ...place } of emitted) {
    compiler.attempt(() => emitSchema(compiler, schema, place, types))
  }
  return emitted
}

function emitSchema(
  compiler: Compiler,
  given: NamedSchema,
  { name, module }: EmittedSchema,
  types: TypeSource,
): void {
  const { pointer, schema } = given
  const compiled = compiler.functionOf(
    compiler.registry.at(contractUri, pointer),
    asItStands,
    { module, name },
    '',
  )
  if (compiled.deep || compiled.name !== name) emitCheck(compiler, compiled, module, name)
  const description = typeof schema === 'object' ? schema.description : undefined
  // One name for both: the type, and the value that users validate with.
  const own = module.export(name)
  const type = around(ts`type ${own} =`, types.ofSchema(module, given), '', ' ')
  const [head, ...rest] = finished(type)
  module.begin(doc(description), declaration(own, head as Snippet, ...rest))
  module.export(`is${name}`)
  module.export(`inspect${name}`)
  const value = schemaOf(compiler, compiled, module, own)
  module.end(declaration(own, prefixed(ts`const ${own} = `, value)))
}

/**
 * The function that is offered to users where the one that does the work has another name: for values of any depth it
 * says so when the stack does not suffice, and what is just a reference asks what it leads to.
 */
function emitCheck(
  compiler: Compiler,
  compiled: CompiledFunction,
  module: Module,
  name: string,
): void {
  const check = compiler.call(compiled, 'boolean', module)
  const called = compiled.deep ? ts`${compiler.runtime.use(module, 'guarded')}(${check})` : check
  const is = module.declare(`is${name}`)
  const header = ts`function ${is}(value: unknown): value is ${module.declare(name)} {`
  module.add(declaration(is, ...block(header, [ts`return ${called}(value)`])))
}
