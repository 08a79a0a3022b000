import { isObject } from '@dbaas-valkey/contract/document'

/** An OpenAPI document or a part of it. */
export type Json = Record<string, unknown>

const mostMutants = 24
const deepest = 6

/** The examples of a schema in its document, and one that is put together from the examples of its parts. */
export function examplesOf(document: Json, schema: unknown): unknown[] {
  const own = isObject(schema) ? schema : {}
  const given = [...(Array.isArray(own['examples']) ? own['examples'] : []), own['example']]
  const [least, most] = [build(document, schema, 0, false), build(document, schema, 0, true)]
  const all = [...given, least, most].filter((value) => value !== undefined)
  return [...new Map(all.map((value) => [JSON.stringify(value), value])).values()]
}

/** The value with one thing changed: each place in turn, as far as the number of mutants reaches. */
export function mutantsOf(value: unknown): unknown[] {
  const places = placesIn(value, [], 0)
  const all = places.flatMap((path) =>
    replacements(at(value, path)).map((other) => ({ path, other })),
  )
  const step = Math.max(1, all.length / mostMutants)
  const chosen = Array.from({ length: Math.min(all.length, mostMutants) }, (_, index) => {
    const { path, other } = all[Math.floor(index * step)] ?? { path: [], other: null }
    return replaced(value, path, other)
  })
  return chosen.filter((mutant) => mutant !== undefined)
}

const absent = Symbol('absent')

type Path = readonly (string | number)[]

function build(document: Json, given: unknown, depth: number, all: boolean): unknown {
  const schema = follow(document, given)
  if (!isObject(schema) || depth > deepest) return undefined
  const { example, default: preset, const: constant, enum: values } = schema as Json
  for (const one of [example, constant, preset]) if (one !== undefined) return one
  if (Array.isArray(values)) return values[0]
  const parts = ['allOf', 'oneOf', 'anyOf'].flatMap((keyword) => {
    const list = (schema as Json)[keyword]
    return Array.isArray(list) ? (keyword === 'allOf' ? list : list.slice(0, 1)) : []
  })
  const built = parts.map((part) => build(document, part, depth + 1, all))
  const own = ofType(document, schema as Json, depth, all)
  const objects = [...built, own].filter((value) => isObject(value))
  if (objects.length > 0) return Object.assign({}, ...objects) as unknown
  return own ?? built.find((value) => value !== undefined)
}

function ofType(document: Json, schema: Json, depth: number, all: boolean): unknown {
  const type = [schema['type']].flat()[0]
  const number = (schema['minimum'] as number | undefined) ?? 1
  switch (type) {
    case 'string':
      return text(schema)
    case 'integer':
    case 'number':
      return number
    case 'boolean':
      return true
    case 'null':
      return null
    case 'array': {
      const item = build(document, schema['items'], depth + 1, all)
      return item === undefined ? [] : [item]
    }
    default:
      return type === 'object' || isObject(schema['properties'])
        ? object(document, schema, depth, all)
        : undefined
  }
}

function object(document: Json, schema: Json, depth: number, all: boolean): unknown {
  const required = Array.isArray(schema['required']) ? (schema['required'] as string[]) : []
  const properties = isObject(schema['properties']) ? schema['properties'] : {}
  const names = all && depth < 3 ? Object.keys(properties) : required
  const entries = names.map((name) => [name, build(document, properties[name], depth + 1, all)])
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined))
}

const texts: Readonly<Record<string, string>> = {
  'date-time': '2026-03-02T10:20:30Z',
  date: '2026-03-02',
  time: '10:20:30Z',
  email: 'ada@example.com',
  uri: 'https://example.com/a',
  url: 'https://example.com/a',
  uuid: '3f2b7c1e-5d4a-4e0b-9c8f-3f2b7c1e5d4a',
  ipv4: '192.0.2.1',
  ipv6: '2001:db8::1',
  byte: 'YQ==',
}

function text({ format, minLength }: Json): string {
  return (texts[String(format)] ?? 'text').padEnd(Number(minLength ?? 0), 'a')
}

function follow(document: Json, schema: unknown, steps = 0): unknown {
  if (!isObject(schema) || typeof schema['$ref'] !== 'string' || steps > 8) return schema
  const tokens = schema['$ref'].replace(/^#\/?/, '').split('/')
  let place: unknown = document
  for (const token of tokens) {
    const name = safeDecode(token).replaceAll('~1', '/').replaceAll('~0', '~')
    place = isObject(place) ? place[name] : undefined
  }
  return follow(document, place, steps + 1)
}

function safeDecode(token: string): string {
  try {
    return decodeURIComponent(token)
  } catch {
    return token
  }
}

function placesIn(value: unknown, path: Path, depth: number): Path[] {
  if (typeof value !== 'object' || value === null || depth > 3) return [path]
  const keys = Array.isArray(value) ? [...value.keys()].slice(0, 2) : Object.keys(value)
  return [path, ...keys.flatMap((key) => placesIn((value as Json)[key], [...path, key], depth + 1))]
}

function replacements(value: unknown): unknown[] {
  switch (typeof value) {
    case 'string':
      return [absent, 7, '', `${value} `, value.repeat(40), null]
    case 'number':
      return [absent, String(value), value + 0.5, -value - 1, 2 ** 40, 1e20, null]
    case 'boolean':
      return [absent, String(value), null]
    default:
      return value === null
        ? [absent, 'null', {}]
        : Array.isArray(value)
          ? [absent, {}, [], [...value, ...value], null]
          : [absent, [], {}, { ...value, 'x-unknown': 1 }, null]
  }
}

function at(value: unknown, path: Path): unknown {
  return path.reduce((inner, key) => (inner as Json)[key], value)
}

function replaced(value: unknown, path: Path, other: unknown): unknown {
  const [key, ...rest] = path
  if (key === undefined) return other === absent ? undefined : other
  const copy = (Array.isArray(value) ? [...value] : { ...(value as Json) }) as Json
  if (rest.length > 0 || other !== absent) copy[key] = replaced(copy[key], rest, other)
  else delete copy[key]
  return copy
}
