import { isObject, listOf } from '@dbaas-valkey/contract/document'
import type { JsonValue } from '@dbaas-valkey/contract/model'

import { alternatives } from '../finding.js'
import type { SchemaReader } from './normal.js'
import { typesOf } from './types.js'

export function namesOfMembers(
  members: readonly JsonValue[] | undefined,
  reader: SchemaReader,
): string {
  return alternatives((members ?? []).map((member) => nameOf(member, reader)))
}

/** What a reader would call an alternative: its component, its title, or its properties or type. */
export function nameOf(member: JsonValue, reader: SchemaReader): string {
  const component = reader.componentOf(member)
  if (component !== undefined) return `\`${component}\``
  const schema = reader.normal(member)
  if (typeof schema.title === 'string') return `\`${schema.title}\``
  const names = isObject(schema.properties)
    ? Object.keys(schema.properties)
    : listOf(schema.required)
  if (names.length > 0) {
    return `an object of ${alternatives(
      names.map((name) => `\`${String(name)}\``),
      'and',
    )}`
  }
  return alternatives([...typesOf(schema)])
}
