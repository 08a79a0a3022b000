import { UnsupportedError } from '@dbaas-valkey/contract/issue'
import { tokensOf } from '@dbaas-valkey/contract/pointer'
import { literal, propertyKey } from '@dbaas-valkey/json-schema/print/literal'
import { below, type Location } from '@dbaas-valkey/json-schema/model/location'
import type { Module } from '@dbaas-valkey/json-schema/print/module'
import type { Registry } from '@dbaas-valkey/json-schema/model/registry'

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
export function typeOf(location: Location, registry: Registry, modules: TypeModules): string {
  const { schema, pointer } = location
  const at = (...tokens: (string | number)[]) =>
    typeOf(below(location, ...tokens), registry, modules)
  if (typeof schema === 'boolean') return schema ? 'unknown' : 'never'
  if (Object.keys(schema).length === 0) return 'unknown'
  if (typeof schema.$ref === 'string')
    return typeOfReference(location, schema.$ref, registry, modules)
  if ('const' in schema) return literal(schema.const)
  if (Array.isArray(schema.enum)) return union(schema.enum.map(literal))
  for (const keyword of ['anyOf', 'oneOf'] as const) {
    const alternatives = schema[keyword]
    if (Array.isArray(alternatives))
      return union(alternatives.map((_, index) => at(keyword, index)))
  }
  if ('then' in schema && 'else' in schema) return union([at('then'), at('else')])
  if (schema.type === 'array') return `ReadonlyArray<${at('items')}>`
  if (schema.type === 'object') {
    const { properties = {}, required = [], propertyNames, additionalProperties } = schema
    if (propertyNames !== undefined && typeof additionalProperties === 'object') {
      return `{ readonly [Name in ${at('propertyNames')}]?: ${at('additionalProperties')} }`
    }
    const members = Object.keys(properties as object).map((name) => {
      const mark = (required as readonly unknown[]).includes(name) ? '' : '?'
      return `  readonly ${propertyKey(name)}${mark}: ${indented(at('properties', name))}\n`
    })
    return members.length === 0 ? 'Readonly<Record<string, never>>' : `{\n${members.join('')}}`
  }
  const known = plain.get(String(schema.type))
  if (known !== undefined) return known
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
): string {
  const target = registry.resolve(location, reference)
  const module = modules.get(location.document) as Module
  const home = modules.get(target.document)
  if (home !== undefined) {
    const name = tokensOf(target.pointer).at(-1) ?? ''
    return home === module ? name : module.importType(home.path, name)
  }
  const [components, schemas, name = ''] = tokensOf(target.pointer)
  if (components === 'components' && schemas === 'schemas') {
    return `${module.importType('@dbaas-valkey/types', 'components')}['schemas'][${literal(name)}]`
  }
  return typeOf(target, registry, modules)
}

function union(types: readonly string[]): string {
  const line = types.join(' | ')
  return line.length < 80 ? line : types.map((type) => `\n  | ${type}`).join('')
}

function indented(type: string): string {
  return type.replaceAll('\n', '\n  ')
}
