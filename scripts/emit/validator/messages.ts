import { indented } from './code.js'
import { propertyKey } from './literal.js'
import { Module } from './module.js'

/** What the English messages say, by keyword: calls of the runtime's `english.ts`. */
const sentences: Readonly<Record<string, string>> = {
  additionalProperties: "says('is not a known property')",
  anyOf: "must('have one of', count('form'))",
  const: "must('be', JSON.stringify)",
  contains: "must('contain at least', count('certain item'))",
  discriminator: "must('be one of', list)",
  enum: "must('be one of', list)",
  exclusiveMaximum: "must('be below')",
  exclusiveMinimum: "must('be above')",
  'false schema': "says('must not be there')",
  format: "must('be a valid')",
  maxContains: "must('contain at most', count('certain item'))",
  maxItems: "must('have at most', count('item'))",
  maxLength: "must('have at most', count('character'))",
  maxProperties: "must('have at most', count('property', 'properties'))",
  maximum: "must('be at most')",
  minContains: "must('contain at least', count('certain item'))",
  minItems: "must('have at least', count('item'))",
  minLength: "must('have at least', count('character'))",
  minProperties: "must('have at least', count('property', 'properties'))",
  minimum: "must('be at least')",
  multipleOf: "must('be a multiple of')",
  not: "says('is just what it must not be')",
  oneOf: "must('have exactly one of', count('form'))",
  pattern: "must('match')",
  required: "says('is missing')",
  type: "must('be', types)",
  unevaluatedItems: "says('is one item too many')",
  unevaluatedProperties: "says('is not a known property')",
  uniqueItems: "says('has an item twice')",
}

/** Every keyword that an issue can be about. */
export const reportable: readonly string[] = Object.keys(sentences)

/** The table of the English messages, with those only that the schemas can give rise to. */
export function emitMessages(keywords: ReadonlySet<string>): Module {
  const module = new Module('generated/messages')
  const type = module.importType('runtime/messages', 'Messages')
  for (const name of ['count', 'list', 'must', 'says', 'types']) {
    module.importFrom('runtime/english', name)
  }
  const entries = [...keywords]
    .sort()
    .map((keyword) => `${propertyKey(keyword)}: ${sentences[keyword]},`)
  module.end('/** What to say of an issue in English, by its keyword. */')
  module.end(`export const english: ${type} = {`, indented(...entries), '}')
  return module
}
