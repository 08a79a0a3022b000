import { isSchemaObject, type Location } from '../model/location.js'
import { heldBy, type Vocabulary } from '../model/vocabulary.js'

/**
 * The names of the properties that at least one of some schemas knows, which are all applied to the same value. Undefined
 * where the value may have any property: none of them names one, one says what others must be like, or it can't be told
 * before it is used, because a reference is dynamic or a whole object is given.
 */
export function knownNames(
  applied: readonly Location[],
  vocabulary: Vocabulary,
): readonly string[] | undefined {
  const names = new Set<string>()
  let isClosed = false
  for (const { schema } of applied) {
    if (!isSchemaObject(schema)) continue
    for (const keyword of vocabulary.in(schema)) {
      const given = schema[keyword.name]
      if (keyword.subschemas === 'dynamic reference') return undefined
      if (keyword.comparison === 'equality' && holdsObject(given)) return undefined
      if (keyword.appliesTo === 'properties' && isOpen(given)) return undefined
      if (keyword.appliesTo !== 'property') continue
      isClosed = true
      for (const tokens of heldBy(keyword, schema)) names.add(String(tokens.at(-1)))
    }
    for (const name of required(schema.required, schema.dependentRequired)) names.add(name)
  }
  return isClosed ? [...names] : undefined
}

/** `additionalProperties: false` opens nothing, and neither does a list of patterns that is empty. */
function isOpen(given: unknown): boolean {
  return isSchemaObject(given) ? Object.keys(given).length > 0 : given !== false
}

function holdsObject(given: unknown): boolean {
  return [given].flat().some((item) => typeof item === 'object' && item !== null)
}

/** Whoever asks for a property knows it. */
function required(names: unknown, dependent: unknown): readonly string[] {
  const lists = isSchemaObject(dependent)
    ? [Object.keys(dependent), ...Object.values(dependent)]
    : []
  return [names, ...lists].flat().filter((name) => typeof name === 'string')
}
