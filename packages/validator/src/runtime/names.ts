import type { Properties } from './values.js'

/**
 * The names that the issue pass goes through: those that the object lists, in their order, then those of the declared
 * ones that it answers to without listing them. The boolean pass reads declared properties by their names.
 */
export function namesIn(value: Properties, declared: readonly string[]): Iterable<string> {
  const names = new Set<string>()
  for (const name in value) names.add(name)
  for (const name of declared) {
    // Every object answers to `toString`: such a name counts where the object itself has it.
    if (name in Object.prototype && !Object.hasOwn(value, name)) names.delete(name)
    else names.add(name)
  }
  return names
}

/** The declared names that the object answers to without listing them. */
export function unlisted(value: Properties, declared: readonly string[]): Iterable<string> {
  const names = new Set(declared)
  for (const name in value) names.delete(name)
  for (const name of declared) {
    if (name in Object.prototype && !Object.hasOwn(value, name)) names.delete(name)
  }
  return names
}
