/** The keywords of JSON Schema that the forms read. */
export interface JsonSchema {
  readonly $ref?: string
  readonly $defs?: Readonly<Record<string, JsonSchema>>
  readonly type?: string | readonly string[]
  readonly title?: string
  readonly description?: string
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly items?: JsonSchema
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly default?: unknown
  readonly minimum?: number
  readonly maximum?: number
}

/** What a form asks for. */
export interface Field {
  /** The place of its value: `/valkey-settings/timeout`. */
  readonly pointer: string
  readonly name: string
  readonly kind: 'text' | 'number' | 'choice' | 'flag' | 'list' | 'group'
  readonly help: string
  readonly required: boolean
  /** What a choice offers. */
  readonly choices: readonly (string | null)[]
  readonly minimum: number | undefined
  readonly maximum: number | undefined
  readonly default: unknown
  /** The fields of a group. */
  readonly fields: readonly Field[]
}

/** Makes a field of each property of an object. What comes first is required. */
export function fieldsOf(schema: JsonSchema, document = schema, parent = ''): Field[] {
  const object = resolve(schema, document)
  return Object.entries(object.properties ?? {})
    .map(([name, property]) =>
      fieldOf(name, `${parent}/${name}`, property, object.required?.includes(name), document),
    )
    .toSorted((a, b) => Number(b.required) - Number(a.required))
}

function fieldOf(
  name: string,
  pointer: string,
  property: JsonSchema,
  required = false,
  document: JsonSchema,
): Field {
  const schema = { ...resolve(property, document), ...property }
  const kind = kindOf(schema)
  return {
    pointer,
    name,
    kind,
    help: schema.description ?? '',
    required,
    choices: (schema.enum ?? []) as readonly (string | null)[],
    minimum: schema.minimum,
    maximum: schema.maximum,
    default: schema.default,
    fields: kind === 'group' ? fieldsOf(schema, document, pointer) : [],
  }
}

function kindOf({ type, enum: values, properties }: JsonSchema): Field['kind'] {
  const types = typeof type === 'string' ? [type] : (type ?? [])
  if (properties || types.includes('object')) return 'group'
  if (values) return 'choice'
  if (types.includes('array')) return 'list'
  if (types.includes('boolean')) return 'flag'
  return types.includes('integer') || types.includes('number') ? 'number' : 'text'
}

function resolve(schema: JsonSchema, document: JsonSchema): JsonSchema {
  const name = schema.$ref?.split('/').at(-1)
  const target = name === undefined ? undefined : document.$defs?.[name]
  return target === undefined ? schema : resolve(target, document)
}
