import type { Subject } from '../subject.js'
import { isSchemaObject } from '../location.js'

/** The properties that a schema names. */
export interface Declared {
  readonly properties: readonly string[]
  readonly required: readonly string[]
}

/** What `properties` and `required` name, without what is not part of a message in this direction. */
export function declaredOf(subject: Subject): Declared {
  const { properties = {}, required = [] } = subject.schema
  if (!isSchemaObject(properties)) {
    throw subject.unsupported('properties', '`properties` must be an object of schemas by name.')
  }
  if (!Array.isArray(required) || !required.every((name) => typeof name === 'string')) {
    throw subject.unsupported('required', '`required` must be a list of names.')
  }
  const names = Object.keys(properties)
  const { absent } = subject.parts
  const isPresent = (name: string): boolean => !absent.has(name)
  return {
    properties: names.filter(isPresent),
    required: [...new Set<string>(required)].filter(isPresent),
  }
}
