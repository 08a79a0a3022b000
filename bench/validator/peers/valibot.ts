import * as v from 'valibot'

import { nameOf, refuse, type JsonSchema } from '../json-schema.js'
import type { Compiled } from './compiled.js'

export function compile(root: JsonSchema): Compiled {
  const schema = converter(root.$defs ?? {})(root)
  return {
    is: (value) => v.is(schema, value),
    issues: (value) => v.safeParse(schema, value).issues ?? [],
  }
}

function converter(defs: Readonly<Record<string, JsonSchema>>) {
  const known = new Map<string, v.GenericSchema>()
  const named = (name: string): v.GenericSchema => {
    const schema = known.get(name) ?? convert(defs[name] ?? {})
    known.set(name, schema)
    return schema
  }
  const convert = (schema: JsonSchema): v.GenericSchema => {
    if (schema.$ref !== undefined) return named(nameOf(schema.$ref))
    if (schema.enum) {
      const names = v.picklist(schema.enum.filter((name) => typeof name === 'string'))
      return schema.enum.includes(null) ? v.nullable(names) : names
    }
    switch (schema.type) {
      case 'boolean':
        return v.boolean()
      case 'integer':
        return integer(schema)
      case 'string':
        return string(schema)
      case 'array':
        return v.array(convert(schema.items ?? refuse(schema)))
      case 'object':
        return v.looseObject(
          Object.fromEntries(
            Object.entries(schema.properties ?? {}).map(([name, property]) => [
              name,
              schema.required?.includes(name)
                ? convert(property)
                : v.exactOptional(convert(property)),
            ]),
          ),
        )
      default:
        return refuse(schema)
    }
  }
  return convert
}

function integer({ minimum, maximum }: JsonSchema): v.GenericSchema {
  const actions: v.PipeItem<number, number, v.BaseIssue<unknown>>[] = [v.integer()]
  if (minimum !== undefined) actions.push(v.minValue(minimum))
  if (maximum !== undefined) actions.push(v.maxValue(maximum))
  return v.pipe(v.number(), ...actions)
}

function string({ format, minLength, maxLength, pattern }: JsonSchema): v.GenericSchema {
  const actions: v.PipeItem<string, string, v.BaseIssue<unknown>>[] = []
  if (format === 'date-time') actions.push(v.isoTimestamp())
  if (format === 'uuid') actions.push(v.uuid())
  if (minLength) actions.push(v.minLength(minLength))
  if (maxLength !== undefined) actions.push(v.maxLength(maxLength))
  if (pattern !== undefined) actions.push(v.regex(new RegExp(pattern, 'u')))
  return actions.length === 0 ? v.string() : v.pipe(v.string(), ...actions)
}
