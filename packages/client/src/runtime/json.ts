/** What a text says in JSON; `undefined`, which JSON can't say, when it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // The parser's message would quote the text, and a text that was cut off may have secrets in it.
    return undefined
  }
}
