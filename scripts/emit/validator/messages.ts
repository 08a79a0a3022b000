import { indented } from './code.js'
import { propertyKey } from './literal.js'
import { Module } from './module.js'

/** Keywords whose message has another name, since theirs is a word of the language. */
const names: Readonly<Record<string, string>> = {
  const: 'constant',
  enum: 'enumeration',
  'false schema': 'falseSchema',
}

/** Every keyword that an issue can be about. */
export const reportable: readonly string[] = [
  'additionalProperties',
  'anyOf',
  'const',
  'contains',
  'discriminator',
  'enum',
  'exclusiveMaximum',
  'exclusiveMinimum',
  'false schema',
  'format',
  'maxContains',
  'maxItems',
  'maxLength',
  'maxProperties',
  'maximum',
  'minContains',
  'minItems',
  'minLength',
  'minProperties',
  'minimum',
  'multipleOf',
  'not',
  'oneOf',
  'pattern',
  'required',
  'type',
  'unevaluatedItems',
  'unevaluatedProperties',
  'uniqueItems',
]

/** The table of the English messages, with those only that the schemas can give rise to. */
export function emitMessages(keywords: ReadonlySet<string>): Module {
  const module = new Module('generated/messages')
  const type = module.importType('runtime/messages', 'Messages')
  const entries = [...keywords].sort().map((keyword) => {
    const name = module.importFrom('runtime/english', names[keyword] ?? keyword)
    return name === keyword ? `${name},` : `${propertyKey(keyword)}: ${name},`
  })
  module.end('/** What to say of an issue in English, by its keyword. */')
  module.end(`export const english: ${type} = {`, indented(...entries), '}')
  return module
}
