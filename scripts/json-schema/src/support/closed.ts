import { isSchemaObject, type Location } from '../location.js'
import type { Subject } from '../subject.js'
import { declaredOf } from './declared.js'

/** All names that an object may have, where it may have no others. */
export function closedBy(subject: Subject): readonly string[] | undefined {
  const { schema, location, frame } = subject
  if (schema.additionalProperties === false) {
    return isOpenTo(location) ? undefined : declaredOf(subject).properties
  }
  if (schema.unevaluatedProperties !== false) return undefined
  const applied = frame.compiler.inPlace.ever(location)
  return applied.some(isOpenTo) ? undefined : namesIn(subject, applied)
}

/** The names that an object may always have, whichever of the schemas applied to it declares them. */
export function alwaysKnown(subject: Subject): readonly string[] {
  return namesIn(subject, subject.frame.compiler.inPlace.always(subject.location))
}

function namesIn({ parts }: Subject, locations: readonly Location[]): readonly string[] {
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
