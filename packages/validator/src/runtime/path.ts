/** Where in a value: property names and array indices, from the outside inwards. */
export type Path = readonly (string | number)[]

/**
 * The same while a value is being inspected: a step and the place that it starts from, nothing for the whole value.
 * It costs next to nothing to go on from, since most places turn out to be all right. A step that may have any
 * characters, because it comes from the value instead of the contract, says so: to look takes longer than the rest.
 */
export type Place = readonly [from: Place, step: string | number, isForeign?: boolean] | undefined

/**
 * Writes a place into an issue, as a path and as a JSON pointer (RFC 6901), and returns it as people write it:
 * `users[0].password`.
 */
export function locate(
  place: Place,
  issue: { readonly path: (string | number)[]; pointer: string },
): string {
  if (place === undefined) return ''
  // To take it apart as a list would take three times as long.
  const step = place[1]
  const text = locate(place[0], issue)
  const name = String(step)
  // Names of other characters are quoted for people, so that they can't be misread, nor break the line.
  const isOdd = place[2] && !/^[\w-]+$/.test(name)
  issue.path.push(step)
  issue.pointer += `/${isOdd ? name.replaceAll('~', '~0').replaceAll('/', '~1') : name}`
  return isOdd || name !== step ? `${text}[${JSON.stringify(step)}]` : text + (text && '.') + name
}

/** How many steps a place is away from the whole value. */
export function depthOf(place: Place): number {
  return place === undefined ? 0 : 1 + depthOf(place[0])
}
