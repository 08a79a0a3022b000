/** Where in a value: property names and array indices, from the outside inwards. */
export type Path = readonly (string | number)[]

/** A JSON pointer (RFC 6901); the empty text is the whole value. */
export function toPointer(path: Path): string {
  let pointer = ''
  for (const segment of path) {
    pointer += `/${typeof segment === 'number' ? segment : escape(segment)}`
  }
  return pointer
}

function escape(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1')
}

/** For people: `users[0].password`, with quotes around a name that could be misread. */
export function toText(path: Path): string {
  let text = ''
  for (const segment of path) {
    const isPlain = typeof segment === 'string' && /^[\w$-]+$/.test(segment)
    text += isPlain ? `.${segment}` : `[${JSON.stringify(segment)}]`
  }
  return text.replace(/^\./, '')
}
