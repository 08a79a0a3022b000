import type { SchemaObject } from '@dbaas-valkey/contract/model'

import { isSchemaObject } from '../model/location.js'
import type { Parts } from '../model/parts.js'

/** Items that other schemas say are secret. */
export function hiddenItem({ hasSecretItems }: Parts): boolean {
  return hasSecretItems
}

/**
 * The properties that a keyword leaves to no other: one that is not known may be a secret with a slip in its name, and
 * one that is declared elsewhere may be a secret.
 */
export function hiddenOther(keyword: string): (parts: Parts, schema: SchemaObject) => boolean {
  return ({ secret }, schema) => {
    if (schema[keyword] === false) return secret.size > 0
    const own = isSchemaObject(schema.properties) ? schema.properties : {}
    return [...secret].some((name) => !Object.hasOwn(own, name))
  }
}
