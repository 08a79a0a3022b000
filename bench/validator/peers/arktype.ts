import { type, type Type } from 'arktype'

import { nameOf, refuse, type JsonSchema } from '../json-schema.js'
import type { Compiled } from './compiled.js'

export function compile(root: JsonSchema): Compiled {
  const schema = converter(root.$defs ?? {})(root)
  return {
    is: (value) => schema.allows(value),
    issues: (value) => {
      const result: unknown = schema(value)
      return result instanceof type.errors ? result : []
    },
  }
}

function converter(defs: Readonly<Record<string, JsonSchema>>) {
  const known = new Map<string, Type>()
  const named = (name: string): Type => {
    const schema = known.get(name) ?? convert(defs[name] ?? {})
    known.set(name, schema)
    return schema
  }
  const convert = (schema: JsonSchema): Type => {
    if (schema.$ref !== undefined) return named(nameOf(schema.$ref))
    if (schema.enum) return type.enumerated(...schema.enum) as Type
    switch (schema.type) {
      case 'boolean':
        return type.boolean as unknown as Type
      case 'integer':
        return integer(schema)
      case 'string':
        return string(schema)
      case 'array':
        return convert(schema.items ?? refuse(schema)).array() as unknown as Type
      case 'object':
        return type.raw(
          Object.fromEntries(
            Object.entries(schema.properties ?? {}).map(([name, property]) => [
              schema.required?.includes(name) ? name : `${name}?`,
              convert(property),
            ]),
          ),
        ) as Type
      default:
        return refuse(schema)
    }
  }
  return convert
}

function integer({ minimum, maximum }: JsonSchema): Type {
  let schema = type.keywords.number.integer
  if (minimum !== undefined) schema = schema.atLeast(minimum)
  if (maximum !== undefined) schema = schema.atMost(maximum)
  return schema as unknown as Type
}

function string({ format, minLength, maxLength, pattern }: JsonSchema): Type {
  if (format === 'date-time') return type('string.date.iso') as unknown as Type
  if (format === 'uuid') return type('string.uuid') as unknown as Type
  let schema = type.string
  if (minLength) schema = schema.atLeastLength(minLength)
  if (maxLength !== undefined) schema = schema.atMostLength(maxLength)
  if (pattern !== undefined) schema = schema.matching(new RegExp(pattern, 'u'))
  return schema as unknown as Type
}
