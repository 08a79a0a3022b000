import * as z from 'zod'

import { nameOf, refuse, type JsonSchema } from '../json-schema.js'
import type { Compiled } from './compiled.js'

export function compile(root: JsonSchema): Compiled {
  const schema = converter(root.$defs ?? {})(root)
  return {
    is: (value) => schema.safeParse(value).success,
    issues: (value) => schema.safeParse(value).error?.issues ?? [],
  }
}

function converter(defs: Readonly<Record<string, JsonSchema>>) {
  const known = new Map<string, z.ZodType>()
  const named = (name: string): z.ZodType => {
    const schema = known.get(name) ?? convert(defs[name] ?? {})
    known.set(name, schema)
    return schema
  }
  const convert = (schema: JsonSchema): z.ZodType => {
    if (schema.$ref !== undefined) return named(nameOf(schema.$ref))
    if (schema.enum) return z.literal(schema.enum as readonly (string | null)[])
    switch (schema.type) {
      case 'boolean':
        return z.boolean()
      case 'integer':
        return integer(schema)
      case 'string':
        return string(schema)
      case 'array':
        return z.array(convert(schema.items ?? refuse(schema)))
      case 'object':
        return z.looseObject(
          Object.fromEntries(
            Object.entries(schema.properties ?? {}).map(([name, property]) => [
              name,
              schema.required?.includes(name) ? convert(property) : convert(property).optional(),
            ]),
          ),
        )
      default:
        return refuse(schema)
    }
  }
  return convert
}

function integer({ minimum, maximum }: JsonSchema): z.ZodType {
  let schema = z.int()
  if (minimum !== undefined) schema = schema.min(minimum)
  if (maximum !== undefined) schema = schema.max(maximum)
  return schema
}

function string({ format, minLength, maxLength, pattern }: JsonSchema): z.ZodType {
  if (format === 'date-time') return z.iso.datetime({ offset: true })
  if (format === 'uuid') return z.guid()
  let schema = z.string()
  if (minLength) schema = schema.min(minLength)
  if (maxLength !== undefined) schema = schema.max(maxLength)
  if (pattern !== undefined) schema = schema.regex(new RegExp(pattern, 'u'))
  return schema
}
