/** Where in a value: property names and array indices, from the outside inwards. */
export type Path = readonly (string | number)[]

/**
 * The same while a value is being inspected: a step and the place that it starts from, nothing for the whole value.
 * It costs next to nothing to go on from, since most places turn out to be all right.
 */
export type Place = readonly [from: Place, step: string | number] | undefined

/** A place as a path, as a JSON pointer (RFC 6901) and as people write it: `/users/0/password`, `users[0].password`. */
export function locate(place: Place): [path: (string | number)[], pointer: string, text: string] {
  if (place === undefined) return [[], '', '']
  const [from, step] = place
  const [path, pointer, text] = locate(from)
  const name = `${step}`
  // Names of other characters are quoted for people, so that they can't be misread, nor break the line.
  const isPlain = /^[\w-]+$/.test(name)
  return [
    [...path, step],
    `${pointer}/${isPlain ? name : name.replaceAll('~', '~0').replaceAll('/', '~1')}`,
    isPlain && name === step ? text + (text && '.') + name : `${text}[${JSON.stringify(step)}]`,
  ]
}
