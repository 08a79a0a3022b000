import { UnsupportedError } from '@dbaas-valkey/contract/issue'
import type { JsonObject } from '@dbaas-valkey/contract/model'
import { tokensOf } from '@dbaas-valkey/contract/pointer'
import { below, type Location } from '@dbaas-valkey/json-schema/model/location'
import type { Registry } from '@dbaas-valkey/json-schema/model/registry'
import { literal, propertyKey } from '@dbaas-valkey/source/literal'
import type { Module } from '@dbaas-valkey/source/module'
import { joined, textOf, ts, type Snippet } from '@dbaas-valkey/source/snippet'

/** A type in the lines that it takes; each but the first brings its indentation. */
type Lines = readonly Snippet[]

const plain = new Map([
  ['boolean', 'boolean'],
  ['integer', 'number'],
  ['number', 'number'],
  ['string', 'string'],
])

/** The module of each document whose schemas have types, by the document's address. */
export type TypeModules = ReadonlyMap<string, Module>

/**
 * The TypeScript type of what a schema of the emulator's own accepts. Schemas of the contract have types of their own, in the
 * package `types`.
 *
 * @throws UnsupportedError at a schema that says it in keywords which no type is known for
 */
export function typeOf(location: Location, registry: Registry, modules: TypeModules): Lines {
  const { schema, pointer } = location
  const at = (...tokens: (string | number)[]) =>
    typeOf(below(location, ...tokens), registry, modules)
  if (typeof schema === 'boolean') return [schema ? 'unknown' : 'never']
  if (Object.keys(schema).length === 0) return ['unknown']
  if (typeof schema.$ref === 'string')
    return typeOfReference(location, schema.$ref, registry, modules)
  if ('const' in schema) return [literal(schema.const)]
  if (Array.isArray(schema.enum)) return union(schema.enum.map((value) => [literal(value)]))
  for (const keyword of ['anyOf', 'oneOf'] as const) {
    const alternatives = schema[keyword]
    if (Array.isArray(alternatives))
      return union(alternatives.map((_, index) => at(keyword, index)))
  }
  if ('then' in schema && 'else' in schema) return union([at('then'), at('else')])
  if (Array.isArray(schema.type)) {
    const one = (type: unknown) =>
      typeOf({ ...location, schema: { ...schema, type } as JsonObject }, registry, modules)
    return union(schema.type.map(one))
  }
  if (schema.type === 'array') return around('ReadonlyArray<', at('items'), '>')
  if (schema.type === 'object') {
    const { properties = {}, required = [], propertyNames, additionalProperties } = schema
    if (additionalProperties === true && Object.keys(properties as object).length === 0)
      return ['Readonly<Record<string, unknown>>']
    if (propertyNames !== undefined && typeof additionalProperties === 'object') {
      const name = around('{ readonly [Name in ', at('propertyNames'), ']?: ')
      return around(name, at('additionalProperties'), ' }')
    }
    const members = Object.keys(properties as object).flatMap((name) => {
      const mark = (required as readonly unknown[]).includes(name) ? '' : '?'
      const member = around(`readonly ${propertyKey(name)}${mark}: `, at('properties', name), '')
      return member.map((line) => ts`  ${line}`)
    })
    return members.length === 0 ? ['Readonly<Record<string, never>>'] : ['{', ...members, '}']
  }
  const known = plain.get(String(schema.type))
  if (known !== undefined) return [known]
  throw new UnsupportedError(
    pointer,
    'No TypeScript type is known for this schema: see scripts/generate/src/emulator/control/type-of.ts.',
  )
}

function typeOfReference(
  location: Location,
  reference: string,
  registry: Registry,
  modules: TypeModules,
): Lines {
  const target = registry.resolve(location, reference)
  const module = modules.get(location.document) as Module
  const home = modules.get(target.document)
  if (home !== undefined) {
    return [module.importType(home, tokensOf(target.pointer).at(-1) ?? '')]
  }
  const [components, schemas, name = ''] = tokensOf(target.pointer)
  if (components === 'components' && schemas === 'schemas') {
    const components = module.importType('@dbaas-valkey/types', 'components')
    return [ts`${components}['schemas'][${literal(name)}]`]
  }
  return typeOf(target, registry, modules)
}

function union(types: readonly Lines[]): Lines {
  const line = joined(types.flat(), ' | ')
  if (types.every(({ length }) => length === 1) && textOf(line).length < 80) return [line]
  return ['', ...types.flatMap((type) => around('  | ', type, ''))]
}

/** The same with something in front and behind. */
function around(before: Lines | Snippet, lines: Lines, after: Snippet): Lines {
  const head = isLines(before) ? before : [before]
  const [first = '', ...rest] = lines
  const all = [...head.slice(0, -1), ts`${head.at(-1) ?? ''}${first}`, ...rest]
  return [...all.slice(0, -1), ts`${all.at(-1) ?? ''}${after}`]
}

function isLines(value: Lines | Snippet): value is Lines {
  return Array.isArray(value)
}
