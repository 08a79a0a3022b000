import type { Contract, Schema, SchemaObject } from '@dbaas-valkey/contract/model'

import { anchor, code, line } from './markdown.js'
import { hasSection, membersOf, resolve, typesOf } from './schema.js'

export const objectHeading = (name: string) => `${name} object`

/** What a value is: `string (date-time)`, `array of string`, or a link to the object's section. */
export function typeOf(contract: Contract, schema: Schema | undefined): string {
  const resolved = resolve(contract, schema)
  const { name } = resolved
  if (name !== undefined && hasSection(resolved))
    return `[${line(name)}](#${anchor(objectHeading(name))})`
  return plainType(contract, resolved.schema)
}

/** What a value has to keep to, and what becomes of it: a sentence for each. */
export function limitsOf(schema: SchemaObject): string[] {
  return [
    length(schema),
    range(schema),
    say(schema['pattern'], (pattern) => `Matches ${code(String(pattern))}.`),
    say(schema['default'], (value) => `Default: ${code(JSON.stringify(value))}.`),
    schema['readOnly'] === true ? 'Read-only.' : '',
    schema['x-secret'] === true ? 'Secret.' : '',
  ].filter((sentence) => sentence !== '')
}

function plainType(contract: Contract, schema: SchemaObject): string {
  const members = membersOf(schema)
  if (members.length > 0) return members.map((member) => typeOf(contract, member)).join(' or ')
  const types = typesOf(schema).map((type) =>
    type === 'array' ? `array of ${typeOf(contract, schema['items'] as Schema)}` : type,
  )
  const format = schema['format'] === undefined ? '' : ` (${line(String(schema['format']))})`
  return `${types.join(' or ') || 'any'}${format}`
}

function say(value: unknown, sentence: (value: unknown) => string): string {
  return value === undefined ? '' : sentence(value)
}

function length({ minLength, maxLength }: SchemaObject): string {
  const least = Number(minLength ?? 0)
  if (maxLength === undefined) return least > 1 ? `At least ${least} characters.` : notEmpty(least)
  if (least === maxLength) return `Exactly ${least} characters.`
  return least === 0 ? `At most ${maxLength} characters.` : `${least} to ${maxLength} characters.`
}

const notEmpty = (least: number) => (least === 1 ? 'Not empty.' : '')

function range(schema: SchemaObject): string {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = schema
  if (minimum !== undefined && maximum !== undefined) return `From ${minimum} to ${maximum}.`
  return [
    say(minimum, (least) => `At least ${least}.`),
    say(maximum, (most) => `At most ${most}.`),
    say(exclusiveMinimum, (bound) => `More than ${bound}.`),
    say(exclusiveMaximum, (bound) => `Less than ${bound}.`),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ')
}
