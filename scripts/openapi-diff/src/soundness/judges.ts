import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { UnsupportedError } from '@dbaas-valkey/contract/issue'
import type { JsonObject, JsonValue } from '@dbaas-valkey/contract/model'
import { compile } from '@dbaas-valkey/json-schema/compile'
import { execute } from '@dbaas-valkey/json-schema/execute'

import { isCircular } from './circular.js'
import type { Schemas } from './schemas.js'

/** A validator, by which one of the two contracts is judged. */
export interface Ajv {
  accepts(value: JsonValue): boolean
  /** The keywords by which a value is refused, those inside of combinations first. */
  refusals(value: JsonValue): readonly string[]
}

/** Two validators of one schema, Ajv's and ours. */
export interface Judge extends Ajv {
  /** Absent where our compiler refuses the schema. */
  readonly ours: ((value: JsonValue) => boolean) | undefined
  /** Whether ours goes by `discriminator`, which is no keyword of JSON Schema: its verdict counts alone. */
  readonly discriminates: boolean
  /** Whether Ajv 8.20 may be wrong, by keywords whose combinations it gets wrong; then only what both refuse counts. */
  readonly mayDiffer: boolean
}

/** What both accept is what may travel. */
export function acceptedByBoth({ accepts, ours, discriminates }: Judge, value: JsonValue): boolean {
  return (discriminates || accepts(value)) && (ours?.(value) ?? true)
}

/** Why at least one of the two refuses; nothing where neither does. */
export function refusedBy(judge: Judge, value: JsonValue): readonly string[] {
  const { ours, discriminates, mayDiffer } = judge
  if (mayDiffer && ours?.(value) === true) return []
  if (!discriminates) return judge.refusals(value)
  const keywords = judge.refusals(value)
  if (ours?.(value) === true) return []
  return keywords.length === 0 ? ['discriminator'] : keywords
}

/**
 * `unevaluatedProperties` below `oneOf` beside `dependentSchemas`; `contains` beside `prefixItems` accepts `[]` inside of
 * `not`, and is forgotten by `unevaluatedItems`.
 */
const ajvFaults = [
  ['unevaluatedProperties'],
  ['contains', 'prefixItems'],
  ['contains', 'unevaluatedItems'],
]

const body = '#/components/schemas/Body'
const options = {
  formats: 'assert',
  allowedFormats: [],
  unknownKeywords: 'ignore',
  slowPatterns: 'warn',
} as const

/** Compiles many schemas at once: the bundler is started once for all of ours. */
export async function judgesOf(list: readonly Schemas[]): Promise<(Judge | undefined)[]> {
  const modules = list.map((schemas, index) => {
    const uri = `test:///${index}`
    const document = { uri, root: documentOf(schemas), schemas: [body] }
    try {
      return compile([{ name: `Value${index}`, document: uri, pointer: body }], [document], {
        ...options,
        reservedNames: [],
      })
    } catch (error) {
      if (error instanceof UnsupportedError) return []
      throw error
    }
  })
  const compiled = await execute(modules.flat())
  return list.map((schemas, index) => {
    const theirs = ajvOf(schemas)
    const own = compiled[`Value${index}`] as { is(value: unknown): boolean } | undefined
    if (theirs === undefined) return undefined
    const ours = own && ((value: JsonValue): boolean => own.is(value))
    const text = JSON.stringify(schemas)
    const discriminates = text.includes('"discriminator"')
    // Ajv does not read the keyword, and ours refuses it where it names what is no alternative.
    if (discriminates && ours === undefined) return undefined
    return {
      ...theirs,
      ours,
      discriminates,
      mayDiffer: ajvFaults.some((keywords) => keywords.every((word) => text.includes(`"${word}"`))),
    }
  })
}

/** Undefined where one of the schemas is none or never comes to an end, which mutations can bring about. */
export function ajvOf(schemas: Schemas): Ajv | undefined {
  if (isCircular(schemas) || !isValid(Object.values(schemas))) return undefined
  const ajv = new Ajv2020({ strict: false, logger: false, allErrors: true, validateSchema: false })
  addFormats.default(ajv, { mode: 'full' })
  try {
    const validate = ajv.addSchema(documentOf(schemas), 'test').compile({ $ref: `test${body}` })
    return {
      accepts: (value) => validate(value),
      refusals: (value) => (validate(value) ? [] : keywordsOf(validate.errors ?? [])),
    }
  } catch {
    return undefined
  }
}

const meta = new Ajv2020({ strict: false, logger: false })

function isValid(schemas: readonly JsonValue[]): boolean {
  return schemas.every((schema) => meta.validateSchema(schema as JsonObject) === true)
}

const combinations = new Set([
  'allOf',
  'anyOf',
  'oneOf',
  'if',
  'not',
  'contains',
  'propertyNames',
  '$ref',
])

function keywordsOf(errors: readonly ErrorObject[]): string[] {
  const keywords = [...new Set(errors.map(({ keyword }) => keyword))]
  return keywords.toSorted((a, b) => Number(combinations.has(a)) - Number(combinations.has(b)))
}

function documentOf(schemas: Schemas): JsonObject {
  return { components: { schemas } }
}
