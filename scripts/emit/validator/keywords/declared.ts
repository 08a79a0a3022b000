import type { Subject } from '../subject.js'
import { isSchemaObject } from '../location.js'

/** The properties that a schema names. */
export interface Declared {
  readonly properties: readonly string[]
  readonly required: readonly string[]
}

/**
 * What `properties` and `required` name, without what is not part of a message in this direction: a request has no
 * read-only properties, a response none that are write-only (OpenAPI 3.0, `readOnly` and `writeOnly`).
 */
export function declaredOf(subject: Subject): Declared {
  const { properties = {}, required = [] } = subject.schema
  if (!isSchemaObject(properties)) {
    throw subject.unsupported('properties', '`properties` must be an object of schemas by name.')
  }
  if (!Array.isArray(required) || !required.every((name) => typeof name === 'string')) {
    throw subject.unsupported('required', '`required` must be a list of names.')
  }
  const names = Object.keys(properties)
  const absent = new Set(names.filter((name) => isAbsent(subject, properties[name])))
  const isPresent = (name: string): boolean => !absent.has(name)
  return {
    properties: names.filter(isPresent),
    required: [...new Set<string>(required)].filter(isPresent),
  }
}

function isAbsent({ frame, location }: Subject, property: unknown): boolean {
  const { direction } = frame.unit.variant
  if (direction === undefined || !isSchemaObject(property)) return false
  const marker = direction === 'request' ? 'readOnly' : 'writeOnly'
  if (property[marker] !== undefined) return property[marker] === true
  if (typeof property.$ref !== 'string') return false
  const { schema } = frame.compiler.registry.resolve(location, property.$ref)
  return typeof schema === 'object' && schema[marker] === true
}
