import type { Contract, Schema } from '@dbaas-valkey/contract/model'

import { cell, code, phrase, table } from './markdown.js'
import { propertiesOf, resolve } from './schema.js'
import { limitsOf, typeOf } from './terms.js'
import { allowedValues, explained } from './values.js'

/** The properties of an object, the required ones first. Empty for an object whose properties are not known. */
export function propertyTable(contract: Contract, object: Schema): string {
  const { schema } = resolve(contract, object)
  const required = new Set((schema['required'] ?? []) as string[])
  const rows = propertiesOf(schema).map(([name, property]) => ({
    required: required.has(name),
    cells: [
      cell(code(name)),
      typeOf(contract, property),
      required.has(name) ? 'yes' : 'no',
      details(contract, property),
    ],
  }))
  if (rows.length === 0) return ''
  const sorted = rows.toSorted((left, right) => Number(right.required) - Number(left.required))
  return table(
    ['Property', 'Type', 'Required', 'Description'],
    sorted.map(({ cells }) => cells),
  )
}

/** All that is known of a value beside its type, as the content of a cell. */
export function details(contract: Contract, value: Schema, description?: string): string {
  const { schema } = resolve(contract, value)
  const own = description ?? schema.description ?? ''
  const behind = explanationBehind(contract, value)
  const values = allowedValues(schema, `${own}${behind}`)
  const intro = phrase(values.startsWith('Allowed values:\n') ? explained(own).intro : own)
  return cell(
    [intro, values, limitsOf(schema).join(' ')].filter((part) => part !== '').join('\n\n'),
  )
}

/** A property that describes itself leaves the meaning of its values to the schema that it refers to. */
function explanationBehind(contract: Contract, value: Schema): string {
  if (typeof value === 'boolean' || value.$ref === undefined) return ''
  return `\n\n${resolve(contract, { $ref: value.$ref }).schema.description ?? ''}`
}
