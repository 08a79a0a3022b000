import type { SchemaObject } from '@dbaas-valkey/contract/model'
import type { Home } from '@dbaas-valkey/json-schema/compile/compiler'
import { below, type Location } from '@dbaas-valkey/json-schema/model/location'
import type { Registry } from '@dbaas-valkey/json-schema/model/registry'
import { block, doc, type Code } from '@dbaas-valkey/source/code'
import { literal, propertyKey } from '@dbaas-valkey/source/literal'
import type { Module } from '@dbaas-valkey/source/module'
import type { Snippet } from '@dbaas-valkey/source/snippet'

import { around, finished, type TypeCode } from '../types/type-lines.js'
import { intersectionOf, unionOf, type Written } from './combine.js'

/** Says where a schema has a type of its own. */
export type FindHome = (location: Location) => Home | undefined

/** Where a type is being written. */
interface Context {
  readonly module: Module
  /** The schemas around, whose types are written in place: one that comes again has no name to be called by. */
  readonly open: readonly string[]
}

/**
 * Writes the TypeScript types of what schemas accept. A type says less than a schema: what it has no words for (`not`,
 * `if`, limits) is left to the validator. Where a circle of references has no name, its type is `unknown`.
 */
export class TypeWriter {
  readonly #registry: Registry
  readonly #homeOf: FindHome

  constructor(registry: Registry, homeOf: FindHome) {
    this.#registry = registry
    this.#homeOf = homeOf
  }

  /** The type of a schema, in the module where it is declared. */
  write(location: Location, module: Module): TypeCode {
    return this.#of(location, { module, open: [] }).code
  }

  #of(location: Location, context: Context): Written {
    const { schema } = location
    if (typeof schema === 'boolean') return plain(schema ? 'unknown' : 'never')
    const within = { ...context, open: [...context.open, keyOf(location)] }
    const all = ['allOf', '$ref', 'anyOf', 'oneOf'].flatMap((keyword): Written[] => {
      const value = schema[keyword]
      if (keyword === '$ref' && typeof value === 'string') {
        return [this.#reference(location, value, within)]
      }
      if (!Array.isArray(value)) return []
      const parts = value.map((_, index) => this.#of(below(location, keyword, index), within))
      return keyword === 'allOf' ? parts : [unionOf(parts)]
    })
    return intersectionOf([...all, this.#own(location, schema, within)])
  }

  #reference(location: Location, reference: string, context: Context): Written {
    const target = this.#registry.resolve(location, reference)
    const home = this.#homeOf(target)
    if (home === undefined) {
      return context.open.includes(keyOf(target)) ? plain('unknown') : this.#of(target, context)
    }
    return plain(context.module.importType(home.module, home.type ?? home.name))
  }

  /** What the schema says itself, apart from the schemas that it is made of. */
  #own(location: Location, schema: SchemaObject, context: Context): Written {
    if ('const' in schema) return plain(literal(schema['const']))
    const values = schema['enum']
    if (Array.isArray(values)) return unionOf([...new Set(values.map(literal))].map(plain))
    const types = typesOf(schema)
    return types.length === 0
      ? plain('unknown')
      : unionOf(types.map((type) => this.#ofType(type, location, schema, context)))
  }

  #ofType(type: string, location: Location, schema: SchemaObject, context: Context): Written {
    switch (type) {
      case 'integer':
        return plain('number')
      case 'array':
        return this.#array(location, schema, context)
      case 'object':
        return this.#object(location, schema, context)
      default:
        return plain(['string', 'number', 'boolean', 'null'].includes(type) ? type : 'unknown')
    }
  }

  #array(location: Location, schema: SchemaObject, context: Context): Written {
    const { items, prefixItems, minItems = 0 } = schema
    const rest =
      items === undefined ? plain('unknown') : this.#of(below(location, 'items'), context)
    const each = rest.kind === 'plain' ? rest.code : around('(', rest.code, ')')
    if (!Array.isArray(prefixItems)) return { kind: 'plain', code: around('', each, '[]') }
    const first = prefixItems.map((_, index) => {
      const { kind, code } = this.#of(below(location, 'prefixItems', index), context)
      if (index < Number(minItems)) return code
      return kind === 'plain' ? around('', code, '?') : around('(', code, ')?')
    })
    const all = items === false ? first : [...first, around('...', each, '[]')]
    const lines = all.flatMap((code) => finished(around('', code, ',')))
    return { kind: 'plain', code: block('[', lines, ']') }
  }

  #object(location: Location, schema: SchemaObject, context: Context): Written {
    const required = Array.isArray(schema['required']) ? (schema['required'] as string[]) : []
    const properties = (schema['properties'] ?? {}) as Readonly<Record<string, unknown>>
    const members = Object.keys(properties).flatMap((name) => {
      const property = below(location, 'properties', name)
      const mark = required.includes(name) ? '' : '?'
      const type = this.#of(property, context).code
      const words = wordsOf(property.schema)
      return [...words, ...finished(around(`${propertyKey(name)}${mark}:`, type, '', ' '))]
    })
    const others = [...new Set(required)]
      .filter((name) => !Object.hasOwn(properties, name))
      .map((name) => `${propertyKey(name)}: unknown`)
    const known = [...members, ...others]
    const rest = this.#otherProperties(location, schema, context, known.length > 0)
    const lines =
      rest === undefined ? known : [...known, ...finished(around('[key: string]:', rest, '', ' '))]
    return { kind: 'plain', code: block('{', lines) }
  }

  /** The type of properties without a name; beside named ones, which may have other types, it says only that they are there. */
  #otherProperties(
    location: Location,
    schema: SchemaObject,
    context: Context,
    beside: boolean,
  ): TypeCode | undefined {
    const { additionalProperties, patternProperties = {} } = schema
    const patterns = Object.keys(patternProperties as object)
    const isClosed = additionalProperties === false
    if (beside) {
      const isOpen = typeof additionalProperties === 'object' || patterns.length > 0
      return isOpen ? ['unknown'] : undefined
    }
    const parts = patterns.map((name) =>
      this.#of(below(location, 'patternProperties', name), context),
    )
    const rest =
      additionalProperties === undefined
        ? plain('unknown')
        : this.#of(below(location, 'additionalProperties'), context)
    return unionOf(isClosed && parts.length > 0 ? parts : [...parts, rest]).code
  }
}

function plain(code: Snippet): Written {
  return { kind: 'plain', code: [code] }
}

function keyOf({ document, pointer }: Location): string {
  return document + pointer
}

const hints = [
  ['object', ['properties', 'required', 'additionalProperties', 'patternProperties']],
  ['array', ['items', 'prefixItems']],
] as const

/** The types that are allowed; where there are none, the one that the keywords are about, as most authors mean it. */
function typesOf(schema: SchemaObject): readonly string[] {
  const { type } = schema
  if (Array.isArray(type)) return type as string[]
  if (typeof type === 'string') return [type]
  return hints.flatMap(([name, keywords]) =>
    keywords.some((keyword) => keyword in schema && schema[keyword] !== true) ? [name] : [],
  )
}

function wordsOf(schema: Location['schema']): readonly Code[] {
  if (typeof schema === 'boolean') return []
  const { description, title, deprecated } = schema
  const text = [title, description].filter((one) => typeof one === 'string').join('\n\n')
  const tag = deprecated === true ? '@deprecated' : undefined
  return text === '' && tag === undefined ? [] : [text === '' ? doc(tag) : doc(text, tag)]
}
