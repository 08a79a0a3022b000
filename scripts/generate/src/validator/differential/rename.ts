const inherited = new Set([...Object.getOwnPropertyNames(Object.prototype), '__proto__'])

/**
 * The value with other names for its properties wherever those are names that every object inherits. The document must
 * not mention them: then it does not matter to any schema in it what they are.
 */
export function withoutInheritedNames(value: unknown, document: unknown): unknown {
  const mentioned = JSON.stringify(document)
  const rename = (name: string): string =>
    inherited.has(name) && !mentioned.includes(`"${name}"`) ? `stranger ${name}` : name
  const walk = (inner: unknown): unknown => {
    if (Array.isArray(inner)) return inner.map(walk)
    if (typeof inner !== 'object' || inner === null) return inner
    return Object.fromEntries(Object.entries(inner).map(([name, it]) => [rename(name), walk(it)]))
  }
  return walk(value)
}
