import { declaration, doc, indented } from '@dbaas-valkey/source/code'
import { propertyKey } from '@dbaas-valkey/source/literal'
import { Module } from '@dbaas-valkey/source/module'
import { quote } from '@dbaas-valkey/source/quote'
import { joined, ts, type Snippet } from '@dbaas-valkey/source/snippet'

import { says, type Message } from '../model/message.js'
import type { Vocabulary } from '../model/vocabulary.js'
import { Runtime } from './helpers.js'

/** The issues about a schema that is just `false` go by this name. */
const falseSchema = ['false schema', says(' must not be there')] as const

/** Every keyword that an issue can be about. */
export function reportable(vocabulary: Vocabulary): ReadonlySet<string> {
  return new Set(messages(vocabulary).keys())
}

/** The table of the English messages, with those only that the schemas can give rise to. */
export function emitMessages(
  vocabulary: Vocabulary,
  keywords: ReadonlySet<string>,
  module = new Module('generated/messages'),
  runtime = new Runtime(),
): Module {
  const known = messages(vocabulary)
  const call = (name: string, ...args: readonly Snippet[]): Snippet =>
    ts`${runtime.english(module, name)}(${joined(args, ', ')})`
  const shown = ({ expected }: Message): readonly Snippet[] => {
    if (expected === undefined) return []
    if (expected === 'json') return ['JSON.stringify']
    if (expected === 'text') return ['String']
    if (typeof expected === 'string') return [runtime.english(module, expected)]
    const { one, many } = expected
    return [call('count', ...(many === undefined ? [one] : [one, many]).map(quote))]
  }
  const entries = [...known]
    .filter(([keyword]) => keywords.has(keyword))
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([keyword, message]) => {
      const sentence = call('says', quote(message.verdict), ...shown(message))
      return ts`${propertyKey(keyword)}: ${sentence},`
    })
  const english = module.export('english')
  const type = runtime.type(module, 'message', 'Messages')
  module.add(
    doc('What to say of an issue in English, by its keyword.'),
    declaration(english, ts`const ${english}: ${type} = {`, indented(...entries), '}'),
  )
  return module
}

function messages({ all }: Vocabulary): ReadonlyMap<string, Message> {
  const ofKeywords = all.flatMap(({ name, message }) =>
    message === undefined ? [] : [[name, message] as const],
  )
  return new Map([falseSchema, ...ofKeywords])
}
