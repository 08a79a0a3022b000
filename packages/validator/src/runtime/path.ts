/** A place in a value: property names and array indices, from the outermost inwards. */
export type Path = readonly (string | number)[]

/**
 * The form of a place during an inspection: a step and the place that it starts from, or nothing for the whole value. It is
 * cheap to extend, since most places turn out to have no issue. A flag marks a step with arbitrary characters, which comes
 * from the value instead of the contract: searching for such characters takes longer than the rest.
 */
export type Place = readonly [from: Place, step: string | number, isForeign?: boolean] | undefined

/**
 * Writes a place into an issue, as a path and as a JSON pointer (RFC 6901), and returns it as text:
 * `users[0].password`.
 */
export function locate(
  place: Place,
  issue: { readonly path: (string | number)[]; pointer: string },
): string {
  if (place === undefined) return ''
  // Destructuring the list would take three times as long.
  const step = place[1]
  const text = locate(place[0], issue)
  const name = String(step)
  // Names with other characters are in quotes, so that they can't be misread and don't break the line.
  const isOdd = place[2] && !/^[\w-]+$/.test(name)
  issue.path.push(step)
  issue.pointer += `/${isOdd ? name.replaceAll('~', '~0').replaceAll('/', '~1') : name}`
  return isOdd || name !== step ? `${text}[${JSON.stringify(step)}]` : text + (text && '.') + name
}

/** Returns the number of steps from the whole value to a place. */
export function depthOf(place: Place): number {
  return place === undefined ? 0 : 1 + depthOf(place[0])
}
