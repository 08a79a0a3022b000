import type { Properties } from './values.js'

/** Whether objects are looked at by each declared name, also those that seem to be plain data. */
let isThorough = false

/** Runs an issue pass once more that has found nothing: proxies can look like plain data and have properties all the same. */
export function thoroughly(run: () => void): void {
  isThorough = true
  try {
    run()
  } finally {
    isThorough = false
  }
}

/**
 * The names that the issue pass goes through: those that the object lists, in their order, then those of the declared
 * ones that it answers to without listing them. The boolean pass reads declared properties by their names.
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

/** The declared names that the object answers to without listing them. */
export function unlisted(value: Properties, declared: readonly string[]): Iterable<string> {
  if (isPlain(value)) return []
  const names = new Set(declared)
  for (const name in value) names.delete(name)
  for (const name of declared) if (isOnlyInherited(value, name)) names.delete(name)
  return names
}

/** Data lists all that it has, and inherits nothing but what every object does. To ask that is fastest. */
function isPlain(value: Properties): boolean {
  if (isThorough) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return (
    (prototype === Object.prototype || prototype === null) &&
    Object.getOwnPropertyNames(value).length === Object.keys(value).length
  )
}

/** Every object answers to `toString`: such a name counts where the object itself has it. */
function isOnlyInherited(value: Properties, name: string): boolean {
  return name in Object.prototype && !Object.hasOwn(value, name)
}
