/** What a text says in JSON; `undefined`, which JSON can't say, when it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // The parser's message would quote the text, and a text that was cut off may have secrets in it.
    return undefined
  }
}

/** Whether a value of JSON is an object, and no list. */
export function isObject(value: unknown): value is object {
  return Object(value) === value && !Array.isArray(value)
}

/** The beginning of a text that somebody else wrote, so that a message stays one that can be read. */
export function brief(text: string, length = 2000): string {
  return text.length > length ? `${text.slice(0, length)}…` : text
}
