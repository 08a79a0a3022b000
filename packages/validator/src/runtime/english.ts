import type { MessageDetails } from './message.js'

type Message = (details: MessageDetails, place: string) => string

/**
 * Returns `plan is missing`, or with the expectation of the keyword, `plan must be a string but is 42`: first the place, last
 * a suggestion. The verdict includes the spaces around it, so that one concatenation is enough.
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

/** The texts for lists of allowed values. The generated code has a fixed number of such lists. */
const texts = new Map<unknown, string>()

/** Returns `"a", "b", null`. */
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
