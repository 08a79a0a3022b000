import { matchesJsonPointer } from './json-pointer.js'

/** A relative JSON pointer (draft-bhutton-relative-json-pointer, section 3). */
export function matchesRelativeJsonPointer(text: string): boolean {
  const start = /^(?:0|[1-9]\d*)(?:[+-][1-9]\d*)?/.exec(text)
  const rest = start && text.slice(start[0].length)
  return rest !== null && (rest === '#' || matchesJsonPointer(rest))
}
