import type { MessageDetails, Messages } from './messages.js'
import { toText } from './path.js'

const articles: Readonly<Record<string, string>> = {
  array: 'an array',
  boolean: 'a boolean',
  function: 'a function',
  integer: 'an integer',
  number: 'a number',
  object: 'an object',
  string: 'a string',
}

/** A sentence with the place in front and a guess at what was meant behind. */
function sentence(say: (expected: never, received: string) => string) {
  return ({ path, expected, received, suggestion }: MessageDetails): string => {
    const guess = suggestion === undefined ? '' : `; did you mean ${JSON.stringify(suggestion)}?`
    return `${toText(path) || 'value'} ${say(expected as never, received)}${guess}`
  }
}

/** `must be at least 1 but is 0` */
function must(require: (expected: never) => string) {
  return sentence((expected: never, received) => {
    const but = received === 'secret' ? '' : ` but is ${articles[received] ?? received}`
    return `must ${require(expected)}${but}`
  })
}

function count(noun: string, nouns = `${noun}s`) {
  return (limit: number): string => `${limit} ${limit === 1 ? noun : nouns}`
}

const characters = count('character')
const items = count('item')
const properties = count('property', 'properties')

function values(list: readonly unknown[]): string {
  return list.map((value) => JSON.stringify(value)).join(', ')
}

const unknown = sentence(() => 'is not a known property')

/** The messages in English. */
export const english: Messages = {
  additionalProperties: unknown,
  anyOf: must((forms: number) => `have one of ${forms} forms`),
  const: must((value: unknown) => `be ${JSON.stringify(value)}`),
  contains: must((limit: number) => `contain at least ${items(limit)} of a certain form`),
  discriminator: must((list: readonly unknown[]) => `be one of ${values(list)}`),
  enum: must((list: readonly unknown[]) => `be one of ${values(list)}`),
  exclusiveMaximum: must((limit: number) => `be less than ${limit}`),
  exclusiveMinimum: must((limit: number) => `be greater than ${limit}`),
  'false schema': sentence(() => 'must not be there'),
  format: must((name: string) => `be in the format ${name}`),
  maxContains: must((limit: number) => `contain at most ${items(limit)} of a certain form`),
  maximum: must((limit: number) => `be at most ${limit}`),
  maxItems: must((limit: number) => `have at most ${items(limit)}`),
  maxLength: must((limit: number) => `have at most ${characters(limit)}`),
  maxProperties: must((limit: number) => `have at most ${properties(limit)}`),
  minContains: must((limit: number) => `contain at least ${items(limit)} of a certain form`),
  minimum: must((limit: number) => `be at least ${limit}`),
  minItems: must((limit: number) => `have at least ${items(limit)}`),
  minLength: must((limit: number) => `have at least ${characters(limit)}`),
  minProperties: must((limit: number) => `have at least ${properties(limit)}`),
  multipleOf: must((divisor: number) => `be a multiple of ${divisor}`),
  not: must(() => 'not have this form'),
  oneOf: must((forms: number) => `have exactly one of ${forms} forms`),
  other: sentence(
    (expected, received) => `does not fit: ${JSON.stringify(expected)}, but is ${received}`,
  ),
  pattern: must((source: string) => `match ${source}`),
  required: sentence(() => 'is missing'),
  type: must(
    (types: string | readonly string[]) =>
      `be ${[types]
        .flat()
        .map((type) => articles[type] ?? type)
        .join(' or ')}`,
  ),
  unevaluatedItems: sentence(() => 'is one item too many'),
  unevaluatedProperties: unknown,
  uniqueItems: must(() => 'hold no item twice'),
  unstable: sentence(() => 'gave another value when it was read again'),
}
