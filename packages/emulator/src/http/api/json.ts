import { refuse } from './refusals.js'

/** No request of the contract nests as deep; code that walks through a body may rely on it. */
const depthLimit = 32

/**
 * Reads a request's body. Some clients send no body at all where nothing in it is set, others send `{}`.
 *
 * @throws {@link Refusal} when it is not JSON in UTF-8, or nested too deeply
 */
export function parseJson(body: Uint8Array): unknown {
  if (body.length === 0) return {}
  const text = decode(body)
  if (isNestedBeyond(text, depthLimit)) refuse('nestedTooDeeply')
  try {
    return JSON.parse(text)
  } catch {
    return refuse('notJson')
  }
}

function decode(body: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body)
  } catch {
    return refuse('notJson')
  }
}

/** Counts brackets outside strings, in one pass: a pattern could be made to look at a long text again and again. */
function isNestedBeyond(text: string, limit: number): boolean {
  let depth = 0
  let inString = false
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index]
    if (character === '"') inString = !inString
    else if (inString) index += character === '\\' ? 1 : 0
    else if (character === '[' || character === '{') depth += 1
    else if (character === ']' || character === '}') depth -= 1
    if (depth > limit) return true
  }
  return false
}
