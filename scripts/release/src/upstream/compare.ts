import { isObject, objectAt } from '@dbaas-valkey/contract/document'
import type { JsonObject } from '@dbaas-valkey/contract/model'
import { compareContracts } from '@dbaas-valkey/openapi-diff/compare'
import type { Change, OperationName } from '@dbaas-valkey/openapi-diff/change'
import { routeOf } from '@dbaas-valkey/openapi-diff/operation/pair'
import { readOperations } from '@dbaas-valkey/openapi-diff/operation/read'
import type { RuleId } from '@dbaas-valkey/openapi-diff/rules/table'

export interface UpstreamComparison {
  /** What would change if ours were as theirs is. */
  readonly changes: readonly Change[]
  /** Operations of theirs that are about the same thing and that ours lacks. */
  readonly further: readonly OperationName[]
}

/** What we say in our own way: words, marks for our generators and types, and how a request is signed. */
const ourOwn = new Set<RuleId>([
  'asynchrony-changed',
  'extension-changed',
  'index-signature-added',
  'index-signature-removed',
  'restated',
  'retry-safety-changed',
  'secrecy-changed',
  'security-dropped',
  'security-required',
  'words-changed',
])

/** Compares our operations with the vendor's of the same id or route; their other operations are not ours to judge. */
export function compareWithUpstream(
  ours: JsonObject,
  upstream: JsonObject,
  subject: RegExp,
): UpstreamComparison {
  const known = readOperations(ours)
  const ids = new Set(known.map(({ id }) => id))
  const routes = new Set(known.map(routeOf))
  const theirs = readOperations(upstream)
  const same = theirs.filter((operation) => ids.has(operation.id) || routes.has(routeOf(operation)))
  const changes = compareContracts(ours, only(upstream, same)).filter(
    ({ rule, operation }) =>
      !ourOwn.has(rule) && (operation !== undefined || rule.startsWith('server-')),
  )
  const further = theirs.filter(
    (operation) =>
      !same.includes(operation) && (subject.test(operation.id) || subject.test(operation.path)),
  )
  return { changes, further: further.map(({ name }) => name) }
}

/** The document with some of its operations only. */
function only(document: JsonObject, operations: readonly OperationName[]): JsonObject {
  const kept = new Set(operations.map(({ method, path }) => `${method.toLowerCase()} ${path}`))
  const paths = Object.entries(objectAt(document, '#/paths') ?? {}).map(([path, item]) => [
    path,
    Object.fromEntries(
      Object.entries(isObject(item) ? item : {}).filter(
        ([key, value]) => !isObject(value) || !('responses' in value) || kept.has(`${key} ${path}`),
      ),
    ),
  ])
  return { ...document, paths: Object.fromEntries(paths) as JsonObject }
}
