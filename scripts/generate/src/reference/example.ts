import { objectAt } from '@dbaas-valkey/contract/document'
import type { Contract, Parameter, Schema } from '@dbaas-valkey/contract/model'

import { propertiesOf, resolve, typesOf } from './schema.js'

/** The examples of a schema or, where the contract has none, one value of the right shape. */
export function examplesOf(contract: Contract, schema: Schema | undefined): unknown[] {
  const { schema: resolved } = resolve(contract, schema)
  const given = resolved['examples']
  if (Array.isArray(given) && given.length > 0) return given
  return [resolved['example'] ?? madeUp(contract, resolved, 0)]
}

/** The example that says most. */
export function fullestExample(contract: Contract, schema: Schema | undefined): unknown {
  const size = (value: unknown) => JSON.stringify(value)?.length ?? 0
  return examplesOf(contract, schema).reduce((most, next) =>
    size(next) > size(most) ? next : most,
  )
}

export function parameterExample(contract: Contract, parameter: Parameter): unknown {
  const owner = objectAt(contract.document, parameter.pointer.replace(/\/schema$/, ''))
  return owner?.['example'] ?? examplesOf(contract, parameter.schema)[0]
}

function madeUp(contract: Contract, schema: Schema, depth: number): unknown {
  const { schema: resolved } = resolve(contract, schema)
  const values = resolved['enum']
  if (resolved['default'] !== undefined) return resolved['default']
  if (Array.isArray(values)) return values[0]
  switch (typesOf(resolved)[0]) {
    case 'string':
      return 'string'
    case 'boolean':
      return true
    case 'integer':
    case 'number':
      return resolved['minimum'] ?? 1
    case 'array':
      return []
    default:
      return depth > 3 ? {} : madeUpObject(contract, resolved, depth)
  }
}

function madeUpObject(contract: Contract, schema: Schema, depth: number): unknown {
  const { schema: resolved } = resolve(contract, schema)
  const required = new Set((resolved['required'] ?? []) as string[])
  return Object.fromEntries(
    propertiesOf(resolved)
      .filter(([name]) => required.has(name))
      .map(([name, property]) => [name, madeUp(contract, property, depth + 1)]),
  )
}
