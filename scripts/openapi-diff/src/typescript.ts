import { objectAt } from '@dbaas-valkey/contract/document'
import type { JsonObject } from '@dbaas-valkey/contract/model'
import { methodNames, pascalCase, uniqueNames } from '@dbaas-valkey/source/naming'

import type { OperationName, Place } from './change.js'
import { dotted, type Finding } from './finding.js'
import { readOperations } from './operation/read.js'
import type { PlacedFinding } from './schema/visit.js'

/** What the generated packages call the places of a contract. */
export interface TypeScriptNames {
  nameOf(
    finding: Finding | PlacedFinding,
    place: Place,
    operation: OperationName | undefined,
  ): string | undefined
}

/**
 * Names by the rules of the generators: a component's type, else what the method of an operation takes or answers with,
 * else the method. What is gone has the name that it had.
 */
export function createTypeScriptNames(from: JsonObject, to: JsonObject): TypeScriptNames {
  const types = lazily(() => ({ ...typesOf(from), ...typesOf(to) }))
  const methods = lazily(() => ({ ...methodsOf(from), ...methodsOf(to) }))

  return {
    nameOf(finding, place, operation) {
      const { outer, schema }: Partial<PlacedFinding> = finding
      if (outer !== undefined) return dotted([types()[outer.schema] ?? outer.schema, ...outer.path])
      if (operation === undefined) {
        const name = schema ?? place.schema
        return name === undefined ? undefined : dotted([types()[name] ?? name, ...finding.path])
      }
      const method = methods()[operation.id] ?? operation.id
      if (place.member === undefined) return `valkey.${method}()`
      const type = `${method.charAt(0).toUpperCase()}${method.slice(1)}`
      return place.side === 'request'
        ? dotted([`${type}Input`, place.member, ...finding.path])
        : dotted([`${type}Output`, ...finding.path])
    },
  }
}

function typesOf(document: JsonObject): Readonly<Record<string, string>> {
  const names = Object.keys(objectAt(document, '#/components/schemas') ?? {})
  const types = uniqueNames(names.map(pascalCase))
  return Object.fromEntries(names.map((name, index) => [name, types[index] ?? name]))
}

function methodsOf(document: JsonObject): Readonly<Record<string, string>> {
  const ids = readOperations(document)
    .map(({ id }) => id)
    .toSorted()
  const methods = methodNames(ids)
  return Object.fromEntries(ids.map((id, index) => [id, methods[index] ?? id]))
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}
