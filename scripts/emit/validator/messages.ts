import { indented } from './code.js'
import { propertyKey } from './literal.js'
import { Module } from './module.js'

/** What the English messages say, by keyword: calls of the runtime's `english.ts`. */
const sentences: Readonly<Record<string, string>> = {
  additionalProperties: "says(' is not a known property')",
  anyOf: "says(' must have one of ', count('form'))",
  const: "says(' must be ', JSON.stringify)",
  contains: "says(' must contain at least ', count('certain item'))",
  discriminator: "says(' must be one of ', list)",
  enum: "says(' must be one of ', list)",
  exclusiveMaximum: "says(' must be below ', String)",
  exclusiveMinimum: "says(' must be above ', String)",
  'false schema': "says(' must not be there')",
  format: "says(' must be a valid ', String)",
  maxContains: "says(' must contain at most ', count('certain item'))",
  maxItems: "says(' must have at most ', count('item'))",
  maxLength: "says(' must have at most ', count('character'))",
  maxProperties: "says(' must have at most ', count('property', 'properties'))",
  maximum: "says(' must be at most ', String)",
  minContains: "says(' must contain at least ', count('certain item'))",
  minItems: "says(' must have at least ', count('item'))",
  minLength: "says(' must have at least ', count('character'))",
  minProperties: "says(' must have at least ', count('property', 'properties'))",
  minimum: "says(' must be at least ', String)",
  multipleOf: "says(' must be a multiple of ', String)",
  not: "says(' is just what it must not be')",
  oneOf: "says(' must have exactly one of ', count('form'))",
  pattern: "says(' must match ', String)",
  required: "says(' is missing')",
  type: "says(' must be ', types)",
  unevaluatedItems: "says(' is one item too many')",
  unevaluatedProperties: "says(' is not a known property')",
  uniqueItems: "says(' has an item twice')",
}

/** Every keyword that an issue can be about. */
export const reportable: readonly string[] = Object.keys(sentences)

/** The table of the English messages, with those only that the schemas can give rise to. */
export function emitMessages(keywords: ReadonlySet<string>): Module {
  const module = new Module('generated/messages')
  const type = module.importType('runtime/messages', 'Messages')
  for (const name of ['count', 'list', 'says', 'types']) {
    module.importFrom('runtime/english', name)
  }
  const entries = [...keywords]
    .sort()
    .map((keyword) => `${propertyKey(keyword)}: ${sentences[keyword]},`)
  module.end('/** What to say of an issue in English, by its keyword. */')
  module.end(`export const english: ${type} = {`, indented(...entries), '}')
  return module
}
