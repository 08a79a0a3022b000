/** A schema with everything that it refers to in its `$defs`, without what only people and generators read. */
export interface JsonSchema {
  readonly $ref?: string
  readonly $defs?: Readonly<Record<string, JsonSchema>>
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly JsonSchema[]
  readonly format?: string
  readonly pattern?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly items?: JsonSchema
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: JsonSchema | boolean
}

export type Schemas = Readonly<Record<string, JsonSchema>>

/** A schema and all that it needs, as one document. */
export function standAlone(schemas: Schemas, name: string): JsonSchema {
  const needed = new Set<string>()
  collect(schemas, name, needed)
  const $defs = Object.fromEntries([...needed].map((each) => [each, schemaOf(schemas, each)]))
  return { ...schemaOf(schemas, name), $defs }
}

/** The name behind `#/$defs/NAME`. */
export function nameOf(ref: string): string {
  return ref.slice(ref.lastIndexOf('/') + 1)
}

/** Refuses what a converter would leave out without a word. */
export function refuse(schema: JsonSchema): never {
  throw new Error(`No peer's schema can be made of ${JSON.stringify(schema)}.`)
}

function schemaOf(schemas: Schemas, name: string): JsonSchema {
  const schema = schemas[name]
  if (schema === undefined) throw new Error(`The contract has no schema ${name}.`)
  return schema
}

function collect(schemas: Schemas, name: string, needed: Set<string>): void {
  const refs = JSON.stringify(schemaOf(schemas, name)).matchAll(/"#\/\$defs\/(\w+)"/g)
  for (const [, ref = ''] of refs) {
    if (needed.has(ref)) continue
    needed.add(ref)
    collect(schemas, ref, needed)
  }
}
