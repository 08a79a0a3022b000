type Node = Readonly<Record<string, unknown>>

const prefix = '#/$defs/'

/**
 * The same JSON Schema with fewer words: a definition that is referred to once stands where it is referred to, with the
 * words of the reference in place of its own. A model reads the schemas of all tools before it does anything.
 */
export function compact(schema: Node): Record<string, unknown> {
  const { $defs = {}, ...root } = schema as { readonly $defs?: Readonly<Record<string, unknown>> }
  const counts = referenceCounts(schema)
  const put = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(put)
    if (!isNode(value)) return value
    const { $ref, ...beside } = value
    const name = nameOf($ref)
    const definition = name === undefined ? undefined : $defs[name]
    if (
      name !== undefined &&
      counts.get(name) === 1 &&
      isNode(definition) &&
      fits(definition, beside)
    ) {
      return put({ ...definition, ...beside })
    }
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, put(member)]))
  }
  const compacted = put(root) as Record<string, unknown>
  const left = definitionsFor(compacted, $defs, put)
  return Object.keys(left).length === 0 ? compacted : { ...compacted, $defs: left }
}

/** Whether nothing but words would be lost. A reference to itself cannot be put in its own place. */
function fits(definition: Node, beside: Node): boolean {
  return Object.keys(beside).every((key) => key === 'description' || !(key in definition))
}

function definitionsFor(
  schema: unknown,
  definitions: Node,
  put: (value: unknown) => unknown,
): Record<string, unknown> {
  const found = new Map<string, unknown>()
  const collect = (value: unknown): void => {
    for (const name of referenceCounts(value).keys()) {
      if (found.has(name) || !(name in definitions)) continue
      const definition = put(definitions[name])
      found.set(name, definition)
      collect(definition)
    }
  }
  collect(schema)
  return Object.fromEntries([...found].toSorted(([left], [right]) => (left < right ? -1 : 1)))
}

function referenceCounts(value: unknown, counts = new Map<string, number>()): Map<string, number> {
  if (Array.isArray(value)) for (const item of value) referenceCounts(item, counts)
  if (!isNode(value)) return counts
  const name = nameOf(value['$ref'])
  if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1)
  for (const member of Object.values(value)) referenceCounts(member, counts)
  return counts
}

function nameOf(reference: unknown): string | undefined {
  return typeof reference === 'string' && reference.startsWith(prefix)
    ? reference.slice(prefix.length)
    : undefined
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
