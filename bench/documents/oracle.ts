import { isObject } from '@dbaas-valkey/contract/document'
import type { Format } from 'ajv'
import addFormats from 'ajv-formats'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'

import { allFormats } from '../../packages/validator/test/support/differences.js'
import type { Json } from './values.js'

/** How formats are taken: as ajv-formats has them, as our list of differences has them, or not at all. */
export type FormatReading = 'ajv' | 'corrected' | 'none'

/**
 * The integers of the registry that ajv-formats does not know.
 *
 * @see https://spec.openapis.org/registry/format/
 */
const integers = [
  ['int8', -(2 ** 7), 2 ** 7 - 1],
  ['uint8', 0, 2 ** 8 - 1],
  ['int16', -(2 ** 15), 2 ** 15 - 1],
  ['uint16', 0, 2 ** 16 - 1],
  ['uint32', 0, 2 ** 32 - 1],
  ['uint64', 0, 2 ** 64 - 1],
] as const

/** Ajv on the schemas of a document. */
export class Oracle {
  readonly #ajv: Ajv2020

  constructor(document: Json, formats: FormatReading) {
    this.#ajv = new Ajv2020({
      strict: false,
      logger: false,
      validateSchema: false,
      validateFormats: formats !== 'none',
      ownProperties: true,
    })
    addFormats.default(this.#ajv)
    if (formats === 'corrected') {
      for (const [name, format] of Object.entries(allFormats)) this.#ajv.addFormat(name, format)
      for (const [name, least, most] of integers) this.#ajv.addFormat(name, within(least, most))
      // ajv-formats has it from elsewhere: neither JSON Schema nor OpenAPI knows it, so it says nothing.
      this.#ajv.addFormat('url', true)
    }
    this.#ajv.addSchema(asJsonSchema(document), 'document:')
  }

  /** The verdict on the values of a schema; undefined where Ajv does not take the schema. */
  judge(name: string): ((value: unknown) => boolean) | undefined {
    const token = encodeURIComponent(name.replaceAll('~', '~0').replaceAll('/', '~1'))
    let validate: ValidateFunction | undefined
    try {
      validate = this.#ajv.compile({ $ref: `document:#/components/schemas/${token}` })
    } catch {
      return undefined
    }
    return (value) => validate(value) as boolean
  }
}

/**
 * A document with its schemas in the words of JSON Schema 2020-12, apart from our own way there, so that its mistakes show:
 * OpenAPI 3.0 has `nullable`, limits that say whether they are exclusive, and ignores what stands beside a reference.
 *
 * @see https://spec.openapis.org/oas/v3.0.4.html#schema-object
 */
export function asJsonSchema(document: Json): Json {
  return String(document['openapi']).startsWith('3.0') ? (convert(document) as Json) : document
}

function within(least: number, most: number): Format {
  return {
    type: 'number',
    validate: (value: number) => Number.isInteger(value) && value >= least && value <= most,
  }
}

const values = new Set(['const', 'default', 'enum', 'example', 'examples'])
const maps = new Set(['properties', 'schemas'])

function convert(node: unknown, isMap = false): unknown {
  if (Array.isArray(node)) return node.map((item) => convert(item))
  if (!isObject(node)) return node
  const entries = Object.entries(node).map(([key, inner]) => [
    key,
    !isMap && values.has(key) ? inner : convert(inner, !isMap && maps.has(key)),
  ])
  const copy = Object.fromEntries(entries) as Json
  return isMap ? copy : schemaOf(copy)
}

function schemaOf(given: Json): Json {
  if (typeof given['$ref'] === 'string') return { $ref: given['$ref'] }
  const { nullable, exclusiveMinimum, exclusiveMaximum, ...schema } = given
  if (nullable === true && typeof schema['type'] === 'string') {
    schema['type'] = [schema['type'], 'null']
  }
  limit(schema, 'minimum', 'exclusiveMinimum', exclusiveMinimum)
  limit(schema, 'maximum', 'exclusiveMaximum', exclusiveMaximum)
  return schema
}

function limit(schema: Json, bound: string, keyword: string, given: unknown): void {
  if (typeof given === 'boolean') {
    if (given) {
      schema[keyword] = schema[bound]
      delete schema[bound]
    }
  } else if (given !== undefined) schema[keyword] = given
}
