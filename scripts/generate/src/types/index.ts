import type { Contract } from '@dbaas-valkey/contract/model'
import { fileOf, type GeneratedFile } from '@dbaas-valkey/source/file'
import { Module } from '@dbaas-valkey/source/module'

import { emitDeclarations } from './declarations.js'

/** The types package: a type for each schema, openapi-typescript's `paths` and `operations`, and the bundled contract itself. */
export function emitTypes(contract: Contract): GeneratedFile[] {
  const names = new Map(contract.schemas.map(({ name, typeName }) => [name, typeName]))
  const { openapi, schemas } = emitDeclarations(contract.document, names)
  const index = new Module('generated/index')
  const webhooks = contract.webhooks.length > 0 ? ['webhooks'] : []
  index.reexportType(openapi, 'components', 'operations', 'paths', ...webhooks)
  index.reexportType(schemas, ...names.values())
  return [
    {
      package: 'types',
      path: 'openapi.json',
      text: `${JSON.stringify(contract.document, null, 2)}\n`,
    },
    ...[openapi, schemas, index].map((module) => fileOf('types', module)),
  ]
}
