import type { KeywordContext } from '../compile/keyword-context.js'
import { isSchemaObject, type Location } from '../model/location.js'
import { declaredOf } from './declared.js'

/** All names that an object may have, where it may have no others. */
export function closedBy(context: KeywordContext): readonly string[] | undefined {
  const { schema, location, fn } = context
  if (schema.additionalProperties === false) {
    const { properties, unread } = declaredOf(context)
    return isOpenTo(location) ? undefined : [...properties, ...unread]
  }
  if (schema.unevaluatedProperties !== false) return undefined
  const applied = fn.compiler.inPlace.ever(location)
  return applied.some(isOpenTo) ? undefined : namesIn(applied)
}

/** The names that an object may always have, whichever of the schemas applied to it declares them. */
export function alwaysKnown(context: KeywordContext): readonly string[] {
  const { fn, location, parts } = context
  // Nobody is advised to send what is not part of the message.
  return namesIn(fn.compiler.inPlace.always(location)).filter((name) => !parts.absent.has(name))
}

function namesIn(locations: readonly Location[]): readonly string[] {
  const names = locations.flatMap(({ schema }) => Object.keys(mapAt(schema, 'properties')))
  return [...new Set(names)]
}

/** Whether other names are allowed by a pattern. */
function isOpenTo({ schema }: Location): boolean {
  return Object.keys(mapAt(schema, 'patternProperties')).length > 0
}

function mapAt(schema: Location['schema'], keyword: string): object {
  const map = isSchemaObject(schema) ? schema[keyword] : undefined
  return isSchemaObject(map) ? map : {}
}
