/** Returns the value of a JSON text, or `undefined`, which no JSON text stands for, when the text isn't JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // The parser's message would quote the text, and a truncated text may hold secrets.
    return undefined
  }
}

/** Returns whether a JSON value is an object and not an array. */
export function isObject(value: unknown): value is object {
  return Object(value) === value && !Array.isArray(value)
}

/** Returns the beginning of a text of the server, so that a message stays readable. */
export function brief(text: string, length = 2000): string {
  return text.length > length ? `${text.slice(0, length)}…` : text
}
