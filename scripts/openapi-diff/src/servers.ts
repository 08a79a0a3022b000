import { isObject, listOf } from '@dbaas-valkey/contract/document'
import type { JsonObject, JsonValue } from '@dbaas-valkey/contract/model'

import { show, type Finding } from './finding.js'
import type { ReadOperation } from './operation/read.js'
import { namesOf } from './schema/annotations.js'
import type { SchemaTools } from './schema/tools.js'

export function compareServers(from: JsonObject, to: JsonObject): Finding[] {
  return compareLists(listOf(from.servers), listOf(to.servers))
}

/** An operation that has servers of its own, or its path has, leaves those of the document. */
export function compareOwnServers(
  from: ReadOperation,
  to: ReadOperation,
  readers: Pick<SchemaTools, 'from' | 'to'>,
): Finding[] {
  if (from.servers === undefined && to.servers === undefined) return []
  const everywhere = (document: JsonObject): readonly JsonValue[] => {
    const servers = listOf(document.servers)
    // Where none is named, the document's own host answers (OpenAPI 3.1.1, section 4.8.1).
    return servers.length > 0 ? servers : [{ url: '/' }]
  }
  return compareLists(
    from.servers ?? everywhere(readers.from.document),
    to.servers ?? everywhere(readers.to.document),
  )
}

/** Servers are known by their URL templates. */
function compareLists(from: readonly JsonValue[], to: readonly JsonValue[]): Finding[] {
  const [before, after] = [byUrl(from), byUrl(to)]
  return namesOf(before, after).flatMap((url): Finding[] => {
    const [left, right] = [before[url], after[url]]
    if (!isObject(left)) return [{ rule: 'server-added', path: [], to: show(url) }]
    if (!isObject(right)) return [{ rule: 'server-removed', path: [], from: show(url) }]
    const words = left.description === right.description ? [] : ['description']
    return [
      ...words.map((name): Finding => ({ rule: 'words-changed', path: [], name })),
      ...compareVariables(variablesOf(left), variablesOf(right)),
    ]
  })
}

function compareVariables(before: JsonObject, after: JsonObject): Finding[] {
  return namesOf(before, after).flatMap((name): Finding[] => {
    const [left, right] = [before[name], after[name]]
    if (!isObject(left) || !isObject(right)) return []
    const [was, is] = [listOf(left.enum), listOf(right.enum)]
    const path: string[] = []
    return [
      ...was
        .filter((value) => !is.includes(value))
        .map((value): Finding => ({ rule: 'server-value-removed', path, name, from: show(value) })),
      ...is
        .filter((value) => !was.includes(value))
        .map((value): Finding => ({ rule: 'server-value-added', path, name, to: show(value) })),
      ...(left.default === right.default
        ? []
        : [
            {
              rule: 'server-default-changed',
              path,
              name,
              from: show(left.default),
              to: show(right.default),
            } as const,
          ]),
      ...(left.description === right.description
        ? []
        : [{ rule: 'words-changed', path, name: `description of variable \`${name}\`` } as const]),
    ]
  })
}

function byUrl(servers: readonly JsonValue[]): JsonObject {
  return Object.fromEntries(servers.filter(isObject).map((server) => [String(server.url), server]))
}

function variablesOf({ variables }: JsonObject): JsonObject {
  return isObject(variables) ? variables : {}
}
