import { isObject, listOf } from '@dbaas-valkey/contract/document'
import type { JsonObject } from '@dbaas-valkey/contract/model'
import { show, type Finding } from './finding.js'
import { namesOf } from './schema/annotations.js'

/** Servers are known by their URL templates. */
export function compareServers(from: JsonObject, to: JsonObject): Finding[] {
  const [before, after] = [serversOf(from), serversOf(to)]
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

function serversOf({ servers }: JsonObject): JsonObject {
  return Object.fromEntries(
    listOf(servers)
      .filter(isObject)
      .map((server) => [String(server.url), server]),
  )
}

function variablesOf({ variables }: JsonObject): JsonObject {
  return isObject(variables) ? variables : {}
}
