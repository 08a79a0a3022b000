import type { JsonValue } from '@dbaas-valkey/contract/model'

import { createRandom, pick } from '../random.js'
import { names, type Schemas, type Seedling } from './schemas.js'

type Mutable = { [key: string]: JsonValue }

/** A place where a schema stands: its holder and the key there. */
interface Slot {
  readonly holder: Mutable
  readonly key: string
}

/** Changes the schemas in one to three places, as people do: a keyword, a member, a limit, a whole part. */
export function mutated({ schemas, spare, seed }: Seedling): Schemas {
  const random = createRandom(seed)
  const copy = structuredClone(schemas) as Mutable
  const edits = random() < 0.7 ? 1 : random() < 0.8 ? 2 : 3
  for (let count = 0; count < edits; count += 1) {
    const reached = slotsFrom(copy)
    const slot = pick(random, reached)
    const value = slot.holder[slot.key] ?? true
    slot.holder[slot.key] = edited(value, structuredClone(pick(random, spare)), random)
  }
  return copy
}

type Edit = (schema: Mutable, spare: JsonValue, random: () => number) => JsonValue

const edits: readonly Edit[] = [
  (schema, _, random) => without(schema, random),
  (schema, _, random) => without(schema, random),
  (schema, spare, random) => withKeyword(schema, spare, random),
  (schema, spare, random) => withKeyword(schema, spare, random),
  (schema, spare, random) => withMember(schema, spare, random),
  (schema, spare, random) => withMember(schema, spare, random),
  (schema, _, random) => withNumber(schema, random),
  (schema, _, random) => withNumber(schema, random),
  (schema, spare, random) => ({
    ...schema,
    properties: { ...objectOf(schema.properties), [pick(random, names)]: spare },
  }),
  (schema, _, random) => ({ ...schema, required: toggled(schema.required, pick(random, names)) }),
  (_, spare) => spare,
  (schema, spare) => ({ allOf: [schema, spare] }),
  (schema, spare) => ({ anyOf: [schema, spare] }),
  (schema, spare) => ({ oneOf: [schema, spare] }),
  (schema) => ({ oneOf: [schema, { type: 'null' }] }),
  (schema) => ({ allOf: [schema] }),
  (schema) => ({ ...schema, type: toggled(schema.type, 'null') }),
]

function edited(value: JsonValue, spare: JsonValue, random: () => number): JsonValue {
  return typeof value === 'boolean' ? spare : pick(random, edits)(value as Mutable, spare, random)
}

function without(schema: Mutable, random: () => number): JsonValue {
  const keywords = Object.keys(schema)
  if (keywords.length === 0) return false
  const gone = pick(random, keywords)
  return Object.fromEntries(Object.entries(schema).filter(([name]) => name !== gone))
}

function withKeyword(schema: Mutable, spare: JsonValue, random: () => number): JsonValue {
  const keywords = Object.entries(objectOf(spare))
  if (keywords.length === 0) return schema
  const [name, value] = pick(random, keywords)
  return { ...schema, [name]: value }
}

/** Adds to or takes from a list: values, alternatives, required names, types. */
function withMember(schema: Mutable, spare: JsonValue, random: () => number): JsonValue {
  const lists = Object.entries(schema).filter(([, value]) => Array.isArray(value))
  if (lists.length === 0) return withKeyword(schema, spare, random)
  const [name, value] = pick(random, lists)
  const list = value as readonly JsonValue[]
  const at = Math.floor(random() * list.length)
  if (list.length > 1 && random() < 0.5)
    return { ...schema, [name]: list.filter((_, index) => index !== at) }
  const come: Readonly<Record<string, JsonValue>> = {
    required: pick(random, names),
    type: 'boolean',
    enum: pick(random, ['x', 3, 'ab', null]),
  }
  const member = come[name] ?? spare
  return { ...schema, [name]: unique([...list, member]) }
}

function withNumber(schema: Mutable, random: () => number): JsonValue {
  const limits = Object.entries(schema).filter(([, value]) => typeof value === 'number')
  if (limits.length === 0) return without(schema, random)
  const [name, value] = pick(random, limits)
  const step = random() < 0.5 ? -1 : 1
  const least = name === 'multipleOf' ? 1 : name.startsWith('m') ? 0 : -9
  return { ...schema, [name]: Math.max(least, Number(value) + step) }
}

function toggled(value: JsonValue | undefined, member: string): JsonValue {
  const list = value === undefined ? [] : ([value].flat() as JsonValue[])
  const rest = list.filter((other) => other !== member)
  return rest.length === list.length ? [...list, member] : rest.length === 0 ? [member] : rest
}

function unique(list: readonly JsonValue[]): JsonValue[] {
  const seen = new Map(list.map((value) => [JSON.stringify(value), value]))
  return [...seen.values()]
}

function objectOf(value: JsonValue | undefined): Mutable {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Mutable)
    : {}
}

const single = [
  'items',
  'contains',
  'additionalProperties',
  'propertyNames',
  'not',
  'if',
  'then',
  'else',
  'unevaluatedItems',
  'unevaluatedProperties',
]
const several = [
  'properties',
  'patternProperties',
  'dependentSchemas',
  'allOf',
  'anyOf',
  'oneOf',
  'prefixItems',
]

/** Where schemas stand that the body leads to: a change anywhere else changes nothing that travels. */
function slotsFrom(schemas: Mutable): Slot[] {
  const slots: Slot[] = []
  const entered = new Set<string>()
  const visit = (holder: Mutable, key: string): void => {
    slots.push({ holder, key })
    const schema = objectOf(holder[key])
    const name = typeof schema.$ref === 'string' ? schema.$ref.split('/').at(-1) : undefined
    if (name !== undefined && name in schemas && !entered.has(name)) {
      entered.add(name)
      visit(schemas, name)
    }
    for (const keyword of single) if (schema[keyword] !== undefined) visit(schema, keyword)
    for (const keyword of several) {
      const members = schema[keyword]
      if (typeof members !== 'object' || members === null) continue
      for (const member of Object.keys(members)) visit(members as Mutable, member)
    }
  }
  visit(schemas, 'Body')
  return slots
}
