import type { JsonValue } from '@dbaas-valkey/contract/model'
import { createRandom, pick } from './random.js'

export interface Mutation {
  readonly document: Mutable
  /** What was done, and where, for the reader of a miss. */
  readonly words: string
}

type Mutable = { [key: string]: JsonValue }

/** Changes one thing of a contract, picked by the seed: a word, a number, a member, a constraint, a whole response. */
export function mutate(original: object, seed: number): Mutation {
  const random = createRandom(seed)
  const document = structuredClone(original) as Mutable
  const places = placesOf(document)
  for (;;) {
    const { node, path } = pick(random, places)
    const words = change(node, random)
    if (words !== undefined) return { document, words: `seed ${seed}: ${words} at ${path}` }
  }
}

interface Found {
  readonly node: Mutable
  readonly path: string
}

/** Every object that a request or an answer depends on. */
function placesOf(document: Mutable): Found[] {
  const found: Found[] = []
  const visit = (value: JsonValue | undefined, path: string): void => {
    if (typeof value !== 'object' || value === null) return
    if (!Array.isArray(value)) found.push({ node: value as Mutable, path })
    for (const [key, inner] of Object.entries(value)) visit(inner, `${path}/${key}`)
  }
  visit(document.paths, 'paths')
  visit(document.components, 'components')
  return found
}

function change(node: Mutable, random: () => number): string | undefined {
  if (isSchema(node) && random() < 0.5) return constrain(node, random)
  const keys = Object.keys(node)
  if (keys.length === 0) return undefined
  const key = pick(random, keys)
  const value = node[key]
  if (Array.isArray(value)) return changeList(node, key, value, random)
  if (typeof value === 'object' || random() < 0.2) {
    delete node[key]
    return `"${key}" removed`
  }
  if (key === '$ref') return undefined
  const other = { string: `${String(value)}x`, number: Number(value) + 1, boolean: value !== true }
  node[key] = other[typeof value as keyof typeof other] ?? null
  return `"${key}" changed to ${JSON.stringify(node[key])}`
}

function changeList(
  node: Mutable,
  key: string,
  list: readonly JsonValue[],
  random: () => number,
): string {
  if (list.length > 0 && random() < 0.5) {
    const gone = pick(random, [...list.keys()])
    node[key] = list.filter((_, index) => index !== gone)
    return `item ${gone} of "${key}" removed`
  }
  const like = list[0]
  node[key] = [...list, typeof like === 'string' || like === undefined ? 'added' : like]
  return `an item of "${key}" added`
}

/** A schema's keyword set to something it was not. */
const constraints: readonly (readonly [string, JsonValue])[] = [
  ['type', 'boolean'],
  ['type', ['string', 'null']],
  ['enum', ['one', 'two']],
  ['default', 3],
  ['minimum', 2],
  ['maximum', 3],
  ['exclusiveMinimum', 1],
  ['multipleOf', 4],
  ['minLength', 3],
  ['maxLength', 5],
  ['pattern', '^m'],
  ['format', 'uuid'],
  ['minItems', 1],
  ['maxItems', 2],
  ['uniqueItems', true],
  ['minProperties', 1],
  ['maxProperties', 2],
  ['additionalProperties', false],
  ['additionalProperties', { type: 'string' }],
  ['properties', { mutated: { type: 'string' } }],
  ['required', ['mutated']],
  ['readOnly', true],
  ['writeOnly', true],
  ['deprecated', true],
  ['description', 'Mutated.'],
  ['title', 'Mutated'],
  ['oneOf', [{ type: 'string' }, { type: 'integer' }]],
  ['anyOf', [{ type: 'string' }, { type: 'object' }]],
  ['allOf', [{ type: 'object', properties: { mutated: { type: 'integer' } } }]],
  ['not', { type: 'array' }],
]

function constrain(node: Mutable, random: () => number): string | undefined {
  const [keyword, value] = pick(random, constraints)
  if (JSON.stringify(node[keyword]) === JSON.stringify(value)) return undefined
  node[keyword] = value
  return `${keyword} set to ${JSON.stringify(value)}`
}

function isSchema(node: Mutable): boolean {
  return typeof node.type === 'string' || Array.isArray(node.type) || 'enum' in node
}
