import { compare, or, type Condition } from '@dbaas-valkey/source/condition'
import { literal } from '@dbaas-valkey/source/literal'

import type { PartNames } from '../compile/evaluation.js'
import type { KeywordContext } from '../compile/keyword-context.js'
import { isSchemaObject } from '../model/location.js'

/** The properties that a schema names. */
export interface Declared {
  readonly properties: readonly string[]
  readonly required: readonly string[]
  /** Those that are not part of a message in this direction: they may be there all the same, and are not looked at. */
  readonly unread: readonly string[]
}

/** What `properties` and `required` name, without what is not part of a message in this direction. */
export function declaredOf(context: KeywordContext): Declared {
  const { properties = {}, required = [] } = context.schema
  if (!isSchemaObject(properties)) {
    throw context.unsupported('properties', '`properties` must be an object of schemas by name.')
  }
  if (!Array.isArray(required) || !required.every((name) => typeof name === 'string')) {
    throw context.unsupported('required', '`required` must be a list of names.')
  }
  const names = Object.keys(properties)
  const { absent } = context.parts
  const isPresent = (name: string): boolean => !absent.has(name)
  return {
    properties: names.filter(isPresent),
    required: [...new Set<string>(required)].filter(isPresent),
    unread: names.filter((name) => !isPresent(name)),
  }
}

/** Whether a property is declared, though it may be no part of a message in this direction. */
export function coversDeclared({ schema }: KeywordContext, { key }: PartNames): Condition {
  const names = Object.keys(schema.properties as object)
  return or(...names.map((name) => compare(key, '===', literal(name))))
}
