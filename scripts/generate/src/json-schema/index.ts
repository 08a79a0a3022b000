import type { Contract } from '@dbaas-valkey/contract/model'
import { fileOf, type GeneratedFile } from '@dbaas-valkey/source/file'

import { emitComponents } from './components.js'
import { Definitions } from './definitions.js'
import { emitOperations } from './operations.js'
import type { OtherReferences } from './plain.js'

/**
 * The validators with their JSON Schema. They stand beside the validators and not in them, so that only a program that
 * imports them pays for them.
 *
 * @throws UnsupportedError for a reference that leads to no component schema, unless what it leads to can be copied
 */
export function emitJsonSchema(
  contract: Contract,
  others: OtherReferences = 'refuse',
): GeneratedFile[] {
  const definitions = new Definitions(contract, others)
  const modules = [...emitComponents(definitions), emitOperations(contract, definitions)]
  return modules.map((module) => fileOf('validator', module))
}
