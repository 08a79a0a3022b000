import type { KeywordContext } from '../compile/keyword-context.js'
import { isSchemaObject, type Location } from '../model/location.js'
import { declaredOf } from './declared.js'

/** All names that an object may have, where it may have no others. */
export function closedBy(context: KeywordContext): readonly string[] | undefined {
  const { schema, location, fn } = context
  if (schema.additionalProperties === false) {
    return isOpenTo(location) ? undefined : declaredOf(context).properties
  }
  if (schema.unevaluatedProperties !== false) return undefined
  const applied = fn.compiler.inPlace.ever(location)
  return applied.some(isOpenTo) ? undefined : namesIn(context, applied)
}

/** The names that an object may always have, whichever of the schemas applied to it declares them. */
export function alwaysKnown(context: KeywordContext): readonly string[] {
  return namesIn(context, context.fn.compiler.inPlace.always(context.location))
}

function namesIn({ parts }: KeywordContext, locations: readonly Location[]): readonly string[] {
  const names = locations.flatMap(({ schema }) => Object.keys(mapAt(schema, 'properties')))
  return [...new Set(names)].filter((name) => !parts.absent.has(name))
}

/** Whether other names are allowed by a pattern. */
function isOpenTo({ schema }: Location): boolean {
  return Object.keys(mapAt(schema, 'patternProperties')).length > 0
}

function mapAt(schema: Location['schema'], keyword: string): object {
  const map = isSchemaObject(schema) ? schema[keyword] : undefined
  return isSchemaObject(map) ? map : {}
}
