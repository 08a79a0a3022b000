type Node = Readonly<Record<string, unknown>>

const maps = new Set(['properties', 'patternProperties'])
const values = new Set(['const', 'enum', 'default', 'dependentRequired'])

/** Keywords that draft 7 has under another name. */
const renamed: Readonly<Record<string, string>> = {
  dependentRequired: 'dependencies',
  dependentSchemas: 'dependencies',
  prefixItems: 'items',
}

const missing = ['unevaluatedItems', 'unevaluatedProperties', 'minContains', 'maxContains']

/**
 * Returns a document of draft 2020-12 in draft 7.
 *
 * @see https://json-schema.org/draft/2020-12/release-notes
 * @throws RangeError for a keyword that draft 7 has no word for
 */
export function draft7(document: Node): Record<string, unknown> {
  return { $schema: 'http://json-schema.org/draft-07/schema#', ...inDraft7(document) }
}

function inDraft7({ $ref, $defs, ...keywords }: Node): Record<string, unknown> {
  const unknown = missing.find((keyword) => keyword in keywords)
  if (unknown !== undefined) throw new RangeError(`Draft 7 of JSON Schema has no ${unknown}.`)
  const converted = Object.fromEntries(
    Object.entries(keywords).map(([keyword, value]) => [
      keyword === 'items' && 'prefixItems' in keywords
        ? 'additionalItems'
        : (renamed[keyword] ?? keyword),
      valueOf(keyword, value),
    ]),
  )
  const definitions = $defs === undefined ? {} : { definitions: mapped($defs as Node) }
  if (typeof $ref !== 'string') return { ...converted, ...definitions }
  const reference = { $ref: $ref.replace('#/$defs/', '#/definitions/') }
  // Draft 7 ignores what stands beside a reference.
  const beside =
    Object.keys(converted).length === 0 ? reference : { allOf: [reference], ...converted }
  return { ...beside, ...definitions }
}

function valueOf(keyword: string, value: unknown): unknown {
  if (values.has(keyword)) return value
  return maps.has(keyword) || keyword === 'dependentSchemas' ? mapped(value as Node) : deep(value)
}

function mapped(schemas: Node): Record<string, unknown> {
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, deep(schema)]))
}

function deep(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(deep)
  return typeof value === 'object' && value !== null ? inDraft7(value as Node) : value
}
