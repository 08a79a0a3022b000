import { UnsupportedError } from '@dbaas-valkey/contract/issue'
import type { Contract, Operation, Schema } from '@dbaas-valkey/contract/model'

import { propertiesOf, resolve, typesOf } from '../reference/schema.js'
import type { Option } from './model.js'
import { valueOf } from './value.js'

/**
 * Everything that can be given by name: query and header parameters, and the properties of the body, those of an object
 * inside of it under both names (`maintenance.dow`). The required ones come first, then by name.
 *
 * @throws UnsupportedError where two of them would have one name
 */
export function optionsOf(contract: Contract, operation: Operation): Option[] {
  const parameters = operation.parameters.flatMap((parameter): Option[] => {
    const { in: place, name, pointer } = parameter
    if (place === 'path') return []
    if (place !== 'query' && place !== 'header') {
      throw new UnsupportedError(
        pointer,
        `No program sends a ${place} parameter: remove "${name}".`,
      )
    }
    return [{ ...valueOf(contract, parameter), in: place, path: [name] }]
  })
  const { body } = operation
  const properties = body
    ? propertyOptions(contract, body.schema, { path: [], required: body.required, within: [] })
    : []
  const options = [...parameters, ...properties]
  const names = options.map(({ name }) => name)
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) {
    throw new UnsupportedError(
      operation.pointer,
      `Two values of this operation would be the option "${twice}": give one of them another name.`,
    )
  }
  return options.toSorted(
    (left, right) =>
      Number(right.required) - Number(left.required) || (left.name < right.name ? -1 : 1),
  )
}

interface Position {
  readonly path: readonly string[]
  /** Whether everything around it is required. */
  readonly required: boolean
  /** The named schemas around it: one that comes again is left as JSON. */
  readonly within: readonly string[]
}

function propertyOptions(contract: Contract, object: Schema, position: Position): Option[] {
  const { schema } = resolve(contract, object)
  const required = new Set((schema['required'] ?? []) as string[])
  return propertiesOf(schema).flatMap(([name, property]) => {
    const inner = resolve(contract, property)
    const path = [...position.path, name]
    const isRequired = position.required && required.has(name)
    const isObject = typesOf(inner.schema).includes('object')
    const isKnown = inner.name !== undefined && position.within.includes(inner.name)
    if (isObject && !isKnown && propertiesOf(inner.schema).length > 0) {
      const within = inner.name === undefined ? position.within : [...position.within, inner.name]
      return propertyOptions(contract, property, { path, required: isRequired, within })
    }
    const value = valueOf(contract, {
      name: path.join('.'),
      required: isRequired,
      schema: property,
    })
    return [{ ...value, in: 'body' as const, path }]
  })
}
