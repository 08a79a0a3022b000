import type { SchemaObject } from '@dbaas-valkey/contract/model'

import type { Parts } from '../model/parts.js'
import type { Tokens, Vocabulary } from '../model/vocabulary.js'

/** Whether a part of the value must not be shown, although the schema at those tokens does not say so. */
export function hidesPart(
  vocabulary: Vocabulary,
  parts: Parts,
  schema: SchemaObject,
  [name, key]: Tokens,
): boolean {
  const keyword = vocabulary.get(String(name))
  return keyword !== undefined && 'hides' in keyword && keyword.hides(parts, schema, String(key))
}
