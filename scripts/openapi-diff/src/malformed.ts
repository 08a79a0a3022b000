import { isObject, listOf, objectAt } from '@dbaas-valkey/contract/document'
import type { ContractIssue } from '@dbaas-valkey/contract/issue'
import type { JsonObject, JsonValue } from '@dbaas-valkey/contract/model'
import { pointerOf, valueAt } from '@dbaas-valkey/contract/pointer'

import { show } from './finding.js'
import { dayOf, isStabilityLevel } from './lifecycle.js'

/** What is wrong at a place of a document, where the file is not known. */
export type Malformed = Pick<ContractIssue, 'pointer' | 'message'>

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace']

/** What keeps a part of a document from being compared; everything else is compared all the same. */
export function findMalformed(document: JsonObject): Malformed[] {
  return [...malformedValues(document, document, []), ...malformedPaths(document)]
}

function malformedValues(
  document: JsonObject,
  value: JsonValue | undefined,
  path: readonly string[],
): Malformed[] {
  if (typeof value !== 'object' || value === null) return []
  const ref = isObject(value) ? value.$ref : undefined
  const lost =
    typeof ref === 'string' && ref.startsWith('#/') && valueAt(document, ref) === undefined
      ? [malformed(path, `\`${ref}\` leads nowhere; what it stands for is not compared.`)]
      : []
  const unread = isObject(value) ? unreadable(value, path) : []
  const inner = Object.entries(value)
    .filter(([name]) => !holdsValues.has(name))
    .flatMap(([name, member]) => malformedValues(document, member as JsonValue, [...path, name]))
  return [...lost, ...unread, ...inner]
}

function unreadable(node: JsonObject, path: readonly string[]): Malformed[] {
  const { 'x-sunset': sunset, 'x-stability-level': level } = node
  const issues: Malformed[] = []
  if (sunset !== undefined && dayOf(sunset) === undefined) {
    issues.push(
      malformed([...path, 'x-sunset'], `${show(sunset)} is no date; write it as 2026-12-31.`),
    )
  }
  if (level !== undefined && !isStabilityLevel(level)) {
    const message = `${show(level)} is no stability level; write draft, alpha, beta or stable.`
    issues.push(malformed([...path, 'x-stability-level'], message))
  }
  return issues
}

/** Where an example may show a reference without being one. */
const holdsValues = new Set(['example', 'examples', 'default', 'const', 'enum'])

function malformedPaths(document: JsonObject): Malformed[] {
  if (document.paths !== undefined && !isObject(document.paths)) {
    return [malformed(['paths'], 'This is no object of paths; no operation is compared.')]
  }
  const seen = new Map<string, string>()
  const items = Object.entries(objectAt(document, '#/paths') ?? {})
  const paths = items.filter(([path]) => path.startsWith('/'))
  return paths.flatMap(([path, item]) => {
    if (!isObject(item))
      return [malformed(['paths', path], 'This is no path item; it is left out.')]
    return methods
      .filter((method) => item[method] !== undefined)
      .flatMap((method) => malformedOperation(item[method], ['paths', path, method], seen))
  })
}

function malformedOperation(
  operation: JsonValue | undefined,
  path: readonly string[],
  seen: Map<string, string>,
): Malformed[] {
  if (!isObject(operation)) return [malformed(path, 'This is no operation; it is left out.')]
  const { operationId: id, parameters } = operation
  const issues: Malformed[] = []
  const route = `${path[2]?.toUpperCase()} ${path[1]}`
  if (typeof id === 'string') {
    const other = seen.get(id)
    if (other === undefined) seen.set(id, route)
    else {
      const message = `The operationId "${id}" is already that of ${other}; the two are told apart by their paths.`
      issues.push(malformed([...path, 'operationId'], message))
    }
  }
  const unnamed = listOf(parameters).flatMap((parameter, index) =>
    isObject(parameter) && typeof (parameter.$ref ?? parameter.name) === 'string'
      ? []
      : [malformed([...path, 'parameters', String(index)], 'This parameter has no name.')],
  )
  return [...issues, ...unnamed]
}

function malformed(path: readonly string[], message: string): Malformed {
  return { pointer: pointerOf(...path), message }
}
