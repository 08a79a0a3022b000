import type { Contract } from '@dbaas-valkey/contract/model'
import type { Compiler } from '@dbaas-valkey/json-schema/compile/compiler'
import type { Shapes } from '@dbaas-valkey/json-schema/compile/shapes'
import { declaration, doc } from '@dbaas-valkey/source/code'
import { call, prefixed } from '@dbaas-valkey/source/layout'
import { Module } from '@dbaas-valkey/source/module'
import { ts } from '@dbaas-valkey/source/snippet'

import { contractUri, type EmittedSchema } from './schemas.js'

/** The strict schemas: their module, and their names there. */
export interface StrictSchemas {
  readonly module: Module
  readonly names: readonly string[]
}

/** The strict form of every component schema in which a property can be unknown, by its name. */
export function emitStrict(
  compiler: Compiler,
  shapes: Shapes,
  contract: Contract,
  schemas: readonly EmittedSchema[],
): StrictSchemas {
  const names: string[] = []
  const strict = new Module('generated/strict')
  const type = compiler.runtime.type(strict, 'schema', 'Schema')
  for (const [index, { pointer }] of contract.schemas.entries()) {
    const emitted = schemas[index]
    if (emitted === undefined) continue
    const { name, module } = emitted
    const shape = compiler.attempt(() =>
      shapes.of(compiler.registry.at(contractUri, pointer), emitted, strict),
    )
    if (shape === undefined) continue
    names.push(`strict${name}`)
    const own = strict.export(`strict${name}`)
    const open = strict.import(module, name)
    const strictly = call(
      ts`/* @__PURE__ */ ${compiler.runtime.use(strict, 'strictly')}`,
      open,
      shape,
    )
    strict.add(
      doc(`\`${name}\`, where a property that no schema knows is an issue.`),
      declaration(own, prefixed(ts`const ${own}: ${type}<${open}> = `, strictly)),
    )
  }
  return { module: strict, names }
}
