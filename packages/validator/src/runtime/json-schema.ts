import { draft7 } from './json-schema-draft-7.js'
import type { Schema } from './schema.js'
import type { RequestSchema } from './strict.js'

/** A schema in JSON Schema, draft 2020-12, and the definitions that it refers to as `#/$defs/{name}`. */
export interface Definition {
  /** Absent where nothing refers to it. */
  readonly name?: string
  readonly schema: boolean | Readonly<Record<string, unknown>>
  /** Called late: definitions may refer to each other. */
  readonly uses?: () => readonly Definition[]
}

/** Options of Standard JSON Schema. */
export interface JsonSchemaOptions {
  /** The draft in which the JSON Schema is wanted: `draft-2020-12` or `draft-07`. */
  readonly target: string
  /** The standard has it; nothing here reads it. */
  readonly libraryOptions?: Record<string, unknown> | undefined
}

/** The methods of Standard JSON Schema, version 1 (https://standardschema.dev/json-schema). */
export interface JsonSchemaConverter {
  /** @throws RangeError for another target, and for a schema that draft 7 has no words for */
  readonly input: (options: JsonSchemaOptions) => Record<string, unknown>
  /** The same as `input`: a validator returns the value that it was given. */
  readonly output: (options: JsonSchemaOptions) => Record<string, unknown>
}

/** A schema that implements Standard JSON Schema as well. */
export interface DescribedSchema<T> extends Schema<T> {
  readonly '~standard': Schema<T>['~standard'] & { readonly jsonSchema: JsonSchemaConverter }
}

/** A schema of a request that implements Standard JSON Schema. Its strict form does not. */
export interface DescribedRequest<T> extends DescribedSchema<T> {
  readonly strict: Schema<T>
}

/** Returns the schema of a request, described, with the strict form that it has without its description. */
export function describedRequest<T>(
  schema: DescribedSchema<T>,
  { strict }: RequestSchema<T>,
): DescribedRequest<T> {
  return { ...schema, strict }
}

/** Returns the same validator, with its JSON Schema. */
export function described<T>(schema: RequestSchema<T>, definition: Definition): DescribedRequest<T>
export function described<T>(schema: Schema<T>, definition: Definition): DescribedSchema<T>
export function described<T>(schema: Schema<T>, definition: Definition): DescribedSchema<T> {
  const convert = ({ target }: JsonSchemaOptions): Record<string, unknown> => {
    const write = targets.get(target)
    if (write !== undefined) return write(documentOf(definition))
    const known = [...targets.keys()].join(' and ')
    throw new RangeError(`The targets are ${known}, not ${JSON.stringify(target)}.`)
  }
  const jsonSchema = { input: convert, output: convert }
  return { ...schema, '~standard': { ...schema['~standard'], jsonSchema } }
}

type Document = Record<string, unknown>

const targets: ReadonlyMap<string, (document: Document) => Document> = new Map([
  [
    'draft-2020-12',
    (document) => ({ $schema: 'https://json-schema.org/draft/2020-12/schema', ...document }),
  ],
  ['draft-07', draft7],
])

/** A copy of the schema with all that it leads to, sorted by name. */
function documentOf({ schema, uses }: Definition): Document {
  const found = new Map<string, Definition['schema']>()
  const collect = (definitions: readonly Definition[] = []): void => {
    for (const { name = '', schema: used, uses: further } of definitions) {
      if (found.has(name)) continue
      found.set(name, used)
      collect(further?.())
    }
  }
  collect(uses?.())
  const root = typeof schema === 'object' ? schema : schema ? {} : { not: {} }
  const $defs = Object.fromEntries(
    [...found].toSorted(([left], [right]) => (left < right ? -1 : 1)),
  )
  const document = found.size === 0 ? root : { ...root, $defs }
  return JSON.parse(JSON.stringify(document)) as Document
}
