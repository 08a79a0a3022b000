import { indented } from './code.js'
import { propertyKey } from './literal.js'
import { Module } from './module.js'
import type { Vocabulary } from '../model/vocabulary.js'

/** The issues about a schema that is just `false` go by this name. */
const falseSchema = ['false schema', "says(' must not be there')"] as const

/** What the English messages say, by keyword: calls of the runtime's `english.ts`. */
function sentences({ all }: Vocabulary): ReadonlyMap<string, string> {
  const ofKeywords = all.flatMap(({ name, message }) =>
    message === undefined ? [] : [[name, message] as const],
  )
  return new Map([falseSchema, ...ofKeywords])
}

/** Every keyword that an issue can be about. */
export function reportable(vocabulary: Vocabulary): ReadonlySet<string> {
  return new Set(sentences(vocabulary).keys())
}

/** The table of the English messages, with those only that the schemas can give rise to. */
export function emitMessages(
  vocabulary: Vocabulary,
  keywords: ReadonlySet<string>,
  module = new Module('generated/messages'),
): Module {
  const known = sentences(vocabulary)
  const type = module.importType('runtime/message', 'Messages')
  for (const name of ['count', 'list', 'says', 'types']) {
    module.importFrom('runtime/english', name)
  }
  const entries = [...keywords]
    .sort()
    .map((keyword) => `${propertyKey(keyword)}: ${known.get(keyword)},`)
  module.end('/** What to say of an issue in English, by its keyword. */')
  module.end(`export const english: ${type} = {`, indented(...entries), '}')
  return module
}
