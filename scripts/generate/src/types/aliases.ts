import type { Contract } from '@dbaas-valkey/contract/model'
import { declaration, doc } from '@dbaas-valkey/source/code'
import { Module } from '@dbaas-valkey/source/module'
import { quote } from '@dbaas-valkey/source/quote'
import { ts } from '@dbaas-valkey/source/snippet'

/** One documented type alias for each component schema: `export type Zone = components['schemas']['Zone']`. */
export function emitAliases({ schemas }: Contract, openapi: Module): Module {
  const module = new Module('generated/schemas')
  const components = module.importType(openapi, 'components')
  for (const { name, typeName, schema } of schemas) {
    const alias = module.export(typeName)
    module.add(
      doc(typeof schema === 'object' ? schema.description : undefined),
      declaration(alias, ts`type ${alias} = ${components}['schemas'][${quote(name)}]`),
    )
  }
  return module
}
