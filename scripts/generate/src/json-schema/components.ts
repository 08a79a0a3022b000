import { declaration, doc } from '@dbaas-valkey/source/code'
import { prefixed } from '@dbaas-valkey/source/layout'
import { Module } from '@dbaas-valkey/source/module'
import { ts } from '@dbaas-valkey/source/snippet'

import { runtime, type Component, type Definitions } from './definitions.js'

/** A module for each component schema, and the entry with all of them. */
export function emitComponents(definitions: Definitions): Module[] {
  const entry = new Module('generated/json-schema/index')
  for (const component of definitions.components) {
    emitComponent(definitions, component)
    entry.reexport(component.module, component.exported)
  }
  entry.reexportType(
    runtime,
    'DescribedRequest',
    'DescribedSchema',
    'JsonSchemaConverter',
    'JsonSchemaOptions',
  )
  return [...definitions.components.map(({ module }) => module), entry]
}

function emitComponent(definitions: Definitions, component: Component): void {
  const { module, exported, schema } = component
  const definition = module.export(`definitionOf${exported}`)
  const type = module.importType(runtime, 'Definition')
  const own = module.export(exported)
  const validator = module.import(component.validator, exported)
  const value = definitions.described(module, validator, definition)
  module.add(
    declaration(
      definition,
      prefixed(ts`const ${definition}: ${type} = `, definitions.definition(module, component)),
    ),
  )
  module.add(
    doc(typeof schema === 'object' ? schema.description : undefined),
    declaration(own, ts`type ${own} = ${validator}`),
  )
  module.add(declaration(own, prefixed(ts`const ${own} = `, value)))
}
