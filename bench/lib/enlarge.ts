type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
type JsonObject = Record<string, Json>

/** The same contract several times over in one document: every path, operation and schema with a number behind it. */
export function enlarge(document: JsonObject, times: number): JsonObject {
  const paths: JsonObject = {}
  const schemas: JsonObject = {}
  const components = document.components as JsonObject
  for (let copy = 1; copy <= times; copy += 1) {
    for (const [name, schema] of Object.entries(components.schemas as JsonObject)) {
      schemas[`${name}${copy}`] = renumbered(schema, copy)
    }
    for (const [path, item] of Object.entries(document.paths as JsonObject)) {
      paths[`/copy-${copy}${path}`] = renumbered(item, copy)
    }
  }
  const shared = mapRefs({ ...components, schemas: {} }, (ref) =>
    numberedSchema(ref, 1),
  ) as JsonObject
  return { ...document, paths, components: { ...shared, schemas } }
}

function renumbered(value: Json, copy: number): Json {
  const numbered = mapRefs(value, (ref) => numberedSchema(ref, copy))
  return JSON.parse(
    JSON.stringify(numbered, (key, inner: unknown) => {
      // Its words are one command's only.
      if (key === 'x-command') return undefined
      return key === 'operationId' && typeof inner === 'string' ? `${inner}-${copy}` : inner
    }),
  ) as Json
}

function numberedSchema(ref: string, copy: number): string {
  return ref.replace(/^(#\/components\/schemas\/[^/]+)/, `$1${copy}`)
}

function mapRefs(value: Json, change: (ref: string) => string): Json {
  if (Array.isArray(value)) return value.map((item) => mapRefs(item, change))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, inner]): [string, Json] => [
    key,
    key === '$ref' && typeof inner === 'string' ? change(inner) : mapRefs(inner, change),
  ])
  return Object.fromEntries(entries)
}
