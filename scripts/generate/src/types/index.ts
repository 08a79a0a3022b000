import type { Contract } from '@dbaas-valkey/contract/model'
import { fileOf, type GeneratedFile } from '@dbaas-valkey/source/file'
import { Module } from '@dbaas-valkey/source/module'

import { emitAliases } from './aliases.js'
import { openapiTypescript } from './openapi-typescript.js'

/** The types package: openapi-typescript's interfaces, an alias for each schema, and the bundled contract itself. */
export function emitTypes(contract: Contract): GeneratedFile[] {
  const openapi = new Module('generated/openapi')
  openapi.add(openapiTypescript(contract.document).trimEnd())
  const schemas = emitAliases(contract, openapi)
  const index = new Module('generated/index')
  index.reexportType(openapi, 'components', 'operations', 'paths')
  index.reexportType(schemas, ...contract.schemas.map(({ typeName }) => typeName))
  return [
    {
      package: 'types',
      path: 'openapi.json',
      text: `${JSON.stringify(contract.document, null, 2)}\n`,
    },
    ...[openapi, schemas, index].map((module) => fileOf('types', module)),
  ]
}
