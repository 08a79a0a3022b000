/** Where in a value: property names and array indices, from the outside inwards. */
export type Path = readonly (string | number)[]

/** A JSON pointer (RFC 6901); the empty text is the whole value. */
export function toPointer(path: Path): string {
  let pointer = ''
  for (const segment of path) {
    pointer += `/${typeof segment === 'number' ? segment : segment.replace(/~/g, '~0').replace(/\//g, '~1')}`
  }
  return pointer
}

/** For people: `users[0].password`, with quotes around a name that could be misread. */
export function toText(path: Path): string {
  let text = ''
  for (const segment of path) {
    if (typeof segment === 'number') text += `[${segment}]`
    else if (!/^[\w$-]+$/.test(segment)) text += `[${JSON.stringify(segment)}]`
    else text += text === '' ? segment : `.${segment}`
  }
  return text
}
