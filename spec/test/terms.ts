import { child, type Place } from './contract.js'

/** Says nothing about which values are valid. */
const annotations = new Set([
  'description',
  'examples',
  'properties',
  'required',
  'items',
  '$ref',
  'x-extensible-enum',
])

/**
 * A schema's facts in one line, `integer int64, 1..65535, read-only`, so that the tables of this test can state them.
 * Throws on a keyword that it has no words for: nothing in a schema goes unstated.
 */
export function terms(schema: Place, required = false): string {
  const { node } = schema
  const unknown = Object.keys(node).filter((key) => !annotations.has(key) && !(key in wording))
  if (unknown.length > 0) {
    throw new Error(`${schema.file}#/${schema.keys.join('/')}: no words for ${unknown.join()}`)
  }
  const facts = Object.entries(wording).flatMap(([keyword, say]) =>
    keyword in node ? say(node[keyword], schema) : [],
  )
  return [typeOf(schema), ...(required ? ['required'] : []), ...facts].join(', ')
}

/** Name of the component that a `$ref` points at, by the convention that the last key is the name. */
export const nameOf = (ref: unknown): string => String(ref).split('/').at(-1) ?? ''

function typeOf(schema: Place): string {
  const { node } = schema
  if ('$ref' in node) return nameOf(node['$ref'])
  if ('anyOf' in node) return 'any'
  const type = [node['type']].flat().join(' or ')
  if (type === 'array') return `array of ${terms(child(schema, 'items'))}`
  return type
}

const wording: Record<string, (value: unknown, schema: Place) => string[]> = {
  type: () => [],
  format: (value) => [`format ${value}`],
  anyOf: (value) => [(value as { $ref: string }[]).map(({ $ref }) => nameOf($ref)).join(' or ')],
  additionalProperties: (value) => [value === true ? 'open' : 'closed'],
  minLength: (value, { node }) => [`length ${value}..${node['maxLength'] ?? ''}`],
  maxLength: (value, { node }) => ('minLength' in node ? [] : [`length ..${value}`]),
  pattern: (value) => [`pattern ${value}`],
  minimum: (value, { node }) => [`${value}..${node['maximum'] ?? ''}`],
  maximum: (value, { node }) => ('minimum' in node ? [] : [`..${value}`]),
  exclusiveMinimum: (value) => [`above ${value}`],
  enum: (value) => [`one of ${(value as unknown[]).map(String).toSorted().join(' | ')}`],
  default: (value) => [`default ${JSON.stringify(value)}`],
  readOnly: (value) => (value === true ? ['read-only'] : []),
  'x-secret': (value) => (value === true ? ['secret'] : []),
}
