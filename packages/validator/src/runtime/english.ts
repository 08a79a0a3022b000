import type { MessageDetails } from './messages.js'
import { toText } from './path.js'

/** Puts the place in front, and behind it a guess at what was meant. */
function sentence({ path, suggestion }: MessageDetails, verdict: string): string {
  const guess = suggestion === undefined ? '' : `; did you mean ${JSON.stringify(suggestion)}?`
  return `${path.length === 0 ? 'value' : toText(path)} ${verdict}${guess}`
}

/** `plan must be a string but is 42`: what is asked for, ending in words for what the keyword says. */
function must(details: MessageDetails, verb: string, words = String(details.expected)): string {
  const { received } = details
  const is = received === 'object' || received === 'array' ? withArticle(received) : received
  const but = received === 'secret' ? '' : ` but is ${is}`
  return sentence(details, `must ${verb} ${words}${but}`)
}

function withArticle(type: string): string {
  return type === 'null' ? type : `${/^[aio]/.test(type) ? 'an' : 'a'} ${type}`
}

function count({ expected }: MessageDetails, noun: string, nouns = `${noun}s`): string {
  return `${String(expected)} ${expected === 1 ? noun : nouns}`
}

/** The words for lists of allowed values; a list is the same one each time. */
const texts = new WeakMap<object, string>()

function list({ expected }: MessageDetails): string {
  const values = expected as readonly unknown[]
  let text = texts.get(values)
  if (text === undefined) {
    text = values.map((value) => JSON.stringify(value)).join(', ')
    texts.set(values, text)
  }
  return text
}

function types({ expected }: MessageDetails): string {
  return typeof expected === 'string'
    ? withArticle(expected)
    : (expected as readonly string[]).map(withArticle).join(' or ')
}

// A function for each keyword. The table that is bundled names those that the contract can give rise to.
export const additionalProperties = (issue: MessageDetails): string =>
  sentence(issue, 'is not a known property')

export const anyOf = (issue: MessageDetails): string =>
  must(issue, 'have one of', count(issue, 'form'))

export const constant = (issue: MessageDetails): string =>
  must(issue, 'be', JSON.stringify(issue.expected))

export const contains = (issue: MessageDetails): string =>
  must(issue, 'contain', count(issue, 'certain item'))

export const discriminator = (issue: MessageDetails): string =>
  must(issue, 'be one of', list(issue))

export const enumeration = (issue: MessageDetails): string => must(issue, 'be one of', list(issue))

export const exclusiveMaximum = (issue: MessageDetails): string => must(issue, 'be less than')

export const exclusiveMinimum = (issue: MessageDetails): string => must(issue, 'be greater than')

export const falseSchema = (issue: MessageDetails): string => sentence(issue, 'must not be there')

export const format = (issue: MessageDetails): string => must(issue, 'be in the format')

export const maxContains = (issue: MessageDetails): string =>
  must(issue, 'contain at most', count(issue, 'certain item'))

export const maxItems = (issue: MessageDetails): string =>
  must(issue, 'have at most', count(issue, 'item'))

export const maxLength = (issue: MessageDetails): string =>
  must(issue, 'have at most', count(issue, 'character'))

export const maxProperties = (issue: MessageDetails): string =>
  must(issue, 'have at most', count(issue, 'property', 'properties'))

export const maximum = (issue: MessageDetails): string => must(issue, 'be at most')

export const minContains = (issue: MessageDetails): string =>
  must(issue, 'contain at least', count(issue, 'certain item'))

export const minItems = (issue: MessageDetails): string =>
  must(issue, 'have at least', count(issue, 'item'))

export const minLength = (issue: MessageDetails): string =>
  must(issue, 'have at least', count(issue, 'character'))

export const minProperties = (issue: MessageDetails): string =>
  must(issue, 'have at least', count(issue, 'property', 'properties'))

export const minimum = (issue: MessageDetails): string => must(issue, 'be at least')

export const multipleOf = (issue: MessageDetails): string => must(issue, 'be a multiple of')

export const not = (issue: MessageDetails): string => sentence(issue, 'is just what it must not be')

export const oneOf = (issue: MessageDetails): string =>
  must(issue, 'have exactly one of', count(issue, 'form'))

export const pattern = (issue: MessageDetails): string => must(issue, 'match')

export const required = (issue: MessageDetails): string => sentence(issue, 'is missing')

export const type = (issue: MessageDetails): string => must(issue, 'be', types(issue))

export const unevaluatedItems = (issue: MessageDetails): string =>
  sentence(issue, 'is one item too many')

export const unevaluatedProperties = (issue: MessageDetails): string =>
  sentence(issue, 'is not a known property')

export const uniqueItems = (issue: MessageDetails): string => sentence(issue, 'has an item twice')
