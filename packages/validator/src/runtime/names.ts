import type { Properties } from './values.js'

/** Whether the issue pass reads every declared name of every object, even if the object seems to be plain data. */
let isThorough = false

/** Repeats an issue pass that found nothing: a proxy can look like plain data and still have properties. */
export function thoroughly(run: () => void): void {
  isThorough = true
  try {
    run()
  } finally {
    isThorough = false
  }
}

/**
 * Returns the names that the issue pass visits: first those that the object lists, in order, then the declared ones that it
 * has without listing them. The boolean pass reads declared properties by name.
 */
export function namesIn(value: Properties, declared: readonly string[]): Iterable<string> {
  if (isPlain(value)) return Object.keys(value)
  const names = new Set<string>()
  for (const name in value) names.add(name)
  for (const name of declared) {
    if (isOnlyInherited(value, name)) names.delete(name)
    else names.add(name)
  }
  return names
}

/** Returns the declared names that the object has without listing them. */
export function unlisted(value: Properties, declared: readonly string[]): Iterable<string> {
  if (isPlain(value)) return []
  const names = new Set(declared)
  for (const name in value) names.delete(name)
  for (const name of declared) if (isOnlyInherited(value, name)) names.delete(name)
  return names
}

/** Returns whether an object is plain data: it lists all its properties, and inherits only what every object has. This check is the fastest. */
function isPlain(value: Properties): boolean {
  if (isThorough) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return (
    (prototype === Object.prototype || prototype === null) &&
    Object.getOwnPropertyNames(value).length === Object.keys(value).length
  )
}

/** Every object inherits names such as `toString`. They count only if the object itself has them. */
function isOnlyInherited(value: Properties, name: string): boolean {
  return name in Object.prototype && !Object.hasOwn(value, name)
}
