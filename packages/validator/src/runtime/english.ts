import type { MessageDetails } from './message.js'

type Message = (details: MessageDetails, place: string) => string

/**
 * `plan is missing`, or with words for what the keyword says, `plan must be a string but is 42`: the place in front, and
 * behind it a guess at what was meant. The verdict brings the spaces around it: so it is joined in one go.
 */
export function says(verdict: string, words?: (expected: never) => string): Message {
  return ({ expected, received, suggestion }, place) => {
    let text = (place || 'value') + verdict
    if (words)
      text += words(expected as never) + (received === 'secret' ? '' : ` but is ${received}`)
    return suggestion === undefined ? text : `${text}; did you mean ${JSON.stringify(suggestion)}?`
  }
}

export function count(noun: string, nouns = `${noun}s`) {
  return (limit: number): string => `${limit} ${limit === 1 ? noun : nouns}`
}

/** The words for the lists of allowed values, of which there are just those in the generated code. */
const texts = new Map<unknown, string>()

/** `"a", "b", null`. */
export function list(values: readonly unknown[]): string {
  const text = texts.get(values) ?? values.map((value) => JSON.stringify(value)).join(', ')
  texts.set(values, text)
  return text
}

export function types(expected: string | readonly string[]): string {
  return typeof expected === 'string'
    ? withArticle(expected)
    : expected.map(withArticle).join(' or ')
}

function withArticle(type: string): string {
  return type === 'null' ? type : `${/^[aio]/.test(type) ? 'an' : 'a'} ${type}`
}
