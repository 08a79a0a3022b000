import type { Value } from '../catalogue.js'

/**
 * What was typed in the type that the contract has for it. What is no number stays the text that it is, so that the
 * validator says what is wrong with it in its own words.
 *
 * @throws SyntaxError for JSON that is none
 */
export function convert(option: Value, typed: string): unknown {
  const isText = option.values?.some(({ value }) => value === typed) === true
  if (option.nullable === true && typed === 'null' && !isText) return null
  switch (option.type) {
    case 'integer':
    case 'number':
      return /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(typed) ? Number(typed) : typed
    case 'json':
      return JSON.parse(typed) as unknown
    default:
      return typed
  }
}

/** The items of a list: each that was typed, or all of them in one that is a JSON array; `[]` is none. */
export function convertList(option: Value, typed: readonly string[]): unknown[] {
  const [only] = typed
  if (typed.length === 1 && only !== undefined && only.startsWith('[') && only.endsWith(']')) {
    const items: unknown = JSON.parse(only)
    if (Array.isArray(items)) return items
  }
  return typed.map((item) => convert(option, item))
}
